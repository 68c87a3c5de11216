import { useDeferredValue, useMemo, useState } from 'react';
import {
  type ClientDifference,
  clientDifference,
  clientReading,
  LONGEST_READ_UNASKED,
} from '../../token/clientReading.ts';
import type { Token } from '../../token/inspect.ts';

/** How far the client's reading has come, and where it departs from ours. */
export interface ClientView {
  readonly state: 'waits-to-be-asked' | 'pending' | 'read' | 'refused';
  readonly difference: ClientDifference | null;
  readonly wasAsked: boolean;
  readonly ask: () => void;
}

/**
 * Reads a token as an app that uses jwt-decode does: after the result is painted, since that takes
 * many times longer than our own reading, and a long token only when asked to.
 */
export function useClientReading(token: Token | null): ClientView {
  const [asked, setAsked] = useState<Token | null>(null);
  const settled = useDeferredValue(token, null);
  const wasAsked = token !== null && asked === token;
  const isDue = settled !== null && (isShort(settled) || asked === settled);
  const made = useMemo(() => {
    if (!isDue) return null;
    const reading = clientReading(settled.found.text);
    return { state: reading.kind, difference: clientDifference(settled, reading) };
  }, [settled, isDue]);

  const ask = () => setAsked(token);
  if (token !== null && !isShort(token) && !wasAsked) {
    return { state: 'waits-to-be-asked', difference: null, wasAsked, ask };
  }
  if (settled !== token || !made) return { state: 'pending', difference: null, wasAsked, ask };
  return { ...made, wasAsked, ask };
}

const isShort = ({ found }: Token): boolean => found.text.length <= LONGEST_READ_UNASKED;
