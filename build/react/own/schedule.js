/**
 * There are two lanes: 2 for all that is set, worked on before the next task, and 262144 for what
 * useDeferredValue puts off, worked on after the next paint. Neither is ever interrupted.
 */
export function requestDeferredLane() {
  workInProgressDeferredLane = 262144;
  return 262144;
}

export function getNextLanes(root) {
  return root.pendingLanes & 2 || root.pendingLanes;
}

/** The highest bit says that what is rendered was put off. */
export function getEntangledLanes(_root, lanes) {
  return lanes === 2 ? 2 : 1073741824 | lanes;
}

export function markRootUpdated$1(root, lane) {
  root.pendingLanes |= lane;
}

export function scheduleUpdateOnFiber(root) {
  root.pendingLanes |= 2;
  ensureRootIsScheduled(root);
}

export function ensureRootIsScheduled(root) {
  if (root !== lastScheduledRoot && root.next === null) {
    if (lastScheduledRoot === null) firstScheduledRoot = root;
    else lastScheduledRoot.next = root;
    lastScheduledRoot = root;
  }
  if (didScheduleMicrotask) return;
  didScheduleMicrotask = true;
  queueMicrotask(processRootScheduleInMicrotask);
}

export function processRootScheduleInMicrotask() {
  didScheduleMicrotask = false;
  flushSyncWorkAcrossRoots_impl();
  for (let root = firstScheduledRoot; root !== null; root = root.next) {
    if (root.pendingLanes !== 0 && !root.callbackNode) {
      root.callbackNode = true;
      workAfterPaint(root);
    }
  }
}

/** An intersection is told in a task after the frame in which it was looked for, timers or none. */
export function workAfterPaint(root) {
  const frame = new IntersectionObserver(() => {
    frame.disconnect();
    root.callbackNode = false;
    const lanes = getNextLanes(root);
    if (lanes !== 0) performWorkOnRoot(root, lanes);
  });
  frame.observe(document.documentElement);
}

export function flushSyncWorkAcrossRoots_impl() {
  if (isFlushingWork) return;
  isFlushingWork = true;
  let root = firstScheduledRoot;
  while (root !== null) {
    if (root.pendingLanes & 2) {
      performWorkOnRoot(root, 2);
      root = firstScheduledRoot;
    } else root = root.next;
  }
  isFlushingWork = false;
}
