import type { Job } from '../../refresh/tokenJob.ts';
import { comparedLifetime, JOBS } from '../../text/leak.ts';
import type { Seconds } from '../../token/numericDate.ts';
import styles from './TwoJobs.module.css';

interface TwoJobsProps {
  /** of the pasted token */
  readonly lifetime: Seconds | null;
  readonly job: Job;
}

/** The jobs of the access token and of the refresh token, side by side, with the pasted one's lifetime. */
export function TwoJobs({ lifetime, job }: TwoJobsProps) {
  const own = comparedLifetime(lifetime, job);
  return (
    <table className={styles.jobs}>
      <caption>{JOBS.caption}</caption>
      <thead>
        <tr>
          <td />
          {JOBS.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {JOBS.rows.map(([name, ...cells], row) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={cell}>
                {cell}
                {row === 0 && own && (job === 'refresh') === (column === 1) && (
                  <strong className={styles.own}>{own}</strong>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
