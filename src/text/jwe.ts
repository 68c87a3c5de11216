import { undisguised } from '../token/confusables.ts';
import { type AlgorithmFamily, algorithm, contentKeyBytes } from '../token/registry/algorithms.ts';
import { grouped } from './numbers.ts';
import { cut, quoted } from './quoting.ts';

/** The value of a Header Parameter, as a JavaScript client reads it. */
type Parameters = (name: string) => unknown;

const sharedKey = (bits: string | number): string => `the shared key of ${bits} bits`;

const privateRsa = () => 'the private RSA key';

/** What opens the content for a recipient, by how its key is managed. @see RFC 7518 §4 */
const KEYS: Readonly<
  Partial<Record<AlgorithmFamily, (alg: string, parameters: Parameters) => string>>
> = {
  'RSAES-PKCS1-v1_5': privateRsa,
  'RSAES-OAEP': privateRsa,
  'ECDH-ES': (_, parameters) => `the private ${curveOf(parameters('epk'))} key`,
  'AES Key Wrap': (alg) => sharedKey(alg.slice(1, 4)),
  'AES-GCM Key Wrap': (alg) => sharedKey(alg.slice(1, 4)),
  direct: (_, parameters) => {
    const bytes = contentKeyBytes(parameters('enc'));
    return bytes === null ? 'the shared key' : sharedKey(bytes * 8);
  },
  PBES2: (_, parameters) => {
    const rounds = parameters('p2c');
    const count = typeof rounds === 'number' ? grouped(rounds) : 'some';
    return `the password, which ${count} rounds with the salt "p2s" make a key`;
  },
};

const NO_RSA1_5 =
  ' Avoid RSA1_5: errors in its padding can give the content away (RFC 8725 §3.2, RFC 3218).';

/**
 * What it takes to decrypt a JWE for one of its recipients: which key, in a sentence.
 *
 * @returns empty where "alg" does not tell; never throws
 * @example decryptionNeeds(parameters) //=> 'To decrypt it takes the private RSA key "frodo".'
 */
export function decryptionNeeds(parameters: Parameters): string {
  const alg = parameters('alg');
  const family = typeof alg === 'string' && algorithm(alg)?.family;
  const key = family && KEYS[family]?.(`${alg}`, parameters);
  if (!key) return '';
  const kid = parameters('kid');
  const name = typeof kid === 'string' ? ` with "kid" ${quoted(undisguised(kid), 50)}` : '';
  return `To decrypt it takes ${key}${name}.${alg === 'RSA1_5' ? NO_RSA1_5 : ''}`;
}

/** The curve of an ephemeral public key; what all of them are when it names none. @see RFC 7518 §4.6.1.1 */
function curveOf(epk: unknown): string {
  const curve = typeof epk === 'object' && epk && 'crv' in epk ? epk.crv : null;
  return typeof curve === 'string' ? cut(undisguised(curve), 20) : 'ECDH';
}
