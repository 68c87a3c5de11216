import { memberNamed } from './json.ts';
import type { JsonMember, JsonType } from './jsonMember.ts';
import type { Span } from './span.ts';

/** A member of a JSON Serialization that is not what its specification asks for. */
export interface MemberFault {
  /** `beside` is one of the flattened form in the general one, `header` a protected header that is no JSON object */
  readonly fault: 'type' | 'empty' | 'missing' | 'beside' | 'header';
  /** its name, behind the list and the index of what it stands in: `signatures/1/header` */
  readonly name: string;
  /** its value, or the object that lacks it */
  readonly span: Span;
}

/** A JSON object that holds one signature or recipient: the whole of the flattened form, or one of a list. */
export interface PartyObject {
  /** `signatures/1/`; empty for the whole */
  readonly path: string;
  readonly span: Span;
  /** null when it is no object */
  readonly members: readonly JsonMember[] | null;
}

/** The members that are not strings; those of names unknown here are to be ignored. */
const TYPES: Readonly<Record<string, JsonType>> = {
  signatures: 'array',
  recipients: 'array',
  header: 'object',
  unprotected: 'object',
};

/** Those of one signature or recipient, which the general form has in its list. */
const OWN = {
  'jws-json': ['protected', 'header', 'signature'],
  'jwe-json': ['header', 'encrypted_key'],
} as const;

const COMMON = {
  'jws-json': ['payload', 'signatures'],
  'jwe-json': ['recipients', 'protected', 'unprotected', 'iv', 'ciphertext', 'tag', 'aad'],
} as const;

/**
 * What the members of a JWS or JWE in JSON Serialization have against the specification. Never throws.
 *
 * @param several - its member "signatures" or "recipients"
 * @param objects - what that lists; the whole where it is no list
 * @see RFC 7515 §7.2, RFC 7516 §7.2
 */
export function memberFaults(
  kind: keyof typeof OWN,
  whole: PartyObject,
  several: JsonMember | undefined,
  objects: readonly PartyObject[],
): MemberFault[] {
  const own: readonly string[] = OWN[kind];
  const common: readonly string[] = COMMON[kind];
  const wrongTypes = ({ path, span, members }: PartyObject, names: readonly string[]) => {
    if (!members) return [{ fault: 'type', name: path.slice(0, -1), span } as const];
    return members
      .filter(({ name, type }) => names.includes(name) && type !== (TYPES[name] ?? 'string'))
      .map(({ name, valueSpan }): MemberFault => fault('type', path + name, valueSpan));
  };
  const isList = several?.type === 'array';
  const misplaced = (whole.members ?? []).filter(({ name }) => isList && own.includes(name));
  return [
    ...wrongTypes(whole, common),
    ...misplaced.map(({ name, valueSpan }) => fault('beside', name, valueSpan)),
    ...(isList && objects.length === 0 ? [fault('empty', several.name, several.valueSpan)] : []),
    ...objects.flatMap((object) => [
      ...wrongTypes(object, own),
      ...(kind === 'jws-json' && (isList || !several) ? missing(object) : []),
    ]),
  ];
}

/** A signature must be there, and a header, be it protected or not. @see RFC 7515 §7.2.1 */
function missing({ path, span, members }: PartyObject): MemberFault[] {
  if (!members) return [];
  const has = (name: string) => memberNamed(members, name) !== undefined;
  return [
    ...(has('protected') || has('header') ? [] : ['protected']),
    ...(has('signature') ? [] : ['signature']),
  ].map((name) => fault('missing', path + name, span));
}

const fault = (fault: MemberFault['fault'], name: string, span: Span): MemberFault => ({
  fault,
  name,
  span,
});
