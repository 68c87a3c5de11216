import { expect } from 'vitest';
import type { Finding, FindingKind } from '../../src/checks/finding.ts';
import { clientFinding, timedFindings, timelessFindings } from '../../src/checks/index.ts';
import { encodeBase64url } from '../../src/token/base64url.ts';
import {
  clientDifference,
  clientReading,
  LONGEST_READ_UNASKED,
} from '../../src/token/clientReading.ts';
import { numericDate } from '../../src/token/numericDate.ts';
import { inspectInflated } from '../support/inflation.ts';

/** 2026-06-21T00:00:00Z, when the tests take place. */
export const NOW = 1782000000;

/** Content as a part of a token. */
export const part = (content: string | Uint8Array): string =>
  encodeBase64url(typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** 36 characters, so that the payload begins at character 38 of the token. */
export const HEADER = part('{"alg":"HS256","typ":"JWT"}');

/** A token around a payload, with three bytes for a signature. */
export const jws = (payload: string | Uint8Array, header = HEADER): string =>
  `${header}.${part(payload)}.c2ln`;

/** What the page lists for a text, the client's differences included. */
export function findingsIn(text: string): Finding[] {
  const inspection = inspectInflated(text);
  const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
  const timeless = timelessFindings(inspection, token, text);
  if (!token) return timeless;
  const unasked = token.found.text.length <= LONGEST_READ_UNASKED;
  const difference = unasked ? clientDifference(token, clientReading(token.found.text)) : null;
  return [
    ...timeless,
    ...timedFindings(token, numericDate(NOW)),
    ...(difference ? [clientFinding(token, difference)] : []),
  ];
}

/** The first finding of a kind in a text; fails where there is none. */
export function findingIn<K extends FindingKind>(
  kind: K,
  text: string,
): Extract<Finding, { kind: K }> {
  const findings = findingsIn(text);
  const finding = findings.find((one) => one.kind === kind);
  expect(finding, `${kind} among ${findings.map((one) => one.kind).join()}`).toBeDefined();
  return finding as Extract<Finding, { kind: K }>;
}

/** What is expected here, by the machine's zone: the tests run in two. */
export function inThisZone<T>(expected: { readonly berlin: T; readonly kolkata: T }): T {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(['Europe/Berlin', 'Asia/Kolkata', 'Asia/Calcutta']).toContain(zone);
  return zone === 'Europe/Berlin' ? expected.berlin : expected.kolkata;
}
