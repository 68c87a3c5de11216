import { describe, expect, it } from 'vitest';
import { kindInSentence, kindTitle, kindWords } from '../../src/text/tokenKinds.ts';
import { kindOf } from '../../src/token/kind.ts';
import { PATTERNS } from '../../src/token/registry/tokenKindPatterns.ts';
import { KINDS, type TokenKind } from '../../src/token/registry/tokenKinds.ts';
import { SAMPLES, SPECIFIED, tokenFor } from '../support/kinds.ts';
import { onlyToken, tokenOf } from '../support/tokens.ts';

function wordsFor(text: string) {
  const reading = kindOf(onlyToken(text));
  if (!reading) throw new Error('no kind');
  return kindWords(reading);
}

const reasonOf = (claims: object, header: object = { alg: 'HS256' }): string =>
  wordsFor(tokenOf(claims, header)).reason;

describe('the kind of a token in words', () => {
  it.each([...SAMPLES, ...SPECIFIED].map((sample) => [sample.title, sample.name, sample] as const))(
    'is %s, for one of %s',
    (title, _, sample) => {
      const words = wordsFor(tokenFor(sample));
      expect(words.title).toBe(title);
      expect(words.reason).toMatch(/^(?:Taken for|Looks like) an? .+: .+\.$/);
      expect(words.reason).not.toMatch(/undefined|null|\[object/);
    },
  );

  it('has a title for every kind that there is', () => {
    const kinds = [...(Object.keys(KINDS) as TokenKind[]), ...PATTERNS.map(([kind]) => kind)];
    for (const kind of kinds) expect(kindTitle(kind)).toMatch(/^[A-Z][\w -]+$/);
  });

  it('has the right article', () => {
    expect(kindInSentence('ID token')).toBe('an ID token');
    expect(kindInSentence('access token')).toBe('an access token');
    expect(kindInSentence('SD-JWT VC')).toBe('an SD-JWT VC');
    expect(kindInSentence('DPoP proof')).toBe('a DPoP proof');
    expect(kindInSentence('UserInfo response')).toBe('a UserInfo response');
    expect(kindInSentence('SMART Health Card')).toBe('a SMART Health Card');
  });

  it('says by which type it is declared, and where that is written', () => {
    expect(reasonOf({}, { alg: 'HS256', typ: 'application/at+jwt' })).toBe(
      'Taken for an access token: Header Parameter "typ" is "at+jwt" (RFC 9068 §2).',
    );
  });

  it('says what it looks like in practice, without certainty', () => {
    expect(reasonOf({ nonce: 'n', sub: 'a' })).toBe(
      'Looks like an ID token: claim "nonce", claim "sub".',
    );
    expect(reasonOf({ typ: 'Bearer' })).toBe(
      'Looks like an access token: claim "typ" is "Bearer".',
    );
    expect(reasonOf({ iss: 'https://token.actions.githubusercontent.com' })).toBe(
      'Looks like a CI job token: claim "iss" is "https://token.actions.githubusercontent.com".',
    );
    expect(wordsFor(`refresh_token=${tokenOf({})}`).reason).toBe(
      'Looks like a refresh token: the name before it is "refresh_token".',
    );
  });

  it('names the vendor and the version that "ver" gives', () => {
    const iss = 'https://login.microsoftonline.com/x/v2.0';
    expect(wordsFor(tokenOf({ iss, azp: 'a', ver: '2.0' })).title).toBe(
      'Access token, Microsoft Entra ID v2.0',
    );
    expect(wordsFor(tokenOf({ iss, azp: 'a' })).title).toBe('Access token, Microsoft Entra ID');
  });

  it('cuts what comes from the token, and shows its hidden characters', () => {
    const iss = `https://sts.windows.net/${'x'.repeat(300)}`;
    const words = wordsFor(tokenOf({ iss, appid: 'a', ver: `\u202e${'9'.repeat(300)}` }));
    expect(words.title.length).toBeLessThan(60);
    expect(words.title).not.toContain('\u202e');
    expect(words.reason.length).toBeLessThan(160);
  });
});
