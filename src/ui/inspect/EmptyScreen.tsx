import { LABELS } from '../../text/labels.ts';
import panel from '../Panel.module.css';
import styles from './EmptyScreen.module.css';
import { ExampleList } from './ExampleList.tsx';
import { useExamples } from './useExamples.ts';

/** What the page says before anything is pasted: what it does, that nothing leaves it, and what to try. */
export function EmptyScreen({ onExample }: { readonly onExample: (text: string) => void }) {
  const load = useExamples(onExample);
  return (
    <>
      <p className={styles.what}>{LABELS.what}</p>
      <div>
        <p className={styles.try}>{LABELS.tryOne}</p>
        <ExampleList className={panel.row} buttonClassName={styles.example} onChoose={load} />
      </div>
    </>
  );
}
