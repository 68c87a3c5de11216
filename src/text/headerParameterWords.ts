import { HEADER_PARAMETERS } from './headerParameters.ts';

/**
 * What a Header Parameter means, with its specification. Names are case-sensitive (RFC 7515 §9.1.1).
 * Never throws; `constructor`, `__proto__` and the like are names that nobody registered.
 */
export function headerParameterWords(name: string): string {
  const words = Object.hasOwn(HEADER_PARAMETERS, name) && HEADER_PARAMETERS[name];
  if (!words) return 'Not registered: its meaning is agreed between those who use it.';
  const [title, meaning, ...specs] = words;
  return `${title}: ${meaning} ${[...new Set(specs)].filter(Boolean).join(', ')}`;
}
