import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Status } from '../../../src/ui/inspect/Status.tsx';
import { TimelinePicture } from '../../../src/ui/inspect/TimelinePicture.tsx';
import { TimeMachine } from '../../../src/ui/inspect/TimeMachine.tsx';
import { onlyToken, tokenOf } from '../../support/tokens.ts';
import { changesDuring } from '../changesDuring.ts';
import { NOW, status, timeLeft, verdict } from '../renderApp.tsx';
import { renderWithInputs } from './trusted.tsx';

const TOKEN = tokenOf({ iat: NOW - 300, exp: NOW + 600 });

function show(text = TOKEN) {
  const token = onlyToken(text);
  return renderWithInputs(({ shift, policy }, onInputs) => (
    <>
      <Status
        inspection={{ kind: 'tokens', tokens: [token] }}
        token={token}
        secured={null}
        kind={null}
      >
        <TimelinePicture dates={token.dates} />
      </Status>
      <TimeMachine token={token} shift={shift} policy={policy} onInputs={onInputs} />
    </>
  ));
}

const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Now' });
const field = () => screen.getByLabelText<HTMLInputElement>('Date and time');
const button = (name: string) => screen.getByRole('button', { name });
const marks = () => screen.queryAllByText(/Not the present/);
const slideTo = (moment: number) => fireEvent.change(slider(), { target: { value: `${moment}` } });

describe('the slider', () => {
  it('begins at the present, which is not marked', () => {
    show();
    expect(slider().valueAsNumber).toBe(NOW);
    expect(Number(slider().min)).toBeLessThan(NOW - 300);
    expect(Number(slider().max)).toBeGreaterThan(NOW + 600);
    expect(marks()).toEqual([]);
    expect(document.title).toBe('10:00 left · Jotglass');
  });

  it('moves the verdict, the countdown and the timeline', () => {
    const { inputs } = show();
    slideTo(NOW + 300);
    expect(verdict()).toBe('current');
    expect(timeLeft()).toBe('05:00');
    slideTo(NOW + 600);
    expect(verdict()).toBe('expired');
    expect(inputs().shift).toBe(600);
    slideTo(NOW - 400);
    expect(inputs().shift).toBe(-400);
    expect(within(status()).getByRole('img').textContent).toContain('not now');
  });

  it('says which moment it stands at', () => {
    show();
    slideTo(NOW + 600);
    expect(slider().getAttribute('aria-valuetext')).toBe('21 Jun 2026, 02:10:00 CEST');
  });

  it('is not there for a token without dates', () => {
    show(tokenOf({ sub: 'a' }));
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.queryByRole('button', { name: 'At expiry' })).toBeNull();
  });
});

describe('a moment that is not the present', () => {
  it('is marked once, in the timeline and in the title', () => {
    show();
    slideTo(NOW + 600);
    expect(marks().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Not the present: 21 Jun 2026, 02:10:00 CEST/),
    ]);
    expect(within(status()).getByText(/Not the present/)).toBeTruthy();
    expect(document.title).toBe('Not the present: Expired · Jotglass');
  });

  it('goes on from there', () => {
    const { clock } = show();
    fireEvent.click(button('10 s before it expires'));
    expect(timeLeft()).toBe('00:10');
    clock.tick(9);
    expect(verdict()).toBe('current');
    clock.tick();
    expect(verdict()).toBe('expired');
  });

  it('stays where it is while the clock ticks: only text changes', () => {
    const { clock } = show();
    slideTo(NOW + 300);
    const changes = changesDuring(() => clock.tick(3));
    expect(changes.length).toBeGreaterThan(0);
    for (const { type, target } of changes) {
      if (type === 'attributes') expect((target as Element).closest('svg')).not.toBeNull();
      else expect(type).toBe('characterData');
    }
  });

  it('is announced when the verdict changes, not while the slider moves', () => {
    show();
    const heard = new Set<string | null>();
    for (let moment = NOW - 100; moment <= NOW + 700; moment += 10) {
      slideTo(moment);
      const live = within(status()).getByRole('status').cloneNode(true) as HTMLElement;
      for (const hidden of live.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      heard.add(live.textContent);
    }
    expect(heard.size).toBe(2);
    expect(document.querySelectorAll('[role=status], [aria-live=polite]')).toHaveLength(1);
  });
});

