import { alarms, type HistoryEvent, type HistoryKind } from "../../../shared/model/history.ts";
import { dayOf } from "../../state/formats.tsx";

/** What the timeline draws, in order. */
export type HistoryItem =
  | { readonly kind: "day"; readonly key: string; readonly day: string }
  | { readonly kind: "event"; readonly key: string; readonly event: HistoryEvent };

/** Events under the reader's own days. */
export function historyItems(events: readonly HistoryEvent[]): readonly HistoryItem[] {
  const items: HistoryItem[] = [];
  let current = "";
  for (const event of events) {
    const day = dayOf(new Date(event.at), event.at);
    if (day !== current) items.push({ kind: "day", key: `day ${day} ${event.id}`, day });
    current = day;
    items.push({ kind: "event", key: `event ${event.id}`, event });
  }
  return items;
}

export type HistoryGroup = "alarms" | "user" | "disk" | "recovery";

/** The kinds as the filter offers them; each once. */
export const historyGroups: readonly { readonly group: HistoryGroup; readonly kinds: readonly HistoryKind[] }[] = [
  { group: "alarms", kinds: alarms },
  { group: "user", kinds: ["installed", "quarantined", "restored", "disabled", "enabled", "purged", "marked-testing", "unmarked-testing"] },
  { group: "disk", kinds: ["added", "replaced", "removed"] },
  { group: "recovery", kinds: ["recovered"] },
];

export const isAlarm = ({ kind }: HistoryEvent): boolean => alarms.includes(kind);
