import type { EventName, Events } from "../../../shared/contract/commands.ts";

/** Tells whoever listens. */
export interface EventHub {
  /** Returns the function that stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void;
  readonly emit: <N extends EventName>(name: N, event: Events[N]) => void;
}

export function createEventHub(): EventHub {
  const listeners: { readonly [N in EventName]: Set<(event: Events[N]) => void> } = {
    inventory: new Set(),
    scan: new Set(),
    settings: new Set(),
    opened: new Set(),
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
