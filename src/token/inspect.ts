import { type Claimless, claimlessReason, isEncrypted } from './claimless.ts';
import {
  type Compression,
  compressionOf,
  type Inflation,
  type InflationOutcome,
} from './compression.ts';
import { type Contents, readContents } from './contents.ts';
import {
  contentDefects,
  type Defect,
  encodingDefects,
  mainDefect,
  structureDefects,
} from './defects.ts';
import { searchTokens } from './find.ts';
import type { FoundToken } from './foundToken.ts';
import { memberNamed, memberValue } from './json.ts';
import type { JsonMember } from './jsonMember.ts';
import { type NearestMiss, nearestMiss } from './nearestMiss.ts';
import { nestedToken } from './nested.ts';
import { withoutPauses } from './pace.ts';
import { type JsonSegment, membersOf, readInflated, readJsonSegment, valueIn } from './segment.ts';
import type { DateClaims } from './validity.ts';

/** What follows from the contents of a token. */
interface Judged extends Contents {
  readonly defects: readonly Defect[];
  // What every tick asks for is found out once.
  /** the defect that explains best why the token is malformed; null when it is not */
  readonly mainDefect: Defect | null;
  /** why there are no claims to read; null when there are */
  readonly claimless: Claimless | null;
  readonly isEncrypted: boolean;
  /** the dates among the claims, of whatever type, and the members that hold them */
  readonly dates: DateClaims;
  readonly dateMembers: { readonly [Name in keyof DateClaims]: JsonMember | undefined };
}

/** A token, read as far as it can be read without a key. */
export interface Token extends Judged {
  readonly found: FoundToken;
  /** the token whose payload this one is; null for one that stands in the text itself */
  readonly inside: Token | null;
  /** null when the payload is readable as it is */
  readonly compression: Compression | null;
}

/** The token in the text itself that holds a Nested JWT; the token itself when it is none. */
export function outermost(token: Token): Token {
  let outer = token;
  while (outer.inside) outer = outer.inside;
  return outer;
}

/** Where a token stands, which stays the same when another one turns out to hold a token. */
export function placeOf(token: Token): string {
  let depth = 0;
  for (let outer = token.inside; outer; outer = outer.inside) depth += 1;
  return `${outermost(token).found.span.start}/${depth}`;
}

/** Whether a token is nested in another one, at whatever depth. */
export function isInside({ inside }: Token, token: Token): boolean {
  for (let outer = inside; outer; outer = outer.inside) if (outer === token) return true;
  return false;
}

/** What a pasted text is. It holds no moment in time: `statusAt` adds that. */
export type Inspection =
  | { readonly kind: 'empty' }
  /** not yet known: a long text is being looked through */
  | { readonly kind: 'searching' }
  | { readonly kind: 'no-token'; readonly miss: NearestMiss }
  /** in the order of the text; a Nested JWT follows the one whose payload it is */
  | { readonly kind: 'tokens'; readonly tokens: readonly [Token, ...Token[]] };

/**
 * Reads whatever was pasted: finds the tokens, splits and decodes each, and tells what is wrong.
 *
 * Decodes only. Does not verify a signature, decrypt, or look at a clock.
 *
 * @param text - any text at all
 * @returns never throws
 * @see RFC 7515 §5.2, RFC 7519 §7.2, of which this does the steps that need no key
 */
export function inspect(text: string): Inspection {
  return withoutPauses(inspecting(text));
}

/**
 * The same piece by piece, for texts so long that a page would freeze meanwhile.
 *
 * @returns yields how many characters have been looked through, after a bounded amount of work each
 */
export function* inspecting(text: string): Generator<number, Inspection> {
  if (text.trim() === '') return { kind: 'empty' };
  const found = yield* searchTokens(text);
  const tokens: Token[] = [];
  for (const each of found) {
    tokens.push(...withNested(readToken(each, null)));
    yield text.length;
  }
  const [first, ...rest] = tokens;
  if (!first) return { kind: 'no-token', miss: nearestMiss(text) };
  return { kind: 'tokens', tokens: [first, ...rest] };
}

/**
 * The same inspection, once it is known what the payload of a token inflates to.
 *
 * @param token - one of the inspection, with `compression`
 */
export function withInflation(
  inspection: Inspection,
  token: Token,
  inflation: Inflation,
): Inspection {
  if (!token.compression || !token.payload) return inspection;
  const inflated =
    inflation.kind === 'inflated' ? readInflated(token.payload, inflation.bytes) : null;
  // Any bytes at all may pass for DEFLATE that comes to other bytes.
  const isOne = inflated && (token.compression.isPlain || inflated.utf8.invalidByteCount === 0);
  const compression = { ...token.compression, inflation: outcomeOf(inflation, isOne) };
  return withPayload(inspection, token, isOne ? inflated : token.payload, compression);
}

