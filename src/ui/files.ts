import { textOfFile } from '../token/fileText.ts';

/** Bytes; a text box with more freezes any browser. */
export const LARGEST_FILE = 20_000_000;

/** Why a file was not read. */
export type FileProblem =
  | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly name: string };

export type FileReading = { readonly kind: 'text'; readonly text: string } | FileProblem;

/**
 * Reads a file that was dropped or chosen, into memory alone. Never rejects.
 *
 * @param textOf - what its bytes are as text
 */
export async function readFile(file: File, textOf = textOfFile): Promise<FileReading> {
  const { name, size } = file;
  if (size > LARGEST_FILE) return { kind: 'too-large', name, bytes: size };
  try {
    return { kind: 'text', text: textOf(new Uint8Array(await file.arrayBuffer())) };
  } catch {
    // A folder, or a file that is gone or that may not be read.
    return { kind: 'unreadable', name };
  }
}
