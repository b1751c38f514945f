import type { ReportRow } from "../../../shared/model/known-report.ts";
import { folded } from "../../state/list/search.ts";

export const reportFilters = ["all", "missing", "not-read", "moving"] as const;
export type ReportFilter = (typeof reportFilters)[number];

export interface ReportQuery {
  readonly text: string;
  readonly filter: ReportFilter;
  /** Name of a connector; null: of any. */
  readonly connector: string | null;
}

/** The reports that a query lets through. */
export function filterReports(rows: readonly ReportRow[], { text, filter, connector }: ReportQuery): readonly ReportRow[] {
  const wanted = folded(text.trim());
  return rows.filter(
    (row) => isOf(row, filter) && usesConnector(row, connector) && namesOf(row).some((name) => folded(name).includes(wanted)),
  );
}

/** Every connector that one of them uses, in the order of the alphabet. */
export const connectorsOf = (rows: readonly ReportRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ state }) => (state.kind === "read" ? state.connectors : [])))].toSorted((one, other) =>
    one.localeCompare(other),
  );

function isOf({ state }: ReportRow, filter: ReportFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "not-read":
      return state.kind === "not-read";
    case "missing":
      return state.kind === "read" && state.missingCount > 0;
    case "moving":
      return state.kind === "read" && state.isMoving;
  }
}

const usesConnector = ({ state }: ReportRow, connector: string | null): boolean =>
  connector === null || (state.kind === "read" && state.connectors.includes(connector));

const namesOf = ({ path, reports, state }: ReportRow): readonly string[] => [
  path,
  ...reports,
  ...(state.kind === "read" ? [...state.connectors, ...state.missing] : []),
];
