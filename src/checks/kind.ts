import type { Token } from '../token/inspect.ts';
import { kindOf, textsOf } from '../token/kind.ts';
import { KINDS } from '../token/registry/tokenKinds.ts';
import type { Finding } from './finding.ts';

/**
 * What the kind of the token requires and this one lacks, such as "events" in a logout token; and a
 * key that should not be in many places.
 */
export function kindRequirements(token: Token): Finding[] {
  const reading = kindOf(token);
  if (!reading || token.mainDefect || token.claimless) return [];
  const { kind, spec: declared } = reading;
  const textOf = textsOf(token);
  const placeOf = (name: string) =>
    ({
      in: 'json',
      segment: name.startsWith('^') ? 'header' : 'payload',
      pointer: '',
      span: { start: 0, end: 1 },
    }) as const;
  if (kind === 'API key for service_role')
    return [{ kind: 'service-role-key', place: placeOf('') }];

  const isGuess = declared === null;
  const { spec = '', refused = '', due = '' } = KINDS[kind] ?? {};
  // What serves as an access token in practice need not be one of RFC 9068.
  if (isGuess && kind === 'access token') return [];
  const lists = [
    [refused, isGuess ? 'kind-incomplete' : 'kind-lacks'],
    [due, 'kind-incomplete'],
  ] as const;
  return lists.flatMap(([list, finding]) => {
    const names = list
      .split(' ')
      .filter((name) => name !== '' && name.split('|').every((one) => textOf(one) === undefined));
    const [first] = names;
    return first
      ? [{ kind: finding, place: placeOf(first), token: kind, names, spec, isGuess }]
      : [];
  });
}
