/** Puts what was rendered onto the page, with all effects: nothing is put off. */
export function commitRoot(root, finishedWork, lanes) {
  root.pendingLanes = finishedWork.lanes | finishedWork.childLanes | workInProgressDeferredLane;
  executionContext = 4;
  _enabled = false;
  const focused = document.activeElement;
  const range = focused === null ? null : [focused.selectionStart, focused.selectionEnd];
  if ((finishedWork.flags & 1024) !== 0) root.containerInfo.textContent = '';
  commitMutationEffectsOnFiber(finishedWork, root, lanes);
  if (document.activeElement !== focused) restoreFocus(focused, range);
  _enabled = true;
  root.current = finishedWork;
  commitLayoutEffectOnFiber(root, finishedWork.alternate, finishedWork);
  commitPassiveUnmountOnFiber(finishedWork);
  commitPassiveMountOnFiber(root, finishedWork);
  executionContext = 0;
  // What sets a state each time that it is rendered is found out: getRootForUpdatedFiber.
  const isNested = (root.pendingLanes & 2) !== 0;
  nestedUpdateCount = isNested && root === rootWithNestedUpdates ? nestedUpdateCount + 1 : 0;
  rootWithNestedUpdates = isNested ? root : null;
}

/** Gives an element that was moved its focus again, with what was selected, and nothing scrolled. */
export function restoreFocus(element, range) {
  if (element === null || !element.isConnected) return;
  if (typeof range[0] === 'number') element.setSelectionRange(range[0], range[1]);
  element.focus({ preventScroll: true });
}

export function initInput(element, value, defaultValue, checked, defaultChecked, type, name) {
  if (type != null) element.type = type;
  if (value != null || defaultValue != null) {
    const text = `${value != null ? value : defaultValue}`;
    if (text !== element.value) element.value = text;
    element.defaultValue = text;
  }
  element.checked = element.defaultChecked = !!(checked != null ? checked : defaultChecked);
  if (name != null) element.name = name;
  track(element);
}

export function FiberRootNode(container) {
  this.containerInfo = container;
  this.current = this.next = null;
  this.callbackNode = false;
  this.pendingLanes = 0;
}

export function createFiberRoot(container) {
  const root = new FiberRootNode(container);
  const fiber = createFiberImplClass(3, null, null, 1);
  root.current = fiber;
  fiber.stateNode = root;
  fiber.memoizedState = { element: null };
  initializeUpdateQueue(fiber);
  return root;
}

export function updateContainerImpl(fiber, _lane, element, root) {
  const update = createUpdate();
  update.payload = { element: element };
  enqueueUpdate(fiber, update, 2);
  scheduleUpdateOnFiber(root);
}
