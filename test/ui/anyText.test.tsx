import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { lateParts } from '../../src/ui/lateParts.ts';
import { tokenOf } from '../support/tokens.ts';
import { ManualClock, ManualLinks, NOW } from './renderApp.tsx';

const HIDDEN = 'a\u202eb\u0001';

const date = fc.oneof(
  fc.integer({ min: NOW - 100_000, max: NOW + 100_000 }),
  fc.double(),
  fc.constantFrom(null, 1e20, NOW * 1000, `${NOW}`, HIDDEN),
);

const claims = fc
  .tuple(
    fc.record({ exp: date, nbf: date, iat: date }, { requiredKeys: [] }),
    fc.dictionary(fc.oneof(fc.constantFrom('iss', 'scope', HIDDEN), fc.string()), fc.jsonValue()),
  )
  .map(([dates, others]) => JSON.stringify({ ...others, ...dates }));

const payload = fc.oneof(
  claims,
  fc.tuple(claims, fc.nat(100)).map(([json, length]) => json.slice(0, length)),
  fc.constantFrom('{"exp":1e400,"nbf":-0,"iat":3.0}', `{"a":1,"a":"${HIDDEN}"}`, HIDDEN, '[]', ''),
);

const header = fc.oneof(
  fc.constant('{"alg":"HS256","typ":"JWT"}'),
  fc.record({ alg: fc.oneof(fc.jsonValue(), fc.constant(HIDDEN)) }).map((it) => JSON.stringify(it)),
  fc.constantFrom('{"alg":"none"}', '{"alg":"HS256","b64":false}', HIDDEN),
);

/** A token, or one that something has come into. */
const token = fc
  .tuple(
    payload,
    header,
    fc.nat(150),
    fc.constantFrom('', '', '\n', '\u200b', '=', '%2B', '*', '.', '~', HIDDEN, '\ud800'),
  )
  .map(([content, head, at, foreign]) => {
    const whole = tokenOf(content, head);
    return whole.slice(0, at) + foreign + whole.slice(at);
  });

const anyText = fc.oneof(
  { weight: 4, arbitrary: token },
  { weight: 1, arbitrary: fc.tuple(token, token).map((two) => two.join(', ')) },
  { weight: 1, arbitrary: fc.string() },
);

it('shows any text: nothing fails, hidden characters are seen, and the text stays as it was', async () => {
  await lateParts.load();
  fc.assert(
    fc.property(anyText, (text) => {
      cleanup();
      const clock = new ManualClock();
      const { container } = render(
        <App clock={clock} initialText={text} incoming={new ManualLinks()} />,
      );
      const box = container.querySelector('textarea');
      expect(box?.value).toBe(text.replace(/\r\n?/g, '\n'));
      for (const place of container.querySelectorAll<HTMLElement>('[data-finding] button')) {
        act(() => place.click());
      }
      clock.tick(200_000);
      clock.tick(-10_000_000);
      expect(box?.value).toBe(text.replace(/\r\n?/g, '\n'));

      // The box and the picture behind it show the text as it is.
      box?.parentElement?.remove();
      for (const leak of ['\u202e', '\u0001', 'Invalid Date', '[object Object']) {
        expect(container.textContent).not.toContain(leak);
      }
      expect(container.querySelector('[data-verdict]')).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});
