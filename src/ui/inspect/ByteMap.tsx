import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { DISMISS, SELECT_IN_TOKEN, stretchWords } from '../../text/byteMap.ts';
import { pastedSpan } from '../../token/byteMap.ts';
import type { Token } from '../../token/inspect.ts';
import styles from './ByteMap.module.css';
import { ClaimsTable } from './ClaimsTable.tsx';
import type { JsonSource, TokenInputHandle } from './handles.ts';
import { startsIn } from './lit.ts';
import { paint } from './paint.ts';
import { scrollTo, textRange } from './textRange.ts';
import { useByteMap } from './useByteMap.ts';

interface ByteMapProps {
  readonly token: Token;
  readonly input: RefObject<TokenInputHandle | null>;
  readonly header: RefObject<JsonSource | null>;
  readonly payload: RefObject<JsonSource | null>;
}

/**
 * The claims, and where each stands in the token: what is chosen in the table, in the JSON or in the
 * text box lights up in all of them. It is drawn over the texts that are there, so that neither they
 * nor what is selected in them change.
 */
export function ByteMap({ token, input, header, payload }: ByteMapProps) {
  const { lit, light, putOut } = useByteMap(token, () => ({
    input: input.current,
    header: header.current,
    payload: payload.current,
  }));

  // Searched through before it is asked for, since a long one takes longer than a frame.
  useEffect(() => {
    const { payload: segment } = token;
    const idle = window.requestIdleCallback?.(() => {
      if (segment) startsIn(segment, payload.current?.shown?.text ?? '');
    });
    return () => window.cancelIdleCallback?.(idle);
  }, [token, payload]);

  useLayoutEffect(() => {
    if (!lit) return;
    const { segment, chosenIn, stretch, pasted, pretty } = lit;
    const code = { header, payload }[segment.name].current?.shown?.code;
    const mirror = input.current?.mirror;
    const inMirror = (start: number, end: number) => {
      const span = pastedSpan(lit.token, { start, end });
      return mirror && span && textRange(mirror, span);
    };
    const draw = () => {
      const inToken = mirror && pasted && textRange(mirror, pasted);
      const inJson = code && textRange(code, pretty);
      const { start, end } = stretch?.characters ?? pretty;
      paint('jotglass-lit', [inToken, inJson]);
      paint('jotglass-shared', [
        stretch?.sharesFirst && inMirror(start, start + 1),
        stretch?.sharesLast && inMirror(end - 1, end),
      ]);
      return { inToken, inJson };
    };
    const { inToken, inJson } = draw();
    // Where it was chosen, it is in sight.
    if (inToken && chosenIn !== 'token') scrollTo(mirror?.parentElement, inToken);
    if (inJson && chosenIn !== 'json') scrollTo(code?.parentElement, inJson);
    // Where a block comes into sight, colours replace its text.
    const observer = new MutationObserver(draw);
    if (code) observer.observe(code, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      paint('jotglass-lit', []);
      paint('jotglass-shared', []);
    };
  }, [lit, input, header, payload]);

  const claim = lit?.segment.name === 'payload' ? lit.decoded.start : null;
  const { pasted } = lit ?? {};
  return (
    <>
      <ClaimsTable
        token={token}
        lit={claim}
        onLight={(start) => {
          if (start === claim) putOut();
          else if (token.payload) light(token.payload, { start, end: start }, 'claims');
        }}
      />
      {lit && (
        <div className={styles.bar}>
          <p>{stretchWords(lit.range, lit.stretch)}</p>
          {pasted && (
            <button type="button" onClick={() => input.current?.select(pasted)}>
              {SELECT_IN_TOKEN}
            </button>
          )}
          <button type="button" onClick={putOut}>
            {DISMISS}
          </button>
        </div>
      )}
    </>
  );
}
