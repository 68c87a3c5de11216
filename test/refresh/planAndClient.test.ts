import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEAD, planFor } from '../../src/refresh/plan.ts';
import { DEFAULT_SETTINGS } from '../../src/refresh/settings.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { clientWorld } from '../support/clientWorld.ts';
import { tokenOf } from '../support/tokens.ts';

/** How often the client looks at the clock, in seconds. */
const POLL = 5;

/** When the client refreshes a token that it was just given, and when the plan says so, in seconds from now. */
async function refreshOf(lifetime: number, lead: number | undefined) {
  const world = clientWorld();
  const iat = Math.floor(world.clock.now() / 1000);
  const claims = { iat, exp: iat + lifetime };
  const signedIn = { access_token: tokenOf(claims) };
  const { apiFetch, close } = world.tab({ signedIn, lead });
  await apiFetch('a');
  const plan = planFor(
    { iat: numericDate(claims.iat), exp: numericDate(claims.exp) },
    lead === undefined ? LEAD : seconds(lead),
  );
  if (plan.kind !== 'planned') throw new Error('nothing was planned');
  let passed = 0;
  for (; world.refreshes.length === 0 && passed <= lifetime + POLL; passed += POLL) {
    await world.clock.pass(POLL * 1000);
  }
  close();
  return { client: passed, plan: plan.refreshAt - iat };
}

it('the client refreshes at its first look at the clock after the moment that is planned', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1200 }),
      fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }),
      async (lifetime, lead) => {
        const { client, plan } = await refreshOf(lifetime, lead);
        expect(client).toBeGreaterThanOrEqual(plan);
        expect(client - plan).toBeLessThan(POLL);
      },
    ),
    { numRuns: 60 },
  );
});

it('the plan, the client and the simulation have the same lead unless told', async () => {
  expect(await refreshOf(900, undefined)).toEqual({ client: 900 - LEAD, plan: 900 - LEAD });
  expect(DEFAULT_SETTINGS.lead).toBe(LEAD);
});
