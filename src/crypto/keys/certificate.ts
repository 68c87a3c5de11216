import { decodeUtf8 } from '../../token/utf8.ts';
import { type Der, oidOf } from './der.ts';
import type { CertificateParts } from './found.ts';

/** Attribute types that have a short name: 2.5.4.3 and so on. @see RFC 4514 §3 */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  VQQD: 'CN=',
  VQQG: 'C=',
  VQQH: 'L=',
  VQQI: 'ST=',
  VQQK: 'O=',
  VQQL: 'OU=',
};

/** What stands before the key in a certificate. @see RFC 5280 §4.1 */
export function certificateParts(
  { inner }: Der,
  subject: Der | undefined,
  der: Uint8Array,
): CertificateParts {
  const [notBefore = '', notAfter = ''] = inner.map(timeOf);
  return { subject: nameOf(subject), notBefore, notAfter, der };
}

/** The most specific part first; of one without a short name its value. @see RFC 4514 §2.1 */
const nameOf = (name: Der | undefined): string =>
  (name?.inner ?? [])
    .flatMap(({ inner }) => inner)
    .map(({ inner: [type, value] }) => (ATTRIBUTES[oidOf(type)] ?? '') + textOf(value))
    .reverse()
    .join(', ');

const textOf = (value: Der | undefined): string => (value ? decodeUtf8(value.content).text : '');

const UTC_TIME = 0x17;

/** UTCTime has two digits of the year. @see RFC 5280 §4.1.2.5 */
function timeOf(value: Der): string {
  const written = textOf(value);
  const century = value.tag !== UTC_TIME ? '' : written < '5' ? '20' : '19';
  return `${century}${written}`.replace(/^(.{4})(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6');
}
