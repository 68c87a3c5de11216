/**
 * What of React this page cannot reach, and is built without: 25 of the 55 KB of React DOM.
 *
 * Every row is a fact about this page, with its reason. `prune.ts` leaves out what follows
 * from the rows, `check.ts` ends the build where React does not say what a row is about.
 * To put something back, delete its rows; nothing else has to change.
 *
 * Who uses what is left out sees it at once in the built page: an element or a child of a kind that is
 * not there throws React's own errors 130 ("Element type is invalid") and 31 ("Objects are not valid as
 * a React child") with its name, a hook is "not a function". The few things that would be passed over
 * in silence may not stand in src/: test/build/react/use.test.ts.
 *
 * The dev server and the component tests run React whole.
 */
import type { Value } from './fold.ts';

/** Kinds of fibers, by their tags in React, that nothing in this page makes. */
export const FIBERS: Readonly<Record<number, string>> = {
  1: 'class components',
  4: 'portals: what is over the page is a popover or a dialog',
  8: '<StrictMode>, which does nothing in production',
  9: '<Context.Consumer>: useContext does the same',
  11: 'forwardRef: a ref is a prop',
  12: '<Profiler>, which does nothing in production',
  13: '<Suspense>: nothing suspends',
  16: 'lazy: the late chunk is imported by lateParts.ts',
  18: 'a <Suspense> that is still HTML',
  19: '<SuspenseList>',
  22: 'what is hidden in a <Suspense> or an <Activity>',
  23: 'what React itself calls legacy hidden',
  24: '<Cache>, of React on a server',
  26: '<title>, <meta>, <link>, <style> and <script> that React moves to the head',
  27: '<html>, <head> and <body>, which index.html has',
  30: '<ViewTransition>',
  31: '<Activity>',
};

/** What React calls the types of the elements that make these fibers, and the children like them. */
export const ELEMENT_TYPES: readonly string[] = [
  'REACT_ACTIVITY_TYPE',
  'REACT_CONSUMER_TYPE',
  'REACT_FORWARD_REF_TYPE',
  'REACT_LAZY_TYPE',
  'REACT_LEGACY_HIDDEN_TYPE',
  'REACT_PORTAL_TYPE',
  'REACT_PROFILER_TYPE',
  'REACT_STRICT_MODE_TYPE',
  'REACT_SUSPENSE_LIST_TYPE',
  'REACT_SUSPENSE_TYPE',
  'REACT_VIEW_TRANSITION_TYPE',
];

/** Flags of fibers, as bits, that only these fibers set. */
export const FLAGS: Readonly<Record<number, string>> = {
  2097152: 'named <ViewTransition>',
  16777216: 'may suspend the commit: stylesheets, and images under a <ViewTransition>',
  33554432: 'holds a <ViewTransition>',
};

/** The hooks that are kept; all others are left out. */
export const HOOKS: readonly string[] = [
  'useCallback',
  'useContext',
  'useDeferredValue',
  'useEffect',
  'useEffectEvent',
  'useId',
  'useImperativeHandle',
  'useLayoutEffect',
  'useMemo',
  'useRef',
  'useState',
  'useSyncExternalStore',
];

/** A fact: the value that something has wherever the page runs, and why it is so. */
type Row<Evidence> = readonly [value: Value, why: string, evidence: Evidence];

/** Functions of React that do nothing in this page, by what they return, with code that is in them. */
export const FUNCTIONS: Readonly<Record<string, Row<string>>> = {
  commitNewChildToFragmentInstances: [
    undefined,
    'there is no ref on a <Fragment>',
    'commitNewChildToFragmentInstance(',
  ],
  extractEvents$1: [
    undefined,
    'no form has a function for its action',
    '"submit" === domEventName',
  ],
  getParentHydrationBoundary: [null, 'the prerendered page has no <Suspense>', '"$?" === data'],
  getStackByFiberInDevAndProd: [
    '',
    'the stack of components goes to error handlers: none is set',
    'describeFiber(',
  ],
  isCustomElement: [false, 'there are none: TypeScript refuses <x-y>', '.indexOf("-")'],
  isFragmentInstanceParent: [
    false,
    'there is no ref on a <Fragment>',
    '7 === fiber.tag && null !== fiber.stateNode',
  ],
  preloadInstanceAndSuspendIfNeeded: [
    undefined,
    'only under a <ViewTransition> do images suspend',
    'maySuspendCommit(',
  ],
};

