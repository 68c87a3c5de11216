import type { Sign } from '../crypto/hs256.ts';
import { idOf, isAccepted } from './accessTokens.ts';
import { type Answer, createAuthServer } from './authServer.ts';
import type { Network, Receiver, Recorder } from './network.ts';
import type { Tab } from './scenarios.ts';
import type { SimulationSettings } from './settings.ts';
import type { IssuedToken, RequestSent, TokenId } from './simulationLog.ts';
import type { VirtualTime } from './virtualTime.ts';

type Client = RequestSent['from'];

/** The authorization server and the API, as they are reached over the network. Rejects as `fetch` does. */
export interface Servers {
  signIn(from: Tab, receiver: Receiver): Promise<Answer>;
  refresh(from: Client, token: TokenId | null, receiver: Receiver): Promise<Answer>;
  call(from: Client, accessToken: string, attempt: 1 | 2, receiver: Receiver): Promise<Answer>;
  /** Every token issued so far. */
  issued(): readonly IssuedToken[];
}

/** Puts both servers behind the network, each with the one true clock. */
export function createServers(
  settings: SimulationSettings,
  sign: Sign,
  time: VirtualTime,
  network: Network,
  record: Recorder,
): Servers {
  const now = () => time.now() / 1000;
  const auth = createAuthServer(settings, now, sign, record);
  const toAuth = { to: 'auth', attempt: 1 } as const;
  return {
    issued: auth.issued,
    signIn: (from, receiver) =>
      network.exchange({ ...toAuth, from, purpose: 'sign-in', token: null }, auth.signIn, receiver),
    refresh(from, token, receiver) {
      const holder = from === 'thief' ? 'thief' : 'owner';
      const handle = () => auth.refresh(token, holder);
      return network.exchange({ ...toAuth, from, purpose: 'refresh', token }, handle, receiver);
    },
    call(from, accessToken, attempt, receiver) {
      // A JWT is checked by itself, and nobody is asked: not whether its family was revoked either.
      const handle = async (): Promise<Answer> =>
        (await isAccepted(accessToken, now(), sign))
          ? { status: 200, error: null, issued: [] }
          : { status: 401, error: 'invalid_token', issued: [] };
      const token = idOf(accessToken);
      return network.exchange(
        { from, to: 'api', purpose: 'call', attempt, token },
        handle,
        receiver,
      );
    },
  };
}
