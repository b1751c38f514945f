/**
 * The one way to take in what comes from outside: commands of the window, rows and JSON of the store, settings, lists of certified
 * connectors, notes next to quarantined files, what a page or a window stored for the next. A decoder returns a value of its type, built
 * from own fields only, or the position of the first field that does not fit.
 *
 * A schema library was tried (valibot 1.5, no dependencies) and not taken: its objects also take fields that are inherited, its texts and
 * lists have no bound unless one is added at each place, and what we need of one is the lines below.
 */
import { err, ok, type Result } from "../base/result.ts";

/** What does not fit, and where: `files[3].name`; `""` is the whole value. */
export interface Misfit {
  readonly at: string;
  readonly problem: string;
}

/** Takes a value of which nothing is known. */
export type Decoder<T> = (raw: unknown) => Result<T, Misfit>;

const misfit = (problem: string): Result<never, Misfit> => err({ at: "", problem });

/** The same misfit, seen from the value around it. */
function inside<T>(step: string, decoded: Result<T, Misfit>): Result<T, Misfit> {
  if (decoded.ok) return decoded;
  const { at, problem } = decoded.error;
  return err({ at: `${step}${at === "" || at.startsWith("[") ? "" : "."}${at}`, problem });
}

export const describeMisfit = ({ at, problem }: Misfit): string => (at === "" ? problem : `${at}: ${problem}`);

/** JSON from outside; the only place where it is parsed. Longer texts are refused unread. */
export function parseJson<T>(json: string, decode: Decoder<T>, longest: number): Result<T, Misfit> {
  if (json.length > longest) return misfit(`longer than ${longest}`);
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (thrown) {
    // V8 says where, but not for every mistake.
    const place = thrown instanceof Error ? /line \d+ column \d+/u.exec(thrown.message) : null;
    return misfit(place === null ? "not JSON" : `not JSON, ${place[0]}`);
  }
  return decode(raw);
}

/** JSON inside a text, as a column of the store holds it. */
export const json =
  <T>(decode: Decoder<T>, longest: number): Decoder<T> =>
  (raw) =>
    typeof raw === "string" ? parseJson(raw, decode, longest) : misfit("not a text");

/** Whatever it is: for values whose reader decides. */
export const anything: Decoder<unknown> = ok;

/** For values that this program wrote itself and that a digest proves unchanged. */
export const unchecked =
  <T>(): Decoder<T> =>
  (raw) =>
    ok(raw as T);

export const nothing: Decoder<null> = (raw) => (raw === null || raw === undefined ? ok(null) : misfit("takes no input"));

/** Text of at most `longest` UTF-16 units. */
export const text =
  (longest: number): Decoder<string> =>
  (raw) =>
    typeof raw !== "string" ? misfit("not a text") : raw.length > longest ? misfit(`longer than ${longest}`) : ok(raw);

/** A text for which the test holds. */
export const textThat =
  <T extends string = string>(longest: number, test: (text: string) => boolean, problem: string): Decoder<T> =>
  (raw) => {
    const decoded = text(longest)(raw);
    return decoded.ok && !test(decoded.value) ? misfit(problem) : (decoded as Result<T, Misfit>);
  };

/** A moment as `Date.toISOString` writes it, so that every reader of dates takes it. */
export const instant: Decoder<string> = textThat(
  32,
  (raw) => /^(?:\d{4}|[+-]\d{6})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u.test(raw) && !Number.isNaN(Date.parse(raw)),
  "not a moment",
);

/** `2027-01-31`; whether there is such a day is checked where days are counted. */
export const day: Decoder<string> = textThat(10, (raw) => /^\d{4}-\d{2}-\d{2}$/u.test(raw), "not a day");

export const oneOf =
  <const T extends string>(...allowed: readonly T[]): Decoder<T> =>
  (raw) => {
    const found = allowed.find((one) => one === raw);
    return found === undefined ? misfit(`not one of ${allowed.join(", ")}`) : ok(found);
  };

export const yesNo: Decoder<boolean> = (raw) => (typeof raw === "boolean" ? ok(raw) : misfit("neither true nor false"));

export const orNull =
  <T>(decode: Decoder<T>): Decoder<T | null> =>
  (raw) =>
    raw === null ? ok(null) : decode(raw);

