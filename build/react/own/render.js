export function performWorkOnRoot(root, lanes) {
  if ((executionContext & 6) !== 0) throw Error(formatProdErrorMessage(327));
  if (renderRootSync(root, lanes) === 1) root.pendingLanes = 0;
  else commitRoot(root, root.current.alternate, lanes);
  ensureRootIsScheduled(root);
}

export function renderRootSync(root, lanes) {
  executionContext = 2;
  ReactSharedInternals.H = ContextOnlyDispatcher;
  prepareFreshStack(root, lanes);
  while (workInProgress !== null) {
    try {
      performUnitOfWork(workInProgress);
    } catch (error) {
      currentlyRenderingFiber = null;
      ReactSharedInternals.H = ContextOnlyDispatcher;
      throwAndUnwindWorkLoop(root, workInProgress, error);
    }
  }
  lastContextDependency = currentlyRenderingFiber$1 = workInProgressRoot = null;
  executionContext = workInProgressRootRenderLanes = 0;
  return workInProgressRootExitStatus;
}

export function prepareFreshStack(root, lanes) {
  workInProgressRoot = root;
  workInProgress = createWorkInProgress(root.current, null);
  workInProgressRootRenderLanes = lanes;
  workInProgressDeferredLane = workInProgressRootExitStatus = 0;
  entangledRenderLanes = getEntangledLanes(root, lanes);
}

/** Takes the tree down: there are no error boundaries. What the root itself throws ends all work. */
export function throwAndUnwindWorkLoop(_root, unitOfWork, error) {
  lastContextDependency = currentlyRenderingFiber$1 = null;
  resetHooksOnUnwind(unitOfWork);
  let fiber = unitOfWork.return;
  if (fiber === null) {
    workInProgressRootExitStatus = 1;
    workInProgress = null;
    reportError(error);
    return;
  }
  while (fiber.tag !== 3) fiber = fiber.return;
  fiber.flags |= 65536;
  pushUpdate(fiber.updateQueue, createRootErrorUpdate(fiber.stateNode, error));
  unwindUnitOfWork(unitOfWork, true);
}

export function createRootErrorUpdate(_root, error) {
  const update = createUpdate();
  update.payload = { element: null };
  update.callback = () => {
    reportError(error);
  };
  return update;
}

export function createCapturedValueAtFiber(error) {
  return error;
}

export function pushHostContainer() {
  push(contextStackCursor, 0);
}

export function popHostContainer() {
  pop(contextStackCursor);
}

/** 1 within <svg>, 0 elsewhere. */
export function pushHostContext(fiber) {
  push(contextStackCursor, fiber.type === 'svg' ? 1 : contextStackCursor.current);
}

export function popHostContext() {
  pop(contextStackCursor);
}

export function getOwnerDocumentFromRootContainer() {
  return document;
}
