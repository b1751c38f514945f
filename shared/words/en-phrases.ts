/** Names listed in a sentence before the rest is counted. */
const named = 3;

const formatNumber = new Intl.NumberFormat("en-GB");
const formatList = new Intl.ListFormat("en-GB", { type: "conjunction" });
const formatDate = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `“A”, “B”, “C” and 4 more`. */
export function namesInWords(names: readonly string[], most: number = named): string {
  const shown = names.slice(0, most).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  return formatList.format(rest > 0 ? [...shown, `${formatNumber.format(rest)} more`] : shown);
}

export const listInWords = (items: readonly string[]): string => formatList.format(items);

export const counted = (count: number, one: string, many: string): string => `${formatNumber.format(count)} ${count === 1 ? one : many}`;

/** `4 May 2024`, the day in universal time; the text itself when it is no time. */
export function dayInWords(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : formatDate.format(time);
}

/** `64 MB`. */
export const megabytes = (bytes: number): string => `${formatNumber.format(Math.round(bytes / (1024 * 1024)))} MB`;