/** Null also where a field is missing. */
export const orMissing =
  <T>(decode: Decoder<T>): Decoder<T | null> =>
  (raw) =>
    raw === null || raw === undefined ? ok(null) : decode(raw);

/** A stand-in for what does not fit, where that is bearable. */
export const otherwise =
  <T>(decode: Decoder<T>, instead: T): Decoder<T> =>
  (raw) => {
    const decoded = decode(raw);
    return decoded.ok ? decoded : ok(instead);
  };

/** What a decoded value means. */
export const mapped =
  <A, B>(decode: Decoder<A>, map: (value: A) => B): Decoder<B> =>
  (raw) => {
    const decoded = decode(raw);
    return decoded.ok ? ok(map(decoded.value)) : decoded;
  };

type Fields<T> = { readonly [F in keyof T]: Decoder<T[F]> };

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** A plain object with exactly these fields: own ones, none missing, none more. */
export const record =
  <T extends object>(fields: Fields<T>): Decoder<T> =>
  (raw) => {
    if (!isRecord(raw)) return misfit("not a record");
    const extra = extraField(raw, fields);
    if (extra !== undefined) return misfit(unexpected(extra));
    const missing = Object.keys(fields).find((name) => !Object.hasOwn(raw, name));
    return missing === undefined ? decodeFields(raw, fields) : err({ at: missing, problem: "missing" });
  };

/** A plain object with these own fields; others are passed over, and a missing one is `undefined` to its decoder. */
export const openRecord =
  <T extends object>(fields: Fields<T>): Decoder<T> =>
  (raw) =>
    isRecord(raw) ? decodeFields(raw, fields) : misfit("not a record");

/** A plain object with no other fields than these; a missing one is `undefined` to its decoder. For files that people write. */
export const closedRecord =
  <T extends object>(fields: Fields<T>): Decoder<T> =>
  (raw) => {
    if (!isRecord(raw)) return misfit("not a record");
    const extra = extraField(raw, fields);
    return extra === undefined ? decodeFields(raw, fields) : misfit(unexpected(extra));
  };

const extraField = (raw: object, fields: object): string | undefined => Object.keys(raw).find((name) => !Object.hasOwn(fields, name));
const unexpected = (name: string): string => `unexpected field ${JSON.stringify(name.slice(0, 40))}`;

function decodeFields<T extends object>(raw: Readonly<Record<string, unknown>>, fields: Fields<T>): Result<T, Misfit> {
  const decoded: Partial<T> = {};
  for (const name of Object.keys(fields) as Extract<keyof T, string>[]) {
    const value = inside(name, fields[name](Object.hasOwn(raw, name) ? raw[name] : undefined));
    if (!value.ok) return value;
    decoded[name] = value.value;
  }
  return ok(decoded as T);
}

/** At most so many, each decoded. */
export const list =
  <T>(decode: Decoder<T>, most: number): Decoder<readonly T[]> =>
  (raw) => {
    if (!Array.isArray(raw)) return misfit("not a list");
    if (raw.length > most) return misfit(`more than ${most}`);
    const decoded: T[] = [];
    for (const [at, one] of raw.entries()) {
      const value = inside(`[${at}]`, decode(one));
      if (!value.ok) return value;
      decoded.push(value.value);
    }
    return ok(decoded);
  };

export const integer =
  (least: number, most: number): Decoder<number> =>
  (raw) =>
    typeof raw !== "number" || !Number.isSafeInteger(raw)
      ? misfit("not a whole number")
      : raw < least || raw > most
        ? misfit(`not between ${least} and ${most}`)
        : ok(raw);

export const count: Decoder<number> = integer(0, Number.MAX_SAFE_INTEGER);

export const finite: Decoder<number> = (raw) => (typeof raw === "number" && Number.isFinite(raw) ? ok(raw) : misfit("not a number"));

/** One of two shapes; a failure is that of the second. */
export const either =
  <A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> =>
  (raw) => {
    const value = first(raw);
    return value.ok ? value : second(raw);
  };

/** A branded text; what it refers to is looked up, never trusted. */
export const branded = <T extends string>(longest: number): Decoder<T> => text(longest) as Decoder<T>;
