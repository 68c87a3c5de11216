import type { ScenarioId } from '../refresh/scenarios.ts';

interface ScenarioWords {
  readonly title: string;
  /** three sentences: what happens, what goes wrong, and which setting mends it */
  readonly what: string;
}

/** Each scenario, in the order in which they are offered. */
export const SCENARIO_WORDS: Readonly<Record<ScenarioId, ScenarioWords>> = {
  normal: {
    title: 'A session’s normal life',
    what: 'Signing in gives an access token for 5 minutes, and a refresh token that each refresh exchanges for the next. A page in use refreshes ahead of expiry, and after a break before its first call. Nothing is to mend.',
  },
  ahead: {
    title: 'Refresh ahead of time',
    what: 'Every 5 seconds the client looks at the clock, and refreshes once less than 60 are left. Even a call in the last moment carries a good token. Nothing is to mend: with a lead of 0 that call meets a 401.',
  },
  retry: {
    title: '401, then retry',
    what: 'Without a lead, a call leaves with a token that expires on the way. The API answers 401, the client refreshes and calls again: nobody sees it, but it takes three round trips. A lead of 60 seconds replaces the token in time.',
  },
  'refresh-token-expired': {
    title: 'Refresh token expired',
    what: 'The person returns after 45 minutes, and a refresh token ends after 30 without use. The refresh is refused, and the client signs out once. An idle lifetime of an hour covers the break, for a thief too.',
  },
  'thief-first': {
    title: 'Stolen token, thief first',
    what: 'A thief copies the refresh token and uses it before the owner does. The owner is signed out, and the thief goes on until the absolute lifetime ends. With reuse detection a spent token revokes the family: the thief keeps one access token until it expires.',
  },
  'owner-first': {
    title: 'Stolen token, owner first',
    what: 'A thief copies the refresh token and uses it after the owner did. A spent token revokes the family: the thief gets nothing, and the owner has to sign in again. Nothing is to mend: without rotation, or within a grace window, the thief would be let in.',
  },
  'no-rotation': {
    title: 'No rotation',
    what: 'A thief copies a refresh token that stays the same at every refresh. Both use it, and the thief goes on until the absolute lifetime ends. With rotation a spent token revokes the family: the thief keeps one access token until it expires.',
  },
  'injected-script': {
    title: 'localStorage, injected script',
    what: 'An injected script sends a thief the tokens that the page keeps in localStorage. The thief goes on until the absolute lifetime ends. An HttpOnly cookie cannot be read, but can be used while the page is open: the thief keeps one access token until it expires.',
  },
  'two-tabs': {
    title: 'Two tabs at once',
    what: 'Two tabs need an access token in the same moment. Each refreshes by itself, and one sends a spent token: that revokes the family. A lock lets one tab refresh for both.',
  },
  'many-401s': {
    title: 'Many 401s at once',
    what: 'Four calls leave at once with a token that expires on the way. Each 401 starts a refresh, and all but one send a spent token: that revokes the family. One refresh, for which all calls wait, mends it.',
  },
  'lost-response': {
    title: 'A refresh’s answer is lost',
    what: 'The server exchanges the refresh token, but its answer never arrives. The browser sends a spent token: that revokes the family. A grace of 30 seconds answers it once more, but a thief has the same window.',
  },
  'clock-fast': {
    title: 'Client’s clock 10 minutes fast',
    what: 'By the client’s clock every access token has expired when it arrives. This client reckons from the server’s time in each answer: one that compares exp with its own clock would refresh before every call. Nothing is to mend: only the server decides.',
  },
  'clock-slow': {
    title: 'Client’s clock 10 minutes slow',
    what: 'By the client’s clock every access token lives for 15 minutes instead of 5. This client reckons from the server’s time in each answer: one that compares exp with its own clock would send expired tokens. Nothing is to mend: only the server decides.',
  },
  asleep: {
    title: 'Laptop asleep for an hour',
    what: 'The laptop sleeps for an hour, and its timers with it. This client looks at the clock every 5 seconds: one long timer would still have minutes to go. Nothing is to mend: with an idle lifetime of 30 minutes the person has to sign in again.',
  },
  outage: {
    title: 'Servers down for a minute',
    what: 'Both servers are down when the access token is to be replaced. Calls fail, but the client keeps its tokens, tries again and signs nobody out. No setting mends an outage: a longer lead leaves more time.',
  },
};
