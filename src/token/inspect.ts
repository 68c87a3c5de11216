import { type Claimless, claimlessReason, isEncrypted } from './claimless.ts';
import {
  contentDefects,
  type Defect,
  encodingDefects,
  mainDefect,
  structureDefects,
} from './defects.ts';
import { type FoundToken, findTokens } from './find.ts';
import { memberNamed, memberValue } from './json.ts';
import type { JsonMember } from './jsonMember.ts';
import { type NearestMiss, nearestMiss } from './nearestMiss.ts';
import {
  type JsonSegment,
  membersOf,
  readJsonSegment,
  readSegment,
  readUnencodedPayload,
  type SegmentReading,
  valueIn,
} from './segment.ts';
import { type Serialization, type SerializationKind, serializationOf } from './serialization.ts';
import type { DateClaims } from './validity.ts';

/** A token, read as far as it can be read without a key. */
export interface Token {
  readonly found: FoundToken;
  readonly serialization: SerializationKind;
  /** every segment in the order of the token */
  readonly segments: readonly SegmentReading[];
  /** null when no segment can be one: a broken payload never hides a good header, nor the other way round */
  readonly header: JsonSegment | null;
  readonly payload: JsonSegment | null;
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

/** What a pasted text is. It holds no moment in time: `statusAt` adds that. */
export type Inspection =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-token'; readonly miss: NearestMiss }
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
  if (text.trim() === '') return { kind: 'empty' };
  const [first, ...rest] = findTokens(text);
  if (!first) return { kind: 'no-token', miss: nearestMiss(text) };
  return { kind: 'tokens', tokens: [readToken(first), ...rest.map(readToken)] };
}

/** Defects of one kind of cause beyond these are not listed: nobody reads so many. */
export const MOST_LISTED = 100;

function readToken(found: FoundToken): Token {
  const serialization = serializationOf(found.text);
  const readings = serialization.segments.map((segment) => readSegment(found.text, segment));
  const { header, payload } = readContents(found.text, serialization, readings);
  const read = (segment: SegmentReading) =>
    segment.name === 'payload' && payload?.encoded === false ? payload : segment;
  const segments = payload && !header ? [payload] : readings.map(read);
  const encrypted = isEncrypted(serialization.kind, header);
  const defects = [
    ...structureDefects(found.text, serialization, encrypted),
    ...segments.flatMap(encodingDefects).slice(0, MOST_LISTED),
    ...(header ? contentDefects(header, true) : []),
    ...(payload ? contentDefects(payload, declaresClaims(header)) : []),
  ];
  return {
    found,
    serialization: serialization.kind,
    segments,
    header,
    payload,
    defects,
    mainDefect: mainDefect(defects),
    claimless: claimlessReason(serialization.kind, payload),
    isEncrypted: encrypted,
    ...dateClaims(payload),
  };
}

function readContents(
  token: string,
  serialization: Serialization,
  segments: readonly SegmentReading[],
): { header: JsonSegment | null; payload: JsonSegment | null } {
  const [first, second] = segments;
  if (!first) return { header: null, payload: null };
  const header = readJsonSegment(first, 'header');
  if (!second) return loneSegment(header);
  // What follows the header of a JWE is encrypted, also where a part of it was lost.
  if (second.name !== 'payload' || isEncrypted(serialization.kind, header)) {
    return { header, payload: null };
  }
  const unencoded = serialization.kind === 'jws-compact' && valueIn(header, 'b64') === false;
  const payload = unencoded
    ? readUnencodedPayload(token, second)
    : readJsonSegment(second, 'payload');
  return { header, payload };
}

function dateClaims(payload: JsonSegment | null): Pick<Token, 'dates' | 'dateMembers'> {
  const named = (name: string) => memberNamed(membersOf(payload), name);
  const dateMembers = { iat: named('iat'), nbf: named('nbf'), exp: named('exp') };
  const read = (member: JsonMember | undefined) =>
    payload && member ? memberValue(payload.utf8.text, member) : undefined;
  const { iat, nbf, exp } = dateMembers;
  return { dates: { iat: read(iat), nbf: read(nbf), exp: read(exp) }, dateMembers };
}

/** A single part is taken for the header when it has what every header must have. @see RFC 7515 §4.1.1 */
function loneSegment(read: JsonSegment): {
  header: JsonSegment | null;
  payload: JsonSegment | null;
} {
  if (valueIn(read, 'alg') !== undefined || read.json.kind !== 'json') {
    return { header: read, payload: null };
  }
  return { header: null, payload: { ...read, name: 'payload' } };
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
