import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/refresh/scenarios.ts';
import { DEFAULT_SETTINGS, type SimulationSettings } from '../../src/refresh/settings.ts';
import { simulate } from '../../src/refresh/simulate.ts';
import type { SimulationLog } from '../../src/refresh/simulationLog.ts';
import { seconds } from '../../src/token/numericDate.ts';
import {
  type Exchange,
  eventsOf,
  exchangesOf,
  nodeSignerFor,
  outcomesOf,
  refreshesOf,
  statusOf,
} from '../support/simulations.ts';

const LENGTH = 1200;

const span = (min: number, max: number) => fc.integer({ min, max }).map(seconds);
// Much happens at moments that lie close together, and at the ends of lifetimes.
const moment = fc.oneof(
  fc.integer({ min: 0, max: LENGTH * 100 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 0.1, 30, 59.97, 60, 60.05, 240, 240.1, 240.2, 299.97, 300, 300.05, 600, 600.1),
);
const tab = fc.constantFrom('tab-1' as const, 'tab-2' as const);

const daily: readonly fc.Arbitrary<Step>[] = [
  fc.record({ at: moment, kind: fc.constant('open' as const), tab }),
  ...Array.from({ length: 4 }, () =>
    fc.record({
      at: moment,
      kind: fc.constant('use' as const),
      tab,
      calls: fc.integer({ min: 1, max: 4 }),
    }),
  ),
];
const lasting = <Kind extends 'sleep' | 'outage'>(kind: Kind) =>
  fc
    .tuple(moment, fc.integer({ min: 1, max: 600 }))
    .map(([at, duration]) => ({ at, kind, until: at + duration }));
const sudden = <Kind extends 'steal' | 'inject' | 'thief-starts' | 'lose-response'>(kind: Kind) =>
  moment.map((at) => ({ at, kind }));

const theft = [sudden('steal'), sudden('inject'), sudden('thief-starts')];
const faults = [lasting('outage'), sudden('lose-response')];

const stepsOf = (...kinds: readonly fc.Arbitrary<Step>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 24 });

const anySettings: fc.Arbitrary<SimulationSettings> = fc.record({
  accessLifetime: fc.oneof(span(20, 600), fc.constant(seconds(60)), fc.constant(seconds(300))),
  idleLifetime: span(60, 3600),
  absoluteLifetime: span(120, 7200),
  lead: fc.oneof(span(0, 120), fc.constant(seconds(0))),
  rotation: fc.boolean(),
  reuseDetection: fc.boolean(),
  grace: fc.oneof(fc.constant(seconds(0)), span(0, 60)),
  skew: span(-7200, 7200),
  singleFlight: fc.constantFrom('origin', 'tab', 'none'),
  storage: fc.constantFrom('cookie', 'local-storage'),
});

const run = (settings: SimulationSettings, steps: readonly Step[], seed: number) =>
  simulate('normal', settings, seed, nodeSignerFor, { steps, length: LENGTH });

const seeds = fc.integer();

/** Checks what every run has to hold, whatever its settings. */
const everyRun = (
  numRuns: number,
  settings: fc.Arbitrary<SimulationSettings>,
  steps: fc.Arbitrary<readonly Step[]>,
  check: (log: SimulationLog) => void | Promise<void>,
) =>
  fc.assert(
    fc.asyncProperty(settings, steps, seeds, async (chosen, script, seed) =>
      check(await run(chosen, script, seed)),
    ),
    { numRuns },
  );

const isOwner = ({ request }: Exchange) => request.from !== 'thief';
const overlap = (a: Exchange, b: Exchange) => a.sent < b.ended && b.sent < a.ended;
/** When both had their answers. */
const endOf = (...exchanges: readonly Exchange[]) =>
  Math.max(...exchanges.flatMap(({ ends }) => ends.map(({ at }) => at)));
const isHandled = ({ ends: [end] }: Exchange) =>
  end?.kind === 'response' || (end?.kind === 'failed' && end.cause === 'response');

