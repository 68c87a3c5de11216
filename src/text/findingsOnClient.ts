import { quoted } from './quoting.ts';
import type { WordsFor } from './wordsFor.ts';

/** What every message of the library begins with. */
const PREFIX = 'Invalid token specified: ';

export const CLIENT_FINDINGS: WordsFor<
  'client-accepts' | 'client-refuses' | 'client-reads-otherwise'
> = {
  'client-accepts': () => ({
    title: 'A client with jwt-decode reads this token all the same',
    why: 'The library passes over what a strict receiver refuses (RFC 7515 §5.2).',
    remedy: 'Let the server decide, and mend what is listed above.',
  }),
  'client-refuses': ({ message }) => ({
    title: 'A client with jwt-decode cannot read this token',
    why: `The library takes the second part for claims in base64url (RFC 7515 §2, RFC 7516 §7.1). It says: ${quoted(message.replace(PREFIX, ''))}.`,
    remedy: 'Treat the token as opaque in the client.',
  }),
  'client-reads-otherwise': () => ({
    title: 'A client with jwt-decode reads other content',
    why: 'The library decodes more loosely, such as invalid UTF-8 as Latin-1 (RFC 7519 §7.2).',
    remedy: 'Compare the two readings, and mend the encoding where the token is issued.',
  }),
};
