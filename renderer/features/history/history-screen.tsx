import { Button, Spinner } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { useCallback, useEffect, useMemo } from "react";
import type { HistoryEvent } from "../../../shared/model/history.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { HistoryList } from "./history-list.tsx";
import { RecordsWarning } from "../../ui/records-warning.tsx";
import { HistoryToolbar } from "./history-toolbar.tsx";
import { isNarrowedHistory, wholeHistory } from "../../state/history-state.ts";
import { saveText } from "../../state/save-text.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";

/** Everything that happened to connector files, newest first. */
export function HistoryScreen() {
  const { history, inventory } = useWindow();
  const { window: words, cleanup } = useWords();
  const { snapshot } = useStore(inventory.store);
  const { filter, events, unreadable } = useStore(history.store);
  const onExport = useExport();
  const revision = snapshot?.revision;
  useEffect(() => {
    void history.refresh();
  }, [history, revision]);
  return (
    <section className="pane pane--list" aria-label={words.history.title}>
      <div className="pane__head">
        <h1 className="summary" tabIndex={-1}>
          {words.history.title}
        </h1>
        <p className="pane__lead">{words.history.explain}</p>
        <HistoryToolbar filter={filter} onFilter={(next) => void history.filter(next)} onExport={onExport} />
      </div>
      {events === null && <Spinner className="pane__loading" size="tiny" label={words.history.loading} />}
      {unreadable !== null && <RecordsWarning text={cleanup.historyUnreadable} because={unreadable} />}
      {events?.length === 0 && unreadable === null && <NoEvents />}
      {events !== null && events.length > 0 && <Timeline events={events} />}
    </section>
  );
}

function Timeline({ events }: { readonly events: readonly HistoryEvent[] }) {
  const { history, inventory, navigation } = useWindow();
  const { snapshot } = useStore(inventory.store);
  const { next } = useStore(history.store);
  const cleanup = useCleanup();
  const there = useMemo(() => new Set(snapshot?.rows.map(({ id }) => id)), [snapshot]);
  const onMore = useCallback(() => void history.more(), [history]);
  return (
    <HistoryList
      events={events}
      today={new Date()}
      hasMore={next !== null}
      onMore={onMore}
      canOpen={({ connector }) => connector !== null && there.has(connector)}
      onOpen={({ connector }) => {
        if (connector !== null) navigation.go({ screen: "connectors", shown: { kind: "connector", id: connector } });
      }}
      onUndo={({ id }) => cleanup.undo([id])}
    />
  );
}

function NoEvents() {
  const { history } = useWindow();
  const words = useWords().window;
  const { filter } = useStore(history.store);
  if (!isNarrowedHistory(filter)) {
    return <EmptyState icon={<HistoryRegular />} title={words.history.emptyTitle} text={words.history.empty} />;
  }
  return (
    <EmptyState icon={<FilterRegular />} title={words.history.nothingMatchesTitle} text={words.history.nothingMatches}>
      <Button onClick={() => void history.filter(wholeHistory)}>{words.actions.clearFilters}</Button>
    </EmptyState>
  );
}

const types = { csv: "text/csv", json: "application/json" } as const;

/** Everything the filter lets through, as a file of the user's. */
function useExport(): (format: "csv" | "json") => void {
  const { history, bridge, messages } = useWindow();
  const words = useWords().window;
  return (format) => {
    const { text, kinds, since } = history.store.get().filter;
    void bridge.call("exportHistory", { format, query: { text, kinds, since } }).then((reply) => {
      if (!reply.ok) return messages.show({ tone: "failure", text: words.failures.of("exportHistory", reply.error.kind) });
      saveText(reply.value.fileName, reply.value.text, types[format]);
      return messages.show({ tone: "done", text: words.history.exported(foreign(reply.value.fileName)) });
    });
  };
}
