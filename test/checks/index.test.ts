import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type Finding,
  type FindingKind,
  SEVERITIES,
  severityOf,
} from '../../src/checks/finding.ts';
import { bySeverity, clientFinding, timelessFindings } from '../../src/checks/index.ts';
import { SD_JWT_SEVERITIES, type SdJwtFindingKind } from '../../src/checks/sdJwtFinding.ts';
import { TRUST_SEVERITIES, type TrustFindingKind } from '../../src/checks/trustFinding.ts';
import { clientDifference, clientReading } from '../../src/token/clientReading.ts';
import { encodingDefects } from '../../src/token/defects.ts';
import { inspect } from '../../src/token/inspect.ts';
import { readSegment } from '../../src/token/segment.ts';
import {
  base64url,
  findingsOn,
  HEADER,
  jwsOf,
  kindsOf,
  onlyToken,
  tokenOf,
} from '../support/tokens.ts';
import { TRUST_TEXTS } from '../support/trustExamples.ts';

const [HEAD = '', PAYLOAD = '', SIGNATURE = ''] = tokenOf({ sub: 'a?>', exp: 1 }).split('.');

/** A JWS in flattened JSON Serialization. */
const jsonOf = (members: object): string =>
  JSON.stringify({ payload: PAYLOAD, protected: HEAD, signature: SIGNATURE, ...members });

const ZIPPED = { alg: 'HS256', zip: 'DEF' };

/** A text on which each kind of finding is made, and how much it matters. */
const ROWS: Readonly<
  Record<
    Exclude<FindingKind, SdJwtFindingKind | TrustFindingKind>,
    readonly [severity: string, text: string]
  >
