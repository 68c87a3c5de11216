import { undisguised } from '../token/confusables.ts';
import { hiddenCharacterName } from './characterNames.ts';
import { counted } from './labels.ts';
import { characterAt } from './numbers.ts';
import { placeInJson } from './places.ts';
import { cut, quoted } from './quoting.ts';
import type { WordsFor } from './wordsFor.ts';

/** What a reader loses, by what JavaScript makes of the number. */
function lossOf(lexeme: string, read: string): { readonly loss: string; readonly remedy: string } {
  if (read.endsWith('Infinity')) {
    return { loss: 'is larger than binary64 can hold', remedy: 'Send it as a string.' };
  }
  if (/^-?\d+$/.test(lexeme)) {
    return { loss: 'is beyond 2^53', remedy: 'Send identifiers and large integers as strings.' };
  }
  return {
    loss: 'has more digits than binary64 can hold',
    remedy: 'Round it to 15 digits where the token is issued, or send it as a string.',
  };
}

const BIDIRECTIONAL = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/;

const effectOf = (codePoint: number): string =>
  BIDIRECTIONAL.test(String.fromCodePoint(codePoint))
    ? 'It changes the order in which the text around it is shown'
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
    why: `It is at ${characterAt(first.start)} and at ${placeInJson(place)}. Some parsers take the first, some the last: two systems can read two tokens (RFC 7519 §4, RFC 8259 §4).`,
    remedy: 'Write each name once where the token is issued. As a receiver, refuse the token.',
  }),
  'inexact-number': ({ lexeme, read }) => {
    const { loss, remedy } = lossOf(lexeme, read);
    return {
      title: 'The client reads another number',
      why: `${cut(lexeme)} ${loss}: a JavaScript client gets ${cut(read)} (RFC 8259 §6).`,
      remedy,
    };
  },
  'hidden-character': ({ place, codePoint }) => ({
    title: `The ${place.segment} has a hidden character: ${hiddenCharacterName(codePoint)}`,
    why: `${effectOf(codePoint)}, so that two different texts look the same. Programs compare code point by code point (RFC 7519 §7.3).`,
    remedy: 'Remove such characters from what users enter, before the token is issued.',
  }),
  'lone-surrogate': ({ place }) => ({
    title: `The ${place.segment} has half of a surrogate pair`,
    why: 'An escape such as \\ud83d is no character without its other half, and UTF-8 cannot carry it. Readers replace it, keep it or fail (RFC 8259 §8.2).',
    remedy: 'Cut strings between characters where the token is issued, not within one.',
  }),
  'confusable-name': ({ name, looksLike }) => ({
    title: `A name looks like ${quoted(looksLike)} and is another`,
    why: `It is ${quoted(undisguised(name))}, in letters of another script. A person takes it for ${quoted(looksLike)}, a program does not (UTS #39 §4, RFC 7519 §7.3).`,
    remedy: `Write the name in ASCII if ${quoted(looksLike)} is meant. Otherwise find out who put it there.`,
  }),
  'deep-nesting': ({ place, depth }) => ({
    title: `The ${place.segment} is nested ${counted(depth, 'level')} deep`,
    why: 'Parsers may limit the depth (RFC 8259 §9), and some crash instead.',
    remedy: 'Keep claims flat. As a receiver, limit depth and length before you parse.',
  }),
  'more-remarks': ({ place, count }) => ({
    title: `${counted(count, 'more remark')} on the ${place.segment}, not listed`,
    why: 'The list ends after the first hundred, so that it can be read.',
    remedy: 'Mend those listed first: the others mostly have the same cause.',
  }),
};
