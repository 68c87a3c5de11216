import { PLAN } from '../../text/plan.ts';
import { type Seconds, seconds } from '../../token/numericDate.ts';
import { NumberField } from '../NumberField.tsx';
import styles from './Plan.module.css';

interface LeadFieldProps {
  readonly lead: Seconds;
  readonly onLead: (lead: Seconds) => void;
}

/** In seconds: up to 30 days. */
const BOUNDS = [0, 2_592_000] as const;

/** The lead, in seconds. What is no lead stays in the box, and the last good one is kept. */
export function LeadField({ lead, onLead }: LeadFieldProps) {
  return (
    <p className={styles.facts}>
      <NumberField
        label={PLAN.lead}
        value={lead}
        bounds={BOUNDS}
        note={PLAN.leadUnit}
        onChange={(changed) => onLead(seconds(changed))}
      />
    </p>
  );
}
