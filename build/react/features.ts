/**
 * What of React this page cannot reach, and is built without. With what `own/` has in its place, React DOM
 * is 12 KB instead of 55.
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
export type Row<Evidence> = readonly [value: Value, why: string, evidence: Evidence];

/** Functions of React that do nothing in this page, by what they return, with code that is in them. */
export const FUNCTIONS: Readonly<Record<string, Row<string>>> = {
  commitNewChildToFragmentInstances: [
    undefined,
    'there is no ref on a <Fragment>',
    'commitNewChildToFragmentInstance(',
  ],
  isCustomElement: [false, 'there are none: TypeScript refuses <x-y>', '.indexOf("-")'],
  checkDidRenderIdHook: [false, 'nothing is hydrated', 'localIdCounter'],
  cloneUpdateQueue: [undefined, 'what renders a root commits it', 'baseState: current.baseState'],
  commitFragmentInstanceDeletionEffects: [
    undefined,
    'there is no ref on a <Fragment>',
    'deleteChildFromFragmentInstance(',
  ],
  getHoistableRoot: [null, 'no element goes to the head', 'getRootNode()'],
  getIteratorFn: [null, 'a child that is no array throws error 31', '"@@iterator"'],
  popHydrationState: [false, 'nothing is hydrated', 'throwOnHydrationMismatch('],
  popTreeContext: [undefined, 'nothing is hydrated', 'treeForkProvider'],
  pushStoreConsistencyCheck: [undefined, 'no rendering is interrupted', '16384'],
  requestUpdateLane: [
    2,
    'what is set is worked on before the next task',
    'resolveUpdatePriority()',
  ],
  recursivelyResetForms: [undefined, 'no form has a function for its action', '.reset('],
  isAttributeNameSafe: [true, 'TypeScript knows the names of attributes', '.test('],
  isHostHoistableType: [false, 'use.ts refuses the elements that go to the head', 'itemProp'],
  listenToNonDelegatedEvent: [undefined, 'the root listens on the way down', '__bubble'],
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
  canUseDOM: [true, 'the page runs in browsers alone', '"undefined" === typeof window'],
  documentMode: [undefined, 'Internet Explorer has it', '= null'],
  needsFormReset: [false, 'no form has a function for its action', '= !1'],
  offscreenDirectParentIsHidden: [false, 'nothing is hidden', '= !1'],
  hydrationErrors: [null, 'nothing is hydrated', '= null'],
  hydrationParentFiber: [null, 'nothing is hydrated', '= null'],
  isHydrating: [false, 'nothing is hydrated', '= !1'],
  isInputEventSupported: [true, 'every browser of today has the event "input"', '= !1'],
};
