import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/checks/finding.ts';
import { tokenSize } from '../../src/checks/size.ts';
import { base64url, onlyToken, tokenOf } from '../support/tokens.ts';

/** A token of that many characters. */
function tokenOfLength(length: number, header: object = { alg: 'none' }): string {
  const start = `${base64url(JSON.stringify(header))}.${base64url('{"a":1}')}.`;
  return start + 'A'.repeat(length - start.length);
}

const kindsAt = (length: number, header?: object): string[] =>
  tokenSize(onlyToken(tokenOfLength(length, header))).map(({ kind }) => kind);

describe('the size of a token', () => {
  it('fits in a cookie up to 4,095 bytes, since the shortest name takes one more', () => {
    expect(kindsAt(4095)).toEqual([]);
    expect(kindsAt(4096)).toEqual(['too-long-for-cookies']);
  });

  it('fits in a header field up to 8,168 bytes, since "Authorization: Bearer " takes 22', () => {
    expect(kindsAt(8168)).toEqual(['too-long-for-cookies']);
    expect(kindsAt(8169)).toEqual(['too-long-for-headers']);
    expect(kindsAt(100_000)).toEqual(['too-long-for-headers']);
  });

  it('counts bytes where the payload is not encoded', () => {
    const header = base64url('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const found = tokenSize(onlyToken(`${header}.${'\u00e9'.repeat(4100)}.${'A'.repeat(43)}`));
    const bytes = header.length + 1 + 8200 + 1 + 43;
    expect(found).toMatchObject([{ kind: 'too-long-for-headers', bytes }]);
  });

  it('is told with its bytes and the whole token as its place', () => {
    expect(tokenSize(onlyToken(tokenOfLength(5000)))).toEqual([
      {
        kind: 'too-long-for-cookies',
        bytes: 5000,
        place: { in: 'token', segment: null, span: { start: 0, end: 5000 } },
      },
    ]);
  });

  it('is nothing wrong as a cookie limit, and a risk as a header limit', () => {
    const severities = [5000, 9000].map((length) =>
      tokenSize(onlyToken(tokenOfLength(length))).map(severityOf),
    );
    expect(severities).toEqual([['info'], ['warning']]);
  });

  it.each(['statuslist+jwt', 'vc+jwt', 'dc+sd-jwt', 'entity-statement+jwt', 'oauth-authz-req+jwt'])(
    'does not matter for what goes in a body: %s',
    (typ) => {
      expect(kindsAt(20_000, { alg: 'none', typ })).toEqual([]);
    },
  );

  it('does not matter for a token in JSON form', () => {
    const json = `{"payload":"${'A'.repeat(9000)}","protected":"${base64url('{"alg":"none"}')}","signature":"AAAA"}`;
    expect(tokenSize(onlyToken(json))).toEqual([]);
  });

  it('counts what is sent, without the repairs', () => {
    const token = onlyToken(`Bearer ${tokenOf({ a: 'b'.repeat(3500) })}`);
    expect(tokenSize(token)).toMatchObject([{ bytes: token.found.text.length }]);
  });
});
