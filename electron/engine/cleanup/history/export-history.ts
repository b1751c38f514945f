import type { HistoryEvent } from "../../../../shared/model/history.ts";

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

/**
 * RFC 4180 with a byte order mark, as spreadsheets expect UTF-8.
 * Connector authors choose some of these texts: none of them becomes a formula.
 */
export function historyAsCsv(events: readonly HistoryEvent[]): string {
  const lines = [columns.join(","), ...events.map((event) => cellsOf(event).map(cell).join(","))];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

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

/** A leading apostrophe keeps spreadsheets from evaluating; they ignore leading blanks, and some accept full-width signs as well. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u.test(value) || /^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n']/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
