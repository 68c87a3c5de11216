import { HEADER_PARAMETERS, isHeaderParameterName } from '../token/registry/headerParameters.ts';
import { HEADER_PARAMETER_MEANINGS } from './headerParameters.ts';

/** What a Header Parameter means, with its specification. Never throws. */
export function headerParameterWords(name: string): string {
  if (!isHeaderParameterName(name)) {
    return 'Not registered: its meaning is agreed between those who use it.';
  }
  const { title, ...specs } = HEADER_PARAMETERS[name];
  return `${title}: ${HEADER_PARAMETER_MEANINGS[name]} ${[...new Set(Object.values(specs))].join(', ')}`;
}
