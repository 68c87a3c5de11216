/** Queues are rings of updates. No update waits for another, so that a state has no base. */
export function pushUpdate(queue, update) {
  const last = queue.pending;
  update.next = last === null ? update : last.next;
  if (last !== null) last.next = update;
  queue.pending = update;
}

export function enqueueConcurrentHookUpdate(fiber, queue, update, lane) {
  const root = getRootForUpdatedFiber(fiber);
  pushUpdate(queue, update);
  markUpdateLaneFromFiberToRoot(fiber, lane);
  return root;
}

export function enqueueConcurrentRenderForLane(fiber, lane) {
  const root = getRootForUpdatedFiber(fiber);
  markUpdateLaneFromFiberToRoot(fiber, lane);
  return root;
}

export function markUpdateLaneFromFiberToRoot(fiber, lane) {
  fiber.lanes |= lane;
  if (fiber.alternate !== null) fiber.alternate.lanes |= lane;
  for (let parent = fiber.return; parent !== null; parent = parent.return) {
    parent.childLanes |= lane;
    if (parent.alternate !== null) parent.alternate.childLanes |= lane;
  }
}

export function enqueueRenderPhaseUpdate(queue, update) {
  didScheduleRenderPhaseUpdateDuringThisPass = didScheduleRenderPhaseUpdate = true;
  pushUpdate(queue, update);
}

export function dispatchSetStateInternal(fiber, queue, action) {
  const update = { action: action, next: null };
  if (isRenderPhaseUpdate(fiber)) {
    enqueueRenderPhaseUpdate(queue, update);
    return;
  }
  const alternate = fiber.alternate;
  if (fiber.lanes === 0 && (alternate === null || alternate.lanes === 0)) {
    // What throws here throws again when it is rendered.
    try {
      const state = queue.lastRenderedState;
      if (objectIs(basicStateReducer(state, action), state)) return;
    } catch {}
  }
  const root = enqueueConcurrentHookUpdate(fiber, queue, update, 2);
  if (root !== null) scheduleUpdateOnFiber(root);
}

export function initializeUpdateQueue(fiber) {
  fiber.updateQueue = { pending: null, callbacks: null };
}

export function createUpdate() {
  return { payload: null, callback: null, next: null };
}

export function enqueueUpdate(fiber, update, lane) {
  return enqueueConcurrentHookUpdate(fiber, fiber.updateQueue, update, lane);
}

/** The state of a root is what the last update says. */
export function processUpdateQueue(workInProgress) {
  const queue = workInProgress.updateQueue;
  const last = queue.pending;
  queue.pending = null;
  let update = last;
  while (update !== null) {
    update = update.next;
    workInProgress.memoizedState = update.payload;
    if (update.callback !== null) {
      workInProgress.flags |= 64;
      queue.callbacks = queue.callbacks || [];
      queue.callbacks.push(update.callback);
    }
    if (update === last) return;
  }
}

export function callCallback(callback) {
  callback();
}
