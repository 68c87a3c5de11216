import { useId, useRef } from 'react';
import { LABELS } from '../../text/labels.ts';
import type { ExampleKind } from '../../token/examples.ts';
import { ExampleList } from './ExampleList.tsx';
import styles from './ExamplesMenu.module.css';
import { useExamples } from './useExamples.ts';

interface ExamplesMenuProps {
  readonly isEmpty: boolean;
  readonly onExample: (text: string) => void;
}

/** Offers tokens for every verdict, made at the moment of choice so that the countdown runs. */
export function ExamplesMenu({ isEmpty, onExample }: ExamplesMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const load = useExamples(onExample);

  const choose = (kind: ExampleKind) => {
    menu.current?.hidePopover();
    load(kind);
  };

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        // The first one is there at once, behind the list of the others.
        onClick={() => isEmpty && load('current')}
      >
        {LABELS.loadExample}
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <ExampleList buttonClassName={styles.choice} onChoose={choose} />
      </div>
    </>
  );
}
