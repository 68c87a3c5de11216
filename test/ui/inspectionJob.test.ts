import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type InspectionJob, inspectionJob, MOST_AT_ONCE } from '../../src/ui/inspectionJob.ts';
import { tokenOf } from '../support/tokens.ts';

const TOKEN = tokenOf({ sub: 'a' });
const LINE = '2026-03-01T10:00:00Z INFO request=17 path=/a/b/c status=200\n';
const LONG = `${LINE.repeat(Math.ceil(MOST_AT_ONCE / LINE.length))}token=${TOKEN}\n`;

/** Listens until the state is as wanted. @returns every state on the way */
function statesUntil(
  job: InspectionJob,
  isWanted: (state: ReturnType<InspectionJob['state']>) => boolean,
) {
  return new Promise<ReturnType<InspectionJob['state']>[]>((resolve) => {
    const states = [job.state()];
    const stop = job.subscribe(() => {
      states.push(job.state());
      if (!isWanted(job.state())) return;
      stop();
      resolve(states);
    });
  });
}

describe('inspectionJob', () => {
  it('knows at once what a short text is', () => {
    expect(inspectionJob(TOKEN).state()).toMatchObject({
      inspection: { kind: 'tokens' },
      searched: null,
    });
    expect(inspectionJob('').state().inspection.kind).toBe('empty');
  });

  it('looks through a long text piece by piece', async () => {
    const job = inspectionJob(LONG);
    expect(job.state()).toEqual({ inspection: { kind: 'searching' }, searched: 0 });
    const states = await statesUntil(job, ({ searched }) => searched === null);
    const progress = states.slice(0, -1).map(({ searched }) => searched ?? Number.NaN);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.toSorted((a, b) => a - b)).toEqual(progress);
    const { inspection } = job.state();
    expect(inspection.kind === 'tokens' && inspection.tokens[0].found.text).toBe(TOKEN);
  });

  it('gives a long text up when nobody listens any more', async () => {
    const job = inspectionJob(LONG);
    let heard = 0;
    const stop = job.subscribe(() => {
      heard += 1;
    });
    stop();
    await new Promise((resume) => setTimeout(resume, 50));
    expect(heard).toBe(0);
    expect(job.state().inspection.kind).toBe('searching');
  });

  it('inflates a payload, once somebody listens', async () => {
    const claims = '{"sub":"Ada Lovelace"}';
    const job = inspectionJob(
      tokenOf(new Uint8Array(deflateRawSync(claims)), { alg: 'ES256', zip: 'DEF' }),
    );
    const payload = () => {
      const { inspection } = job.state();
      return inspection.kind === 'tokens' ? inspection.tokens[0].payload : null;
    };
    await new Promise((resume) => setTimeout(resume, 20));
    expect(payload()?.inflated).toBe(false);
    await statesUntil(job, () => payload()?.inflated === true);
    expect(payload()?.utf8.text).toBe(claims);
  });

  it('inflates a token that was compressed in another', async () => {
    const zipped = (content: string) =>
      tokenOf(new Uint8Array(deflateRawSync(content)), { alg: 'ES256', zip: 'DEF' });
    const job = inspectionJob(zipped(zipped('{"sub":"deep"}')));
    const payloads = () => {
      const { inspection } = job.state();
      return inspection.kind === 'tokens' ? inspection.tokens.map(({ payload }) => payload) : [];
    };
    await statesUntil(job, () => payloads()[1]?.inflated === true);
    expect(payloads()[1]?.utf8.text).toBe('{"sub":"deep"}');
  });

  it('inflates no more of one text than a page can bear', async () => {
    const bomb = tokenOf(new Uint8Array(deflateRawSync(' '.repeat(1_900_000))), {
      alg: 'ES256',
      zip: 'DEF',
    });
    const job = inspectionJob(Array.from({ length: 8 }, () => bomb).join(' '));
    const outcomes = () => {
      const { inspection } = job.state();
      const tokens = inspection.kind === 'tokens' ? inspection.tokens : [];
      return tokens.map(({ compression }) => compression?.inflation?.kind);
    };
    await statesUntil(job, () => !outcomes().includes(undefined));
    expect(outcomes().slice(0, 5)).toEqual(Array(5).fill('inflated'));
    expect(outcomes().slice(6)).toEqual(Array(2).fill('too-long'));
  });
});
