import { describe, expect, it } from 'vitest';
import { keyTextOfFile, textOfFile } from '../../src/token/fileText.ts';

const TEXT = 'token=€';

const utf16 = (text: string, isLittle: boolean): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });

describe('textOfFile', () => {
  it.each([
    ['UTF-8', [...new TextEncoder().encode(TEXT)]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT)]],
    ['UTF-16 LE with a byte order mark', [0xff, 0xfe, ...utf16(TEXT, true)]],
    ['UTF-16 BE with a byte order mark', [0xfe, 0xff, ...utf16(TEXT, false)]],
    ['UTF-16 LE', utf16(TEXT, true)],
    ['UTF-16 BE', utf16(TEXT, false)],
  ])('reads %s', (_, bytes) => {
    expect(textOfFile(new Uint8Array(bytes))).toBe(TEXT);
  });

  it('puts a replacement character where bytes are no text', () => {
    expect(textOfFile(new Uint8Array([0x61, 0xff, 0x62]))).toBe('a\ufffdb');
  });

  it('reads an empty file', () => {
    expect(textOfFile(new Uint8Array())).toBe('');
  });
});

describe('keyTextOfFile', () => {
  it('reads text as it is', () => {
    const pem = '-----BEGIN PUBLIC KEY-----';
    expect(keyTextOfFile(new TextEncoder().encode(pem))).toBe(pem);
    expect(keyTextOfFile(new TextEncoder().encode('0123'))).toBe('0123');
  });

  it('encodes DER and the bytes of a secret, which are no text', () => {
    expect(keyTextOfFile(new Uint8Array([0x30, 0x82, 0x01, 0x0a]))).toBe('MIIBCg');
    expect(keyTextOfFile(new Uint8Array([0x00, 0xff, 0x10]))).toBe('AP8Q');
  });

  it('reads a PEM with words around it in another coding', () => {
    const bytes = [0xe9, ...new TextEncoder().encode('-----BEGIN PUBLIC KEY-----')];
    expect(keyTextOfFile(new Uint8Array(bytes))).toContain('-----BEGIN PUBLIC KEY-----');
  });
});
