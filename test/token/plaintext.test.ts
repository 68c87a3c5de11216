import { describe, expect, it } from 'vitest';
import { inspect, type Token, withPlaintext } from '../../src/token/inspect.ts';
import { base64url, tokenOf } from '../support/tokens.ts';

const HEADER = base64url('{"alg":"dir","enc":"A128GCM","typ":"JWT"}');
const JWE = `${HEADER}..${base64url('0123456789ab')}.${base64url('sealed')}.${base64url('0123456789abcdef')}`;

/** The tokens of a text, once its first is decrypted. */
function opened(text: string, plaintext: string): readonly Token[] {
  const inspection = inspect(text);
  const [token] = inspection.kind === 'tokens' ? inspection.tokens : [];
  const after = withPlaintext(inspection, token as Token, new TextEncoder().encode(plaintext));
  return after.kind === 'tokens' ? after.tokens : [];
}

describe('withPlaintext', () => {
  it('reads the claims and their dates', () => {
    const [token] = opened(JWE, '{"sub":"ada","exp":5}');
    expect(token?.payload?.utf8.text).toBe('{"sub":"ada","exp":5}');
    expect(token?.dates.exp).toBe(5);
    expect(token?.claimless).toBeNull();
    expect(token?.isEncrypted).toBe(true);
    expect(token?.mainDefect).toBeNull();
  });

  it('unfolds a token that was encrypted, and what that holds', () => {
    const inner = tokenOf(tokenOf({ sub: 'ada' }), { alg: 'HS256', cty: 'JWT' });
    const [outer, middle, innermost] = opened(JWE, inner);
    expect(outer?.claimless).toEqual({ kind: 'nested' });
    expect(middle).toMatchObject({ found: { text: inner }, inside: outer });
    expect(innermost).toMatchObject({ inside: middle });
  });

  it('holds the plaintext to what the header says that it is', () => {
    const [token] = opened(JWE, 'no claims');
    expect(token?.mainDefect).not.toBeNull();
  });

  it('reads what is no JWT as what it is', () => {
    const [token] = opened(JWE.replace(HEADER, base64url('{"alg":"dir","enc":"A128GCM"}')), 'text');
    expect(token?.claimless).toEqual({ kind: 'not-a-jwt', type: 'text' });
    expect(token?.mainDefect).toBeNull();
  });

  it('reads the plaintext of the JSON Serialization', () => {
    const [protectedHeader, , iv, ciphertext, tag] = JWE.split('.');
    const json = JSON.stringify({ protected: protectedHeader, iv, ciphertext, tag });
    expect(opened(json, '{"sub":"ada"}')[0]?.payload?.json.kind).toBe('json');
  });

  it('keeps the other tokens of the text', () => {
    const other = tokenOf({ sub: 'other' });
    expect(opened(`${JWE} ${other}`, '{}').map(({ found }) => found.text)).toEqual([JWE, other]);
  });
});
