import { useMemo } from "react";
import { fileTitle } from "../../../shared/model/connector-title.ts";
import type { ConnectorRecord, ConnectorRow } from "../../../shared/model/inventory.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import type { OpenedState } from "../../state/detail-state.ts";
import type { ComparableFile } from "./compare/compare-tab.tsx";
import { useContentReader, type ContentReader } from "./contents/content-reader.ts";
import { useStore } from "../../state/store.ts";
import { verdictsOf, type Verdict } from "./verdicts.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";

export interface DetailContext {
  readonly culture: string;
  readonly now: Date;
  readonly reader: ContentReader;
  /** Every connector that can be compared: those of the folders, and the one that was opened. */
  readonly others: readonly ComparableFile[];
  readonly verdictsOf: (record: ConnectorRecord) => readonly Verdict[];
}

/** Used until the trusted list is loaded: no signer is called trusted or not trusted. */
const unheard: TrustPolicy = { source: { kind: "policy" }, entries: [], failure: "not-available" };

/** What the detail needs besides the file: who is trusted here, in which language, and what time it is. */
export function useDetailContext(): DetailContext {
  const { inventory, settings, detail } = useWindow();
  const reader = useContentReader();
  const { snapshot } = useStore(inventory.store);
  const opened = useStore(detail.opened);
  const words = useWords();
  const { trust, about } = useStore(inventory.store);
  const { culture } = useStore(settings.store);
  const others = useMemo(
    () => comparableFiles(snapshot?.rows ?? [], opened, culture ?? about?.culture ?? "en"),
    [snapshot, opened, culture, about],
  );
  return useMemo(() => {
    const now = new Date();
    return {
      reader,
      others,
      culture: culture ?? about?.culture ?? "en",
      now,
      verdictsOf: (record) => verdictsOf(record, { policy: trust?.policy ?? unheard, now, words }),
    };
  }, [trust, about, culture, words, reader, others]);
}

function comparableFiles(rows: readonly ConnectorRow[], opened: OpenedState, culture: string): readonly ComparableFile[] {
  const record = opened.kind === "ready" ? opened.record : null;
  const inspection = record?.content.kind === "inspected" ? record.content.inspection : null;
  const sent =
    record === null || inspection === null
      ? []
      : [{ id: record.id, sha256: inspection.sha256, name: record.name, title: fileTitle(record, culture) }];
  return [
    ...sent,
    ...rows.filter(({ integrity }) => integrity !== "refused").map(({ id, sha256, name, title }) => ({ id, sha256, name, title })),
  ];
}