> = {
  'no-token': ['error', 'Hello, world'],
  'part-count': ['error', `${HEAD}.${PAYLOAD}`],
  'empty-header': ['error', `.${PAYLOAD}.${SIGNATURE}`],
  'foreign-character': ['error', `${HEAD}.${PAYLOAD.slice(0, 4)}!${PAYLOAD.slice(4)}.${SIGNATURE}`],
  'standard-alphabet': [
    'error',
    `${HEAD}.${base64url('{"a":"?>~"}').replaceAll('-', '+')}.${SIGNATURE}`,
  ],
  'white-space': ['error', ''],
  padding: ['error', `${HEAD}.${base64url('{"a":1}')}==.${SIGNATURE}`],
  'impossible-length': ['error', `${HEAD}.${PAYLOAD}.${SIGNATURE}AA`],
  'byte-order-mark': ['error', tokenOf(Buffer.from('\ufeff{}'))],
  'invalid-utf-8': ['error', tokenOf(Buffer.from('{"a":"\xff"}', 'latin1'))],
  'not-json': ['error', tokenOf('{"a":1')],
  'header-not-an-object': ['error', `${base64url('[1,2,3]')}.${PAYLOAD}.${SIGNATURE}`],
  'not-a-claims-set': ['error', tokenOf('null')],
  'alg-missing': ['error', tokenOf('{}', '{"typ":"JWT"}')],
  'alg-none': ['error', tokenOf('{}', '{"alg":"none"}')],
  'alg-misplaced': ['error', tokenOf('{}', '{"alg":"A128GCM"}')],
  'validity-not-a-date': ['error', tokenOf({ exp: '1' })],
  'nbf-after-exp': ['error', tokenOf({ nbf: 2, exp: 1 })],
  'exp-before-iat': ['warning', tokenOf({ iat: 2, exp: 1 })],
  milliseconds: ['warning', tokenOf({ exp: 1_782_000_000_000 })],
  'not-a-date': ['warning', tokenOf({ iat: '1' })],
  'date-out-of-range': ['warning', tokenOf('{"exp":1e20}')],
  'iat-in-the-future': ['warning', tokenOf({ iat: 1_700_000_001 })],
  'alg-unknown': ['warning', tokenOf('{}', '{"alg":"X"}')],
  'duplicate-name': ['warning', tokenOf('{"a":1,"a":2}')],
  'inexact-number': ['warning', tokenOf('{"a":12345678901234567890}')],
  'hidden-character': ['warning', tokenOf('{"a":"\u202e"}')],
  'lone-surrogate': ['warning', tokenOf('{"a":"\\ud800"}')],
  'confusable-name': ['warning', tokenOf('{"ехр":1}')],
  'trailing-bits': ['warning', `${HEAD}.${base64url('{"a":1}').replace(/.$/, 'R')}.${SIGNATURE}`],
  'client-accepts': ['warning', `${HEAD}.${base64url('{"a":1}')}==.${SIGNATURE}`],
  'client-refuses': ['warning', jwsOf('Payload')],
  'client-reads-otherwise': ['warning', jwsOf(Uint8Array.of(0x22, 0xff, 0x22))],
  'deep-nesting': ['info', tokenOf(`{"a":${'['.repeat(200)}${']'.repeat(200)}}`)],
  'more-remarks': ['info', tokenOf(`{"a":[${Array(101).fill('1e400').join(',')}]}`)],
  'not-a-jwt': ['info', jwsOf('Payload')],
  'enc-missing': ['error', `${base64url('{"alg":"dir"}')}..AAAA.AAAA.AAAA`],
  'enc-misplaced': ['error', `${base64url('{"alg":"dir","enc":"dir"}')}..AAAA.AAAA.AAAA`],
  'enc-unknown': ['warning', `${base64url('{"alg":"dir","enc":"X"}')}..AAAA.AAAA.AAAA`],
  'wrong-length': ['error', `${HEAD}.${PAYLOAD}.AAAA`],
  'der-signature': [
    'error',
    `${base64url('{"alg":"ES256"}')}.e30.${base64url(Buffer.from('3003020101', 'hex'))}`,
  ],
  'crit-invalid': ['error', tokenOf('{}', '{"alg":"HS256","crit":[]}')],
  'crit-unknown': ['warning', tokenOf('{}', '{"alg":"HS256","crit":["a"],"a":1}')],
  'b64-not-critical': ['error', `${base64url('{"alg":"HS256","b64":false}')}.{}.${SIGNATURE}`],
  'parameter-repeated': ['error', jsonOf({ header: { alg: 'HS256' } })],
  'parameter-unprotected': ['error', jsonOf({ header: { b64: false } })],
  'parameter-differs': [
    'error',
    JSON.stringify({
      payload: 'e30',
      signatures: ['{"alg":"HS256"}', '{"alg":"HS256","b64":false,"crit":["b64"]}'].map(
        (header) => ({ protected: base64url(header), signature: SIGNATURE }),
      ),
    }),
  ],
  'json-member': ['error', jsonOf({ header: 'x' })],
  'unencoded-dots': [
    'error',
    `${base64url('{"alg":"HS256","b64":false,"crit":["b64"]}')}.a.b.${SIGNATURE}`,
  ],
  'kind-lacks': ['error', tokenOf('{}', '{"alg":"HS256","typ":"secevent+jwt"}')],
  'kind-incomplete': ['warning', tokenOf({ at_hash: 'a' })],
  'too-long-for-headers': ['warning', tokenOf({ a: 'a'.repeat(7000) })],
  'too-long-for-cookies': ['info', tokenOf({ a: 'a'.repeat(4000) })],
  'service-role-key': ['info', tokenOf({ iss: 'supabase', role: 'service_role' })],
  'nested-token': ['info', tokenOf(tokenOf({}), '{"alg":"HS256","cty":"JWT"}')],
  'detached-payload': ['info', `${HEAD}..${SIGNATURE}`],
  'unencoded-payload': ['info', `${base64url('{"alg":"HS256","b64":false}')}.{}.${SIGNATURE}`],
  'compressed-payload': ['info', tokenOf(deflateRawSync('{"a":1}'), ZIPPED)],
  'inflates-too-far': ['warning', tokenOf(deflateRawSync(new Uint8Array(2_000_001)), ZIPPED)],
  'not-compressed': ['warning', tokenOf('text', ZIPPED)],
  repaired: ['info', `${HEAD}\n.${PAYLOAD}.${SIGNATURE}`],
};

/** The finder takes white space out before a segment is read, so this one is made by hand. */
const onWhiteSpace = (): Finding[] =>
  encodingDefects(readSegment('e 30', { name: 'header', span: { start: 0, end: 4 } }));

const allFindingsOn = (text: string): Finding[] => {
  if (text === '') return onWhiteSpace();
  const findings = findingsOn(text);
  if (inspect(text).kind !== 'tokens') return findings;
  const token = onlyToken(text);
  const difference = clientDifference(token, clientReading(token.found.text));
  return difference ? [...findings, clientFinding(token, difference)] : findings;
};

describe('every kind of finding', () => {
  it.each(Object.entries(ROWS))('%s', (kind, [severity, text]) => {
    const findings = allFindingsOn(text).filter((finding) => finding.kind === kind);
    expect(findings).toHaveLength(1);
    expect(findings.map(severityOf)).toEqual([severity]);
  });

  it.each(Object.entries(TRUST_TEXTS))('%s', (kind, text) => {
    expect(kindsOf(allFindingsOn(text)).filter((one) => one === kind)).toHaveLength(1);
  });

  it('has one severity and no more', () => {
    const kinds = [ROWS, SD_JWT_SEVERITIES, TRUST_SEVERITIES].flatMap(Object.keys);
    expect(Object.keys(SEVERITIES).toSorted()).toEqual(kinds.toSorted());
  });
});

