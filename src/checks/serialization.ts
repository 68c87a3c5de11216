import { MOST_LISTED, type Token } from '../token/inspect.ts';
import { memberNamed } from '../token/json.ts';
import { headerParameter, headersOf, type Party } from '../token/party.ts';
import { type JsonSegment, membersOf, valueIn } from '../token/segment.ts';
import type { Finding } from './finding.ts';
import { headerPlace } from './headerPlace.ts';

/** Those of the specifications themselves, which "crit" must not list. @see RFC 7515 §4.1, RFC 7516 §4.1, RFC 7518 §4 */
const SPECIFIED =
  /^(?:alg|enc|zip|jku|jwk|kid|x5[uct]|x5t#S256|typ|cty|crit|epk|ap[uv]|iv|tag|p2[sc])$/;

/** What counts only where a signature or an Authentication Tag covers it. */
const PROTECTED_ONLY = ['crit', 'b64', 'zip'];

/** What all signatures or recipients must have alike. */
const ALIKE = ['b64', 'enc', 'zip'];

/**
 * How the Header Parameters of a token stand to each other and to the headers that they are in.
 *
 * @see RFC 7515 §4.1.11, §7.2.1, RFC 7516 §4.1.3, §7.2.1, RFC 7797 §3, §6
 */
export function headerRules(token: Token): Finding[] {
  const names = new Map<JsonSegment, ReadonlySet<string>>();
  const isNew = (header: JsonSegment) => !names.has(header);
  const findings = token.parties.flatMap((party) => {
    const headers = headersOf(token, party);
    const unseen = headers.filter(isNew);
    for (const one of unseen) names.set(one, new Set(membersOf(one).map(({ name }) => name)));
    const among =
      (some: readonly JsonSegment[]): Has =>
      (name) =>
        some.some((header) => names.get(header)?.has(name));
    return [
      ...unseen.flatMap((header) =>
        header === party.protectedHeader
          ? [...criticals(token, header, among(headers)), ...unlistedB64(token, header)]
          : unprotectedRules(token, header, among(headers.slice(0, headers.indexOf(header)))),
      ),
      ...unlike(token, party),
    ];
  });
  return findings.slice(0, MOST_LISTED);
}

/** Whether a Header Parameter of that name is there. */
type Has = (name: string) => boolean;

function criticals(token: Token, header: JsonSegment, has: Has): Finding[] {
  const member = memberNamed(membersOf(header), 'crit');
  if (!member) return [];
  const place = headerPlace(token, header, member);
  const invalid = (fault: CritFault, name = ''): Finding => ({
    kind: 'crit-invalid',
    place,
    fault,
    name,
  });
  const crit = valueIn(header, 'crit');
  if (!isStrings(crit)) return [invalid('type')];
  if (crit.length === 0) return [invalid('empty')];
  const listed = new Set<string>();
  return crit.flatMap((name) => {
    if (listed.has(name)) return [invalid('repeated', name)];
    listed.add(name);
    if (SPECIFIED.test(name)) return [invalid('specified', name)];
    if (!has(name)) return [invalid('absent', name)];
    return name === 'b64' ? [] : [{ kind: 'crit-unknown', place, name } as const];
  });
}

type CritFault = Extract<Finding, { kind: 'crit-invalid' }>['fault'];

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

function unlistedB64(token: Token, header: JsonSegment): Finding[] {
  const crit = valueIn(header, 'crit');
  const isListed = Array.isArray(crit) && crit.includes('b64');
  if (isListed || valueIn(header, 'b64') !== false) return [];
  const place = headerPlace(token, header, memberNamed(membersOf(header), 'b64'));
  return [{ kind: 'b64-not-critical', place }];
}

function unprotectedRules(token: Token, header: JsonSegment, isTaken: Has): Finding[] {
  return membersOf(header).flatMap((member): Finding[] => {
    const { name } = member;
    const place = headerPlace(token, header, member);
    if (isTaken(name)) return [{ kind: 'parameter-repeated', place, name }];
    return PROTECTED_ONLY.includes(name) ? [{ kind: 'parameter-unprotected', place, name }] : [];
  });
}

/** A parameter that is not as the first signature or recipient has it. */
function unlike(token: Token, party: Party): Finding[] {
  const [header] = headersOf(token, party);
  // Without any header it has another finding.
  if (!header || party === token.parties[0]) return [];
  const value = (name: string, of?: Party) => {
    // "b64" that is left out is true; what is an object differs from itself when it is read twice.
    const found = headerParameter(token, name, of) ?? true;
    return typeof found === 'object' || found;
  };
  const place = headerPlace(token, header);
  return ALIKE.filter((name) => value(name, party) !== value(name)).map((name) => ({
    kind: 'parameter-differs',
    place,
    name,
  }));
}
