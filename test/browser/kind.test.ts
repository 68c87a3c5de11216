import { describe, expect, it } from 'vitest';
import { inspectPages } from '../support/inspectPage.ts';
import { SAMPLES, SPECIFIED, tokenFor } from '../support/kinds.ts';
import { tokenOf } from '../support/tokens.ts';

const open = inspectPages();

describe('the kind of a token', () => {
  it('is a fact of its status, with the reason below', async () => {
    const inspect = await open();
    for (const sample of [...SAMPLES, ...SPECIFIED].filter((_, index) => index % 9 === 0)) {
      await inspect.show(tokenFor(sample));
      const facts = inspect.status.getByRole('listitem');
      expect(await facts.first().textContent()).toBe(sample.title);
      expect(await inspect.status.textContent()).toMatch(/(?:Taken for|Looks like) an? .+: .+\./);
    }
  });

  it('is not told of a token that nothing tells it of', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ iss: 'a', exp: 2_000_000_000 }));
    expect(await inspect.status.textContent()).not.toMatch(/Taken for|Looks like/);
  });

  it('is missed what it requires', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ iss: 'a' }, { alg: 'HS256', typ: 'logout+jwt' }));
    expect(await inspect.findings()).toEqual(['error kind-lacks', 'warning kind-incomplete']);
    await inspect.finding('kind-lacks').click();
    expect(await inspect.selected()).toMatchObject({ in: 'Payload' });
  });
});

describe('the size of a token', () => {
  it('is told by part and by claim', async () => {
    const inspect = await open();
    await inspect.show(tokenOf({ small: 1, large: 'x'.repeat(300) }));
    const panel = inspect.region('Size');
    const rows = (name: string) =>
      panel.getByRole('list', { name, exact: true }).getByRole('listitem').allTextContents();
    expect(await rows('Parts')).toEqual([
      expect.stringMatching(/^Header +36 B, 7 %, decoded 27 B$/),
      expect.stringMatching(/^Payload +43\d B, 8\d %, decoded 32\d B$/),
      expect.stringMatching(/^Signature +43 B, 8 %, decoded 32 B$/),
    ]);
    expect(await rows('Claims that cost most')).toEqual([
      expect.stringMatching(/^large +4\d\d B, \d\d %$/),
      expect.stringMatching(/^small +\d\d B, \d %$/),
    ]);
  });

  it('fits on a narrow screen', async () => {
    const inspect = await open({ viewport: { width: 320, height: 640 } });
    await inspect.show(
      tokenOf({
        ['name'.repeat(40)]: 1,
        iss: `https://sts.windows.net/${'a'.repeat(200)}`,
        appid: 'b',
      }),
    );
    await inspect.region('Size').waitFor();
    expect(await inspect.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
