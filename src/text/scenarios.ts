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
    what: 'Signing in gives an access token for 5 minutes, and a refresh token that each refresh exchanges for the next. Nothing goes wrong: a page in use refreshes ahead of expiry, and after a break before its first call. Nothing is to mend.',
  },
  ahead: {
    title: 'Refresh ahead of time',
    what: 'The client looks at the clock every 5 seconds, and refreshes once less than 60 are left. Nothing goes wrong: even a call in the last moment carries a token that is good when it arrives. Nothing is to mend: with a lead of 0 that call meets a 401.',
  },
  retry: {
    title: '401, then retry',
    what: 'Without a lead, a call leaves with a token that expires on the way. The API answers 401, the client refreshes and sends the call again: nobody sees it, but it takes three round trips. A lead of 60 seconds replaces the token in time.',
  },
  'refresh-token-expired': {
    title: 'Refresh token expired',
    what: 'The person returns after 45 minutes, and a refresh token ends after 30 without use. The refresh is refused, and the client signs out once instead of trying again and again. An idle lifetime of an hour covers the break, for a thief too.',
  },
  'thief-first': {
    title: 'Stolen token, thief first',
    what: 'A thief copies the refresh token and uses it before the owner does. The owner, whose copy is spent, is signed out, and the thief goes on until the absolute lifetime ends. With reuse detection the spent token revokes the family: the thief keeps one access token until it expires.',
  },
  'owner-first': {
    title: 'Stolen token, owner first',
    what: 'A thief copies the refresh token, but the owner refreshes first. The server sees a spent token, cannot tell who is honest and revokes the family: the thief gets nothing, and the owner has to sign in again. Nothing is to mend: without rotation, or within a grace window, the thief would be let in.',
  },
  'no-rotation': {
    title: 'No rotation',
    what: 'A thief copies a refresh token that stays the same at every refresh. Both use it side by side, and the server sees nothing unusual until the absolute lifetime ends. With rotation a spent token gives the theft away: the thief keeps one access token until it expires.',
  },
  'injected-script': {
    title: 'localStorage, injected script',
    what: 'The page keeps its tokens in localStorage, and an injected script sends them to a thief. The owner stays away, and the thief goes on until the absolute lifetime ends. An HttpOnly cookie cannot be read, but can be used while the page is open: the thief keeps one access token until it expires.',
  },
  'two-tabs': {
    title: 'Two tabs at once',
    what: 'Two tabs share one refresh token, and need an access token in the same moment. Each refreshes by itself, so one sends a token that the other has just spent: the server takes it for theft and revokes the family. A lock lets one tab refresh for both.',
  },
  'many-401s': {
    title: 'Many 401s at once',
    what: 'Four calls leave at once with a token that expires on the way. Each 401 starts a refresh of its own: the first spends the refresh token, and the others look like a thief. One refresh, for which all calls wait, mends it.',
  },
  'lost-response': {
    title: 'A refresh’s answer is lost',
    what: 'The server exchanges the refresh token, but its answer never arrives. The browser sends the spent token again, which looks like a thief, and the person is signed out. A grace of 30 seconds answers it once more, but a thief has the same window.',
  },
  'clock-fast': {
    title: 'Client’s clock 10 minutes fast',
    what: 'By the client’s clock every access token has expired when it arrives. Nothing goes wrong, as this client reckons from the server’s time in each answer: one that compares exp with its own clock would refresh before every call. Nothing is to mend: only the server decides.',
  },
  'clock-slow': {
    title: 'Client’s clock 10 minutes slow',
    what: 'By the client’s clock every access token lives for 15 minutes instead of 5. Nothing goes wrong, as this client reckons from the server’s time in each answer: one that compares exp with its own clock would send expired tokens. Nothing is to mend: only the server decides.',
  },
  asleep: {
    title: 'Laptop asleep for an hour',
    what: 'The laptop sleeps for an hour, and its timers with it. Nothing goes wrong, as this client looks at the wall clock: one long timer would still have minutes to go. Nothing is to mend: with an idle lifetime of 30 minutes the person has to sign in again.',
  },
  outage: {
    title: 'Servers down for a minute',
    what: 'Both servers are down when the access token is to be replaced. Calls fail meanwhile, but the client keeps its tokens, tries again and signs nobody out. No setting mends an outage: a longer lead leaves more time to try again.',
  },
};
