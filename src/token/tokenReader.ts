import { expectedParts, NOTHING_KNOWN, ownLength } from './expectedParts.ts';
import type { Piece } from './foundToken.ts';
import type { Pace } from './pace.ts';
import {
  ALWAYS_REPAIRED,
  decodePercent,
  GAP,
  gapRepair,
  PERCENT_ENCODED,
  type Repair,
  RepairList,
} from './repairs.ts';
import { AFTER_PADDING, DELIMITER, LONGEST_END, PLAIN, RUN } from './tokenCharacters.ts';
import { goesOn, LineRuler } from './wrapping.ts';

/** Reads one token from a place in the text, and notes each repair and where each piece came from. */
export class TokenReader {
  /** where reading stands in the text */
  at: number;
  /** where its first part ends in the text */
  firstPartEnd: number;
  token = '';
  /** whether there is something in it, taken whole, that sets words apart */
  isDelimited = false;
  readonly pieces: Piece[] = [];
  readonly #text: string;
  readonly #start: number;
  readonly #isBare: boolean;
  readonly #pace: Pace;
  readonly #repairs = new RepairList();
  readonly #ruler: LineRuler;
  #dots = 0;
  #isOver = false;
  #selective = false;
  #oldBase64 = false;
  #part = '';
  #expected = NOTHING_KNOWN;

  /** @param isBare - whether the whole text is characters of tokens and white space */
  constructor(text: string, start: number, pace: Pace, isBare: boolean) {
    this.#text = text;
    this.#start = start;
    this.#isBare = isBare;
    this.#pace = pace;
    this.at = start;
    this.firstPartEnd = start;
    this.#ruler = new LineRuler(text, start);
  }

  get repairs(): readonly Repair[] {
    return this.#repairs.list();
  }

  // Each of the three is called again and again until it is done, with pauses between.

  /** Takes what belongs to the token up to its second dot, which is enough to tell whether it is one. */
  readBeginning(): boolean {
    while (this.#dots < 2 && this.#takeNext()) if (this.#pace.isDue()) return false;
    return true;
  }

  /** Takes what belongs to the token and stops at the first character that does not. */
  readOn(): boolean {
    while (this.#takeNext()) if (this.#pace.isDue()) return false;
    // The full stop of a sentence would be one dot too many for any serialization.
    if ((this.#dots === 3 || this.#dots === 5) && this.token.endsWith('.')) {
      this.token = this.token.slice(0, -1);
      this.at -= 1;
    }
    return true;
  }

  #takeNext(): boolean {
    if (this.#isOver || this.at >= this.#text.length) return false;
    const run = this.#match(RUN);
    if (run) this.#keepOwn(run);
    return (
      run !== null ||
      this.#separator() ||
      this.#repair() ||
      this.#oldBase64Character() ||
      this.#percent() ||
      this.#gap()
    );
  }

  #keepOwn(run: string): void {
    const isLast = this.#dots === this.#expected.dots;
    const length = isLast ? ownLength(this.#part, run, this.#expected) : run.length;
    this.#isOver = length < run.length;
    if (length > 0) this.#keep(run.slice(0, length));
  }

  /**
   * Takes everything up to `end`: what cannot be in a token stays in, for the strict readers to find.
   *
   * @param stop - the characters at which to give up; null for none
   * @returns whether it came to the end; null when it is not done
   */
  readWhole(end: number, stop: RegExp | null): boolean | null {
    while (this.at < end) {
      if (this.#pace.isDue()) return null;
      const run = this.#match(PLAIN)?.slice(0, end - this.at);
      const character = this.#text[this.at] as string;
      if (!run && (this.#repair() || this.#percent())) continue;
      if (!run && stop?.test(character)) return false;
      this.isDelimited ||= DELIMITER.test(run || character);
      this.#keep(run || character);
    }
    return true;
  }

  #match(pattern: RegExp): string | null {
    return this.#pace.match(pattern, this.#text, this.at);
  }

  #keep(characters: string, length = characters.length): void {
    const last = this.pieces.at(-1);
    const continues = last && this.at - last.source === this.token.length - last.at;
    if (!continues) this.pieces.push({ at: this.token.length, source: this.at });
    this.at += length;
    const unchanged = this.token.length + characters.length === this.at - this.#start;
    // A slice shares the text, where a sum of a megabyte is copied when it is first looked at.
    this.token = unchanged ? this.#text.slice(this.#start, this.at) : this.token + characters;
    if (this.#dots === 0) this.firstPartEnd = this.at;
    if (characters === '.') this.#endPart();
    else if (characters === '~') this.#selective = true;
    this.#part = characters === '.' || characters === '~' ? '' : this.#part + characters;
  }

  #endPart(): void {
    if (this.#dots === 0) {
      this.#pace.looked(this.#part.length);
      this.#expected = expectedParts(this.#part);
    }
    this.#dots += 1;
  }

  #separator(): boolean {
    const character = this.#text[this.at] as string;
    const isEllipsis = character === '.' && this.#text.startsWith('...', this.at);
    if (isEllipsis || (character !== '.' && character !== '~')) return false;
    this.#keep(character);
    return true;
  }

  /** Standard base64 inside a token: `=` at the end of a part, `+` and `/` between its characters. */
  #oldBase64Character(): boolean {
    const character = this.#text[this.at] as string;
    if (!/[=+/]/.test(character)) return false;
    const next = this.#text.slice(this.at + 1, this.at + 3);
    const belongs =
      character === '=' ? AFTER_PADDING.test(next) : /^[\w+/=.-]/.test(next) && this.#mayGoOn();
    if (!belongs) return false;
    this.#oldBase64 = true;
    this.#keep(character);
    return true;
  }

  /** Whether the last part has not been reached yet, or what follows makes it as long as it must be. */
  #mayGoOn(): boolean {
    const { dots, lastLengths } = this.#expected;
    if (this.#dots < dots || this.#oldBase64) return true;
    const rest = /^[\w+/-]*/.exec(this.#text.slice(this.at, this.at + LONGEST_END))?.[0] ?? '';
    return lastLengths.includes(this.#part.length + rest.length);
  }

  #repair(): boolean {
    for (const [kind, pattern] of ALWAYS_REPAIRED) {
      const removed = this.#match(pattern);
      if (!removed) continue;
      this.#repairs.add(kind, removed, this.at);
      this.at += removed.length;
      return true;
    }
    return false;
  }

  #percent(): boolean {
    const encoded = this.#match(PERCENT_ENCODED);
    if (!encoded) return false;
    this.#repairs.add('decoded-percent-encoding', encoded, this.at);
    this.#keep(decodePercent(encoded), encoded.length);
    return true;
  }

  #gap(): boolean {
    const gap = this.#match(GAP);
    if (!gap) return false;
    const end = this.at + gap.length;
    const repair = gapRepair(gap);
    const goes = goesOn(this.#text, end, repair === 'joined-lines', {
      expected: this.#expected,
      dots: this.#dots,
      selective: this.#selective,
      part: this.#part,
      ruler: this.#ruler,
      lineEnd: this.at,
      bare: this.#isBare,
      pace: this.#pace,
    });
    if (!goes) return false;
    this.#repairs.add(repair, gap, this.at);
    this.#ruler.nextLine(this.at, end);
    this.at = end;
    return true;
  }
}
