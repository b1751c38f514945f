import type { HistoryEvent, HistoryKind, HistoryPage } from "../../shared/model/history.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createStore, type Store } from "./store.ts";

export interface HistoryFilter {
  readonly text: string;
  readonly kinds: readonly HistoryKind[];
  /** ISO day, or null. */
  readonly since: string | null;
}

export const wholeHistory: HistoryFilter = { text: "", kinds: [], since: null };
export const isNarrowedHistory = ({ text, kinds, since }: HistoryFilter): boolean =>
  text.trim() !== "" || kinds.length > 0 || since !== null;

export interface HistoryState {
  readonly filter: HistoryFilter;
  /** Newest first, as far as they were fetched. Null until the first answer. */
  readonly events: readonly HistoryEvent[] | null;
  /** Where the next page starts; null at the end. */
  readonly next: number | null;
  /** Why there is nothing to show that could be read. */
  readonly unreadable: HistoryPage["unreadable"];
}

export interface History {
  readonly store: Store<HistoryState>;
  readonly filter: (filter: HistoryFilter) => Promise<void>;
  /** The page after what is there. */
  readonly more: () => Promise<void>;
  /** What happened since, put in front of what is there. */
  readonly refresh: () => Promise<void>;
}

/** Enough to fill any screen twice, few enough to come at once. */
const pageSize = 120;

export function createHistory(bridge: WindowBridge): History {
  const store = createStore<HistoryState>({ filter: wholeHistory, events: null, next: null, unreadable: null });
  const requests: { latest: number; more: boolean } = { latest: 0, more: false };
  const fetchPage = async (before: number | null): Promise<HistoryPage | null> => {
    const mine = requests.latest;
    const reply = await bridge.call("getHistory", { ...store.get().filter, before, limit: pageSize });
    // Another filter was chosen meanwhile: this page is no longer wanted.
    return reply.ok && requests.latest === mine ? reply.value : null;
  };
  const first = async () => {
    requests.latest += 1;
    const page = await fetchPage(null);
    if (page !== null) store.change(({ filter, ...before }) => ({ filter, ...joined(page, before), unreadable: page.unreadable }));
  };
  return {
    store,
    filter: async (filter) => {
      store.change((before) => ({ ...before, filter }));
      requests.latest += 1;
      const page = await fetchPage(null);
      if (page !== null) store.change(() => ({ filter, ...page }));
    },
    more: async () => {
      const { next } = store.get();
      if (next === null || requests.more) return;
      requests.more = true;
      const page = await fetchPage(next);
      requests.more = false;
      if (page !== null) store.change((before) => ({ ...before, events: [...(before.events ?? []), ...page.events], next: page.next }));
    },
    refresh: first,
  };
}

/** The newest page laid over what was fetched before: what reached further down stays. */
export function joined(
  page: Pick<HistoryPage, "events" | "next">,
  { events, next }: Pick<HistoryState, "events" | "next">,
): Pick<HistoryState, "events" | "next"> {
  const last = page.events.at(-1);
  if (events === null || last === undefined || page.next === null) return { events: page.events, next: page.next };
  const older = events.filter(({ id }) => id < last.id);
  // Nothing older was there, or so much is new that the pages no longer touch: then it starts over.
  const touches = events.some(({ id }) => id >= last.id);
  return older.length === 0 || !touches ? { events: page.events, next: page.next } : { events: [...page.events, ...older], next };
}
