import type { Policy } from '../checks/policy.ts';
import { type Seconds, seconds } from '../token/numericDate.ts';

/** What a person holds a token against, beside the text itself: all of it canonical, none of it stored. */
export interface Inputs {
  /** what was pasted as a key */
  readonly keyText: string;
  /** the payload of a JWS that came without it; null as long as none was given */
  readonly detachedPayload: string | null;
  readonly policy: Policy;
  /** how far the time machine has moved the present */
  readonly shift: Seconds;
}

export const NO_INPUTS: Inputs = {
  keyText: '',
  detachedPayload: null,
  policy: {
    issuer: '',
    audience: '',
    type: '',
    algorithms: [],
    scopes: [],
    leeway: seconds(0),
  },
  shift: seconds(0),
};

/** Changes some of them. */
export type OnInputs = (changed: Partial<Inputs>) => void;
