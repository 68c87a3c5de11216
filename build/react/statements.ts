import { FILE } from './expressions.ts';

const EVENTS = 'lists.ts says which events there are';
const CACHE = 'nothing is cached';
const SUPPORT = 'every browser of today has it';

/** A statement that is left out: the function that it is in, its beginning, how often, and why. */
type Row = readonly [where: string, start: string, times: number, why: string];

/** Statements that do nothing in this page. */
export const STATEMENTS: readonly Row[] = [
  [
    FILE,
    'ReactDOMHydrationRoot.prototype.unstable_scheduleHydration =',
    1,
    'hydrates a part first',
  ],
  [
    FILE,
    'ReactDOMSharedInternals.d =',
    1,
    'preload, preinit and so on, flushSync, requestFormReset',
  ],
  [FILE, 'ReactDOMSharedInternals.findDOMNode =', 1, 'finds the elements of class components'],
  [FILE, 'ReactSharedInternals.S =', 1, 'startTransition'],
  [FILE, 'exported_hydrateRoot =', 1, 'index.html holds nothing to hydrate'],
  [FILE, 'simpleEventPluginEvents.push(', 1, EVENTS],
  [FILE, 'for ( var i$jscomp$inline_1667 = 0;', 1, EVENTS],
  [FILE, 'registerSimpleEvent(', 10, EVENTS],
  [FILE, 'registerDirectEvent(', 4, EVENTS],
  [FILE, 'registerTwoPhaseEvent(', 6, EVENTS],
  [FILE, 'if (canUseDOM) try {', 1, SUPPORT],
  [FILE, 'if (canUseDOM) { var', 1, SUPPORT],
  [FILE, 'canUseDOM && ((style =', 1, SUPPORT],
  ['attemptEarlyBailoutIfNoScheduledUpdate', 'pushProvider(workInProgress, CacheContext', 2, CACHE],
  ['beginWork', 'pushProvider(workInProgress, CacheContext, props);', 1, CACHE],
  ['beginWork', 'props = nextState.cache;', 1, CACHE],
  ['beginWork', 'props !== prevState.cache &&', 1, CACHE],
  ['completeWork', 'null !== current && (newProps = current.memoizedState.cache);', 1, CACHE],
  ['completeWork', 'workInProgress.memoizedState.cache !== newProps &&', 1, CACHE],
  [
    'commitPassiveMountOnFiber',
    'flags & 2048 && ((flags = null), null !== finishedWork.alternate && (flags = finishedWork.alternate.memoizedState.cache), (finishedWork',
    1,
    CACHE,
  ],
];
