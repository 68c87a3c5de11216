import type { Bond, TrustFinding } from '../checks/trustFinding.ts';
import { duration } from './dates.ts';
import { kindInSentence } from './tokenKinds.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

/** What a claim names, and where that is written. */
const BONDS: Readonly<Record<Bond, readonly [what: string, spec: string]>> = {
  at_hash: ['access token', 'OpenID Connect Core 1.0 §3.1.3.6'],
  c_hash: ['code', 'OpenID Connect Core 1.0 §3.3.2.11'],
  s_hash: ['"state"', 'FAPI 1.0 Part 2 §5.1.1'],
  nonce: ['"nonce"', 'OpenID Connect Core 1.0 §3.1.3.7'],
  sid: ['session', 'OpenID Connect Back-Channel Logout 1.0 §2.6'],
  ath: ['access token', 'RFC 9449 §4.2'],
  jkt: ['key of the DPoP proof', 'RFC 9449 §6.1'],
};

const bond = ({
  kind,
  claim,
  isOther,
}: Extract<TrustFinding, { readonly claim: Bond }>): FindingWords => {
  const [what, spec] = BONDS[claim];
  const subject = `"${claim}"${isOther ? ' of the other token' : ''}`;
  return kind === 'belongs'
    ? {
        title: `${subject} matches the ${what} in this paste`,
        why: `They belong together (${spec}).`,
        remedy: 'Verify the signatures: it counts with them alone.',
      }
    : {
        title: `${subject} does not match the ${what} in this paste`,
        why: `They do not belong together (${spec}, RFC 8725 §3.8). Receivers refuse that.`,
        remedy: 'Check that both are whole, and of one answer or request.',
      };
};

export const RELATED_FINDINGS: WordsFor<
  'belongs' | 'belongs-elsewhere' | 'expires-in-later' | 'misused'
> = {
  belongs: bond,
  'belongs-elsewhere': bond,
  'expires-in-later': ({ expiresIn, lifetime }) => ({
    title: '"expires_in" goes beyond "exp"',
    why: `It is ${duration(expiresIn)}, and the token lives for ${duration(lifetime)} (RFC 6749 §5.1).`,
    remedy: 'Set both alike where the token is issued.',
  }),
  misused: ({ token }) => ({
    title: `Sent as an access token, and looks like ${kindInSentence(token)}`,
    why: 'It is for another receiver (RFC 8725 §3.12). Many APIs refuse it.',
    remedy: 'Send the access token of the same answer.',
  }),
};
