import { createHmac } from 'node:crypto';
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64url, tokenOf } from '../../support/tokens.ts';
import { finding, findingKinds, findings, pasteIntoApp } from '../renderApp.tsx';

const signed = (secret: string): string => {
  const input = `${base64url('{"alg":"HS256"}')}.${base64url('{"sub":"a","exp":1}')}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};

/** Some hundreds of secrets are tried. */
const PATIENCE = { timeout: 10_000 };

describe('the findings that come later', () => {
  it('name a well-known secret, without any key being pasted', async () => {
    await pasteIntoApp(signed('your-256-bit-secret'));
    await waitFor(() => expect(findingKinds()).toEqual(['well-known-secret']), PATIENCE);
    expect(finding('well-known-secret').textContent).toContain('"your-256-bit-secret"');
    expect(findings().map(({ dataset }) => dataset.severity)).toEqual(['error']);
  });

  it('tell what belongs together in one paste, for either token', async () => {
    const accessToken = tokenOf({ scope: 'a', exp: 1 });
    const hash = '77QmUPtjPfzWtF2AnpK9RQ';
    const idToken = tokenOf({ iss: 'a', sub: 'b', aud: 'c', iat: 1, exp: 2, at_hash: hash });
    await pasteIntoApp(`{"access_token":"${accessToken}","id_token":"${idToken}"}`);
    await waitFor(() => expect(findingKinds()).toEqual(['belongs-elsewhere']), PATIENCE);
    expect(finding('belongs-elsewhere').textContent).toMatch(/"at_hash" of the other token/);
  });
});
