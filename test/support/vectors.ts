import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Published test data beside the project; it is not part of it. */
export const VECTORS = join(import.meta.dirname, '../../../shared/vectors');

/** Whether the folder is there. Tests that need it are skipped without it, and say so. */
export const vectorsArePresent = existsSync(VECTORS);

if (!vectorsArePresent) console.warn(`Tests with published vectors are skipped: no ${VECTORS}`);

export const readVector = (path: string): string => readFileSync(join(VECTORS, path), 'utf8');
