import { describe, expect, it } from 'vitest';
import { localTime } from '../../src/text/dates.ts';
import { pageTitle, type StatusWords, statusWords } from '../../src/text/status.ts';
import { inspect } from '../../src/token/inspect.ts';
import { numericDate, seconds } from '../../src/token/numericDate.ts';
import { type Status, statusAt } from '../../src/token/status.ts';
import { HEADER, inThisZone, jws, NOW, part } from './findingsIn.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function statusOf(text: string, now = NOW, leeway = 0): Status {
  const inspection = inspect(text);
  const token = inspection.kind === 'tokens' ? inspection.tokens[0] : null;
  return statusAt(inspection, token, numericDate(now), seconds(leeway));
}

const wordsOf = (text: string, now = NOW, leeway = 0): StatusWords =>
  statusWords(statusOf(text, now, leeway), numericDate(now));

const titleOf = (text: string, now = NOW): string =>
  pageTitle(statusOf(text, now), numericDate(now));

/** What is read of the verdict on the page. */
function shown(text: string, now = NOW, leeway = 0): string {
  const { sentence, moving, timeLeft, timerEndsSentence } = wordsOf(text, now, leeway);
  return [sentence, moving, timerEndsSentence && timeLeft].filter(Boolean).join(' ');
}

const claims = (payload: object): string => jws(JSON.stringify(payload));

/** Texts for every verdict, and for every reason of it. */
const TEXTS: readonly (readonly [text: string, verdict: Status['verdict'], sentence: string])[] = [
  ['', 'empty', 'Paste a token to read it'],
  [' \n', 'empty', 'Paste a token to read it'],
  ['no token here', 'malformed', 'Malformed: no token in this text'],
  [`${HEADER}.${part('{}')}`, 'malformed', 'Malformed: two parts instead of three'],
  [`${HEADER}.${part('{"a":12}')}=.c2ln`, 'malformed', 'Malformed: the payload has base64 padding'],
  [jws('{"iss":"a'), 'malformed', 'Malformed: the payload ends in the middle of a JSON string'],
  [claims({ exp: String(NOW) }), 'undetermined', 'Undetermined: exp is not a NumericDate'],
  [claims({ nbf: null }), 'undetermined', 'Undetermined: nbf is not a NumericDate'],
  [
    `${part('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`,
    'undetermined',
    'Encrypted: only the key opens its claims',
  ],
  [`${part('{"alg":"HS256"}')}..c2ln`, 'undetermined', 'Detached: its payload travels elsewhere'],
  [
    jws(jws('{}'), part('{"alg":"HS256","cty":"JWT"}')),
    'undetermined',
    'Nested: its payload is another token',
  ],
  [
    jws('plain text', part('{"alg":"HS256"}')),
    'undetermined',
    'Not a JWT: the payload holds no claims',
  ],
  [claims({ exp: NOW + 299 }), 'current', 'Expires in 04:59'],
  [claims({ exp: NOW - 3 * DAY }), 'expired', 'Expired 3 days ago'],
  [claims({ nbf: NOW + 2 * HOUR }), 'not-yet-valid', 'Not valid for another 02:00:00'],
  [claims({ iat: NOW }), 'no-expiry', 'Never expires by itself'],
];

describe('the sentence', () => {
  it.each(TEXTS)('of %j: %s', (text, verdict, sentence) => {
    expect(statusOf(text).verdict).toBe(verdict);
    expect(shown(text)).toBe(sentence);
  });

  it('tells the verdicts apart', () => {
    const verdicts = new Set(TEXTS.map(([, verdict]) => verdict));
    expect(verdicts.size).toBe(7);
  });

  it.each(TEXTS)('never calls a token valid, whatever its dates: %j', (text) => {
    const words = Object.values(wordsOf(text)).join(' ');
    // "Not valid for another 2 h" and "Valid from" are about dates that are still to come.
    const rest = words.replace(/not(?: yet)? valid|valid from/gi, '');
    expect(`${rest} ${titleOf(text).replace(/not valid/i, '')}`).not.toMatch(/\bvalid/i);
  });
});

