import { seconds } from '../../token/numericDate.ts';

/** What a receiver may allow for clocks that differ. Dates are held to the second until the user sets it. */
export const LEEWAY = seconds(0);
