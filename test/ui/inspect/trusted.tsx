import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, useMemo, useState } from 'react';
import { seconds } from '../../../src/token/numericDate.ts';
import { type Inputs, NO_INPUTS, type OnInputs } from '../../../src/ui/inputs.ts';
import { LeewayContext, ShiftContext } from '../../../src/ui/timePolicy.ts';
import type { Trust } from '../../../src/ui/trust.ts';
import { ClockContext, shifted } from '../../../src/ui/useTime.ts';
import { ManualClock } from '../renderApp.tsx';

export const NO_TRUST: Trust = { reading: { kind: 'none' }, verification: null, decryption: null };

/** Renders a part of Inspect with inputs of its own, which it may change, as `App` does. */
export function renderWithInputs(
  part: (inputs: Inputs, onInputs: OnInputs) => ReactNode,
  initial: Partial<Inputs> = {},
) {
  const clock = new ManualClock();
  const user = userEvent.setup();
  let last: Inputs = { ...NO_INPUTS, ...initial };
  function Part() {
    const [inputs, setInputs] = useState(last);
    last = inputs;
    const present = useMemo(() => shifted(clock, inputs.shift), [inputs.shift]);
    return (
      <ClockContext value={present}>
        <LeewayContext value={inputs.policy.leeway}>
          <ShiftContext value={seconds(inputs.shift)}>
            {part(inputs, (changed) => setInputs((before) => ({ ...before, ...changed })))}
          </ShiftContext>
        </LeewayContext>
      </ClockContext>
    );
  }
  render(<Part />);
  return { clock, user, inputs: () => last };
}
