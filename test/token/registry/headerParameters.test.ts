import { describe, expect, it } from 'vitest';
import {
  HEADER_PARAMETERS,
  type HeaderParameter,
  headerParameter,
} from '../../../src/token/registry/headerParameters.ts';
import { announceSkipped, registryNames, VECTORS_PRESENT } from './vectors.ts';

describe('headerParameter', () => {
  it('knows where a name is defined for a JWS and for a JWE', () => {
    expect(headerParameter('kid')).toEqual({
      title: 'Key ID',
      jws: 'RFC 7515 §4.1.4',
      jwe: 'RFC 7516 §4.1.6',
    });
    expect(headerParameter('enc')).toEqual({
      title: 'Encryption Algorithm',
      jwe: 'RFC 7516 §4.1.2',
    });
    expect(headerParameter('b64')).toEqual({
      title: 'Base64url-Encode Payload',
      jws: 'RFC 7797 §3',
    });
  });

  it.each(['', 'ALG', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'takes %j for a name that nobody registered',
    (name) => {
      expect(headerParameter(name)).toBeUndefined();
    },
  );
});

announceSkipped('Header Parameters', 1);
describe.skipIf(!VECTORS_PRESENT)('HEADER_PARAMETERS beside the IANA registry', () => {
  it('has all 44 rows of July 2026 and no other', () => {
    const registered = registryNames().jose_header_parameters;
    expect(registered).toHaveLength(44);
    const rows = Object.entries<HeaderParameter>(HEADER_PARAMETERS);
    const ours = rows.flatMap(([name, { jws, jwe }]) => [
      ...(jws ? [`${name} in a JWS`] : []),
      ...(jwe ? [`${name} in a JWE`] : []),
    ]);
    const theirs = registered.flatMap(({ name, where }) =>
      where.split(',').map((one) => `${name} in a ${one}`),
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });
});
