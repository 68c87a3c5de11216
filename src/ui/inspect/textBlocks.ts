/** A stretch of a text that is laid out by itself. The blocks of a text join to it. */
export interface TextBlock {
  readonly start: number;
  readonly text: string;
  /** whether it begins in the middle of a line, and so perhaps of a string */
  readonly continues: boolean;
}

/** About a screenful of short lines; a longer line is cut into blocks of this length. */
const BLOCK_LENGTH = 4096;

/** Cuts a text into blocks after line breaks, or within a line that is longer than a block. Never throws. */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  let continues = false;
  while (start < text.length) {
    const end = blockEnd(text, start, continues);
    blocks.push({ start, text: text.slice(start, end), continues });
    continues = text[end - 1] !== '\n';
    start = end;
  }
  return blocks;
}

function blockEnd(text: string, start: number, continues: boolean): number {
  const limit = Math.min(start + BLOCK_LENGTH, text.length);
  // Looked for in the block alone: a megabyte on one line would be searched to its end each time.
  const block = text.slice(start, limit);
  // The rest of a long line is a block by itself, so that the next one begins with a line.
  const lineEnd = continues ? block.indexOf('\n') : block.lastIndexOf('\n');
  if (lineEnd >= 0 && (continues || limit < text.length)) return start + lineEnd + 1;
  return withoutHalfPair(text, limit);
}

/** The offset, moved so that it does not part a surrogate pair. */
function withoutHalfPair(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : offset;
}
