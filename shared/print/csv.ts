/**
 * RFC 4180 with a byte order mark, as spreadsheets expect UTF-8. Connector authors choose some of these texts: none of them becomes a
 * formula.
 */
export function printCsv(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `${csvHead(columns)}${rows.map(csvLine).join("")}`;
}

/** The beginning of a file that is written line by line. */
export const csvHead = (columns: readonly string[]): string => `\uFEFF${csvLine(columns)}`;

export const csvLine = (row: readonly (string | number | null)[]): string => `${row.map(cell).join(",")}\r\n`;

/** A leading apostrophe keeps spreadsheets from evaluating; they ignore leading blanks, and some accept full-width signs as well. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const harmless = /^[\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u.test(value) || /^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n']/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
