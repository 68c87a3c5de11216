import { inspect, type Token } from '../inspect.ts';
import { memberNamed } from '../json.ts';
import { elementSpans } from '../jsonElements.ts';
import { membersOf, textOf, valueIn } from '../segment.ts';
import type { Span } from '../span.ts';
import { type Disclosure, readDisclosure } from './disclosure.ts';

/** What stands where the Key Binding JWT does. */
export interface KeyBinding {
  readonly span: Span;
  /** null when it is no JWT */
  readonly token: Token | null;
}

/** An SD-JWT, or an SD-JWT+KB, taken apart. */
export interface SdJwt {
  readonly disclosures: readonly Disclosure[];
  /** how many Disclosures more there are than were read */
  readonly unread: number;
  readonly keyBinding: KeyBinding | null;
  /** the characters over which "sd_hash" is taken */
  readonly covered: string;
  /** whether a tilde stands behind the last Disclosure, as it must in compact form */
  readonly isClosed: boolean;
  /** the value of "_sd_alg", of whatever type it is */
  readonly alg: unknown;
}

/**
 * Reads what an SD-JWT has beyond other tokens.
 *
 * @returns null for any other token; never throws
 * @see RFC 9901 §4 (compact form), §8.1 (JWS JSON Serialization), §4.1.1 ("_sd_alg")
 */
export function sdJwtOf(token: Token): SdJwt | null {
  const { found, payload, serialization } = token;
  const parts = serialization === 'sd-jwt' ? compactParts(token) : jsonParts(token);
  if (!parts) return null;
  const { spans, last, covered } = parts;
  // In compact form it is a Disclosure whose tilde was lost, unless it has the dots of a JWT.
  const isClosed = !last || serialization !== 'sd-jwt' || textOf(found.text, last).includes('.');
  const disclosures = (isClosed ? spans : [...spans, last]).map((span) =>
    readDisclosure(found.text, span),
  );
  const alg = valueIn(payload, '_sd_alg');
  return {
    disclosures,
    unread: serialization === 'sd-jwt' ? token.unread : 0,
    keyBinding: last && isClosed ? { span: last, token: jwtIn(textOf(found.text, last)) } : null,
    covered,
    isClosed,
    alg: alg === undefined ? 'sha-256' : alg,
  };
}

/** Where the Disclosures stand, and what comes behind them. */
interface Parts {
  readonly covered: string;
  readonly spans: readonly Span[];
  readonly last: Span | undefined;
}

function compactParts({ found: { text }, segments }: Token): Parts {
  const spansOf = (name: string) =>
    segments.filter((segment) => segment.name === name).map(({ span }) => span);
  return {
    covered: text.slice(0, text.lastIndexOf('~') + 1),
    spans: spansOf('disclosure'),
    last: spansOf('key-binding-jwt')[0],
  };
}

/** @see RFC 9901 §8.1 */
function jsonParts({ found: { text }, serialization, parties, payload }: Token): Parts | null {
  const [party] = parties;
  const header = party?.unprotectedHeader;
  if (serialization !== 'jws-json' || !header) return null;
  const valueSpan = (name: string) => memberNamed(membersOf(header), name)?.valueSpan;
  const list = valueSpan('disclosures');
  const binding = valueSpan('kb_jwt');
  if (!list && !binding) return null;
  /** Of strings in the header the characters alone, counted in the token; nothing of other values. */
  const strings = (spans: readonly Span[]): readonly Span[] =>
    spans
      .map(({ start, end }) => ({ start: header.span.start + start, end: header.span.start + end }))
      .filter(({ start }) => text[start] === '"')
      .map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
  const spans = list ? strings(elementSpans(header.utf8.text, list)) : [];
  const jwt = [party.protectedHeader, payload, party.value]
    .map((segment) => (segment ? textOf(text, segment.span) : ''))
    .join('.');
  return {
    covered: [jwt, ...spans.map((span) => textOf(text, span)), ''].join('~'),
    spans,
    last: strings(binding ? [binding] : [])[0],
  };
}

function jwtIn(text: string): Token | null {
  const inspection = inspect(text);
  const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
  return token?.found.text === text && token.serialization === 'jws-compact' ? token : null;
}