describe('the place of a finding', () => {
  it('on text without a token is the whole of it', () => {
    expect(findingsOn(' no token ')).toMatchObject([
      { kind: 'no-token', place: { in: 'input', span: { start: 0, end: 10 } } },
    ]);
  });

  it('on trailing bits is the last character that has them', () => {
    const text = ROWS['trailing-bits'][1];
    const end = text.lastIndexOf('.');
    expect(findingsOn(text)).toEqual([
      {
        kind: 'trailing-bits',
        bits: 1,
        place: { in: 'token', segment: 'payload', span: { start: end - 1, end } },
      },
    ]);
  });

  it('on a remark is in the segment that has it', () => {
    const text = tokenOf('{"a":1,"a":2}', '{"alg":"HS256","b":1,"b":2}');
    expect(findingsOn(text)).toMatchObject([
      {
        kind: 'duplicate-name',
        place: { in: 'json', segment: 'header', pointer: '/b', span: { start: 21, end: 24 } },
      },
      {
        kind: 'duplicate-name',
        place: { in: 'json', segment: 'payload', pointer: '/a', span: { start: 7, end: 10 } },
      },
    ]);
  });

  it('on a repair is in the text as it was pasted', () => {
    const text = `Bearer ${HEAD}\n.${PAYLOAD}.${SIGNATURE}`;
    expect(findingsOn(text)).toMatchObject([
      {
        kind: 'repaired',
        repair: { kind: 'joined-lines' },
        place: { in: 'input', span: { start: 7 + HEAD.length, end: 8 + HEAD.length } },
      },
    ]);
  });

  it('on a difference of the client is the payload', () => {
    const text = ROWS['client-accepts'][1];
    expect(allFindingsOn(text).at(-1)).toMatchObject({
      kind: 'client-accepts',
      place: { in: 'token', segment: 'payload', span: { start: HEAD.length + 1 } },
    });
  });
});

describe('which findings are made', () => {
  it('none on a token with which nothing is wrong', () => {
    expect(findingsOn(tokenOf({ iss: 'a', iat: 1, nbf: 1, exp: 2 }))).toEqual([]);
  });

  it('none for a scheme or quotes, which are no part of the token', () => {
    expect(findingsOn(`Authorization: "Bearer ${HEAD}.${PAYLOAD}.${SIGNATURE}",`)).toEqual([]);
  });

  it('no kind of payload on one that is broken', () => {
    expect(kindsOf(findingsOn(`${HEAD}==..${SIGNATURE}`))).toEqual(['padding']);
  });

  it('those on the header and those on the payload at once', () => {
    const text = `${base64url('{"typ":"JWT"}')}.${base64url('{"a":1')}.${SIGNATURE}`;
    expect(kindsOf(findingsOn(text)).toSorted()).toEqual(['alg-missing', 'not-json']);
  });

  it('none on empty text', () => {
    expect(timelessFindings(inspect(''), null, '')).toEqual([]);
  });

  it('those on the selected token alone', () => {
    const text = `${tokenOf({ exp: 'a' })} ${tokenOf({ exp: 1 })}`;
    const inspection = inspect(text);
    const [first = null, second = null] = inspection.kind === 'tokens' ? inspection.tokens : [];
    expect(kindsOf(timelessFindings(inspection, first, text))).toEqual(['validity-not-a-date']);
    expect(timelessFindings(inspection, second, text)).toEqual([]);
  });
});

it('lists errors before warnings before infos, each in the order in which they were made', () => {
  const text = `${base64url(HEADER)}\n.${base64url('{"a":1,"a":2,"exp":"x","b":[1e400]}')}=.${SIGNATURE}`;
  expect(kindsOf(bySeverity(findingsOn(text)))).toEqual([
    'padding',
    'validity-not-a-date',
    'duplicate-name',
    'inexact-number',
    'repaired',
  ]);
});

describe('the place of a text without a token', () => {
  it('is where a token breaks off, when one begins', () => {
    const text = `see ${HEAD}!`;
    expect(timelessFindings(inspect(text), null, text)).toMatchObject([
      {
        kind: 'no-token',
        place: { in: 'input', span: { start: text.length - 1, end: text.length } },
      },
    ]);
  });

  it('is all of it otherwise', () => {
    const text = 'Hello, world';
    expect(timelessFindings(inspect(text), null, text)).toMatchObject([
      { kind: 'no-token', place: { in: 'input', span: { start: 0, end: 12 } } },
    ]);
  });
});