/** Variables of React that have one value in this page, with code that declares them. */
export const VARIABLES: Readonly<Record<string, Row<string>>> = {
  canUseCompositionEvent: [
    true,
    'every browser of today has CompositionEvent',
    '"CompositionEvent" in window',
  ],
  canUseDOM: [true, 'the page is prerendered by another build', '"undefined" === typeof window'],
  defaultOnDefaultTransitionIndicator: [
    null,
    'no transition is started, so none is indicated',
    '"react-transition" === event.info',
  ],
  documentMode: [undefined, 'Internet Explorer has it', '= null'],
  isInputEventSupported: [true, 'every browser of today has the event "input"', '= !1'],
};

/** Where an expression is written that is in no function at the top of React's file. */
export const FILE = 'the file';

/** How often something is written in which function. */
type Places = Readonly<Record<string, number>>;

/** Expressions that have one value where they are written, with all these places. */
export const EXPRESSIONS: Readonly<Record<string, Row<Places>>> = {
  'ReactSharedInternals.T': [
    null,
    'no transition is started: the deferred value needs none',
    {
      commitRoot: 3,
      dispatchActionState: 1,
      dispatchContinuousEvent: 3,
      dispatchDiscreteEvent: 3,
      flushLayoutEffects: 3,
      flushMutationEffects: 3,
      flushPassiveEffects: 3,
      flushSpawnedWork: 3,
      requestUpdateLane: 1,
      runActionStateAction: 3,
      startTransition: 3,
    },
  ],
  '(lanes & 335544064) === lanes': [
    false,
    'no commit is a view transition',
    {
      commitMutationEffectsOnFiber: 1,
      commitRoot: 1,
      completeRootWhenReady: 1,
      flushSpawnedWork: 1,
    },
  ],
  '(committedLanes & 335544064) === committedLanes': [
    false,
    'no commit is a view transition',
    {
      commitBeforeMutationEffects: 1,
      commitPassiveMountOnFiber: 1,
      recursivelyTraversePassiveMountEffects: 1,
    },
  ],
  'isViewTransitionEligible || subtreeFlags & 8192 || 16785408 === (subtreeFlags & 16785408)': [
    false,
    'no commit waits for a stylesheet, an image or a view transition',
    { completeRootWhenReady: 1 },
  ],
  'null !== thrownValue && "object" === typeof thrownValue && "function" === typeof thrownValue.then':
    [false, 'a promise that is thrown is an error like any other', { handleThrow: 1 }],
  'null !== value && "object" === typeof value && "function" === typeof value.then': [
    false,
    'a promise that is thrown is an error like any other',
    { throwException: 1 },
  ],
  '"function" === typeof newChild.then': [
    false,
    'a promise as a child throws error 31',
    { createChildReconciler: 4 },
  ],
  '"function" === typeof reportError': [true, 'every browser of today has it', { [FILE]: 1 }],
  'null !== workInProgress.memoizedState': [false, 'no form has pending actions', { beginWork: 1 }],
  'queuedExplicitHydrationTargets.length': [
    0,
    'nobody asks to hydrate a part first',
    { retryIfBlockedOn: 2, [FILE]: 1 },
  ],
  'null != i': [
    false,
    'the prerendered page has no form action to replay',
    { retryIfBlockedOn: 1 },
  ],
  'null !== options && void 0 !== options': [
    false,
    'roots are made without options',
    { [FILE]: 2 },
  ],
  '"undefined" !== typeof __REACT_DEVTOOLS_GLOBAL_HOOK__': [
    false,
    'no extension is shown what components hold: tokens',
    { [FILE]: 1 },
  ],
  '22 === root.tag': [
    false,
    'nothing is hidden: what is called a root here is a fiber',
    { commitBeforeMutationEffects: 1 },
  ],
  'null === current.stateNode': [false, 'there is no ref on a <Fragment>', { safelyAttachRef: 1 }],
};

/** Statements at the top of React's file, by their beginnings, that give others what nobody calls. */
export const STATEMENTS: Readonly<Record<string, string>> = {
  'ReactDOMHydrationRoot.prototype.unstable_scheduleHydration =': 'hydrates a part first',
  'ReactDOMSharedInternals.d =': 'preload, preinit and so on, flushSync, requestFormReset',
  'ReactDOMSharedInternals.findDOMNode =': 'finds the elements of class components',
  'ReactSharedInternals.S =': 'startTransition',
};
