import type { EventName, Events } from "../../shared/contract/commands.ts";

/** One event inside the engine, for parts that must be made before those that listen to them. */
export interface Signal {
  /** Returns the function that removes the listener. */
  readonly on: (listener: () => void) => () => void;
  readonly emit: () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}

/** Passes the events of the contract to their listeners. */
export interface EventHub {
  /** Returns the function that removes the listener. */
  readonly on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void;
  readonly emit: <N extends EventName>(name: N, event: Events[N]) => void;
}

export function createEventHub(): EventHub {
  const listeners: { readonly [N in EventName]: Set<(event: Events[N]) => void> } = {
    inventory: new Set(),
    scan: new Set(),
    settings: new Set(),
    moving: new Set(),
    opened: new Set(),
    appeared: new Set(),
    reports: new Set(),
    navigate: new Set(),
  };
  return {
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => void listeners[name].delete(listener);
    },
    emit: (name, event) => {
      for (const listener of [...listeners[name]]) listener(event);
    },
  };
}
