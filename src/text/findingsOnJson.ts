import { undisguised } from '../token/confusables.ts';
import { hiddenCharacterName } from './characterNames.ts';
import { counted } from './labels.ts';
import { characterAt } from './numbers.ts';
import { placeInJson } from './places.ts';
import { cut, quoted } from './quoting.ts';
import type { WordsFor } from './wordsFor.ts';

/** What a reader loses, by what JavaScript makes of the number. */
function lossOf(lexeme: string, read: string): string {
  if (read.endsWith('Infinity')) return 'is larger than binary64 can hold';
  return /^-?\d+$/.test(lexeme) ? 'is beyond 2^53' : 'has more digits than binary64 can hold';
}

const BIDIRECTIONAL = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/;

const effectOf = (codePoint: number): string =>
  BIDIRECTIONAL.test(String.fromCodePoint(codePoint))
    ? 'It changes the order in which text is shown'
    : 'Nobody sees it';

export const JSON_FINDINGS: WordsFor<
  | 'duplicate-name'
  | 'inexact-number'
  | 'hidden-character'
  | 'lone-surrogate'
  | 'confusable-name'
  | 'deep-nesting'
  | 'more-remarks'
> = {
  'duplicate-name': ({ place, name, first }) => ({
    title: `The name ${quoted(undisguised(name))} stands twice in one object`,
    why: `It is at ${characterAt(first.start)} and at ${placeInJson(place)}. Some parsers take the first, some the last (RFC 7519 §4, RFC 8259 §4).`,
    remedy: 'Write each name once where the token is issued. As a receiver, refuse the token.',
  }),
  'inexact-number': ({ lexeme, read }) => ({
    title: 'The client reads another number',
    why: `${cut(lexeme)} ${lossOf(lexeme, read)}: a JavaScript client gets ${cut(read)} (RFC 8259 §6).`,
    remedy: 'Send large integers as strings. Round other numbers to 15 digits.',
  }),
  'hidden-character': ({ place, codePoint }) => ({
    title: `The ${place.segment} has a hidden character: ${hiddenCharacterName(codePoint)}`,
    why: `${effectOf(codePoint)}: two texts look the same that differ for a program (RFC 7519 §7.3).`,
    remedy: 'Remove such characters from what users enter.',
  }),
  'lone-surrogate': ({ place }) => ({
    title: `The ${place.segment} has half of a surrogate pair`,
    why: 'An escape such as \\ud83d is half a character. Readers replace it, keep it or fail (RFC 8259 §8.2).',
    remedy: 'Cut strings between characters where the token is issued.',
  }),
  'confusable-name': ({ name, looksLike }) => ({
    title: `A name looks like ${quoted(looksLike)} and is another`,
    why: `It is ${quoted(undisguised(name))}, in letters of another script: a person reads it as ${quoted(looksLike)}, a program does not (UTS #39 §4, RFC 7519 §7.3).`,
    remedy: `Write ${quoted(looksLike)} if that is meant. Otherwise find out who put it there.`,
  }),
  'deep-nesting': ({ place, depth }) => ({
    title: `The ${place.segment} is nested ${counted(depth, 'level')} deep`,
    why: 'Parsers may limit the depth (RFC 8259 §9), and some crash instead.',
    remedy: 'Keep claims flat. As a receiver, limit the depth before you parse.',
  }),
  'more-remarks': ({ place, count }) => ({
    title: `${counted(count, 'more remark')} on the ${place.segment}, not listed`,
    why: 'The list ends after the first hundred.',
    remedy: 'Mend those first: the others mostly have the same cause.',
  }),
};
