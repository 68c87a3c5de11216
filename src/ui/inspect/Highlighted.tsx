import { memo, type ReactNode } from 'react';
import { highlight } from './highlight.ts';
import styles from './JsonText.module.css';

/** Source in colours. Punctuation has that of what is around, so that half of the lexemes need no element. */
export const Highlighted = memo(function Highlighted({ text }: { readonly text: string }) {
  const nodes: ReactNode[] = [];
  let between = '';
  for (const { kind, start, text: lexeme } of highlight(text)) {
    if (kind === null || kind === 'punctuation') {
      between += lexeme;
      continue;
    }
    nodes.push(
      between,
      <span key={start} className={styles[kind]}>
        {lexeme}
      </span>,
    );
    between = '';
  }
  return <>{[...nodes, between]}</>;
});
