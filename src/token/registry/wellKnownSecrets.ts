/**
 * Secrets as they are written, apart by white space: of jwt.io (before and since 2025), RFC 7515
 * Appendix A.1, the documents of jsonwebtoken, express-jwt, golang-jwt, FastAPI, PostgREST, Hasura,
 * Supabase, Strapi, Mercure, Nacos and JHipster, tutorials by JavaInUse and Bouali Ali, the
 * collection wallarm/jwt-secrets, and the passwords that are found most often in leaks.
 */
const WORDS = `0 123 1234 12345 123456 12345678 123456789 1234567890 123123 111111 000000 654321 qwerty asdf abc
abc123 admin root user welcome world foo bar test test1 test123 testing demo passw0rd p@ssw0rd
password1 secret1 secret1234 secret! secrets s3cret s3cr3t changeit changeme123
!ChangeThisMercureHubJWTSecretKey! tobemodified toBeModified1 shh shhhh shhhhh shhhhhhared-secret
AllYourBase example_key hmac HS256 a-string-secret-at-least-256-bits-long
a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long
super-secret-jwt-token-with-at-least-32-characters-long
your-super-secret-jwt-token-with-at-least-32-characters-long reallyreallyreallyreallyverysafe
reallyreallyreallyreallyverysafesecret my-secret-token-to-change-in-production
javainuse
SecretKey012345678901234567890123456789012345678901234567890123456789
3EK6FD+o0+c7tzBNVfjpMkNDi2yARAAKzQlk8O2IKoxQu4nF7EdAh8s3TwpHwrdWT6R
404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970
09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7
AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow`;

/** Sentences that serve as secrets: of the documents of NestJS, and of tutorials by Jason Watmore. */
const SENTENCES = [
  'DO NOT USE THIS VALUE. INSTEAD, CREATE A COMPLEX SECRET AND KEEP IT SAFE OUTSIDE OF THE SOURCE CODE.',
  'THIS IS USED TO SIGN AND VERIFY JWT TOKENS, REPLACE IT WITH YOUR OWN SECRET, IT CAN BE ANY STRING',
];

/** Words that are written together, or apart, in one way or another. */
const PHRASES = `change me,change this,replace me,not a secret,random string,keyboard cat,your 256 bit secret,
your 384 bit secret,your 512 bit secret`;

const BEFORE = `,my,your,the,some,super,my super,your super,my jwt,your jwt,app,api,auth,access token,
refresh token,session,test,dev,example,this is my,this is a`;
const NOUNS = `secret,secret key,key,jwt secret,jwt secret key,token,secret token,token secret,private key,
signing key,password,super secret`;
const BEHIND = `here,123,change in production,change this in production,at least 32 characters long`;

const listed = (list: string): string[] => list.replaceAll('\n', '').split(',');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How words are put together: `my secret`, `mysecret`, `my-secret`, `MY_SECRET`, `mySecret`, and so on. */
const STYLES: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join(''),
  (words) => words.join('-'),
  (words) => words.join('_'),
  (words) => words.join(' '),
  (words) => words.join('_').toUpperCase(),
  (words) => words.map((word, at) => (at > 0 ? capital(word) : word)).join(''),
  (words) => words.map(capital).join(''),
];

/** What is repeated to the length that an algorithm asks for. */
const REPEATED = '0,1,a,x,1234567890,0123456789abcdef,abcdefghijklmnopqrstuvwxyz';

/**
 * Every secret that anybody would try first: those that are listed, and those that a rule makes of the
 * words that people make them of. The empty one is among them.
 */
export function wellKnownSecrets(): ReadonlySet<string> {
  const nouns = listed(BEFORE).flatMap((before) =>
    listed(NOUNS).map((noun) => `${before} ${noun}`),
  );
  const longer = nouns
    .filter((noun) => /^(?:|my|your|your super) \w+(?: \w+)?$/.test(noun))
    .flatMap((noun) => listed(BEHIND).map((behind) => `${noun} ${behind}`));
  return new Set([
    '',
    ...WORDS.split(/\s+/),
    ...SENTENCES,
    ...[...listed(PHRASES), ...nouns, ...longer].flatMap((phrase) =>
      STYLES.map((style) => style(phrase.trim().split(' '))),
    ),
    ...listed(REPEATED).flatMap((unit) =>
      [16, 32, 64].map((length) => unit.repeat(length).slice(0, length)),
    ),
  ]);
}
