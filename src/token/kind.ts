import type { Token } from './inspect.ts';
import type { JsonMember } from './jsonMember.ts';
import { headerParameter } from './party.ts';
import { type Vendor, vendorOf } from './registry/issuers.ts';
import { type Need, PATTERNS, type Pattern } from './registry/tokenKindPatterns.ts';
import { KINDS, type KindRow, type TokenKind } from './registry/tokenKinds.ts';
import { membersOf } from './segment.ts';

/** Something in a token, or around it, that tells its kind. */
export interface Sign {
  readonly in: 'header' | 'payload' | 'label';
  readonly name: string;
  /** what it says, where that is what tells; null for one that tells by being there */
  readonly value: string | null;
}

/** What kind of token it is, and by what. */
export interface KindReading {
  readonly kind: TokenKind;
  /** whose product made it, as "iss" says */
  readonly vendor: Vendor | null;
  /** of Microsoft Entra ID, the version of the token format: `1.0` or `2.0` */
  readonly version: string | null;
  /** where "typ" in the header is said to mean this kind; null for a kind that is taken from practice */
  readonly spec: string | null;
  readonly reasons: readonly Sign[];
}

/** A longer value tells nothing about a kind, and is not read to its end. */
const LONGEST_READ = 2048;

const READINGS = new WeakMap<Token, KindReading | null>();

/**
 * Tells what kind of token it is: by the type that its header declares, else by what tokens of that
 * kind look like in practice. Nothing proves that it is true.
 *
 * Found out once for each token.
 *
 * @returns null where nothing tells. Never throws.
 * @see RFC 8725 §3.11, RFC 7515 §4.1.9
 */
export function kindOf(token: Token): KindReading | null {
  let reading = READINGS.get(token);
  if (reading === undefined) {
    reading = readKind(token);
    READINGS.set(token, reading);
  }
  return reading;
}

/** The text of what a name of the tables stands for; undefined where it is not there. */
export type TextOf = (name: string) => string | undefined;

const PLACES: Readonly<Record<string, Sign['in']>> = { '^': 'header', '@': 'label' };

function readKind(token: Token): KindReading | null {
  const textOf = textsOf(token);
  const vendor = vendorOf(textOf('iss') ?? '') ?? null;
  const version = (vendor === 'entra-id' && textOf('ver')) || null;

  const value = textOf('^typ')?.replace(/^application\//i, '');
  for (const [kind, { typ = '', spec }] of Object.entries(KINDS) as [TokenKind, KindRow][]) {
    if (!value || !typ.split(' ').includes(value.toLowerCase())) continue;
    return { kind, vendor, version, spec, reasons: [{ in: 'header', name: 'typ', value }] };
  }
  for (const [kind, ...patterns] of PATTERNS) {
    for (const pattern of patterns) {
      const reasons = signsOf(pattern, textOf);
      if (reasons) return { kind, vendor, version, spec: null, reasons };
    }
  }
  return null;
}

/** The signs that a pattern asks for; null where one of them is missing. */
function signsOf(pattern: Pattern, textOf: TextOf): Sign[] | null {
  const signs: Sign[] = [];
  for (const [name, need] of Object.entries(pattern)) {
    const text = textOf(name);
    if (!isMet(need, text, textOf)) return null;
    if (text === undefined) continue;
    const value = need === true || /^[[{]/.test(text) ? null : text;
    const place = PLACES[name.charAt(0)];
    signs.push({ in: place ?? 'payload', name: place ? name.slice(1) : name, value });
  }
  return signs;
}

function isMet(need: Need, text: string | undefined, textOf: TextOf): boolean {
  if (typeof need === 'boolean' || text === undefined) return (text !== undefined) === need;
  if (need instanceof RegExp) return need.test(text);
  if (typeof need !== 'string') return need.some((vendor) => vendor === vendorOf(text));
  return text === (need.startsWith('=') ? textOf(need.slice(1)) : need);
}

/** Reads what the names of the tables stand for in a token; of two claims of one name, the last. */
export function textsOf(token: Token): TextOf {
  const { payload, found } = token;
  const claims = new Map<string, JsonMember>();
  for (const member of membersOf(payload)) claims.set(member.name, member);
  return (name) => {
    if (name === '@') return found.label ?? undefined;
    if (name.startsWith('^')) {
      const value = headerParameter(token, name.slice(1));
      return typeof value === 'string' || value === undefined ? value : '';
    }
    const member = claims.get(name);
    return payload && member ? memberText(payload.utf8.text, member) : undefined;
  };
}

/** A string itself, an audience that is alone in its array, or the JSON, of which no more than is read. */
function memberText(json: string, { name, valueSpan: { start, end } }: JsonMember): string {
  const lexeme = json.slice(start, Math.min(end, start + LONGEST_READ));
  if (end - start > LONGEST_READ) return lexeme;
  const value: unknown = JSON.parse(lexeme);
  const isAlone = name === 'aud' && Array.isArray(value) && value.length === 1;
  const only: unknown = isAlone ? value[0] : value;
  return typeof only === 'string' ? only : lexeme;
}