describe('around "exp"', () => {
  it.each<[number, string]>([
    [NOW - 2, 'Expires in 00:02'],
    [NOW - 1, 'Expires in 00:01'],
    [NOW - 0.001, 'Expires in 00:01'],
    [NOW, 'Expired now'],
    [NOW + 0.999, 'Expired now'],
    [NOW + 1, 'Expired 1 second ago'],
    [NOW + HOUR, 'Expired 1 hour ago'],
    [NOW - 93_784, 'Expires in 1 d 02:03:04'],
  ])('at %d', (now, sentence) => {
    expect(shown(claims({ exp: NOW }), now)).toBe(sentence);
  });

  it.each<[number, string]>([
    [NOW - 1, 'Expires with the leeway in 00:31'],
    [NOW - 0.5, 'Expires with the leeway in 00:31'],
    [NOW, 'Expired by its date, kept by the leeway for 00:30'],
    [NOW + 29, 'Expired by its date, kept by the leeway for 00:01'],
    [NOW + 30, 'Expired 30 seconds ago'],
    [NOW + 31, 'Expired 31 seconds ago'],
  ])('with a leeway of 30 seconds, at %d', (now, sentence) => {
    expect(shown(claims({ exp: NOW }), now, 30)).toBe(sentence);
  });

  it.each<[number, string]>([
    [NOW, 'Expires in 00:01'],
    [NOW + 0.5, 'Expired now'],
  ])('that has a fraction, at %d', (now, sentence) => {
    expect(shown(claims({ exp: NOW + 0.5 }), now)).toBe(sentence);
  });

  it('is announced with the moment to which the leeway moved it', () => {
    const { spoken } = wordsOf(claims({ exp: NOW }), NOW - 1, 30);
    expect(spoken).toBe(
      `Not expired. Expires with the leeway on ${localTime(numericDate(NOW + 30))}`,
    );
    expect(wordsOf(claims({ exp: NOW + 0.5 }), NOW).spoken).toContain('Expires on');
  });

  it('counts 00:00 only when the token has expired', () => {
    const token = claims({ exp: NOW });
    for (let tenths = -30; tenths <= 30; tenths += 1) {
      const now = NOW + tenths / 10;
      const isExpired = statusOf(token, now).verdict === 'expired';
      expect(wordsOf(token, now).timeLeft === '00:00').toBe(isExpired);
    }
  });
});

describe('around "nbf"', () => {
  it.each<[number, string]>([
    [NOW - 1, 'Not valid for another 00:01'],
    [NOW - 0.001, 'Not valid for another 00:01'],
    [NOW, 'Expires in 01:00'],
  ])('at %d', (now, sentence) => {
    expect(shown(claims({ nbf: NOW, exp: NOW + MINUTE }), now)).toBe(sentence);
  });

  it('counts down to the moment that the leeway moved', () => {
    const token = claims({ nbf: NOW });
    expect(shown(token, NOW - 31, 30)).toBe('Not valid for another 00:01');
    expect(shown(token, NOW - 30, 30)).toBe('Never expires by itself');
  });
});

describe('dates at the edge', () => {
  it('gives both readings of milliseconds, and no countdown of thousands of years', () => {
    const { sentence, timeLeft } = wordsOf(claims({ exp: NOW * 1000 }));
    expect(sentence).toMatch(
      /^Expires on \d+ \w+ 58439, or on 21 Jun 2026 if it counts milliseconds$/,
    );
    expect(timeLeft).toBe('');
  });

  it('does the same for "nbf"', () => {
    const { sentence, spoken, timeLeft } = wordsOf(claims({ nbf: NOW * 1000 }));
    expect(sentence).toMatch(
      /^Not valid until \d+ \w+ 58439, or until 21 Jun 2026 if it counts milliseconds$/,
    );
    expect(`${spoken}${timeLeft}`).toBe('');
  });

  it.each<[object, string]>([
    [{ exp: 1e20 }, 'Expires later than any calendar goes'],
    [{ exp: -1e20 }, 'Expired before any calendar'],
    [{ nbf: 1e20 }, 'Not valid before the end of any calendar'],
    [{ exp: 0 }, 'Expired 56 years ago'],
    [{ exp: -1 }, 'Expired 56 years ago'],
    [{ exp: -2_208_988_800 }, 'Expired 126 years ago'],
  ])('%j', (payload, sentence) => {
    expect(shown(claims(payload))).toBe(sentence);
  });

  it('reads 1e400 as later than any calendar goes', () => {
    expect(shown(jws('{"exp":1e400}'))).toBe('Expires later than any calendar goes');
    expect(shown(jws('{"exp":-1e400}'))).toBe('Expired before any calendar');
  });

  it.each(TEXTS.map(([text]) => text).concat(jws('{"exp":1e400}'), jws('{"exp":-1e400}')))(
    'never shows what JavaScript prints for no date: %j',
    (text) => {
      const words = [...Object.values(wordsOf(text)), titleOf(text)].join(' ');
      expect(words).not.toMatch(/invalid date|NaN|null|undefined|infinity/i);
    },
  );
});

