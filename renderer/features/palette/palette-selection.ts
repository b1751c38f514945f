import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { reportFormats, type ReportFormat } from "../../../shared/model/support.ts";
import type { Words } from "../../../shared/words/words.ts";

/** What can be done with the connectors chosen in the list, as in the bar below it. */
export type SelectionAction = "quarantine" | "disable" | "enable" | ReportFormat;

export function selectionActions(chosen: readonly ConnectorRow[]): readonly SelectionAction[] {
  if (chosen.length === 0) return [];
  const moves = [
    "quarantine" as const,
    ...(chosen.some(({ disabled }) => !disabled) ? (["disable"] as const) : []),
    ...(chosen.some(({ disabled }) => disabled) ? (["enable"] as const) : []),
  ];
  return [...moves, ...reportFormats];
}

export function selectionActionName(action: SelectionAction, count: number, { window: words }: Words): string {
  const { palette, cleanup, support } = words;
  if (action === "quarantine" || action === "disable" || action === "enable")
    return palette.choice(palette.forSelection, cleanup.preview[action]);
  return palette.reportOf(count, support.report[action]);
}
