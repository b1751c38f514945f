import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { HistoryEvent } from "../../../shared/model/history.ts";
import { useFormats } from "../../state/formats.tsx";
import { dayOf } from "../../state/formats.tsx";
import { historyItems, type HistoryItem } from "./history-items.ts";
import { useWords } from "../../state/words.tsx";
import { HistoryRow } from "./history-row.tsx";
import { printable } from "../../../shared/words/printable.ts";

export interface HistoryListProps {
  readonly events: readonly HistoryEvent[];
  /** The reader's own day. */
  readonly today: Date;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly canOpen: (event: HistoryEvent) => boolean;
  readonly onOpen: (event: HistoryEvent) => void;
  readonly onUndo: (event: HistoryEvent) => void;
}

const heights = { day: 44, event: 56 } as const;
/** How many rows before the end the next page is fetched. */
const ahead = 30;

/** A timeline of any length: only what is seen is drawn, and what comes next is fetched before it is reached. */
export function HistoryList({ events, today, hasMore, onMore, ...row }: HistoryListProps) {
  const { history } = useWords().window;
  const scroller = useRef<HTMLDivElement>(null);
  const items = useMemo(() => historyItems(events), [events]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[items[index]?.kind ?? "event"],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
  });
  const inSight = virtual.getVirtualItems();
  const end = inSight.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && end >= items.length - ahead) onMore();
  }, [end, items.length, hasMore, onMore]);
  return (
    <div ref={scroller} className="timeline" role="feed" aria-label={history.label} aria-busy={false} tabIndex={0}>
      <div className="timeline__canvas" style={{ height: virtual.getTotalSize() }}>
        {inSight.map(({ index, start, size, key }) => (
          <div key={key} className="timeline__item" style={{ height: size, transform: `translateY(${start}px)` }}>
            <Item item={items[index]} today={today} {...row} />
          </div>
        ))}
      </div>
    </div>
  );
}

interface ItemProps extends Pick<HistoryListProps, "today" | "canOpen" | "onOpen" | "onUndo"> {
  readonly item: HistoryItem | undefined;
}

function Item({ item, today, canOpen, onOpen, onUndo }: ItemProps) {
  const formats = useFormats();
  if (item === undefined) return null;
  if (item.kind === "day") return <DayHeading day={item.day} today={today} />;
  const { event } = item;
  return (
    <article aria-label={printable(event.name)}>
      <HistoryRow
        event={event}
        time={formats.time(event.at)}
        onOpen={canOpen(event) ? () => onOpen(event) : undefined}
        onUndo={() => onUndo(event)}
      />
    </article>
  );
}

function DayHeading({ day, today }: { readonly day: string; readonly today: Date }) {
  const { history } = useWords().window;
  const formats = useFormats();
  const yesterday = new Date(today);
  yesterday.setDate(yesterday.getDate() - 1);
  const name = day === dayOf(today) ? history.today : day === dayOf(yesterday) ? history.yesterday : null;
  // Noon: the same day wherever the reader is.
  const date = formats.longDate(`${day}T12:00:00`);
  return (
    // A feed holds articles only.
    <article aria-label={name === null ? date : `${name} ${date}`}>
      <h2 className="timeline__day">
        {name === null ? (
          date
        ) : (
          <>
            {name} <span className="quiet">{date}</span>
          </>
        )}
      </h2>
    </article>
  );
}
