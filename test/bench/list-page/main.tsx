import { FluentProvider, List, ListItem, SearchBox as FluentSearchBox, webLightTheme } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { invariant } from "../../../shared/base/impossible.ts";
import { wholeList } from "../../../shared/model/list-view.ts";
import { ConnectorList } from "../../../renderer/features/connectors/list/connector-list.tsx";
import { itemsOfRows, rowHeights } from "../../../renderer/features/connectors/list/list-items.ts";
import { filteredRows, sortedRows } from "../../../renderer/state/list/list-view.ts";
import { noSelection } from "../../../renderer/state/list/selection.ts";
import { SearchBox } from "../../../renderer/ui/search-box.tsx";
import { manyRows } from "../../builders/a-snapshot.ts";
import { folders } from "../../builders/twelve-rows.ts";

// `?rows=5000` says how many; `?bare` draws what Fluent and the virtualizer alone would.
const query = new URLSearchParams(window.location.search);
const rows = manyRows(Number(query.get("rows") ?? 5000));
const container = document.getElementById("list-page");
invariant(container !== null, "index.html has an element for the list");
const nothing = () => undefined;
const paths = new Map(folders.map(({ id, path }) => [id, path]));

/** The list as the window draws it: search, sort, all columns, findings. */
function Ours() {
  const [text, setText] = useState("");
  const sorted = useMemo(() => sortedRows(rows, wholeList.sort, { locale: "en-GB", folders }), []);
  const items = useMemo(() => itemsOfRows(filteredRows(sorted, { ...wholeList, text })), [sorted, text]);
  return (
    <div className="list-page">
      <SearchBox text={text} label="Search" placeholder="" onText={setText} />
      <ConnectorList
        items={items}
        columns={wholeList.columns}
        folders={paths}
        rowHeight={rowHeights.comfortable}
        selected={null}
        sort={wholeList.sort}
        onSort={nothing}
        onSelect={nothing}
        selection={noSelection}
        canChoose={() => true}
        onPick={nothing}
        onMenu={nothing}
      />
    </div>
  );
}

/** The same rows as one line of text each: Fluent's own search box and list items, the same virtualizer, a search of titles alone. */
function Bare() {
  const [text, setText] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => rows.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())), [text]);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeights.comfortable,
    overscan: 8,
  });
  return (
    <div className="list-page">
      <FluentSearchBox aria-label="Search" value={text} onChange={(_event, { value }) => setText(value)} />
      <div ref={scroller} className="list list-page__bare">
        <List className="list-page__canvas" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => (
            <ListItem key={key} className="list-page__row" style={{ transform: `translateY(${start}px)` }}>
              {shown[index]?.title}
            </ListItem>
          ))}
        </List>
      </div>
    </div>
  );
}

createRoot(container).render(<FluentProvider theme={webLightTheme}>{query.has("bare") ? <Bare /> : <Ours />}</FluentProvider>);
