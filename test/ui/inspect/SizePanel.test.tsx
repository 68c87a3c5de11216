import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64url, tokenOf } from '../../support/tokens.ts';
import { pasteIntoApp } from '../renderApp.tsx';

const panel = (): HTMLElement => screen.getByRole('region', { name: 'Size' });

const rowsOf = (name: string) =>
  within(within(panel()).getByRole('list', { name })).queryAllByRole('listitem');

describe('the panel "Size"', () => {
  it('has a row a part with bytes and share, and a length to go with it', async () => {
    const token = tokenOf({ sub: 'a' });
    await pasteIntoApp(token);
    expect(panel().textContent).toContain(`${token.length} bytes`);
    expect(rowsOf('Parts').map(({ textContent }) => textContent?.replace(/ +/g, ' '))).toEqual([
      'Header 36 B, 38 %, decoded 27 B',
      'Payload 15 B, 16 %, decoded 11 B',
      'Signature 43 B, 45 %, decoded 32 B',
    ]);
    const [bar] = rowsOf('Parts').map((row) => row.querySelector('rect')?.getAttribute('width'));
    expect(Number.parseFloat(bar ?? '')).toBeCloseTo((100 * 36) / token.length);
  });

  it('has a row for each of the five claims that cost most', async () => {
    const claims = { a: 'x', b: 'xxxxxxx', c: 'xxxxx', d: 'xxx', e: 'xxxxxxxxx', f: 1 };
    await pasteIntoApp(tokenOf(claims));
    const names = rowsOf('Claims that cost most').map((row) => row.querySelector('code'));
    expect(names.map((name) => name?.textContent)).toEqual(['e', 'b', 'c', 'd', 'a']);
  });

  it('lists no claims where there are none to read', async () => {
    await pasteIntoApp(`${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`);
    expect(within(panel()).queryByRole('heading', { level: 3 })).toBeNull();
    expect(within(panel()).getAllByRole('list')).toHaveLength(1);
  });
});
