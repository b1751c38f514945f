import { createContext, use } from "react";
import type { Locale } from "../../shared/model/language.ts";

/** Dates and numbers as the window's language writes them. */
export interface Formats {
  readonly locale: string;
  readonly date: (iso: string) => string;
  readonly dateTime: (iso: string) => string;
  /** With the day of the week. */
  readonly longDate: (iso: string) => string;
  readonly time: (iso: string) => string;
  readonly number: (value: number) => string;
  readonly bytes: (count: number) => string;
}

export function createFormats(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const longDate = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const number = new Intl.NumberFormat(locale);
  const unit = (name: string, unitDisplay: "short" | "long", maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay, maximumFractionDigits });
  // The short form of bytes has no plural.
  const [bytes, kilobytes, megabytes] = [unit("byte", "long", 0), unit("kilobyte", "short", 0), unit("megabyte", "short", 1)];
  return {
    locale,
    date: (iso) => written(date, iso),
    dateTime: (iso) => written(dateTime, iso),
    longDate: (iso) => written(longDate, iso),
    time: (iso) => written(time, iso),
    number: (value) => number.format(value),
    bytes: (count) => {
      if (count < 1000) return bytes.format(count);
      return count < 999_500 ? kilobytes.format(count / 1000) : megabytes.format(count / 1_000_000);
    },
  };
}

/** What is no time is shown as it was written. */
const written = (format: Intl.DateTimeFormat, iso: string): string => {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : format.format(time);
};

/** In English the day is before the month, which is named: this cannot be misread, whatever the reader is used to. */
export const formatLocale: { readonly [L in Locale]: string } = {
  "en": "en-GB",
  "de": "de",
  "fr": "fr",
  "es": "es",
  "ja": "ja",
  "zh-Hans": "zh-Hans",
  "pseudo": "en-GB",
};

export const FormatsContext = createContext<Formats>(createFormats(formatLocale.en));
export const useFormats = (): Formats => use(FormatsContext);

/** `2027-01-31` on the reader's calendar; what is no time is its own day. */
export function dayOf(time: Date, otherwise = ""): string {
  if (Number.isNaN(time.getTime())) return otherwise;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