/**
 * The same inspection, once a JWE is decrypted: the plaintext is its payload, with all that follows from
 * one, a Nested JWT too.
 *
 * @param token - one of the inspection, a JWE
 * @param plaintext - inflated, where "zip" says so
 */
export function withPlaintext(
  inspection: Inspection,
  token: Token,
  plaintext: Uint8Array,
): Inspection {
  const ciphertext = token.segments.find(({ name }) => name === 'ciphertext');
  if (!ciphertext) return inspection;
  const payload = readJsonSegment(ciphertext, 'payload');
  return withPayload(inspection, token, readInflated(payload, plaintext), null);
}

/** The same inspection, with another payload of one of its tokens. */
function withPayload(
  inspection: Inspection,
  token: Token,
  payload: JsonSegment,
  compression: Compression | null,
): Inspection {
  const at = inspection.kind === 'tokens' ? inspection.tokens.indexOf(token) : -1;
  if (inspection.kind !== 'tokens' || at < 0) return inspection;
  const judgement = judged(token.found, { ...token, payload }, compression);
  const read = withNested({ ...token, ...judgement, compression });
  const others = inspection.tokens.filter((each) => !isInside(each, token));
  const [first = read[0], ...rest] = others.toSpliced(at, 1, ...read);
  return { kind: 'tokens', tokens: [first, ...rest] };
}

function outcomeOf(inflation: Inflation, isOne: boolean | null): InflationOutcome {
  if (inflation.kind !== 'inflated') return inflation;
  const { format, bytes } = inflation;
  return isOne ? { kind: 'inflated', format, length: bytes.length } : { kind: 'not-compressed' };
}

/** Defects of one kind of cause beyond these are not listed: nobody reads so many. */
export const MOST_LISTED = 100;

function readToken(found: FoundToken, inside: Token | null): Token {
  const contents = readContents(found.text);
  const compression = compressionOf(contents.header, contents.payload);
  return { found, inside, compression, ...judged(found, contents, compression) };
}

/** What follows from the contents of a token. */
function judged(found: FoundToken, contents: Contents, compression: Compression | null): Judged {
  const { serialization, segments, header, payload } = contents;
  const encrypted = isEncrypted(serialization, header);
  // What is known to be compressed is not judged by its compressed bytes.
  const isReadable = payload && !(compression?.isPlain && !compression.inflation);
  const defects = [
    ...structureDefects(found.text, contents, encrypted),
    ...segments.flatMap(encodingDefects).slice(0, MOST_LISTED),
    ...(header ? contentDefects(header, true) : []),
    ...(isReadable ? contentDefects(payload, declaresClaims(header)) : []),
  ];
  return {
    ...contents,
    defects,
    mainDefect: mainDefect(defects),
    claimless: claimlessReason(serialization, payload),
    isEncrypted: encrypted,
    ...dateClaims(payload),
  };
}

/** A token, and behind it the one that its payload is, and so on. */
function withNested(outermost: Token): readonly [Token, ...Token[]] {
  const tokens: [Token, ...Token[]] = [outermost];
  let outer = outermost;
  for (;;) {
    const nested = outer.payload && nestedToken(outer.found, outer.payload);
    if (!nested) return tokens;
    outer = readToken(nested, outer);
    tokens.push(outer);
  }
}

function dateClaims(payload: JsonSegment | null): Pick<Token, 'dates' | 'dateMembers'> {
  const named = (name: string) => memberNamed(membersOf(payload), name);
  const dateMembers = { iat: named('iat'), nbf: named('nbf'), exp: named('exp') };
  const read = (member: JsonMember | undefined) =>
    payload && member ? memberValue(payload.utf8.text, member) : undefined;
  const { iat, nbf, exp } = dateMembers;
  return { dates: { iat: read(iat), nbf: read(nbf), exp: read(exp) }, dateMembers };
}

/**
 * Whether the header says that the payload is a JWT Claims Set: a JWT whose content is not another one.
 *
 * @see RFC 7519 §5.1 (typ), §5.2 (cty), RFC 8725 §3.11
 */
export function declaresClaims(header: JsonSegment | null): boolean {
  return namesJwt(valueIn(header, 'typ')) && !namesJwt(valueIn(header, 'cty'));
}

function namesJwt(type: unknown): boolean {
  return typeof type === 'string' && /^(?:application\/)?(?:[\w.+-]+\+)?(?:sd-)?jwt$/i.test(type);
}