describe('every run, whatever goes wrong in it', () => {
  const anything = stepsOf(...daily, ...theft, ...faults, lasting('sleep'));

  it('keeps its invariants', () =>
    everyRun(1000, anySettings, anything, (log) => {
      const { events, settings, tokens } = log;
      const exchanges = exchangesOf(log);
      const refreshes = refreshesOf(log);
      const owners = refreshes.filter(isOwner);

      // Times never go backwards.
      expect(events.every(({ at }, index) => at >= (events[index - 1]?.at ?? 0))).toBe(true);

      // Every request has exactly one answer or failure, after it.
      expect(
        exchanges.filter(({ ends, sent, ended }) => ends.length !== 1 || ended < sent),
      ).toEqual([]);

      // At most one refresh is in flight: of a tab, or of the origin where there is a lock.
      if (settings.singleFlight !== 'none') {
        // A script in the page refreshes by itself, and heeds no lock but the client's.
        const clients = owners.filter(
          ({ sent }) => settings.singleFlight === 'origin' || events[sent - 1]?.kind !== 'injected',
        );
        const concurrent = clients.filter((one) =>
          clients.some(
            (other) =>
              other.sent > one.sent &&
              overlap(one, other) &&
              (settings.singleFlight === 'origin' || other.request.from === one.request.from),
          ),
        );
        expect(concurrent).toEqual([]);
      }

      // A request is retried at most once, and everybody who asked is told how it ended.
      const calls = eventsOf(log, 'used').reduce((sum, used) => sum + used.calls, 0);
      const sent = exchanges.filter(({ request }) => request.purpose === 'call').filter(isOwner);
      expect(sent.filter(({ request }) => request.attempt > 2)).toEqual([]);
      expect(sent.filter(({ request }) => request.attempt === 1).length).toBeLessThanOrEqual(calls);
      expect(outcomesOf(log).length).toBe(calls);

      // A refresh token is not sent again after the answer that spent it has arrived.
      const again = owners.filter(({ request, sent: at }) =>
        owners.some(
          ({ request: { token }, ended, ends: [end] }) =>
            token === request.token &&
            ended < at &&
            end?.kind === 'response' &&
            end.issued.some((id) => id.startsWith('R')),
        ),
      );
      expect(again).toEqual([]);

      // A revoked family gets nothing any more, and what it had ends with its access tokens.
      const familyOf = new Map(tokens.map((token) => [token.id, token]));
      for (const { family, at } of eventsOf(log, 'revoked')) {
        expect(tokens.filter((token) => token.family === family && token.issuedAt > at)).toEqual(
          [],
        );
        const accepted = exchanges.filter(
          ({ request, ...rest }) =>
            statusOf({ request, ...rest }) === 200 &&
            request.token !== null &&
            familyOf.get(request.token)?.family === family &&
            request.at >= at + (request.purpose === 'call' ? settings.accessLifetime : 0),
        );
        expect(accepted).toEqual([]);
      }

      // No token is accepted after its end, whoever has it.
      const late = exchanges.filter(
        (exchange) =>
          statusOf(exchange) === 200 &&
          exchange.request.token !== null &&
          exchange.request.at >= (familyOf.get(exchange.request.token)?.expiresAt ?? 0),
      );
      expect(late).toEqual([]);
    }));

  it('goes the same way again with the same seed', () =>
    fc.assert(
      fc.asyncProperty(anySettings, anything, seeds, async (settings, steps, seed) => {
        const once = JSON.stringify(await run(settings, steps, seed));
        expect(JSON.stringify(await run(settings, steps, seed))).toBe(once);
      }),
      { numRuns: 100 },
    ));
});

describe('a run with absurd settings', () => {
  const extreme = fc.oneof(fc.constantFrom(0, 1, 2, 2 ** 31, 1e9), fc.nat(20)).map(seconds);
  const absurd = fc.record({
    ...{ accessLifetime: extreme, idleLifetime: extreme, absoluteLifetime: extreme },
    ...{ lead: extreme, grace: extreme, skew: extreme },
    rotation: fc.boolean(),
    reuseDetection: fc.boolean(),
    singleFlight: fc.constantFrom('origin' as const, 'tab' as const, 'none' as const),
    storage: fc.constantFrom('cookie' as const, 'local-storage' as const),
  });

  it('comes to its end without a storm of requests', () =>
    everyRun(100, absurd, stepsOf(...daily, ...theft, ...faults, lasting('sleep')), (log) => {
      const exchanges = exchangesOf(log);
      expect(exchanges.filter(({ ends }) => ends.length !== 1)).toEqual([]);
      expect(exchanges.filter(({ request }) => request.attempt > 2)).toEqual([]);
      // A tab looks at its clock every five seconds, and a call takes two requests and two refreshes.
      const calls = outcomesOf(log).length;
      const looks = LENGTH / 5;
      expect(exchanges.length).toBeLessThan(4 * calls + 2 * looks + 100);
    }));
});

