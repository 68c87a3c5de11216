import { MOST_LISTED, type Token } from '../token/inspect.ts';
import { type SdJwt, sdJwtOf } from '../token/sdJwt/sdJwt.ts';
import { valueIn } from '../token/segment.ts';
import type { Finding } from './finding.ts';
import type { SdJwtFinding } from './sdJwtFinding.ts';
import { keyBinding } from './sdJwtKeyBinding.ts';
import { disclosurePlace, isOfType, memberPlace } from './sdJwtPlaces.ts';

/**
 * What can be said of an SD-JWT without a digest: of its Disclosures, its header and its Key Binding
 * JWT. A JWT that has digests is told to lack what makes it one.
 *
 * @see RFC 9901 §4
 */
export function sdJwt(token: Token): Finding[] {
  const read = sdJwtOf(token);
  if (!read) return lookalike(token);
  return [
    ...structure(token, read),
    ...disclosureFindings(read).slice(0, MOST_LISTED),
    ...keyBinding(token, read),
  ];
}

function structure(token: Token, { alg, isClosed, disclosures }: SdJwt): SdJwtFinding[] {
  const { header, payload, parties } = token;
  const findings: SdJwtFinding[] = [];
  if (header && !isOfType(token, /(?:^|[/+])sd-jwt$/i)) {
    findings.push({ kind: 'sd-jwt-typ', place: memberPlace(header, 'typ'), name: null });
  }
  if (payload && typeof alg !== 'string') {
    const place = memberPlace(payload, '_sd_alg');
    findings.push({ kind: 'sd-misplaced', place, name: '_sd_alg' });
  }
  const last = disclosures.at(-1);
  if (!isClosed && last) {
    findings.push({ kind: 'tilde-missing', place: disclosurePlace(last), name: null });
  }
  parties.forEach(({ unprotectedHeader: unsigned }, nth) => {
    const list = valueIn(unsigned, 'disclosures') ?? [];
    const all = Array.isArray(list) ? [...list, valueIn(unsigned, 'kb_jwt') ?? ''] : [list];
    // Only the first may have any (RFC 9901 §8.3).
    const isRight = all.every((one) => (nth === 0 ? typeof one === 'string' : one === ''));
    if (!unsigned || (isRight && Array.isArray(list))) return;
    const place = { in: 'token', segment: 'header', span: unsigned.span } as const;
    findings.push({ kind: 'sd-header-misplaced', place, name: null });
  });
  return findings;
}

/** 128 bits are 22 characters of base64url. @see RFC 9901 §9.3 */
const SHORT_SALT = /^[\w-]{0,21}$/;

function disclosureFindings({ disclosures }: SdJwt): SdJwtFinding[] {
  const seen = new Set<string>();
  return disclosures.flatMap((disclosure) => {
    const { encoded, salt, name, isMalformed } = disclosure;
    const finding = (kind: SdJwtFinding['kind']): SdJwtFinding[] => [
      { kind, place: disclosurePlace(disclosure), name },
    ];
    if (seen.has(encoded)) return finding('disclosure-repeated');
    // A dot keeps salts apart from Disclosures.
    const isWeak = salt !== null && (SHORT_SALT.test(salt) || seen.has(`.${salt}`));
    seen.add(encoded).add(`.${salt}`);
    if (isMalformed) return finding('disclosure-malformed');
    return isWeak ? finding('salt-weak') : [];
  });
}

function lookalike({ serialization, payload }: Token): SdJwtFinding[] {
  const name = ['_sd', '_sd_alg'].find((one) => valueIn(payload, one) !== undefined);
  if (serialization !== 'jws-compact' || !payload || !name) return [];
  return [{ kind: 'tilde-missing', place: memberPlace(payload, name), name: null }];
}
