import { useEffect, useEffectEvent, useState } from 'react';
import { decodedSpan, tokenSpan } from '../../token/byteMap.ts';
import type { Token } from '../../token/inspect.ts';
import type { JsonSegment } from '../../token/segment.ts';
import type { Span } from '../../token/span.ts';
import { selectedIn } from './byteMapPlaces.ts';
import type { JsonSource, TokenInputHandle } from './handles.ts';
import { type Lit, litAt } from './lit.ts';

/** Where the token and its segments are shown. */
export interface Shown {
  readonly input: TokenInputHandle | null;
  readonly header: JsonSource | null;
  readonly payload: JsonSource | null;
}

/**
 * Which members are lit up: those that the caret or the selection touches, in the text box or in the
 * JSON, or the one that was asked for.
 */
export function useByteMap(token: Token, shown: () => Shown) {
  const [asked, setLit] = useState<Lit | null>(null);
  // What was lit up of another token is none of this one's.
  const lit = asked?.token === token ? asked : null;

  /** Lights up what a stretch touches, by offsets in the segment's text or in the pretty-printed one. */
  const light = (segment: JsonSegment, span: Span, chosenIn: Lit['chosenIn']) => {
    const source = shown()[segment.name];
    const next = litAt({ token, segment, chosenIn }, source?.shown?.text ?? '', span);
    if (!next) return setLit(null);
    const { start, end } = next.decoded;
    const isSame = lit?.segment === segment && lit.decoded.start === start;
    if (isSame && lit.decoded.end === end) return;
    const { pretty } = next;
    if (chosenIn !== 'json') source?.unfold({ start: pretty.start, end: pretty.start + 1 });
    setLit(next);
  };

  const follow = useEffectEvent(() => {
    const { input, ...sources } = shown();
    const segments = [token.header, token.payload].filter((segment) => segment !== null);
    const box = input?.box;
    if (box && document.activeElement === box) {
      const span = tokenSpan(token, { start: box.selectionStart, end: box.selectionEnd });
      for (const segment of segments) {
        const text = span && decodedSpan(token.found.text, segment, span);
        if (text) return light(segment, text, 'token');
      }
      return setLit(null);
    }
    for (const segment of segments) {
      const code = sources[segment.name]?.shown?.code;
      const span = code && selectedIn(code);
      if (span) light(segment, span, 'json');
    }
  });

  const putOut = () => setLit(null);
  const onKey = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'Escape') putOut();
  });

  useEffect(() => {
    const followSelection = () => follow();
    document.addEventListener('selectionchange', followSelection);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('selectionchange', followSelection);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return { lit, light, putOut };
}
