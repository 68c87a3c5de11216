import { createContext } from 'react';
import { seconds } from '../token/numericDate.ts';

/** How much the clocks may differ before a date counts, as the policy has it. */
export const LeewayContext = createContext(seconds(0));

/** How far the clock of the page was moved from the present; 0 shows the present. */
export const ShiftContext = createContext(seconds(0));
