import { grouped } from './numbers.ts';

/** The fixed words on the page: names of its parts and of its buttons. */
export const LABELS = {
  tools: 'Tools',
  inspect: 'Inspect',
  refresh: 'Refresh',
  refreshTitle: 'Refresh · Jotglass',
  loading: 'Loading',
  screenNotLoaded: 'This screen did not load. Reload the page.',
  token: 'Token',
  placeholder:
    'Paste a token here, or anything that holds one: a request, a log, a HAR. Or drop a file.',
  loadExample: 'Load example',
  openFile: 'Open file',
  dropHere: 'Drop the file to read it here',
  searching: 'Looking for tokens',
  clear: 'Clear',
  status: 'Status',
  timeLeft: 'Time left',
  timeline: 'Timeline',
  now: 'now',
  notNow: 'not now',
  notPresent: 'Not the present',
  findings: 'Findings',
  noFindings: 'Nothing is wrong with how it is written. Verdicts tells the rest.',
  clientRefusesToo: 'An app with jwt-decode cannot read it either.',
  claims: 'Claims',
  header: 'Header',
  headerParameters: 'What its parameters mean',
  payload: 'Payload',
  signature: 'Signature',
  encryptedParts: 'Encrypted parts',
  nested: 'Nested tokens',
  parts: 'Parts',
  morePartsFollow: 'More parts follow: they are not shown.',
  tokensFound: 'Tokens found',
  repairs: 'Repairs',
  copyHeader: 'Copy header',
  copyPayload: 'Copy payload',
  copyClaims: 'Copy claims',
  copied: 'Copied',
  notCopied: 'Not copied: select it and copy it yourself',
  privacy: 'Nothing leaves this page',
  what: 'Jotglass decodes JWTs in your browser: it sends nothing, and stores nothing.',
  tryOne: 'Or try one',
  notLoaded: 'A part of the page did not load, so nothing is explained. Reload the page.',
  claim: 'Claim',
  value: 'Value',
  meaning: 'Meaning',
  emptyName: '(the empty name)',
  clientReading: 'What a client reads',
  clientReadingNote: 'an app that uses jwt-decode',
  tooDeep: 'It is nested too deeply to be written out.',
  clientAgrees: 'An app with jwt-decode reads the same.',
  askForClientReading: 'Read it as an app with jwt-decode does (slow for a token this long)',
} as const;

/** How far a long text has been looked through. */
export const searchedWords = (searched: number, length: number): string =>
  `${Math.floor((searched / length) * 100)} % of ${grouped(length)} characters`;

/** How to check the promise oneself, a line each. */
export const PRIVACY_FACTS: readonly string[] = [
  'This page decodes everything itself. Its Content Security Policy forbids it every connection.',
  'Open the network panel of your browser and paste a token: no request appears.',
  'Nothing is stored: close the tab and the token is gone.',
  'It works offline: switch off the network and go on.',
];

/** `1 claim`, `2 claims`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** How a date is read when there is more than one way. */
export const DATE_READINGS = {
  milliseconds: 'as milliseconds: ',
  seconds: 'as seconds: ',
  ifMilliseconds: 'if it counts milliseconds',
  outOfRange: 'beyond any calendar',
} as const;

/** How much a finding matters, in a word. */
export const SEVERITY_NAMES = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
} as const;

export const showAll = (what: string): string => `Show all ${what}`;

/** For a list that ends before what it lists does. */
export const theFirst = (count: number): string => `the first ${count}: paste less to see others`;

/** How much the clocks may differ before a date counts. */
export const leewayWords = (leeway: number): string => `leeway ${leeway} s`;
