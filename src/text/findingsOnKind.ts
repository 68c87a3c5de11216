import { kindInSentence, kindTitle } from './tokenKinds.ts';
import type { WordsFor } from './wordsFor.ts';

type Lacking = WordsFor<'kind-incomplete'>['kind-incomplete'];

/** `"iss", "sub" or "sid"` */
const listed = (names: readonly string[]): string =>
  `"${names.join('", "').replaceAll('^', '').replaceAll('|', '" or "')}"`;

const lacking =
  (consequence: string): Lacking =>
  ({ token, names, spec, isGuess }) => ({
    title: `${kindTitle(token)} without ${listed(names)}`,
    why: `${isGuess ? 'It looks like' : 'It is'} ${kindInSentence(token)}, which must have that (${spec}). ${consequence} refuse the token.`,
    remedy: `Add it where the token is issued${isGuess ? ', unless it is something else' : ''}.`,
  });

export const KIND_FINDINGS: WordsFor<'kind-lacks' | 'kind-incomplete' | 'service-role-key'> = {
  'kind-lacks': lacking('Receivers must'),
  'kind-incomplete': lacking('Some receivers'),
  'service-role-key': () => ({
    title: 'This is a service_role key of Supabase',
    why: 'It bypasses Row Level Security: whoever has it reads and writes everything.',
    remedy: 'Keep it on a server, and replace it if it has been anywhere else.',
  }),
};
