import type {
  HeaderKeyFault,
  LongLived,
  Rule,
  Sensitive,
  TrustFinding,
} from '../checks/trustFinding.ts';
import { undisguised } from '../token/confusables.ts';
import { countdown, duration } from './dates.ts';
import { quoted } from './quoting.ts';
import { kindTitle } from './tokenKinds.ts';
import type { FindingWords, WordsFor } from './wordsFor.ts';

const words = (title: string, why: string, remedy: string): FindingWords => ({
  title,
  why,
  remedy,
});

const MEND = 'Mend it where the token is issued.';
const OWN_KEYS = 'Verify with keys that you trust beforehand.';
const NEVER_EXPIRES = 'Stolen, it works until its key is replaced (RFC 6750 §5.3).';
const SHORTER = 'Issue shorter ones, and refresh them.';

type Row = readonly [title: string, why: string, remedy: string];

/** Behind the name of the Header Parameter or claim. */
const HEADER_KEYS: Readonly<Record<HeaderKeyFault, Row>> = {
  'kid-injection': [
    'looks like an attack',
    'In a path, SQL or a command it could do anything (RFC 8725 §3.10).',
    OWN_KEYS,
  ],
  'key-in-header': [
    'brings or names a key',
    'Who made the token chose it: that it fits proves nothing (RFC 7515 §10.3, RFC 8725 §3.10).',
    OWN_KEYS,
  ],
  'key-url-insecure': [
    'is no https address',
    'Without TLS anybody on the way can exchange the key (RFC 7515 §4.1.2, §4.1.5).',
    MEND,
  ],
  'private-key': [
    'holds a private or secret key',
    'Whoever sees the token can sign like its owner (RFC 7517 §9.2).',
    'Replace the key by a public one.',
  ],
};

const headerKey = ({ kind, name }: { kind: HeaderKeyFault; name: string }): FindingWords => {
  const [title, why, remedy] = HEADER_KEYS[kind];
  return words(`"${name}" ${title}`, why, remedy);
};

const SENSITIVE: Readonly<Record<Sensitive, string>> = {
  secret: 'a password or secret',
  key: 'a secret key',
  card: 'the number of a payment card',
  id: 'the number of an identity document',
};

const LOGOUT = 'OpenID Connect Back-Channel Logout 1.0 §2.6, RFC 8417 §2.2';

const RULES: Readonly<Record<Rule, readonly [title: string, why: string, remedy?: string]>> = {
  'nonce-forbidden': ['with a "nonce"', `It could pass for an ID token (${LOGOUT})`],
  'event-missing': [
    'without its event',
    `"events" must have that of a back-channel logout (${LOGOUT})`,
  ],
  symmetric: ['with a shared secret', 'It proves who has a private key (RFC 9449 §4.3)'],
  'htu-query': ['with a query or fragment in "htu"', 'It has neither (RFC 9449 §4.2)'],
  'iss-not-sub': [
    'with another "sub" than "iss"',
    'Both are the client (RFC 7523 §3, OpenID Connect Core 1.0 §9)',
  ],
  'jti-missing': [
    'without "jti"',
    'Nobody notices a replay (OpenID Connect Core 1.0 §9, RFC 7523 §3)',
  ],
  'azp-missing': [
    'for several audiences without "azp"',
    'It says which of them asked for it (OpenID Connect Core 1.0 §2, RFC 8725 §3.9)',
  ],
  stale: ['made minutes ago', 'It is for one request, at once (RFC 9449 §11.1)', 'Make a new one.'],
  bearer: [
    'bound to a key and sent as "Bearer"',
    'It goes with "DPoP" and a proof (RFC 9449 §7.2)',
    'Send both.',
  ],
};

const rule = ({ kind, token, rule }: Extract<TrustFinding, { rule: Rule }>): FindingWords => {
  const [title, why, remedy = MEND] = RULES[rule];
  const who = kind === 'rule-broken' ? 'Receivers must' : 'Some receivers';
  return words(`${kindTitle(token)} ${title}`, `${why}. ${who} refuse it.`, remedy);
};

const LONG_LIVED: Readonly<Record<LongLived, string>> = {
  'access token': 'An hour or less is recommended (RFC 6750 §5.3).',
  'client assertion': 'Servers may refuse one that expires far ahead (RFC 7523 §3).',
  'VAPID token': 'A day is the most that is allowed (RFC 8292 §2).',
};

export const TRUST_FINDINGS: WordsFor<
  Exclude<TrustFinding['kind'], 'belongs' | 'belongs-elsewhere' | 'expires-in-later' | 'misused'>
> = {
  'kid-injection': headerKey,
  'key-in-header': headerKey,
  'key-url-insecure': headerKey,
  'private-key': headerKey,
  'rule-broken': rule,
  'rule-bent': rule,
  'never-expires': ({ token }) =>
    words(
      `${kindTitle(token)} that never expires`,
      NEVER_EXPIRES,
      'Add "exp" where the token is issued: 5 to 15 minutes.',
    ),
  unbound: ({ token, names }) =>
    words(
      `${token ? kindTitle(token) : 'JWT'} without "${names.join('", "')}"`,
      token ? 'It could be taken for another (RFC 8725 §3.8, §3.9, §3.11).' : NEVER_EXPIRES,
      'Add it where the token is issued.',
    ),
  'long-lived': ({ token, lifetime }) =>
    words(`It lives for ${countdown(lifetime)}`, LONG_LIVED[token], SHORTER),
  unsigned: () =>
    words(
      'Encrypted with a public key, and not signed',
      'Whoever has that key can make such a token: nothing tells who did (RFC 7519 §11.2).',
      'Sign the token where it is issued, and encrypt what was signed.',
    ),
  'stolen-now': ({ left }) =>
    words(
      `Stolen now, it would work for another ${duration(left)}`,
      'Whoever has it can use it until it expires (RFC 6750 §5.3).',
      SHORTER,
    ),
  'sensitive-data': ({ name, what }) =>
    words(
      `${quoted(undisguised(name), 24)} looks like ${SENSITIVE[what]}`,
      'It is not encrypted: whoever has the token reads it (RFC 7519 §12).',
      'Leave it out, or encrypt the token.',
    ),
  'well-known-secret': ({ secret, isBase64 }) =>
    words(
      `Signed with a well-known secret: ${secret ? quoted(secret, 40) : 'the empty one'}`,
      `${isBase64 ? 'Read as base64, it' : 'It'} is in tutorials or lists: anybody can sign such tokens (RFC 8725 §3.5).`,
      'Replace it by random bits, and refuse what it signed.',
    ),
  'weak-key': ({ alg, bits, due }) =>
    words(
      `The key has ${bits} bits, and ${quoted(alg, 12)} needs ${due}`,
      `${bits < 128 ? 'It can be found by trying. ' : ''}RFC 7518 §${alg.startsWith('HS') ? '3.2' : '3.3, §3.5'} requires that, and some receivers refuse less.`,
      'Make a longer one of random bits.',
    ),
};
