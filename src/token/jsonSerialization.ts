import { memberNamed, readJson } from './json.ts';
import { elementSpans } from './jsonElements.ts';
import type { JsonMember } from './jsonMember.ts';
import { type MemberFault, memberFaults, type PartyObject } from './memberFaults.ts';
import type { Segment, SegmentName } from './serialization.ts';
import type { Span } from './span.ts';

/** Where the parts of one signature or recipient stand; null for what it has not. */
export interface PartyParts {
  readonly protectedHeader: Segment | null;
  /** of the JSON object itself, braces included */
  readonly unprotectedHeader: Span | null;
  readonly value: Segment | null;
}

/** A JWS or JWE in JSON Serialization, taken apart. Spans count in its text, quotation marks left out. */
export interface JsonSerialization {
  readonly kind: 'jws-json' | 'jwe-json';
  readonly payload: Segment | null;
  /** Initialization Vector, Ciphertext, Authentication Tag and additional authenticated data, in the order of the text */
  readonly shared: readonly Segment[];
  readonly sharedHeader: Span | null;
  readonly parties: readonly PartyParts[];
  /** how many signatures or recipients more there are */
  readonly unread: number;
  readonly faults: readonly MemberFault[];
}

/** More signatures than these are not read. */
const MOST_PARTIES = 100;

const SHARED: Readonly<Record<string, SegmentName>> = {
  iv: 'initialization-vector',
  ciphertext: 'ciphertext',
  tag: 'authentication-tag',
  aad: 'additional-authenticated-data',
};

/** Any of these beside a "ciphertext" or a "signature" tells that it is not a claim of that name. */
const JWE_BESIDE = ['protected', 'unprotected', 'recipients', 'iv', 'tag'];
const JWS_BESIDE = ['protected', 'header', 'payload'];

/** Which of the two a JSON object is, by the members that each must have; null when it is neither. */
export function jsonSerializationKind(
  has: (name: string) => boolean,
): JsonSerialization['kind'] | null {
  if (has('ciphertext')) return JWE_BESIDE.some(has) ? 'jwe-json' : null;
  const isJws = has('signatures') || (has('signature') && JWS_BESIDE.some(has));
  return isJws ? 'jws-json' : null;
}

/**
 * Takes a token in JSON Serialization apart: general or flattened, with one signature or many.
 *
 * @param text - the JSON object
 * @returns null when it is no such object; never throws
 * @see RFC 7515 §7.2 (JWS), RFC 7516 §7.2 (JWE)
 */
export function jsonSerializationOf(text: string): JsonSerialization | null {
  const json = readJson(text);
  if (json.kind !== 'json') return null;
  const { members } = json;
  const kind = jsonSerializationKind((name) => memberNamed(members, name) !== undefined);
  if (!kind) return null;
  const list = kind === 'jws-json' ? 'signatures' : 'recipients';
  const value = kind === 'jws-json' ? 'signature' : 'encrypted_key';
  const several = memberNamed(members, list);
  const whole = { path: '', span: { start: 0, end: text.length }, members };
  const elements = several?.type === 'array' ? elementSpans(text, several.valueSpan) : null;
  const objects = several && elements ? partyObjects(text, several, elements) : [whole];
  const protectedHeader = stringSegment(members, 'protected', 'header');
  const partyIn = (own: readonly JsonMember[]): PartyParts => ({
    protectedHeader:
      kind === 'jwe-json' ? protectedHeader : stringSegment(own, 'protected', 'header'),
    unprotectedHeader: objectSpan(own, 'header'),
    value: stringSegment(own, value, kind === 'jws-json' ? 'signature' : 'encrypted-key'),
  });
  const parties = objects.map(({ members }) => partyIn(members ?? []));
  // The header that recipients would share is there without them too.
  const own = partyIn(members);
  if (parties.length === 0 && Object.values(own).some(Boolean)) parties.push(own);
  return {
    kind,
    payload: kind === 'jws-json' ? stringSegment(members, 'payload', 'payload') : null,
    shared: Object.entries(kind === 'jwe-json' ? SHARED : {})
      .flatMap(([name, segment]) => stringSegment(members, name, segment) ?? [])
      .sort((a, b) => a.span.start - b.span.start),
    sharedHeader: kind === 'jwe-json' ? objectSpan(members, 'unprotected') : null,
    parties,
    unread: elements ? elements.length - objects.length : 0,
    faults: memberFaults(kind, whole, several, objects),
  };
}

const partyObjects = (
  text: string,
  { name }: JsonMember,
  elements: readonly Span[],
): PartyObject[] =>
  elements.slice(0, MOST_PARTIES).map((span, index) => ({
    path: `${name}/${index}/`,
    span,
    members: text[span.start] === '{' ? membersAt(text, span) : null,
  }));

/** The members of an object that stands within a text, with offsets in all of it. */
function membersAt(text: string, { start, end }: Span): readonly JsonMember[] {
  const json = readJson(text.slice(start, end));
  const members = json.kind === 'json' ? json.members : [];
  const moved = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  return members.map((member) => ({
    ...member,
    nameSpan: moved(member.nameSpan),
    valueSpan: moved(member.valueSpan),
  }));
}

function stringSegment(
  members: readonly JsonMember[],
  name: string,
  segment: SegmentName,
): Segment | null {
  const member = memberNamed(members, name);
  if (member?.type !== 'string') return null;
  const { start, end } = member.valueSpan;
  return { name: segment, span: { start: start + 1, end: end - 1 } };
}

function objectSpan(members: readonly JsonMember[], name: string): Span | null {
  const member = memberNamed(members, name);
  return member?.type === 'object' ? member.valueSpan : null;
}
