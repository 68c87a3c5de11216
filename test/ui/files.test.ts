import { describe, expect, it } from 'vitest';
import { fileProblemWords } from '../../src/text/files.ts';
import { LARGEST_FILE, readFile } from '../../src/ui/files.ts';

describe('readFile', () => {
  it('reads the text of a file', async () => {
    expect(await readFile(new File(['token=a'], 'a.log'))).toEqual({
      kind: 'text',
      text: 'token=a',
    });
  });

  it('refuses what no text box could hold, without reading it', async () => {
    const file = new File([], 'big.har');
    Object.defineProperty(file, 'size', { value: LARGEST_FILE + 1 });
    expect(await readFile(file)).toEqual({
      kind: 'too-large',
      name: 'big.har',
      bytes: LARGEST_FILE + 1,
    });
  });

  it('says when a file cannot be read', async () => {
    const folder = new File([], 'folder');
    folder.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    expect(await readFile(folder)).toEqual({ kind: 'unreadable', name: 'folder' });
  });
});

describe('fileProblemWords', () => {
  it('says how large a file may be, and what to do', () => {
    const words = fileProblemWords({ kind: 'too-large', name: 'a.har', bytes: 52e6 }, LARGEST_FILE);
    expect(words).toBe(
      'a.har has 52 MB, and files up to 20 MB are read. Paste the part that you need.',
    );
  });

  it('cuts a name that is too long', () => {
    const name = 'x'.repeat(500);
    expect(fileProblemWords({ kind: 'unreadable', name }, 1).length).toBeLessThan(200);
  });
});