describe('what is announced', () => {
  it.each<[object, string, string]>([
    [
      { exp: NOW + MINUTE },
      'Not expired. Expires on 21 Jun 2026, 02:01:00 CEST',
      'Not expired. Expires on 21 Jun 2026, 05:31:00 GMT+5:30',
    ],
    [
      { exp: NOW - DAY },
      'Expired on 20 Jun 2026, 02:00:00 CEST',
      'Expired on 20 Jun 2026, 05:30:00 GMT+5:30',
    ],
    [
      { nbf: NOW + HOUR },
      'Not yet valid. Valid from 21 Jun 2026, 03:00:00 CEST',
      'Not yet valid. Valid from 21 Jun 2026, 06:30:00 GMT+5:30',
    ],
  ])('of %j holds the date', (payload, berlin, kolkata) => {
    expect(wordsOf(claims(payload)).spoken).toBe(inThisZone({ berlin, kolkata }));
  });

  it('tells until when the leeway keeps a token, the same at every tick', () => {
    for (const now of [NOW, NOW + 0.3, NOW + 1.3, NOW + 29.9]) {
      expect(wordsOf(claims({ exp: NOW }), now, 30).spoken).toBe(
        inThisZone({
          berlin:
            'Expired on 21 Jun 2026, 02:00:00 CEST. The leeway keeps it until 21 Jun 2026, 02:00:30 CEST',
          kolkata:
            'Expired on 21 Jun 2026, 05:30:00 GMT+5:30. The leeway keeps it until 21 Jun 2026, 05:30:30 GMT+5:30',
        }),
      );
    }
  });

  it('stays the same from one tick to the next, whatever the countdown does', () => {
    for (const payload of [{ exp: NOW + DAY }, { exp: NOW - DAY }, { nbf: NOW + DAY }]) {
      const { sentence, spoken } = wordsOf(claims(payload), NOW);
      for (const now of [NOW + 1, NOW + 1.5, NOW + HOUR]) {
        expect(wordsOf(claims(payload), now)).toMatchObject({ sentence, spoken });
      }
    }
  });
});

describe('a malformed token', () => {
  /** Malformed for its padding alone, so that its claims can be read. */
  const padded = (payload: object): string => {
    let json = JSON.stringify(payload);
    while (json.length % 3 !== 2) json += ' ';
    return `${HEADER}.${part(json)}=.c2ln`;
  };

  it.each<[object, string]>([
    [{ exp: NOW + 299 }, '04:59'],
    [{ exp: NOW }, '00:00'],
    // The time until "nbf" is none that is left.
    [{ nbf: NOW + 299 }, ''],
    [{ iat: NOW }, ''],
  ])('with %j has the time left beside its sentence', (payload, timeLeft) => {
    expect(wordsOf(padded(payload))).toEqual({
      sentence: 'Malformed: the payload has base64 padding',
      moving: '',
      spoken: '',
      timeLeft,
      timerEndsSentence: false,
    });
  });
});

describe('the title of the page', () => {
  it.each<[string, string]>([
    ['', 'Jotglass: JWT decoder'],
    ['no token here', 'Malformed · Jotglass'],
    [jws('{"iss":"a'), 'Malformed · Jotglass'],
    [claims({ exp: 'soon' }), 'Undetermined · Jotglass'],
    [claims({ exp: NOW + 299 }), '04:59 left · Jotglass'],
    [claims({ exp: NOW }), 'Expired · Jotglass'],
    [claims({ nbf: NOW + 2 * HOUR }), 'Not valid for 02:00:00 · Jotglass'],
    [claims({}), 'Never expires · Jotglass'],
    [claims({ exp: NOW * 1000 }), 'Expires far ahead · Jotglass'],
    [claims({ exp: 1e20 }), 'Expires far ahead · Jotglass'],
    [claims({ nbf: NOW * 1000 }), 'Not yet valid · Jotglass'],
    [claims({ nbf: 1e20 }), 'Not yet valid · Jotglass'],
  ])('of %j is "%s"', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('carries no claim', () => {
    const secrets = {
      iss: 'iss-s3cret',
      sub: 'sub-s3cret',
      name: 'name-s3cret',
      jti: 'jti-s3cret',
    };
    for (const dates of [
      {},
      { exp: NOW + 5 },
      { exp: NOW - 5 },
      { nbf: NOW + 5 },
      { exp: 's3cret' },
    ]) {
      expect(titleOf(claims({ ...secrets, ...dates }))).not.toContain('s3cret');
      expect(titleOf(claims({ ...secrets, ...dates }))).not.toContain(String(NOW).slice(0, 6));
    }
    expect(titleOf('{"iss":"iss-s3cret"}')).not.toContain('s3cret');
    expect(titleOf(`${HEADER}.s3cret*.c2ln`)).not.toContain('s3cret');
  });
});
