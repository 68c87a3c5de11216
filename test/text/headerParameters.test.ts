import { describe, expect, it } from 'vitest';
import { HEADER_PARAMETERS } from '../../src/text/headerParameters.ts';
import { announceSkipped, registryNames, VECTORS_PRESENT } from '../token/registry/vectors.ts';
import { expectSentence } from './sentences.ts';

it.each([...HEADER_PARAMETERS])('explains %s in a sentence', (_name, { meaning }) => {
  expectSentence(meaning);
});

it.each([
  ['crit', 'RFC 7515 §4.1.11, RFC 7516 §4.1.13'],
  ['zip', 'RFC 7516 §4.1.3'],
  ['apv', 'RFC 7518 §4.6.1.3'],
  ['p2c', 'RFC 7518 §4.8.1.2'],
  ['b64', 'RFC 7797 §3'],
  ['peer_trust_chain', 'OpenID Federation 1.0 §4.4'],
])('has the section of %s', (name, source) => {
  expect(HEADER_PARAMETERS.get(name)?.source).toBe(source);
});

announceSkipped('Header Parameters', 2);
describe.skipIf(!VECTORS_PRESENT)('HEADER_PARAMETERS beside the IANA registry', () => {
  const registered = VECTORS_PRESENT ? registryNames().jose_header_parameters : [];

  it('has every name of the 44 rows of July 2026 and no other', () => {
    expect(registered).toHaveLength(44);
    const names = new Set(registered.map(({ name }) => name));
    expect([...HEADER_PARAMETERS.keys()].sort()).toEqual([...names].sort());
  });

  it('has two references where a name has a row for a JWS and one for a JWE', () => {
    const twice = registered.filter(({ name }, row) =>
      registered.slice(0, row).some((one) => one.name === name),
    );
    const ours = [...HEADER_PARAMETERS].filter(([, { source }]) => source.includes(', '));
    expect(ours.map(([name]) => name).sort()).toEqual(twice.map(({ name }) => name).sort());
  });
});
