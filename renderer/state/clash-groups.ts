import { severity, type Finding, type FindingKind } from "../../shared/model/finding.ts";
import type { ConnectorId, ConnectorRow, InventorySnapshot } from "../../shared/model/inventory.ts";

/** Findings about one connector standing where another does, worst first. */
export const clashKinds = [
  "shadows-certified",
  "same-kind",
  "same-function",
  "function-of-certified",
  "kind-differs-in-case",
  "identical-copies",
  "same-section",
  "file-name-of-certified",
] as const satisfies readonly FindingKind[];
export type ClashKind = (typeof clashKinds)[number];
export type ClashFinding = Finding<ClashKind>;

export interface ClashGroup {
  /** Stable while the clash lasts. */
  readonly key: string;
  readonly finding: ClashFinding;
  readonly rows: readonly ConnectorRow[];
}

export const isClash = (finding: Finding): finding is ClashFinding => clashKinds.some((kind) => kind === finding.kind);

/** The shadow map as a list: each clash with the connectors it concerns, worst first. */
export function clashGroups(snapshot: Pick<InventorySnapshot, "rows" | "findings">, shown: readonly ConnectorRow[]): readonly ClashGroup[] {
  const byId = new Map<ConnectorId, ConnectorRow>(shown.map((row) => [row.id, row]));
  return snapshot.findings
    .filter(isClash)
    .map((finding) => ({ key: keyOf(finding), finding, rows: finding.files.flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => order(one.finding.kind) - order(other.finding.kind) || (one.key < other.key ? -1 : 1));
}

const weight = { danger: 0, attention: 100, information: 200 } as const;
const order = (kind: ClashKind): number => weight[severity[kind]] + clashKinds.indexOf(kind);

const keyOf = (finding: ClashFinding): string => JSON.stringify([
  finding.kind,
  Object.entries(finding).sort(([one], [other]) => (one < other ? -1 : 1)),
]);
