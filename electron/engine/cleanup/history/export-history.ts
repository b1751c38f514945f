import type { HistoryEvent } from "../../../../shared/model/history.ts";
import { printCsv } from "../../../../shared/print/csv.ts";

const columns = [
  "id",
  "at",
  "kind",
  "by",
  "name",
  "folder",
  "version",
  "signer",
  "sha256",
  "previousVersion",
  "previousSigner",
  "previousSha256",
  "note",
  "operation",
  "outcome",
  "undoneBy",
] as const;
type Column = (typeof columns)[number];

export const historyAsCsv = (events: readonly HistoryEvent[]): string => printCsv(columns, events.map(cellsOf));

export const historyAsJson = (events: readonly HistoryEvent[]): string => `${JSON.stringify(events, null, 2)}\n`;

function cellsOf(event: HistoryEvent): readonly (string | number | null)[] {
  const row: Record<Column, string | number | null> = {
    id: event.id,
    at: event.at,
    kind: event.kind,
    by: event.by,
    name: event.name,
    folder: event.folder,
    version: event.version,
    signer: event.signer,
    sha256: event.sha256,
    previousVersion: event.previous?.version ?? null,
    previousSigner: event.previous?.signer ?? null,
    previousSha256: event.previous?.sha256 ?? null,
    note: event.note,
    operation: event.recovery?.operation ?? null,
    outcome: event.recovery?.outcome ?? null,
    undoneBy: event.undoneBy,
  };
  return columns.map((column) => row[column]);
}
