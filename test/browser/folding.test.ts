import { describe, expect, it } from 'vitest';
import { type InspectPage, inspectPages } from '../support/inspectPage.ts';
import { base64url, HEADER, tokenOf } from '../support/tokens.ts';

const open = inspectPages();

const CLAIMS = { permissions: [{ id: 1, tags: ['a', 'b'] }, { id: 2 }], address: { zip: '12' } };
const LONG = {
  list: Array.from({ length: 20_000 }, (_, id) => ({ id, name: `name ${id}` })),
  end: { of: 'it' },
};

const payload = (inspect: InspectPage) => inspect.region('Payload');
const heightOf = (inspect: InspectPage): Promise<number> =>
  payload(inspect)
    .getByRole('code')
    .evaluate((code) => code.getBoundingClientRect().height);

describe('a fold', () => {
  it('hides its lines, and keeps the text of the source whole', async () => {
    const inspect = await open();
    await inspect.show(tokenOf(CLAIMS));
    const whole = JSON.stringify(CLAIMS, null, 2);
    const lines = whole.split('\n').length;
    const before = await heightOf(inspect);
    const line = before / lines;
    await inspect.button('Fold permissions').click();
    expect(await heightOf(inspect)).toBeCloseTo(before - 11 * line, 0);
    expect(await inspect.code('Payload')).toBe(whole);
    await inspect.button('Unfold permissions, 2 elements').click();
    expect(await heightOf(inspect)).toBeCloseTo(before, 0);
  });

  it('stands beside the line that it folds', async () => {
    const inspect = await open();
    await inspect.show(tokenOf(CLAIMS));
    const name = await payload(inspect).getByText('"address"').boundingBox();
    const toggle = await inspect.button('Fold address').boundingBox();
    expect(toggle?.y).toBeCloseTo(
      (name?.y ?? 0) - ((toggle?.height ?? 0) - (name?.height ?? 0)) / 2,
      -1,
    );
    expect((toggle?.x ?? 0) + (toggle?.width ?? 0)).toBeLessThanOrEqual(name?.x ?? 0);
    expect(toggle?.width).toBeGreaterThanOrEqual(24);
    expect(toggle?.height).toBeGreaterThanOrEqual(24);
  });

  it('leaves a selection of the source free of other text', async () => {
    const inspect = await open();
    await inspect.show(tokenOf(CLAIMS));
    const selected = await payload(inspect)
      .getByRole('code')
      .evaluate((code) => {
        document.getSelection()?.selectAllChildren(code);
        return document.getSelection()?.toString();
      });
    expect(selected).toBe(JSON.stringify(CLAIMS, null, 2));
  });

  it('is opened by a finding that points into it', async () => {
    const inspect = await open();
    const text = '{"a":{"id":12345678901234567890,"b":1}}';
    await inspect.show(`${base64url(HEADER)}.${base64url(text)}.AQ`);
    await inspect.button('Fold a').click();
    await inspect.finding('inexact-number').click();
    expect(await inspect.selected()).toMatchObject({ text: '12345678901234567890' });
  });

  it('of 1 MB folds and unfolds, with elements only for what is in sight', async () => {
    const inspect = await open();
    await inspect.show(tokenOf(LONG));
    const whole = JSON.stringify(LONG, null, 2);
    const buttons = payload(inspect).getByRole('code').locator('button');
    expect(await buttons.count()).toBeLessThan(200);
    await inspect.button('Fold all').click();
    await inspect.button('Unfold list, 20,000 elements').waitFor();
    await inspect.button('Unfold end, 1 member').waitFor();
    expect(await buttons.count()).toBe(3);
    expect(await inspect.code('Payload')).toBe(whole);
    await inspect.button('Unfold list, 20,000 elements').click();
    expect(await inspect.code('Payload')).toBe(whole);
    expect(await buttons.count()).toBeLessThan(2000);
    await inspect.button('Unfold all').click();
    expect(await inspect.code('Payload')).toBe(whole);
  });
});
