import { useState } from 'react';
import type { Policy } from '../../checks/policy.ts';
import { localTime } from '../../text/dates.ts';
import { dateOfField, fieldTime, TIME_MACHINE } from '../../text/timeMachine.ts';
import type { Token } from '../../token/inspect.ts';
import { type NumericDate, numericDate, type Seconds, seconds } from '../../token/numericDate.ts';
import { stretchOf } from '../../token/stretch.ts';
import { calendarDate } from '../../token/timeline.ts';
import type { OnInputs } from '../inputs.ts';
import card from '../Panel.module.css';
import { Panel } from '../Panel.tsx';
import { useClock } from '../useTime.ts';
import { LeewayPresets } from './LeewayPresets.tsx';
import { UndoButton } from './UndoButton.tsx';

interface TimeMachineProps {
  readonly token: Token;
  /** how far the clock of the page was moved */
  readonly shift: Seconds;
  readonly policy: Policy;
  readonly onInputs: OnInputs;
}

/** Moves the present of the page, and tells on which servers the token's dates pass then. */
export function TimeMachine({ token, shift, policy, onInputs }: TimeMachineProps) {
  const clock = useClock();
  const [draft, setDraft] = useState<string | null>(null);
  // What is chosen, which does not tick: it is taken when something is chosen.
  const now = clock.now();
  const presentAt = (moment: number) => numericDate(Math.floor(moment - shift));
  const go = (date: number) => {
    setDraft(null);
    onInputs({ shift: seconds(Math.ceil(date) - presentAt(clock.now())) });
  };
  const { nbf, iat, exp } = token.dates;
  const stretch = stretchOf(token.dates, presentAt(now));
  const start = calendarDate(nbf) ?? calendarDate(iat);
  const end = calendarDate(exp);
  const jumps: readonly (readonly [string, NumericDate | number | null])[] = [
    [TIME_MACHINE.starts, start],
    [TIME_MACHINE.nearEnd, end && end - 10],
    [TIME_MACHINE.end, end],
  ];
  return (
    <Panel title={TIME_MACHINE.title}>
      <div className={card.card}>
        {stretch && (
          <label>
            {TIME_MACHINE.now}
            <input
              type="range"
              min={stretch.from}
              max={stretch.to}
              step={stretch.step}
              value={Math.floor(now)}
              aria-valuetext={localTime(now) ?? ''}
              onChange={({ target }) => go(target.valueAsNumber)}
            />
          </label>
        )}
        <div className={card.row}>
          <label>
            {TIME_MACHINE.date}{' '}
            <input
              type="datetime-local"
              step="1"
              autoComplete="off"
              value={draft ?? fieldTime(now)}
              onChange={({ target }) => {
                const date = dateOfField(target.value);
                if (date === null) setDraft(target.value);
                else go(date);
              }}
              onBlur={() => setDraft(null)}
            />
          </label>
          <span>{localTime(now)?.split(' ').at(-1)}</span>
          {jumps.map(
            ([name, date]) =>
              date !== null && (
                <button key={name} type="button" onClick={() => go(date)}>
                  {name}
                </button>
              ),
          )}
          {shift !== 0 && (
            <UndoButton label={TIME_MACHINE.back} onClick={() => onInputs({ shift: seconds(0) })} />
          )}
        </div>
        {!token.claimless && (
          <LeewayPresets dates={token.dates} policy={policy} onInputs={onInputs} />
        )}
      </div>
    </Panel>
  );
}
