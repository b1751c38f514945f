import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import { useMemo } from "react";
import type { InventorySnapshot } from "../../shared/model/inventory.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import type { ListItem } from "../parts/list/list-items.ts";
import { clashGroups } from "../state/clash-groups.ts";
import { headingOf } from "../state/clash-words.ts";
import { useFormats } from "../state/formats.tsx";
import { visibleRows } from "../state/list-view.ts";
import { useStore } from "../state/store.ts";
import { useWindow } from "../state/window-state.tsx";
import { useWords } from "../state/words.tsx";
import { NothingMatches } from "./connectors-screen.tsx";
import { ListPane } from "./list-pane.tsx";

/** The same list, narrowed to connectors that stand where another does, and put together by what they share. */
export function ShadowsScreen({ snapshot }: { readonly snapshot: InventorySnapshot }) {
  const view = useStore(useWindow().view);
  const words = useWords();
  const { shadows, empty } = words.window;
  const { locale } = useFormats();
  const all = useMemo(() => clashGroups(snapshot, snapshot.rows), [snapshot]);
  const groups = useMemo(() => clashGroups(snapshot, visibleRows(snapshot.rows, view, locale)), [snapshot, view, locale]);
  const items = useMemo(
    () => groups.flatMap((group): readonly ListItem[] => [
      { kind: "heading", key: group.key, heading: headingOf(group, words) },
      ...group.rows.map((row) => ({ kind: "row" as const, key: `${group.key} ${row.id}`, row })),
    ]),
    [groups, words],
  );
  const count = (of: typeof groups) => new Set(of.flatMap(({ rows }) => rows.map(({ id }) => id))).size;
  return (
    <ListPane
      screen="shadows"
      header={<><h1 className="summary" tabIndex={-1}>{shadows.title}</h1><p className="pane__lead">{shadows.explain}</p></>}
      items={items}
      shown={count(groups)}
      total={count(all)}
      empty={all.length === 0
        ? <EmptyState icon={<LayerRegular />} title={empty.noShadowsTitle} text={empty.noShadows} />
        : <NothingMatches />}
    />
  );
}
