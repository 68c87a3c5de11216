import { undisguised } from '../token/confusables.ts';
import { type AlgorithmFamily, algorithm, contentKeyBytes } from '../token/registry/algorithms.ts';
import { grouped } from './numbers.ts';
import { cut, quoted } from './quoting.ts';

/** The value of a Header Parameter, as a JavaScript client reads it. */
type Parameters = (name: string) => unknown;

const rsa = () => 'the private RSA key';

const wrapping = (alg: string): string => sharedKey(alg.slice(1, 4));

const sharedKey = (bits: string | number): string => `the shared key of ${bits} bits`;

/** What opens the content for a recipient, by how its key is managed. @see RFC 7518 §4 */
const KEYS: Readonly<
  Partial<Record<AlgorithmFamily, (alg: string, parameters: Parameters) => string>>
> = {
  'RSAES-PKCS1-v1_5': rsa,
  'RSAES-OAEP': rsa,
  'ECDH-ES': (_, parameters) => `the private ${curveOf(parameters('epk'))} key`,
  'AES Key Wrap': wrapping,
  'AES-GCM Key Wrap': wrapping,
  direct: (_, parameters) => {
    const bytes = contentKeyBytes(parameters('enc'));
    return bytes === null ? 'the shared key' : sharedKey(bytes * 8);
  },
  PBES2: (_, parameters) => {
    const rounds = parameters('p2c');
    return `the password${typeof rounds === 'number' ? `, in ${grouped(rounds)} rounds` : ''}`;
  },
};

const NO_RSA1_5 =
  ' Avoid RSA1_5: its padding can be made to give the content away (RFC 8725 §3.2, RFC 3218).';

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
