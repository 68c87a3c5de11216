import type { Sign } from '../crypto/hs256.ts';
import { seconds } from '../token/numericDate.ts';
import { idOf } from './accessTokens.ts';
import { createDevice } from './device.ts';
import { createNetwork, type Recorder } from './network.ts';
import type { Pausable } from './pausable.ts';
import { createProfile } from './profile.ts';
import { SCENARIOS, type Scenario, type ScenarioId, type Step } from './scenarios.ts';
import { createServers } from './servers.ts';
import type { SimulationSettings } from './settings.ts';
import type { SimulationEvent, SimulationLog } from './simulationLog.ts';
import { createTab } from './tabs.ts';
import { type Loot, startThief } from './thief.ts';
import { createVirtualTime } from './virtualTime.ts';

/** Makes what signs the access tokens of a run: the seed decides the key. */
export type SignerFor = (seed: number) => Promise<Sign>;

type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>;

/**
 * Runs a scenario from its beginning to its end, in virtual time. The same arguments give the same log.
 *
 * @param settings - all of them: `settingsFor` has those of the scenario
 * @param seed - decides how long each message is on its way, and the signing key
 * @param signerFor - `hs256SignerFor`, or one like it
 * @param scenario - other steps than the scenario's own
 * @returns rejects when `signerFor` does
 */
export async function simulate(
  id: ScenarioId,
  settings: SimulationSettings,
  seed: number,
  signerFor: SignerFor,
  { steps, length }: Pick<Scenario, 'steps' | 'length'> = SCENARIOS[id],
): Promise<SimulationLog> {
  const events: SimulationEvent[] = [];
  const time = createVirtualTime();
  const end = Math.round(length * 1000);
  const record: Recorder = (event) => {
    events.push({ ...event, at: seconds(time.now() / 1000) } as SimulationEvent);
  };

  const key = await signerFor(seed);
  const sign: Sign = (signingInput) => time.outside(key(signingInput));
  const network = createNetwork(time, seed, record);
  const servers = createServers(settings, sign, time, network, record);
  const device = createDevice(time, settings.skew);
  const profile = createProfile(settings);
  const parts = { settings, device, profile, servers, record };
  const tabs = { 'tab-1': createTab('tab-1', parts), 'tab-2': createTab('tab-2', parts) };

  let loot: Loot = {};
  const take = (found: Loot, from: 'files' | 'script') => {
    loot = { ...loot, ...found };
    const { accessToken, refreshToken } = found;
    const named = [accessToken ? idOf(accessToken) : undefined, refreshToken];
    record({ kind: 'stolen', tokens: named.filter((one) => one !== undefined), from });
  };

  const happen: { readonly [Kind in Step['kind']]: (step: StepOf<Kind>) => void } = {
    open: ({ tab }) => tabs[tab].open(),
    use: ({ tab, calls }) => tabs[tab].use(calls),
    steal: () => take(profile.files(), 'files'),
    inject: () => tabs['tab-1'].inject((found) => take(found, 'script')),
    'thief-starts': () => startThief(loot, servers, time, end),
    sleep: ({ until }) => pauseOf(device, 'slept', 'woke', until),
    outage: ({ until }) => pauseOf(network, 'went-down', 'came-up', until),
    'lose-response': network.loseResponse,
  };
  /** Whatever stops until a given time. Where two such times overlap they are one. */
  const pauseOf = (
    what: Pausable,
    begins: 'slept' | 'went-down',
    ends: 'woke' | 'came-up',
    until: number,
  ) => {
    const last = Math.min(Math.round(until * 1000), end);
    if (last <= time.now()) return;
    if (!what.isPaused()) record({ kind: begins });
    what.pause(last);
    time.after(last - time.now(), () => {
      if (!what.isPaused()) record({ kind: ends });
    });
  };

  for (const step of steps) {
    // A machine that sleeps runs no page.
    const { after } = isOnPage(step) ? device : time;
    after(step.at * 1000, () => (happen[step.kind] as (step: Step) => void)(step));
  }
  await time.run(end);
  for (const tab of Object.values(tabs)) tab.close();
  // What is on its way arrives.
  await time.run(end + 60_000);
  return {
    scenario: id,
    settings,
    seed,
    events,
    tokens: servers.issued(),
    end: seconds(Math.max(length, events.at(-1)?.at ?? 0)),
  };
}

const isOnPage = ({ kind }: Step) => kind === 'open' || kind === 'use' || kind === 'inject';
