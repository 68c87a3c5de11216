import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/vectors/iana');

/** Whether the copies of the IANA registries, which are no part of the project, are there. */
export const VECTORS_PRESENT = existsSync(FOLDER);

/** Says once for a file why its comparisons with the registries do not run. */
export function announceSkipped(what: string, tests: number): void {
  if (!VECTORS_PRESENT) {
    const count = tests === 1 ? '1 test' : `${tests} tests`;
    process.stdout.write(`${what}: ${count} skipped, since ../shared/vectors is absent\n`);
  }
}

interface RegistryNames {
  readonly jwt_claims: readonly string[];
  readonly jose_header_parameters: readonly { readonly name: string; readonly where: string }[];
  readonly jose_algorithms: readonly { readonly name: string; readonly requirement: string }[];
}

/** The names registered in July 2026. */
export const registryNames = (): RegistryNames =>
  JSON.parse(readFileSync(resolve(FOLDER, 'iana-jose-jwt-names.json'), 'utf8'));

/** The rows of a CSV file (RFC 4180), without its first one. */
export function registryRows(file: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const text = readFileSync(resolve(FOLDER, file), 'utf8').trimEnd();
  while (field.lastIndex < text.length) {
    const [, quoted, bare = '', end] = field.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(1).filter((row) => row.length > 1);
}
