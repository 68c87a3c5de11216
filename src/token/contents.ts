import { isEncrypted } from './claimless.ts';
import { type JsonSerialization, jsonSerializationOf } from './jsonSerialization.ts';
import type { MemberFault } from './memberFaults.ts';
import type { HeaderParts, Party } from './party.ts';
import {
  type JsonSegment,
  readJsonSegment,
  readObject,
  readSegment,
  readUnencodedPayload,
  type SegmentReading,
  valueIn,
} from './segment.ts';
import { type Segment, type SerializationKind, serializationOf } from './serialization.ts';

/** A token taken apart, with what each part decodes to. */
export interface Contents extends HeaderParts {
  readonly serialization: SerializationKind;
  /** how many parts the dots make, in compact form; those behind a tilde are not counted */
  readonly partCount: number;
  /** every segment in the order of the token */
  readonly segments: readonly SegmentReading[];
  /** how many parts, Disclosures, signatures or recipients more there are than were read */
  readonly unread: number;
  /** null when no segment can be one: a broken payload never hides a good header, nor the other way round */
  readonly header: JsonSegment | null;
  readonly payload: JsonSegment | null;
  /** in JSON Serialization */
  readonly faults: readonly MemberFault[];
}

/**
 * Takes a token apart and decodes each part by itself. Never throws.
 *
 * @param token - in any serialization, without surrounding text
 * @see RFC 7515 §7, RFC 7516 §7
 */
export function readContents(token: string): Contents {
  const json = token.startsWith('{') ? jsonSerializationOf(token) : null;
  return json ? readJsonForm(token, json) : readCompact(token);
}

function readCompact(token: string): Contents {
  const { kind, partCount, unread, segments: spans } = serializationOf(token);
  const readings = spans.map((segment) => readSegment(token, segment));
  const { header, payload } = compactContents(token, kind, readings);
  const segments =
    payload && !header ? [payload] : readings.map((segment) => shown(segment, payload));
  const value =
    segments.find(({ name }) => name === 'signature' || name === 'encrypted-key') ?? null;
  const party: Party = { protectedHeader: header, unprotectedHeader: null, value };
  return {
    serialization: kind,
    partCount,
    segments,
    unread,
    header,
    payload,
    parties: [party],
    sharedHeader: null,
    faults: [],
  };
}

/** A payload that is not encoded takes the place of what its characters would decode to. */
const shown = (segment: SegmentReading, payload: JsonSegment | null): SegmentReading =>
  segment.name === 'payload' && payload?.encoded === false ? payload : segment;

function compactContents(
  token: string,
  kind: SerializationKind,
  [first, second]: readonly SegmentReading[],
): Pick<Contents, 'header' | 'payload'> {
  if (!first) return { header: null, payload: null };
  const header = readJsonSegment(first, 'header');
  if (!second) return loneSegment(header);
  // What follows the header of a JWE is encrypted, also where a part of it was lost.
  if (second.name !== 'payload' || isEncrypted(kind, header)) return { header, payload: null };
  const unencoded = kind === 'jws-compact' && valueIn(header, 'b64') === false;
  const payload = unencoded
    ? readUnencodedPayload(token, second)
    : readJsonSegment(second, 'payload');
  return { header, payload };
}

/** A single part is taken for the header when it has what every header must have. @see RFC 7515 §4.1.1 */
function loneSegment(read: JsonSegment): Pick<Contents, 'header' | 'payload'> {
  if (valueIn(read, 'alg') !== undefined || read.json.kind !== 'json') {
    return { header: read, payload: null };
  }
  return { header: null, payload: { ...read, name: 'payload' } };
}

function readJsonForm(token: string, json: JsonSerialization): Contents {
  const known = new Map<Segment, JsonSegment>();
  /** A JWE's recipients share one protected header, which is read once. */
  const headerIn = (segment: Segment | null): JsonSegment | null => {
    if (!segment) return null;
    const read = known.get(segment) ?? readJsonSegment(readSegment(token, segment), 'header');
    known.set(segment, read);
    return read;
  };
  const parties = json.parties.map(
    ({ protectedHeader, unprotectedHeader, value }): Party => ({
      protectedHeader: headerIn(protectedHeader),
      unprotectedHeader: unprotectedHeader && readObject(token, unprotectedHeader),
      value: value && readSegment(token, value),
    }),
  );
  const [first] = parties;
  const sharedHeader = json.sharedHeader && readObject(token, json.sharedHeader);
  const unencoded = first && valueIn(first.protectedHeader, 'b64') === false;
  const header = first?.protectedHeader ?? first?.unprotectedHeader ?? sharedHeader;
  const payload =
    json.payload &&
    (unencoded
      ? readUnencodedPayload(token, json.payload)
      : readJsonSegment(readSegment(token, json.payload), 'payload'));
  const segments = [
    ...known.values(),
    ...parties.flatMap(({ value }) => value ?? []),
    ...json.shared.map((segment) => readSegment(token, segment)),
    ...(payload ? [payload] : []),
  ].sort((a, b) => a.span.start - b.span.start);
  return {
    serialization: json.kind,
    partCount: segments.length,
    segments,
    unread: json.unread,
    header,
    payload,
    parties,
    sharedHeader,
    faults: [
      ...json.faults,
      ...parties.flatMap((party, index) => headerFault(party, index, header)),
    ],
  };
}

/** A protected header that is no JSON object; of the one that is shown more is told. */
function headerFault(
  { protectedHeader }: Party,
  index: number,
  shown: JsonSegment | null,
): MemberFault[] {
  if (!protectedHeader || protectedHeader === shown) return [];
  const { json, span } = protectedHeader;
  if (json.kind === 'json' && json.type === 'object') return [];
  return [{ fault: 'header', name: `signatures/${index}/protected`, span }];
}
