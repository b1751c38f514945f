import type { FindingKind } from "../../../shared/model/finding.ts";
import type { ConnectorRow, InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { SummaryPart } from "../../../shared/words/sentence.ts";

/** What the header sentence says besides the total: which findings each part counts, worst first. */
export const summaryFindings: Readonly<Record<SummaryPart, FindingKind>> = {
  "altered": "altered",
  "could-not-check": "could-not-check",
  "shadows": "shadows-certified",
  "not-trusted": "signer-not-trusted",
  "unsigned": "unsigned",
  "refused": "not-a-connector",
};
const parts = Object.keys(summaryFindings) as readonly SummaryPart[];

export interface Summary {
  readonly total: number;
  /** Only what is there at all, worst first. */
  readonly parts: readonly { readonly part: SummaryPart; readonly count: number }[];
}

export const summarize = (rows: readonly ConnectorRow[]): Summary => ({
  total: rows.length,
  parts: parts
    .map((part) => ({ part, count: rows.filter((row) => row.findings.includes(summaryFindings[part])).length }))
    .filter(({ count }) => count > 0),
});

/** What the navigation counts: what needs a decision, and what is kept. */
export const waiting = ({
  rows,
  quarantined,
  unseenAlarms,
}: Pick<InventorySnapshot, "rows" | "quarantined" | "unseenAlarms">): {
  readonly shadows: number;
  readonly quarantine: number;
  readonly history: number;
} => ({
  shadows: rows.filter((row) => row.findings.includes("shadows-certified")).length,
  quarantine: quarantined,
  history: unseenAlarms,
});
