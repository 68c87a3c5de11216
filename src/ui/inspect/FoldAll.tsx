import { type RefObject, useEffect } from 'react';
import { FOLD_ALL, UNFOLD_ALL } from '../../text/folding.ts';
import { offsetIn } from './byteMapPlaces.ts';
import type { Fold } from './folds.ts';
import type { JsonTextHandle } from './handles.ts';

/** A source of fewer lines is seen as a whole. */
const FEWEST_LINES = 40;

interface FoldAllProps {
  readonly text: string;
  readonly source: RefObject<JsonTextHandle | null>;
  readonly folds: readonly Fold[];
  readonly folded: readonly Fold[];
  readonly onFold: (folded: readonly Fold[]) => void;
}

/** Folds and unfolds all but the outermost; unfolds what the browser's own search found. */
export function FoldAll({ text, source, folds, folded, onFold }: FoldAllProps) {
  useEffect(() => {
    const code = source.current?.code;
    const show = ({ target }: Event) => {
      const offset = code ? offsetIn(code, target as Node, 0) : 0;
      onFold(folded.filter(({ start, end }) => offset < start || end <= offset));
    };
    code?.addEventListener('beforematch', show);
    return () => code?.removeEventListener('beforematch', show);
  }, [source, folded, onFold]);

  const inner = folds.filter(({ nth }) => nth !== null);
  if (inner.length === 0 || text.split('\n', FEWEST_LINES + 1).length <= FEWEST_LINES) return null;
  const isFolded = folded.length > 0;
  return (
    <button type="button" onClick={() => onFold(isFolded ? [] : inner)}>
      {isFolded ? UNFOLD_ALL : FOLD_ALL}
    </button>
  );
}
