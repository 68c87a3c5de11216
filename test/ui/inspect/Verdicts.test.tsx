import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/checks/policy.ts';
import type { Verification } from '../../../src/crypto/verification.ts';
import { seconds } from '../../../src/token/numericDate.ts';
import type { SignatureVerdict } from '../../../src/token/verdicts.ts';
import { NO_INPUTS } from '../../../src/ui/inputs.ts';
import { Verdicts } from '../../../src/ui/inspect/Verdicts.tsx';
import type { Trust } from '../../../src/ui/trust.ts';
import { findingsOn, onlyToken, tokenOf } from '../../support/tokens.ts';
import { changesDuring } from '../changesDuring.ts';
import { NOW } from '../renderApp.tsx';
import { NO_TRUST, renderWithInputs } from './trusted.tsx';

const trustOf = (verdict: SignatureVerdict): Trust => ({
  ...NO_TRUST,
  verification: { verdict, parties: [], keyBinding: null },
});

function show(text: string, trust: Trust = NO_TRUST, policy: Partial<Policy> = {}) {
  const token = onlyToken(text);
  return renderWithInputs(
    (inputs) => (
      <Verdicts token={token} trust={trust} policy={inputs.policy} findings={findingsOn(text)} />
    ),
    { policy: { ...NO_INPUTS.policy, ...policy } },
  );
}

const row = (of: string) => document.querySelector<HTMLElement>(`[data-verdict-of="${of}"]`);
const verdict = (of: string) => row(of)?.dataset.outcome;
const verdicts = () => ['structure', 'signature', 'time', 'policy'].map(verdict);
const sentence = () => document.querySelector('[data-answer]')?.textContent;

describe('the four verdicts', () => {
  it('stand for themselves: a good signature does not mend an expired token', () => {
    show(tokenOf({ exp: NOW - 60 }), trustOf('verified'));
    expect(verdicts()).toEqual(['well-formed', 'verified', 'expired', 'not-asked']);
    expect(sentence()).toBe('A server would answer 401 (invalid_token): the token is expired.');
  });

  it('claim nothing of a signature without a key', () => {
    show(tokenOf({ exp: NOW + 60 }));
    expect(verdicts()).toEqual(['well-formed', 'not-checked', 'current', 'not-asked']);
    expect(sentence()).toBe(
      'A server would answer 200 if the signature verifies, which was not checked.',
    );
    expect(row('time')?.textContent).toContain('not expired');
    expect(row('time')?.textContent).not.toContain('valid');
  });

  it('tell why, each for itself', () => {
    show(tokenOf({ exp: NOW + 60, iss: 'https://a.example' }), trustOf('failed'), {
      issuer: 'https://a.example/',
    });
    expect(verdicts()).toEqual(['well-formed', 'failed', 'current', 'not-met']);
    expect(row('policy')?.textContent).toContain('the last slash');
    expect(screen.getByText('WWW-Authenticate: Bearer error="invalid_token"')).toBeTruthy();
  });

  it('tell why a signature fails, as far as that is known', () => {
    const failed = {
      verdict: 'failed',
      reason: { kind: 'alg-none', alg: 'none' },
      alg: 'none',
      key: null,
      payloadReading: null,
      own: null,
      untried: 0,
    } as unknown as Verification;
    const verification = { verdict: 'failed', parties: [failed], keyBinding: null } as const;
    show(tokenOf({ exp: NOW + 60 }, '{"alg":"none"}'), { ...NO_TRUST, verification });
    expect(row('signature')?.textContent).toContain('"alg" is "none": never verified');
    expect(sentence()).toMatch(/401 .* the signature fails\. Also: a rule is broken/);
  });

  it('of a token that its kind forbids take that in, whatever the signature', () => {
    const header = { alg: 'HS256', typ: 'at+jwt' };
    show(tokenOf({ iss: 'a', sub: 'a' }, header), trustOf('verified'));
    expect(sentence()).toBe(
      'A server would answer 401 (invalid_token): a rule is broken, and Findings tells which.',
    );
  });

  it('ask for DPoP where the token is bound to the key of a proof', () => {
    show(tokenOf({ exp: NOW - 60, cnf: { jkt: 'a' } }));
    expect(screen.getByText('WWW-Authenticate: DPoP error="invalid_token"')).toBeTruthy();
  });

  it('of a malformed token keep its dates apart', () => {
    show(`${tokenOf({ exp: NOW - 60 })}=`);
    expect(verdicts()).toEqual(['malformed', 'not-checked', 'expired', 'not-asked']);
  });

  it('of a JWE do not speak of a signature', () => {
    const [header] = tokenOf({}, '{"alg":"dir","enc":"A128GCM"}').split('.');
    show(`${header}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`, NO_TRUST, { issuer: 'a' });
    expect(verdicts()).toEqual(['well-formed', 'none', 'unknown', 'unknown']);
    expect(sentence()).toContain('would answer 200 if the encrypted claims allow it');
  });

  it('tell what is lacking for a scope', () => {
    show(tokenOf({ scope: 'read' }), trustOf('verified'), { scopes: ['read', 'write'] });
    expect(sentence()).toContain('403 (insufficient_scope): a scope is missing');
    expect(row('policy')?.textContent).toContain('scope lacks "write"');
  });
});

describe('the clock', () => {
  it('changes the time alone, when its moment has come', () => {
    const { clock } = show(tokenOf({ nbf: NOW + 2, exp: NOW + 4 }), trustOf('verified'));
    const seen = [verdict('time')];
    for (let second = 1; second <= 4; second += 1) {
      clock.tick();
      seen.push(verdict('time'));
    }
    expect(seen).toEqual(['not-yet-valid', 'not-yet-valid', 'current', 'current', 'expired']);
    expect(verdict('signature')).toBe('verified');
    expect(sentence()).toContain('401');
  });

  it('changes nothing in between', () => {
    const { clock } = show(tokenOf({ exp: NOW + 60 }));
    expect(changesDuring(() => clock.tick())).toEqual([]);
  });

  it('passes "exp" by the leeway, and says so', () => {
    const { clock } = show(tokenOf({ exp: NOW + 1 }), NO_TRUST, { leeway: seconds(60) });
    expect(row('time')?.textContent).not.toContain('only the leeway');
    clock.tick();
    expect(verdict('time')).toBe('current');
    expect(row('time')?.textContent).toContain('only the leeway keeps it, leeway 60 s');
    clock.tick(60);
    expect(verdict('time')).toBe('expired');
  });
});
