/** Listens to the events of page.ts at the root; those that do not bubble are met on their way down. */
export function listenToAllSupportedEvents(container) {
  topLevelEventsToReactNames.forEach((_, name) => {
    container.addEventListener(name, dispatchEvent.bind(null, name), nonDelegatedEvents.has(name));
  });
}

export function dispatchEvent(name, nativeEvent) {
  // What a commit does to the focus is not what somebody does.
  if (!_enabled) return;
  const target = nativeEvent.target;
  const inst = getClosestInstanceFromNode(target);
  const isChange = isChangeOf(target, name);
  const isOuter = !isInsideEventHandler;
  isInsideEventHandler = true;
  dispatchTo(inst, topLevelEventsToReactNames.get(name), nativeEvent);
  if (isChange) {
    restoreQueue = restoreQueue || [];
    restoreQueue.push(target);
    dispatchTo(inst, 'onChange', nativeEvent);
  }
  if (isOuter) {
    isInsideEventHandler = false;
    const queue = restoreQueue;
    restoreQueue = null;
    if (queue !== null) {
      flushSyncWork$1();
      queue.forEach(restoreStateOfTarget);
    }
  }
}

/** Whether an event says that a form element has another value than React knows. */
export function isChangeOf(target, name) {
  const tag = target.localName;
  if (tag === 'select' || (tag === 'input' && target.type === 'file')) return name === 'change';
  if (tag !== 'input' && tag !== 'textarea') return false;
  const isMeant = isCheckable(target) ? name === 'click' : name === 'input' || name === 'change';
  return isMeant && updateValueIfChanged(target);
}

/** Gives an event to the handlers of a name, from the element that it is about to the root. */
export function dispatchTo(inst, name, nativeEvent) {
  let isStopped = false;
  let event = null;
  for (let at = inst; at !== null && !isStopped; at = at.return) {
    const listener = at.tag === 5 ? getListener(at, name) : null;
    if (listener) {
      event =
        event ||
        createSyntheticEvent(name, nativeEvent, () => {
          isStopped = true;
        });
      event.currentTarget = at.stateNode;
      try {
        listener(event);
      } catch (error) {
        reportError(error);
      }
      event.currentTarget = null;
    }
  }
}

export function createSyntheticEvent(name, nativeEvent, stop) {
  const event = {
    type: name.slice(2).toLowerCase(),
    nativeEvent: nativeEvent,
    target: nativeEvent.target,
    defaultPrevented: nativeEvent.defaultPrevented,
    preventDefault: () => {
      event.defaultPrevented = true;
      nativeEvent.preventDefault();
    },
    stopPropagation: () => {
      stop();
      nativeEvent.stopPropagation();
    },
  };
  EventInterface.forEach((field) => {
    event[field] = nativeEvent[field];
  });
  return event;
}

export function getClosestInstanceFromNode(target) {
  for (let node = target; node; node = node.parentNode) {
    if (node[internalInstanceKey]) return node[internalInstanceKey];
  }
  return null;
}

export function detachDeletedInstance(node) {
  delete node[internalInstanceKey];
  delete node[internalPropsKey];
}
