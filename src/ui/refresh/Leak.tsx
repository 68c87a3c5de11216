import type { Plan } from '../../refresh/plan.ts';
import type { TokenJob } from '../../refresh/tokenJob.ts';
import { LEAK, RECALL } from '../../text/leak.ts';
import { Panel } from '../Panel.tsx';
import { useTime } from '../useTime.ts';
import { Countdown, type WordsAt } from './Countdown.tsx';
import styles from './Plan.module.css';
import { TwoJobs } from './TwoJobs.tsx';

interface LeakProps {
  readonly plan: Plan | null;
  readonly kind: TokenJob;
  readonly wordsAt: WordsAt | null;
}

/** What a thief has of the token, what can end it, and what divides the risk in two. */
export function Leak({ plan, kind, wordsAt }: LeakProps) {
  return (
    <Panel title={LEAK.leak}>
      <div className={styles.parts}>
        {wordsAt && (
          <p className={styles.stolen}>
            <Stolen wordsAt={wordsAt} />
          </p>
        )}
        <p className={styles.note}>{RECALL[kind.job]}</p>
        <TwoJobs lifetime={plan?.kind === 'planned' ? plan.lifetime : null} job={kind.job} />
      </div>
    </Panel>
  );
}

function Stolen({ wordsAt }: { readonly wordsAt: WordsAt }) {
  const leak = useTime((now) => wordsAt(now).leak);
  const isCounting = useTime((now) => wordsAt(now).leakTime !== '');
  if (!isCounting) return leak;
  return (
    <>
      {leak} <Countdown name={LEAK.worksFor} wordsAt={wordsAt} of="leakTime" />.
    </>
  );
}
