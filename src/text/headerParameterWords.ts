import { HEADER_PARAMETERS } from './headerParameters.ts';

/**
 * What a Header Parameter means, with its specification. Names are case-sensitive (RFC 7515 §9.1.1).
 * Never throws.
 */
export function headerParameterWords(name: string): string {
  const words = HEADER_PARAMETERS.get(name);
  if (!words) return 'Not registered: its meaning is agreed between issuer and audience.';
  const { title, meaning, source } = words;
  return `${title && `${title}: `}${meaning} ${source}`;
}
