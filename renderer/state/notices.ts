import { createStore, type Store } from "./store.ts";

/** A sentence that stays until it is closed (failures) or that is only said (results). */
export interface Notice {
  readonly tone: "failure" | "done";
  readonly text: string;
}

export interface Notices {
  readonly store: Store<Notice | null>;
  readonly say: (notice: Notice) => void;
  readonly clear: () => void;
}

export function createNotices(): Notices {
  const store = createStore<Notice | null>(null);
  return { store, say: (notice) => store.set(notice), clear: () => store.set(null) };
}
