import type {
  Actor,
  Purpose,
  RequestSent,
  ResponseReceived,
  SimulationEvent,
  UserSaw,
} from '../refresh/simulationLog.ts';
import { counted } from './labels.ts';
import { capitalized } from './sentences.ts';
import { ACTOR_NAMES } from './simulation.ts';

type Kind = SimulationEvent['kind'];

/** What is said of each kind of event. */
type Words = {
  readonly [K in Kind]: (
    event: Extract<SimulationEvent, { kind: K }>,
    /** who sent the request that it answers, and to whom */
    asker: string,
    asked: string,
  ) => string;
};

const THE_SERVER = 'the authorization server';

/** As it stands within a sentence. */
const who = (actor: Actor | undefined): string =>
  actor === 'auth' ? THE_SERVER : `${actor === 'api' ? 'the ' : ''}${actor ? name(actor) : ''}`;

const name = (actor: Actor): string => (actor === 'thief' ? 'the thief' : ACTOR_NAMES[actor][0]);

const REQUESTS: Readonly<Record<Purpose, readonly [word: string, phrase: string]>> = {
  'sign-in': ['sign in', `signs in at ${THE_SERVER}`],
  refresh: ['refresh', `asks ${THE_SERVER} for a new access token`],
  call: ['call', 'calls the API'],
};

const SEEN: Readonly<Record<UserSaw['outcome'], string>> = {
  answer: 'the answer',
  refused: 'a refusal',
  unreachable: 'an error',
};

const SENTENCES: Words = {
  request({ from, purpose, token, attempt }) {
    const again = attempt === 2 ? ' again' : '';
    const carried = purpose === 'sign-in' ? '' : `, with ${token ?? 'no token'}`;
    return `${who(from)} ${REQUESTS[purpose][1]}${again}${carried}`;
  },
  response: (event, asker, asked) => `${asked} answers ${asker}: ${answer(event)}`,
  failed: ({ cause }, asker, asked) =>
    cause === 'server'
      ? `${asked} does not answer ${asker}`
      : `the answer of ${asked} to ${asker} is lost`,
  saw: ({ tab, outcome }) => `the person at ${who(tab)} sees ${SEEN[outcome]}`,
  used: ({ tab, calls }) => `the person uses ${who(tab)}: ${counted(calls, 'call')}`,
  opened: ({ tab }) => `${who(tab)} is opened`,
  injected: ({ tab }) => `an injected script runs in ${who(tab)}`,
  'signed-out': ({ tab }) => `${who(tab)} is signed out: the person has to sign in again`,
  'reuse-detected': ({ token }) => `${THE_SERVER} sees ${token} again, which is spent`,
  revoked: () =>
    `${THE_SERVER} revokes the family: its refresh tokens end at once, its access tokens when they expire`,
  stolen: ({ tokens, from }) =>
    `the ${from === 'script' ? 'injected script sends the thief' : 'thief copies'} ${tokens.join(' and ') || 'nothing'}`,
  slept: () => 'the laptop falls asleep',
  woke: () => 'the laptop wakes',
  'went-down': () => 'the servers go down',
  'came-up': () => 'the servers are back',
};

/**
 * What happened, in a sentence without its full stop.
 *
 * @param request - the one that the event answers, where it does
 */
export const eventSentence = (event: SimulationEvent, request: RequestSent | undefined): string =>
  capitalized(say(SENTENCES, event)(event, who(request?.from), who(request?.to)));

/** `401 invalid_token`, `200 A2 R2`. */
const answer = ({
  status,
  error,
  issued,
}: Pick<ResponseReceived, 'status' | 'error' | 'issued'>): string =>
  [status, error, ...issued].filter(Boolean).join(' ');

/** What a request is for, in a word. */
export const purposeWord = ({ purpose, attempt }: RequestSent): string =>
  attempt === 2 ? 'retry' : REQUESTS[purpose][0];

const MARKS: Partial<Words> = {
  failed: ({ cause }) => (cause === 'server' ? 'no answer' : 'lost'),
  saw: ({ outcome }) => `sees ${SEEN[outcome]}`,
  used: ({ calls }) => (calls === 1 ? 'click' : counted(calls, 'call')),
  'reuse-detected': ({ token }) => `${token} reused`,
  revoked: () => 'family revoked',
  stolen: ({ tokens }) => `gets ${tokens.join(', ') || 'nothing'}`,
};

/** What stands beside the mark of an event in the diagram: where no more is to say, its kind. */
export const markWord = (event: SimulationEvent): string =>
  say(MARKS, event)?.(event, '', '') ?? event.kind.replace('-', ' ');

type Say = (event: SimulationEvent, asker: string, asked: string) => string;

const say = <Some extends Partial<Words>>(words: Some, { kind }: SimulationEvent) =>
  words[kind] as Some extends Words ? Say : Say | undefined;
