/** What is looked at, in characters, while a program runs: by expressions, by searches and one by one. */
export interface Work {
  characters: number;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** A search for a string looks at so many characters in the time of one. */
const AT_ONCE = 16;

/** How many characters a call looks at, by its result; expressions apart. */
const COSTS: Readonly<
  Record<string, (text: string, args: readonly unknown[], result: unknown) => number>
> = {
  charCodeAt: () => 1,
  at: () => 1,
  includes: (text) => text.length / AT_ONCE,
  indexOf: (text, [, from = 0], result) =>
    ((Number(result) < 0 ? text.length : Number(result)) - Number(from)) / AT_ONCE,
  lastIndexOf: (text, [, from = text.length], result) => (Number(from) - Number(result)) / AT_ONCE,
  split: (text, [by], result) =>
    typeof by === 'string' ? (result as string[]).join(by).length / AT_ONCE : text.length,
  trim: (text, _, result) => text.length - String(result).length,
  trimEnd: (text, _, result) => text.length - String(result).length,
};

/**
 * Runs a program and counts what it looks at, from outside: it replaces the methods of the language by
 * ones that count, so that no loop escapes because nobody thought of it.
 */
export function countingWork<Result>(run: (work: Work) => Result): Result {
  const work: Work = { characters: 0 };
  const restore = [
    replaced(RegExp.prototype, 'exec', (exec) => {
      return function (this: RegExp, text) {
        const from = this.sticky || this.global ? this.lastIndex : 0;
        const match = exec.call(this, text) as RegExpExecArray | null;
        // One that is bound to a place fails there: none of ours goes on for long before it does.
        const isBound = this.sticky || (this.source.startsWith('^') && !this.multiline);
        const end = match ? match.index + match[0].length : isBound ? from : String(text).length;
        work.characters += 1 + Math.max(0, end - from);
        return match;
      } as Method;
    }),
    replaced(JSON as unknown as Record<string, Method>, 'parse', (parse) => {
      return function (this: unknown, text, ...rest) {
        work.characters += String(text).length;
        return parse.call(this, text, ...rest);
      };
    }),
    ...Object.entries(COSTS).map(([name, cost]) =>
      replaced(String.prototype, name, (method) => {
        return function (this: unknown, ...args) {
          const result = method.apply(this, args);
          work.characters += cost(this as string, args, result);
          return result;
        };
      }),
    ),
  ];
  try {
    return run(work);
  } finally {
    for (const each of restore) each();
  }
}

function replaced(owner: object, name: string, by: (method: Method) => Method): () => void {
  const methods = owner as Record<string, Method>;
  const method = methods[name] as Method;
  methods[name] = by(method);
  return () => {
    methods[name] = method;
  };
}
