import type { Row } from './features.ts';

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
      dispatchActionState: 1,
      dispatchDiscreteEvent: 3,
      runActionStateAction: 3,
      startTransition: 3,
    },
  ],
  '(lanes & 335544064) === lanes': [
    false,
    'no commit is a view transition',
    {
      commitMutationEffectsOnFiber: 1,
      completeRootWhenReady: 1,
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
    { retryIfBlockedOn: 2 },
  ],
  'null != i': [false, 'index.html has no form action to replay', { retryIfBlockedOn: 1 }],
  'null !== options && void 0 !== options': [
    false,
    'roots are made without options',
    { [FILE]: 1 },
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
  'newChild.$$typeof === REACT_CONTEXT_TYPE': [
    false,
    'a context as a child throws error 31',
    { createChildReconciler: 4 },
  ],
  'popProvider(CacheContext)': [
    undefined,
    'nothing is cached',
    { completeWork: 2, unwindWork: 2, unwindInterruptedWork: 2 },
  ],
  '"string" === typeof newProps.is': [false, 'no element is customized', { completeWork: 2 }],
  'renderLanes.pendingContext': [null, 'legacy context is for classes', { completeWork: 3 }],
  'commitHookEffectListUnmount(3, finishedWork, finishedWork.return)': [
    undefined,
    'useInsertionEffect is left out',
    { commitMutationEffectsOnFiber: 1 },
  ],
  'commitHookEffectListMount(3, finishedWork)': [
    undefined,
    'useInsertionEffect is left out',
    { commitMutationEffectsOnFiber: 1 },
  ],
  'commitHookEffectListUnmount(2, deletedFiber, nearestMountedAncestor)': [
    undefined,
    'useInsertionEffect is left out',
    { commitDeletionEffectsOnFiber: 1 },
  ],
  'current && null !== current.stateNode': [
    false,
    'there is no ref on a <Fragment>',
    { commitMutationEffectsOnFiber: 1 },
  ],
  '"object" === typeof props.dangerouslySetInnerHTML && null !== props.dangerouslySetInnerHTML && null != props.dangerouslySetInnerHTML.__html':
    [false, 'no HTML is set', { shouldSetTextContent: 1 }],
  'parent === hostTransitionProviderCursor.current': [
    false,
    'no form has pending actions',
    { propagateParentContextChanges: 1 },
  ],
  '0 !== (completedWork.flags & 32768)': [
    false,
    'what throws is unwound to the root at once',
    { completeUnitOfWork: 1 },
  ],
};
