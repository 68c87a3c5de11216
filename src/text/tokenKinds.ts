import type { KindReading, Sign } from '../token/kind.ts';
import type { TokenKind } from '../token/registry/tokenKinds.ts';
import { cut, quoted } from './quoting.ts';
import { capitalized } from './sentences.ts';
import { vendorName } from './vendorClaims.ts';

/** A kind by itself: `Access token`. */
export const kindTitle = (kind: TokenKind): string => capitalized(kind);

/** A kind within a sentence: `an access token`. */
export const kindInSentence = (kind: TokenKind): string =>
  `a${/^(?:[aeio]|SD)/i.test(kind) ? 'n' : ''} ${kind}`;

/** A kind in words. */
export interface KindWords {
  /** with the vendor: `Access token, Microsoft Entra ID v2.0` */
  readonly title: string;
  /** a sentence that says what tells it, and whether it is declared or taken from practice */
  readonly reason: string;
}

/**
 * Puts into words what kind of token it is, and why it is taken for that. Never throws.
 *
 * @example kindWords(kindOf(token)).reason //=> 'Taken for an access token: Header Parameter "typ" is "at+jwt" (RFC 9068 §2).'
 */
export function kindWords({ kind, vendor, version, spec, reasons }: KindReading): KindWords {
  const by = vendor ? `, ${vendorName(vendor)}` : '';
  const signs = reasons.map(signWords).join(', ');
  return {
    title: kindTitle(kind) + by + (version ? ` v${cut(version, 8)}` : ''),
    reason: `${spec ? 'Taken for' : 'Looks like'} ${kindInSentence(kind)}: ${signs}${spec ? ` (${spec})` : ''}.`,
  };
}

const PLACES: Readonly<Record<Sign['in'], string>> = {
  header: 'Header Parameter',
  payload: 'claim',
  label: 'the name before it',
};

const signWords = ({ in: place, name, value }: Sign): string =>
  `${PLACES[place]}${name && ` ${quoted(name)}`}${value === null ? '' : ` is ${quoted(value)}`}`;
