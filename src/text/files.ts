import { byteLength } from './numbers.ts';
import { cut } from './quoting.ts';

const LONGEST_NAME = 60;

/** Why a file was not read, and what to do; the most that is read is in bytes. */
export const fileProblemWords = (
  problem:
    | { readonly kind: 'too-large'; readonly name: string; readonly bytes: number }
    | { readonly kind: 'unreadable'; readonly name: string },
  most: number,
): string => {
  const name = cut(problem.name, LONGEST_NAME);
  return problem.kind === 'too-large'
    ? `${name} has ${byteLength(problem.bytes)}, and files up to ${byteLength(most)} are read. Paste the part that you need.`
    : `${name} could not be read. Open it elsewhere, and paste the part that you need.`;
};
