import { useSyncExternalStore } from "react";

/** A value that calls its listeners when it is replaced. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly change: (how: (before: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  const held = { value: initial };
  const set = (next: T) => {
    if (Object.is(held.value, next)) return;
    held.value = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => held.value,
    set,
    change: (how) => set(how(held.value)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
