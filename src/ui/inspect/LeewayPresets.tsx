import { useState } from 'react';
import { type PresetVerdict, presetVerdict } from '../../checks/leewayPresets.ts';
import type { Policy } from '../../checks/policy.ts';
import { passingWords, presetWords, TIME_MACHINE } from '../../text/timeMachine.ts';
import { seconds } from '../../token/numericDate.ts';
import { LEEWAY_PRESETS } from '../../token/registry/leewayPresets.ts';
import type { DateClaims } from '../../token/validity.ts';
import type { OnInputs } from '../inputs.ts';
import { Unfolding } from '../Unfolding.tsx';
import { useTime } from '../useTime.ts';
import styles from './LeewayPresets.module.css';

interface LeewayPresetsProps {
  readonly dates: DateClaims;
  readonly policy: Policy;
  readonly onInputs: OnInputs;
}

/** The leeways of libraries and servers, and where the dates pass at the moment. */
export function LeewayPresets({ dates, policy, onInputs }: LeewayPresetsProps) {
  // One word for each, so that nothing is rendered again as long as they stay the same.
  const verdicts = useTime((now) =>
    LEEWAY_PRESETS.map((preset) => presetVerdict(preset, dates, now)).join(),
  ).split(',') as PresetVerdict[];
  const [chosen, setChosen] = useState('');
  const passing = verdicts.filter((verdict) => verdict === 'passes').length;
  return (
    <Unfolding className={styles.presets} title={passingWords(passing, LEEWAY_PRESETS.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{TIME_MACHINE.library}</th>
            <th scope="col">{TIME_MACHINE.leeway}</th>
            <th scope="col">{TIME_MACHINE.dates}</th>
          </tr>
        </thead>
        <tbody>
          {LEEWAY_PRESETS.map(({ name, leeway, source }, index) => (
            <tr key={name}>
              <th scope="row">
                {name} <small>{source}</small>
              </th>
              <td>
                <button
                  type="button"
                  aria-label={`${name}: ${leeway} s`}
                  aria-pressed={chosen === name && policy.leeway === leeway}
                  onClick={() => {
                    setChosen(name);
                    onInputs({ policy: { ...policy, leeway: seconds(leeway) } });
                  }}
                >
                  {leeway} s
                </button>
              </td>
              <td data-tone={verdicts[index] === 'passes' ? 'good' : 'bad'}>
                {presetWords(verdicts[index] ?? 'passes')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Unfolding>
  );
}
