import { useSyncExternalStore } from 'react';

/** A module that the first paint does not wait for. */
export interface LateModule<Module> {
  /** Loads it, once; called when the page starts, so that nothing is requested later. */
  load(): Promise<Module>;
  /** The module once it is there; until then, and where it could not be loaded, its state. */
  use(): Module | 'loading' | 'failed';
}

/**
 * Loads a module at the start of the page, beside the first paint. Unlike `React.lazy` it answers at
 * once when the module is there already, so that what is pasted is shown whole in its first frame.
 */
export function late<Module>(load: () => Promise<Module>): LateModule<Module> {
  const listeners = new Set<() => void>();
  let state: Module | 'loading' | 'failed' = 'loading';
  let loading: Promise<Module> | undefined;

  const become = (next: typeof state) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const snapshot = () => state;

  return {
    load() {
      if (loading === undefined) {
        loading = load();
        loading.then(become, () => become('failed'));
      }
      return loading;
    },
    use: () => useSyncExternalStore(subscribe, snapshot),
  };
}
