import type { Token } from '../token/inspect.ts';
import { headerParameter, type Party } from '../token/party.ts';
import { valueIn } from '../token/segment.ts';
import type { Reason } from './verification.ts';

/**
 * What "crit" asks for that is not known here, which is all but "b64".
 *
 * @returns never throws; null when there is nothing to refuse; without names when "crit" is malformed
 * @see RFC 7515 §4.1.11, RFC 7797 §6
 */
export function criticalUnknown(token: Token, party: Party): Reason | null {
  const crit = headerParameter(token, 'crit', party);
  if (crit === undefined) return null;
  const own = valueIn(party.protectedHeader, 'crit');
  const isKnown = typeof valueIn(party.protectedHeader, 'b64') === 'boolean';
  if (isKnown && Array.isArray(own) && own.length === 1 && own[0] === 'b64') return null;
  const names = [crit].flat().filter((name): name is string => typeof name === 'string');
  return { kind: 'crit', names: names.filter((name) => name !== 'b64') };
}
