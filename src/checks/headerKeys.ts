import { MOST_LISTED, type Token } from '../token/inspect.ts';
import { memberNamed, memberValue } from '../token/json.ts';
import { kindOf } from '../token/kind.ts';
import { headersOf } from '../token/party.ts';
import { membersOf } from '../token/segment.ts';
import type { Finding } from './finding.ts';
import { headerPlace } from './headerPlace.ts';
import type { HeaderKeyFault } from './trustFinding.ts';

/** Paths out of a folder, quotes, what parts commands, and SQL: what no name of a key has. */
const INJECTION =
  /\.\.[\\/]|%2e%2e|^\/(?:dev|etc|proc)\/|['"`;|<>\\]|\$\(|&&|\p{Cc}|\b(?:union|select)\s/iu;

/** Kinds that have to bring their key, or do by custom: what makes it trusted is said elsewhere. */
const BRINGS_KEY = /proof$|^PASSporT|VC$|Credential$/;

/**
 * Header Parameters by which a token tells its receiver which key to take: `{"kid":"../../dev/null"}`,
 * `{"jku":"http://example.com/keys"}`. Of a JWE they name the receiver's own key.
 *
 * @see RFC 8725 §3.10, RFC 7515 §4.1.2 to §4.1.6
 */
export function headerKeys(token: Token): Finding[] {
  const isExpected = token.isEncrypted || BRINGS_KEY.test(`${kindOf(token)?.kind}`);
  const headers = new Set(token.parties.flatMap((party) => headersOf(token, party)));
  const findings = [...headers].flatMap((header) =>
    ['kid', 'jku', 'x5u', 'jwk', 'x5c'].flatMap((name): Finding[] => {
      const member = memberNamed(membersOf(header), name);
      if (!member) return [];
      const kind = kindFor(name, memberValue(header.utf8.text, member), isExpected);
      return kind ? [{ kind, place: headerPlace(token, header, member), name }] : [];
    }),
  );
  return findings.slice(0, MOST_LISTED);
}

function kindFor(name: string, value: unknown, isExpected: boolean): HeaderKeyFault | null {
  const text = typeof value === 'string' ? value : '';
  if (name === 'kid') {
    return INJECTION.test(text) ? 'kid-injection' : text.includes('://') ? 'key-in-header' : null;
  }
  if (isPrivate(value)) return 'private-key';
  // By data: nothing is requested.
  if (name.endsWith('u') && !/^(?:https|data):/i.test(text)) return 'key-url-insecure';
  return isExpected ? null : 'key-in-header';
}

/** Whether a JWK has what only its owner may know. @see RFC 7518 §6.2.2, §6.3.2, §6.4 */
const isPrivate = (jwk: unknown): boolean =>
  typeof jwk === 'object' && jwk !== null && ['d', 'k', 'p', 'priv'].some((name) => name in jwk);
