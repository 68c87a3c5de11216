import { createHmac } from 'node:crypto';

/** What most of a payload consists of. */
export type Shape = 'claims' | 'nested' | 'text' | 'numbers';

export const SHAPES: Readonly<Record<Shape, string>> = {
  claims: 'many claims',
  nested: 'nested objects',
  text: 'one long string',
  numbers: 'many numbers',
};

const KB = 1000;

export const SIZES = { '1 KB': KB, '100 KB': 100 * KB, '1 MB': 1000 * KB } as const;

/** The claims of an ID token as a login server issues it; current for the next hour. */
const claimsAt = (now: number): object => ({
  iss: 'https://auth.example/realms/main',
  sub: '248289761001',
  aud: ['https://api.example', 'web'],
  azp: 'web',
  scope: 'openid profile email orders:read',
  iat: now - 60,
  nbf: now - 60,
  exp: now + 3600,
  auth_time: now - 90,
  jti: 'b4b0a4e2-3b53-4a0e-9a57-0f8b6a1f2c11',
  acr: '1',
  amr: ['pwd', 'otp'],
  email: 'ada@example.com',
  email_verified: true,
  name: 'Ada Lovelace',
  preferred_username: 'ada',
});

/** One more piece of a filling, by its number. */
const PIECES: Readonly<Record<Shape, (nth: number) => unknown>> = {
  claims: (nth) => (nth % 4 === 3 ? nth % 8 === 3 : `value ${nth}`),
  nested: (nth) => ({
    resource: `projects/${nth}/documents`,
    actions: ['read', 'write', 'share'],
    owner: { id: `user-${nth % 97}`, active: nth % 3 !== 0 },
    level: nth % 10,
  }),
  text: (nth) => `line ${nth} of a document that somebody put into a token; `,
  numbers: (nth) => Math.round(Math.sin(nth) * 1e9) / (nth % 2 === 0 ? 1 : 1000),
};

/** What the pieces come to, under which name they stand in the payload. */
const FILLINGS: Readonly<Record<Shape, (pieces: readonly unknown[]) => object>> = {
  claims: (pieces) => Object.fromEntries(pieces.map((piece, nth) => [`claim_${nth}`, piece])),
  nested: (permissions) => ({ permissions }),
  text: (pieces) => ({ document: pieces.join('') }),
  numbers: (samples) => ({ samples }),
};

/** Characters that each piece takes beside its own JSON: a comma, and the names of claims. */
const BESIDE: Readonly<Record<Shape, number>> = { claims: 14, nested: 1, text: -2, numbers: 1 };

/**
 * A payload of a shape, in JSON.
 *
 * @param bytes - about how long it is
 * @param now - a NumericDate within its lifetime
 */
export function payloadOf(shape: Shape, bytes: number, now: number): string {
  const claims = claimsAt(now);
  const pieces: unknown[] = [];
  for (let length = JSON.stringify(claims).length; length < bytes; ) {
    const piece = PIECES[shape](pieces.length);
    pieces.push(piece);
    length += JSON.stringify(piece).length + BESIDE[shape];
  }
  return JSON.stringify({ ...claims, ...FILLINGS[shape](pieces) });
}

/** A payload as the token that carries it, with a header and a signature. */
export function tokenOf(payload: string): string {
  const header = { alg: 'HS256', typ: 'JWT', kid: '2026-11' };
  const [first, second] = [JSON.stringify(header), payload].map(encoded);
  const input = `${first}.${second}`;
  return `${input}.${createHmac('sha256', 'bench').update(input).digest('base64url')}`;
}

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** What stands in the lines of a log beside its words. */
export type LogKind = 'plain' | 'tokens' | 'blobs';

export const LOGS: Readonly<Record<LogKind, string>> = {
  plain: 'no token',
  tokens: 'a token every 100 lines',
  blobs: 'base64 of JSON in every line',
};

/** The text of a log. @param bytes - about how long it is */
export function logOf(kind: LogKind, bytes: number, now: number): string {
  const token = tokenOf(payloadOf('claims', KB, now));
  const extra: Readonly<Record<LogKind, (nth: number) => string>> = {
    plain: () => 'cache=hit region=eu-west-1',
    tokens: (nth) => (nth % 100 === 0 ? `Authorization: Bearer ${token}` : 'cache=miss'),
    blobs: (nth) => `state=${encoded(JSON.stringify({ nth, return_to: '/orders' }))}`,
  };
  const lines: string[] = [];
  for (let nth = 0, length = 0; length < bytes; nth += 1) {
    const line = `2026-11-23T10:00:00.${nth % 1000}Z INFO request ${nth} GET /orders/${nth * 7} 200 ${extra[kind](nth)}`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}
