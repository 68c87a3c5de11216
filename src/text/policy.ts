import type { PolicyFault, PolicyVerdict } from '../checks/policy.ts';
import { cut, quoted, typeInWords } from './quoting.ts';

/** The form in which a person says what the server expects. */
export const POLICY = {
  expects: 'What the server expects',
  issuer: 'Issuer',
  audience: 'Audience',
  type: 'Type (typ)',
  algorithms: 'Algorithms',
  scopes: 'Scopes',
  leeway: 'Leeway (s)',
  several: 'with spaces between',
  take: 'Take from the token',
  clear: 'Clear policy',
} as const;

/** Why, where there are no faults to tell it. */
export const POLICY_REASONS: Readonly<Record<PolicyVerdict, string>> = {
  'not-asked': 'Say below what to hold it against',
  met: 'All that is expected is there',
  'not-met': '',
  unknown: 'What is asked for cannot be read here',
};

/**
 * What a token has in place of what is asked for.
 *
 * @example 'iss is "https://a.example", not "https://b.example"', 'scp lacks "write"'
 */
export function faultWords({ kind, name, expected, found }: PolicyFault): string {
  const due = expected.map((one) => quoted(one)).join(kind === 'algorithm' ? ' or ' : ', ');
  if (found === undefined) return `${name} is missing: ${due} is expected`;
  if (kind === 'scope') return `${name} lacks ${due}`;
  // Anything but strings may be nested too deep to print.
  const isText = [found].flat().every((one) => typeof one === 'string');
  const value = isText ? cut(JSON.stringify(found)) : typeInWords(found);
  const isNear = typeof found === 'string' && bare(found) === bare(`${expected[0]}`);
  return `${name} is ${value}, not ${due}${isNear ? ': they differ in case or the last slash' : ''}`;
}

const bare = (text: string): string => text.toLowerCase().replace(/\/$/, '');