describe('the jumps', () => {
  it('go to where the verdict changes, and back', async () => {
    const { user, inputs } = show(tokenOf({ iat: NOW - 90, nbf: NOW - 60, exp: NOW + 600.5 }));
    await user.click(button('At expiry'));
    expect(inputs().shift).toBe(601);
    expect(verdict()).toBe('expired');
    await user.click(button('When it starts'));
    expect(inputs().shift).toBe(-60);
    await user.click(button('Back to the present'));
    expect(inputs().shift).toBe(0);
    expect(marks()).toEqual([]);
    expect(document.activeElement).toBe(field());
  });

  it('do not lead to the present from there', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Back to the present' })).toBeNull();
    slideTo(NOW + 60);
    expect(button('Back to the present')).toBeTruthy();
  });

  it('are right after time has passed', async () => {
    const { user, clock } = show();
    await user.click(button('At expiry'));
    clock.tick(100.25);
    await user.click(button('10 s before it expires'));
    expect(timeLeft()).toBe('00:10');
    await user.click(button('At expiry'));
    expect(verdict()).toBe('expired');
  });
});

describe('the date', () => {
  it('is taken as local time', () => {
    const { inputs } = show();
    fireEvent.change(field(), { target: { value: '2026-06-21T02:10:00' } });
    expect(inputs().shift).toBe(600);
    expect(verdict()).toBe('expired');
    expect(field().value).toMatch(/^2026-06-21T02:10/);
  });

  it('has its zone beside it', () => {
    show();
    expect(field().closest('label')?.nextElementSibling?.textContent).toBe('CEST');
  });

  it('that is not complete changes nothing', () => {
    const { inputs } = show();
    fireEvent.change(field(), { target: { value: '' } });
    expect(inputs().shift).toBe(0);
    expect(field().value).toBe('');
    fireEvent.blur(field());
    expect(field().value).toMatch(/^2026-06-21T02:00/);
  });
});

describe('the presets', () => {
  const row = (name: string) => {
    const head = screen.getByRole('rowheader', { name: new RegExp(`^${name}`) });
    return within(head.closest('tr') as HTMLElement);
  };

  it('tell on which servers the dates pass at the moment', async () => {
    const { user, clock } = show();
    await user.click(screen.getByText(/^Its dates pass now on 15 of 15 servers/));
    await user.click(button('At expiry'));
    expect(row('ASP.NET Core').getByText('pass')).toBeTruthy();
    expect(row('JJWT').getByText('expired')).toBeTruthy();
    expect(screen.getByText(/^Its dates pass now on 7 of 15 servers/)).toBeTruthy();
    clock.tick(300);
    expect(screen.getByText(/^Its dates pass now on 0 of 15 servers/)).toBeTruthy();
  });

  it('can be chosen as the leeway of the policy', async () => {
    const { user, inputs } = show();
    await user.click(button('At expiry'));
    expect(verdict()).toBe('expired');
    await user.click(screen.getByText(/^Its dates pass/));
    await user.click(button('Spring Security: 60 s'));
    expect(inputs().policy.leeway).toBe(60);
    expect(verdict()).toBe('current');
    expect(screen.getAllByRole('button', { pressed: true })).toEqual([
      button('Spring Security: 60 s'),
    ]);
    expect(status().textContent).toContain('leeway 60 s');
  });

  it('are not chosen by having the leeway that is set', async () => {
    const { user } = show();
    await user.click(screen.getByText(/^Its dates pass/));
    expect(screen.getAllByRole('button', { name: /: 0 s$/ }).length).toBeGreaterThan(1);
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });
});
