import { foreign, type ForeignText, type QuotationMarks } from "../foreign-text.ts";

const marks: QuotationMarks = { open: "“", close: "”" };

/** Names listed in a sentence before the rest is counted. */
const mostNames = 3;

/** Making these formats takes a good part of a start of the command line, and most commands need one of them or none. */
function onceNeeded<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const formatNumber = onceNeeded(() => new Intl.NumberFormat("en-GB"));
const formatList = onceNeeded(() => new Intl.ListFormat("en-GB", { type: "conjunction" }));
const formatDate = onceNeeded(() => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
const formatMonth = onceNeeded(() => new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }));

/** `“A”`. */
export const quoted = (text: ForeignText): string => text.quotedIn(marks);

/** `“A”, “B”, “C” and 4 more`. */
export function namesInWords(names: readonly ForeignText[], most: number = mostNames): string {
  const shown = names.slice(0, most).map(quoted);
  const rest = names.length - shown.length;
  return formatList().format(rest > 0 ? [...shown, `${numberText(rest)} more`] : shown);
}

/** Phrases or quotations, not foreign texts. */
export const listInWords = (items: readonly string[]): string => formatList().format(items);

/** `1,200`. */
export const numberText = (value: number): string => formatNumber().format(value);

/** `1 part`, `1,200 parts`. */
export const counted = (count: number, one: string, many: string): string => `${numberText(count)} ${count === 1 ? one : many}`;

export const countedFiles = (count: number): string => counted(count, "file", "files");

/** `4 May 2024`, the day in universal time; quoted as it is written when it is not a time. */
export function dayInWords(time: ForeignText | string): string {
  const text = typeof time === "string" ? foreign(time) : time;
  const iso = text.inShape(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,12}(?:Z|[+-]\d{2}:\d{2})?)?$/u);
  const at = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(at) ? quoted(text) : formatDate().format(at);
}

/** `May 2024`; anything else as it is written, quoted unless it is a year or a day in digits. */
export function monthInWords(month: ForeignText): string {
  const written = month.inShape(/^\d{4}(?:-\d{2}){0,2}$/u);
  const at = written === null || written.length !== 7 ? NaN : Date.parse(`${written}-01`);
  return Number.isNaN(at) ? (written ?? quoted(month)) : formatMonth().format(at);
}

/** A day, a month, or a period as vague as `late 2026` and `spring 2027`, which facts write `2026-late` and `2027-spring`. */
export function periodInWords(period: ForeignText): string {
  const [year, part] = period.inShape(/^\d{4}-(?:early|mid|late|spring|summer|autumn|winter)$/u)?.split("-") ?? [];
  if (year !== undefined && part !== undefined) return `${part} ${year}`;
  return period.inShape(/^\d{4}(?:-\d{2})?$/u) === null ? dayInWords(period) : monthInWords(period);
}

/** `2.9.1`; quoted when it does not have the shape of a version, because then it could hold words. */
export const versionInWords = (version: ForeignText): string => version.inShape(/^\d{1,9}(?:\.\d{1,9}){0,4}$/u) ?? quoted(version);

/** Hexadecimal digits in groups of four; quoted when it is something else. */
export const thumbprintInWords = (thumbprint: ForeignText): string =>
  thumbprint
    .inShape(/^[\dA-F]{1,64}$/iu)
    ?.match(/.{1,4}/gu)
    ?.join(" ") ?? quoted(thumbprint);

/** `64 MB`. */
export const megabytes = (bytes: number): string => `${numberText(Math.round(bytes / (1024 * 1024)))} MB`;

/** `1.3.6.1.4`, an identifier of ASN.1; quoted when it is something else. */
export const oidInWords = (oid: ForeignText): string => oid.inShape(/^\d+(?:\.\d+)*$/u) ?? quoted(oid);
