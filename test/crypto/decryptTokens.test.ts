import { CompactEncrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { decryptTokens } from '../../src/crypto/decryptTokens.ts';
import { readKeys } from '../../src/crypto/readKeys.ts';
import { inspect, type Token } from '../../src/token/inspect.ts';
import { tokenOf } from '../support/tokens.ts';

const PASSWORD = 'correct horse battery staple';
const bytes = (text: string) => new TextEncoder().encode(text);

const sealed = (content: string, password = PASSWORD): Promise<string> =>
  new CompactEncrypt(bytes(content))
    .setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })
    .encrypt(bytes(password));

async function decrypted(text: string, key = PASSWORD) {
  const { inspection, outcomes } = await decryptTokens(inspect(text), await readKeys(key));
  const tokens: readonly Token[] = inspection.kind === 'tokens' ? inspection.tokens : [];
  return { tokens, verdicts: tokens.map(({ found }) => outcomes.get(found)?.verdict) };
}

describe('decryptTokens', () => {
  it('opens a JWE, and reads what it holds', async () => {
    const { tokens, verdicts } = await decrypted(await sealed('{"exp":5}'));
    expect(verdicts).toEqual(['decrypted']);
    expect(tokens[0]?.dates.exp).toBe(5);
  });

  it('opens what it finds inside of one, and unfolds the token in that', async () => {
    const inner = tokenOf({ sub: 'ada' });
    const { tokens, verdicts } = await decrypted(await sealed(await sealed(inner)));
    expect(verdicts).toEqual(['decrypted', 'decrypted', undefined]);
    expect(tokens[2]?.found.text).toBe(inner);
  });

  it('opens those of several that the key fits, and leaves the others', async () => {
    const other = await sealed('{}', 'another password');
    const { tokens, verdicts } = await decrypted(`${other}\n${await sealed('{"sub":"ada"}')}`);
    expect(verdicts).toEqual(['failed', 'decrypted']);
    expect(tokens.map(({ payload }) => payload?.utf8.text)).toEqual([undefined, '{"sub":"ada"}']);
  });

  it('leaves a text without a JWE as it is', async () => {
    const inspection = inspect(tokenOf({}));
    expect((await decryptTokens(inspection, await readKeys('x'))).inspection).toBe(inspection);
  });
});
