/** A stretch of JSON source; `kind` is null for white space and whatever is no token. */
export interface Lexeme {
  readonly kind: 'name' | 'string' | 'number' | 'literal' | 'punctuation' | 'escape' | null;
  readonly start: number;
  readonly text: string;
}

const LEXEMES =
  /(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>(?<!\w)-?\d[\d.eE+-]*(?!\w))|(?<literal>\b(?:true|false|null)\b)|(?<punctuation>[{}[\],:]+)/g;

/** The escapes of characters that would not be seen, which `visible` writes in capitals. */
const ESCAPE = /(\\u[0-9A-F]{4}|⟨[0-9A-F]{2}⟩)/;

/** Cuts pretty-printed JSON into what is coloured alike. The lexemes join to the text. Never throws. */
export function highlight(text: string): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  const add = (kind: Lexeme['kind'], part: string) => {
    if (part !== '') lexemes.push({ kind, start: at, text: part });
    at += part.length;
  };
  for (const match of text.matchAll(LEXEMES)) {
    add(null, text.slice(at, match.index));
    const groups = match.groups ?? {};
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) as Lexeme['kind'];
    if (kind !== 'name' && kind !== 'string') add(kind, match[0]);
    else for (const part of match[0].split(ESCAPE)) add(ESCAPE.test(part) ? 'escape' : kind, part);
  }
  add(null, text.slice(at));
  return lexemes;
}
