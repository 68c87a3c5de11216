import { createHash } from 'node:crypto';
import { digestsOf } from '../../src/crypto/digest.ts';
import type { Token } from '../../src/token/inspect.ts';
import {
  digestedTexts,
  type ProcessedSdJwt,
  processSdJwt,
} from '../../src/token/sdJwt/processed.ts';
import { type SdJwt, sdJwtOf } from '../../src/token/sdJwt/sdJwt.ts';
import { base64url, tokenOf } from './tokens.ts';

export const SD_HEADER = { alg: 'HS256', typ: 'example+sd-jwt' };

/** 128 bits in base64url, another for each number. */
export const saltOf = (nth: number): string =>
  createHash('md5').update(`salt ${nth}`).digest('base64url');

/** A Disclosure of whatever JSON. */
export const disclosureOf = (content: unknown): string => base64url(JSON.stringify(content));

export const digestOf = (encoded: string, hash = 'sha256'): string =>
  createHash(hash).update(encoded).digest('base64url');

interface SdJwtParts {
  readonly payload: string | object;
  readonly disclosures?: readonly string[];
  readonly header?: object;
  /** claims of a Key Binding JWT, beside those that each must have */
  readonly keyBinding?: object;
  readonly keyBindingHeader?: object;
}

/** An SD-JWT in compact form; with a Key Binding JWT that is right unless told otherwise, when asked for. */
export function sdJwtText(parts: SdJwtParts): string {
  const { payload, disclosures = [], header = SD_HEADER, keyBinding } = parts;
  const presented = [tokenOf(payload, header), ...disclosures, ''].join('~');
  if (!keyBinding) return presented;
  const claims = {
    nonce: 'n',
    aud: 'https://verifier.example',
    iat: 1_700_000_000,
    sd_hash: digestOf(presented),
    ...keyBinding,
  };
  return presented + tokenOf(claims, parts.keyBindingHeader ?? { alg: 'ES256', typ: 'kb+jwt' });
}

/** What is read of an SD-JWT; fails for any other token. */
export function readSdJwt(token: Token): SdJwt {
  const sdJwt = sdJwtOf(token);
  if (!sdJwt) throw new Error('no SD-JWT');
  return sdJwt;
}

/** What an SD-JWT says once its digests are known; null where they cannot be. */
export async function outcomeOf(token: Token): Promise<ProcessedSdJwt | null> {
  const sdJwt = readSdJwt(token);
  const digests = await digestsOf(digestedTexts(sdJwt), sdJwt.alg);
  return digests && processSdJwt(token, sdJwt, digests);
}

/** The same where the digests can be known. */
export async function processedOf(token: Token): Promise<ProcessedSdJwt> {
  const outcome = await outcomeOf(token);
  if (!outcome) throw new Error('no digests');
  return outcome;
}
