/** Path → header → value, as in a `_headers` file. A path may end in `*`. */
export type HeaderRules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Writes a `_headers` file: a line for the path, and an indented one for each header. */
export function writeHeadersFile(rules: HeaderRules): string {
  return Object.entries(rules)
    .map(([path, headers]) => [path, ...Object.entries(headers).map(([k, v]) => `  ${k}: ${v}`)])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Reads a `_headers` file. @throws Error that names the line which is neither a path nor a header */
export function readHeadersFile(text: string): HeaderRules {
  const rules: Record<string, Record<string, string>> = {};
  let current: Record<string, string> | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      current = {};
      rules[line.trim()] = current;
      continue;
    }
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (header === null || current === undefined)
      throw new Error(`_headers: cannot read "${line}"`);
    current[header[1] ?? ''] = header[2] ?? '';
  }
  return rules;
}

/** @returns the headers of every rule that matches `path`, a URL path without its query */
export function headersFor(rules: HeaderRules, path: string): Record<string, string> {
  const matching = Object.entries(rules).filter(([rule]) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule,
  );
  return Object.assign({}, ...matching.map(([, headers]) => headers));
}