describe('a run without faults', () => {
  const sane = anySettings.map((settings) => ({
    ...settings,
    idleLifetime: DEFAULT_SETTINGS.idleLifetime,
    absoluteLifetime: DEFAULT_SETTINGS.absoluteLifetime,
    singleFlight: 'origin' as const,
  }));

  it('shows nobody a 401, and signs nobody out', () =>
    everyRun(600, sane, stepsOf(...daily, lasting('sleep')), (log) => {
      // A machine that falls asleep in the middle of a request loses the answer: that is a fault.
      if (eventsOf(log, 'failed').length > 0) return;
      expect(outcomesOf(log).filter((outcome) => outcome !== 'answer')).toEqual([]);
      expect(eventsOf(log, 'signed-out', 'reuse-detected', 'revoked')).toEqual([]);
    }));
});

describe('a run with a thief', () => {
  const guarded = anySettings.map((settings) => ({
    ...settings,
    rotation: true,
    reuseDetection: true,
    grace: seconds(0),
  }));

  // Every run has a theft in it; whether the two ever meet is another matter.
  const robbed = fc
    .tuple(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 300 }))
    .chain(([at, wait]) =>
      stepsOf(...daily, ...theft, ...faults).map((steps) => [
        { at: 0, kind: 'open' as const, tab: 'tab-1' as const },
        { at, kind: 'steal' as const },
        { at: at + wait, kind: 'thief-starts' as const },
        ...steps,
      ]),
    );

  it('has access for one access token lifetime from the theft, without a refresh token', () => {
    let robbed = 0;
    const injected = fc
      .tuple(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 0, max: 300 }))
      .chain(([at, wait]) =>
        stepsOf(...daily, ...faults, sudden('inject')).map((steps) => [
          { at: 0, kind: 'open' as const, tab: 'tab-1' as const },
          { at, kind: 'inject' as const },
          { at: at + wait, kind: 'thief-starts' as const },
          ...steps,
        ]),
      );
    const cookie = anySettings.map((settings) => ({ ...settings, storage: 'cookie' as const }));
    return everyRun(500, cookie, injected, (log) => {
      const thefts = eventsOf(log, 'stolen');
      expect(thefts.flatMap(({ tokens }) => tokens).filter((id) => id[0] === 'R')).toEqual([]);
      expect(log.tokens.filter(({ issuedTo }) => issuedTo === 'thief')).toEqual([]);
      const accepted = exchangesOf(log).filter((one) => !isOwner(one) && statusOf(one) === 200);
      if (accepted.length > 0) robbed += 1;
      for (const { request } of accepted) {
        const theft = thefts.find(({ tokens }) => tokens.some((id) => id === request.token));
        expect(request.at).toBeLessThan((theft?.at ?? 0) + log.settings.accessLifetime);
      }
    }).then(() => expect(robbed).toBeGreaterThan(100));
  });

  it('loses access within one access token lifetime once both have used the family, with rotation, reuse detection and no grace', () => {
    let met = 0;
    return everyRun(700, guarded, robbed, (log) => {
      const handled = refreshesOf(log).filter(isHandled);
      const family = ({ request }: Exchange) =>
        log.tokens.find(({ id }) => id === request.token)?.family;
      const meetings = handled.flatMap((one) =>
        handled
          .filter((other) => !isOwner(one) && isOwner(other))
          .filter((other) => other.request.token === one.request.token)
          .map((other) => ({ family: family(one), at: endOf(one, other) })),
      );
      if (meetings.length > 0) met += 1;
      const later = exchangesOf(log).filter(
        (exchange) =>
          !isOwner(exchange) &&
          statusOf(exchange) === 200 &&
          meetings.some(
            (meeting) =>
              meeting.family === family(exchange) &&
              exchange.request.at >= meeting.at + log.settings.accessLifetime,
          ),
      );
      expect(later).toEqual([]);
    }).then(() => expect(met).toBeGreaterThan(100));
  });
});
