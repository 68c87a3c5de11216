import { describe, expect, it } from 'vitest';
import { looksLikeAscii } from '../../src/token/confusables.ts';

describe('looksLikeAscii', () => {
  it.each([
    ['Cyrillic letters', 'ехр', 'exp'],
    ['one Cyrillic letter', 'аdmin', 'admin'],
    ['a Greek letter', 'scοpe', 'scope'],
    ['capitals', 'АDМIΝ', 'ADMIN'],
    ['a dotless i', 'ıss', 'iss'],
    ['full-width letters', 'ｉｓｓ', 'iss'],
    ['full-width signs', 'a：b', 'a:b'],
    ['every Cyrillic letter of the table', 'асԁеһіјӏорԛѕԝхуѵ', 'acdehijlopqswxyv'],
    ['every Cyrillic capital of the table', 'АВСЕНІЈКМОРЅТХҮ', 'ABCEHIJKMOPSTXY'],
  ])('sees the ASCII name behind %s', (_, name, ascii) => {
    expect(looksLikeAscii(name)).toBe(ascii);
  });

  it.each([
    ['a plain name', 'exp'],
    ['the empty name', ''],
    ['a name in another script', 'имя'],
    ['a name with an accent', 'prénom'],
    ['a name in Chinese', '名前'],
    ['an emoji', '😀'],
  ])('takes %s for itself', (_, name) => {
    expect(looksLikeAscii(name)).toBeNull();
  });
});
