import { grouped } from './numbers.ts';

/** Words about the signatures of a JWS, or about the recipients of a JWE. @see RFC 7515 §7.2.1, RFC 7516 §7.2.1 */
export const PARTY_LABELS = {
  /** of one in a list, counted from 1 */
  title: (isEncrypted: boolean, number: number): string =>
    `${isEncrypted ? 'Recipient' : 'Signature'} ${number}`,
  protectedHeader: 'JWS Protected Header',
  unprotectedHeader: (isEncrypted: boolean): string =>
    isEncrypted ? 'JWE Per-Recipient Unprotected Header' : 'JWS Unprotected Header',
  sharedHeader: 'JWE Shared Unprotected Header',
  anyKey: (recipients: number): string =>
    `Any one of the keys of these ${grouped(recipients)} recipients is enough.`,
  compressed: 'Compressed before it was encrypted ("zip").',
  more: 'More follow: they are not shown.',
} as const;
