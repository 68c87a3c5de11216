import type { Ref } from 'react';
import type { Inspection, Token } from '../token/inspect.ts';
import type { TokenInputHandle } from './inspect/handles.ts';
import { TokenInput } from './inspect/TokenInput.tsx';
import { lateParts } from './lateParts.ts';
import { SourceNotes } from './SourceNotes.tsx';
import type { Files } from './useFiles.ts';

interface SourceProps {
  readonly searched: number | null;
  readonly files: Files;
  readonly ref: Ref<TokenInputHandle>;
  readonly text: string;
  readonly inspection: Inspection;
  readonly token: Token | null;
  readonly onText: (text: string) => void;
  readonly onSelect: (selected: number) => void;
  readonly className: string | undefined;
}

/** The pasted text, and how the token was found in it: the same on every screen. */
export function Source({
  ref,
  text,
  inspection,
  searched,
  files,
  token,
  onText,
  onSelect,
  className,
}: SourceProps) {
  const loaded = lateParts.use();
  const explained = typeof loaded === 'string' ? null : loaded;
  return (
    <div className={className}>
      <TokenInput
        ref={ref}
        text={text}
        inspection={inspection}
        token={token}
        onText={onText}
        onFile={files.open}
        legend={explained && token && <explained.SegmentLegend token={token} />}
      />
      <SourceNotes
        length={text.length}
        searched={searched}
        problem={files.problem}
        isOver={files.isOver}
      />
      {explained && (
        <explained.FoundPanels inspection={inspection} token={token} onSelect={onSelect} />
      )}
    </div>
  );
}
