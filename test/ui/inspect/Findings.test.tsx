import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inspect, withPlaintext } from '../../../src/token/inspect.ts';
import { Findings } from '../../../src/ui/inspect/Findings.tsx';
import { useFindings } from '../../../src/ui/inspect/useFindings.ts';
import { base64url, HEADER, tokenOf } from '../../support/tokens.ts';
import {
  code,
  finding,
  findingKinds,
  findings,
  input,
  NOW,
  pasteIntoApp,
  renderApp,
  selectedInput,
} from '../renderApp.tsx';
import { renderWithInputs } from './trusted.tsx';

const selectedText = (): string => document.getSelection()?.toString() ?? '';

describe('the list of findings', () => {
  it('has errors first, then warnings, then what is worth knowing', async () => {
    const token = tokenOf('{"a":1,"a":2,"exp":"1782000000"}', '{"alg":"none"}');
    await pasteIntoApp(token.replace('.', '.\n'));
    const severities = findings().map(({ dataset }) => dataset.severity);
    expect(severities).toEqual(['error', 'error', 'warning', 'info']);
    expect(findingKinds()).toEqual([
      'alg-none',
      'validity-not-a-date',
      'duplicate-name',
      'repaired',
    ]);
  });

  it('says in words how much each matters, and where it stands', async () => {
    await pasteIntoApp(tokenOf('{"a":1,"a":2}'));
    expect(finding('duplicate-name').textContent).toMatch(/^Warning: .*payload \/a$/);
  });

  it('gives its reason and what to do', async () => {
    await pasteIntoApp(tokenOf({}, '{"alg":"none"}'));
    const [item] = findings();
    expect(item && within(item).getByRole('paragraph').textContent).toMatch(/\. Sign the token/);
  });

  it('says so when there is nothing to list', async () => {
    await pasteIntoApp(tokenOf({ exp: NOW + 5 }));
    expect(findings()).toEqual([]);
    expect(screen.getByText(/^Nothing is wrong/)).toBeDefined();
  });

  it('is not there on the empty page', async () => {
    await renderApp();
    expect(screen.queryByText(/^Nothing is wrong/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Findings' })).toBeNull();
  });

  it('follows the clock', async () => {
    const { clock } = await pasteIntoApp(tokenOf({ iat: NOW + 120, exp: NOW + 240 }));
    expect(findingKinds()).toEqual(['iat-in-the-future']);
    clock.tick(120);
    expect(findingKinds()).toEqual([]);
  });

  it('tells what a client reads otherwise', async () => {
    await pasteIntoApp(`${base64url(HEADER)}.${base64url('{"sub":"a"}')}`);
    expect(findingKinds()).toEqual(['part-count', 'client-accepts']);
  });
});

describe('the list of findings of a JWE', () => {
  const text = `${base64url('{"alg":"dir","enc":"A128GCM"}')}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`;

  const showDecrypted = (plaintext: string) => {
    const inspection = inspect(text);
    if (inspection.kind !== 'tokens') throw new Error('no token');
    const opened = withPlaintext(inspection, inspection.tokens[0], Buffer.from(plaintext));
    const token = opened.kind === 'tokens' ? opened.tokens[0] : null;
    const Opened = () => (
      <Findings token={token} findings={useFindings(opened, token, text, null)} onGoTo={() => {}} />
    );
    renderWithInputs(() => <Opened />);
  };

  it('has what is wrong with its claims once it is decrypted', () => {
    showDecrypted('{"exp":"1"}');
    expect(findingKinds()).toEqual(['validity-not-a-date']);
  });
});

describe('a finding that is chosen', () => {
  it('selects its place in the token', async () => {
    const [header, payload, signature] = tokenOf({ sub: 'u_42' }).split('.');
    const { user } = await pasteIntoApp(`${header}.${payload}*.${signature}`);
    await user.click(finding('foreign-character'));
    expect(selectedInput()).toBe('*');
    expect(document.activeElement).toBe(input());
  });

  it('selects its place in the text as it was pasted, repairs included', async () => {
    const [header, payload = '', signature] = tokenOf({ sub: 'u_42' }).split('.');
    const wrapped = `${header}.${payload.slice(0, 10)}\n${payload.slice(10)}==.${signature}`;
    const { user } = await pasteIntoApp(`Bearer ${wrapped}`);
    await user.click(finding('padding'));
    expect(selectedInput()).toBe('=');
    expect(input().value[input().selectionStart - 1]).toBe(payload.at(-1));
  });

  it('selects the text that was pasted when there is no token in it', async () => {
    const { user } = await pasteIntoApp('no token here');
    await user.click(finding('no-token'));
    expect(selectedInput()).toBe('no token here');
  });

  it.each([
    ['duplicate-name', '{"a":1,"b":2,"a":3}', '"a"'],
    ['inexact-number', '{"id":12345678901234567890}', '12345678901234567890'],
    ['hidden-character', '{"name":"Ada\u202e evaL"}', '"Ada\\u202E evaL"'],
    ['validity-not-a-date', '{ "exp" : "1782000000" }', '"1782000000"'],
  ])('selects its place in the pretty-printed payload: %s', async (kind, payload, selection) => {
    const { user } = await pasteIntoApp(tokenOf(payload));
    await user.click(finding(kind));
    expect(selectedText()).toBe(selection);
  });

  it('selects its place in the header', async () => {
    const { user } = await pasteIntoApp(tokenOf({}, '{"typ":"JWT","alg":"none"}'));
    await user.click(finding('alg-none'));
    expect(selectedText()).toBe('"none"');
  });

  it('selects where the payload stops being JSON', async () => {
    const { user } = await pasteIntoApp(tokenOf('{"a":1 "b":2}'));
    await user.click(finding('not-json'));
    expect(code('Payload')).toContain(selectedText());
    expect(selectedText()).toMatch(/^\s*"$/);
  });

  it('works by keyboard', async () => {
    const { user } = await pasteIntoApp(tokenOf('{"a":1,"a":2}'));
    finding('duplicate-name').focus();
    await user.keyboard('{Enter}');
    expect(selectedText()).toBe('"a"');
  });
});

it('markup in a token is text', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  await pasteIntoApp(tokenOf({ [markup]: markup, exp: markup }, { alg: markup, kid: markup }));
  expect(document.querySelector('img')).toBeNull();
  expect(code('Payload')).toContain(markup);
});
