import { err, ok, type Result } from "../base/result.ts";

/** Turns a value from the other side, of which nothing is known, into the input a command takes; fails with what is wrong. */
export type Decoder<T> = (raw: unknown) => Result<T, string>;

export const nothing: Decoder<null> = (raw) => (raw === null || raw === undefined ? ok(null) : err("takes no input"));

/** Text of at most `longest` UTF-16 units. */
export const text = (longest: number): Decoder<string> => (raw) =>
  typeof raw !== "string" ? err("not a text") : raw.length > longest ? err(`longer than ${longest}`) : ok(raw);

export const oneOf = <const T extends string>(...allowed: readonly T[]): Decoder<T> => (raw) => {
  const found = allowed.find((one) => one === raw);
  return found === undefined ? err(`not one of ${allowed.join(", ")}`) : ok(found);
};

export const yesNo: Decoder<boolean> = (raw) => (typeof raw === "boolean" ? ok(raw) : err("neither true nor false"));

export const orNull = <T>(decode: Decoder<T>): Decoder<T | null> => (raw) => (raw === null ? ok(null) : decode(raw));

/** A plain object with exactly these fields: own ones, none missing, none more. */
export const record = <T extends object>(fields: { readonly [F in keyof T]: Decoder<T[F]> }): Decoder<T> => (raw) => {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return err("not a record");
  const names = Object.keys(fields) as Extract<keyof T, string>[];
  const extra = Object.keys(raw).find((name) => !Object.hasOwn(fields, name));
  if (extra !== undefined) return err(`unexpected field ${JSON.stringify(extra.slice(0, 40))}`);
  const decoded: Partial<T> = {};
  for (const name of names) {
    if (!Object.hasOwn(raw, name)) return err(`missing field ${name}`);
    const value = fields[name]((raw as Record<string, unknown>)[name]);
    if (!value.ok) return err(`${name}: ${value.error}`);
    decoded[name] = value.value;
  }
  return ok(decoded as T);
};

/** At most so many, each decoded. */
export const list = <T>(decode: Decoder<T>, most: number): Decoder<readonly T[]> => (raw) => {
  if (!Array.isArray(raw)) return err("not a list");
  if (raw.length > most) return err(`more than ${most}`);
  const decoded: T[] = [];
  for (const [at, one] of raw.entries()) {
    const value = decode(one);
    if (!value.ok) return err(`[${at}]: ${value.error}`);
    decoded.push(value.value);
  }
  return ok(decoded);
};

export const integer = (least: number, most: number): Decoder<number> => (raw) =>
  typeof raw !== "number" || !Number.isSafeInteger(raw) ? err("not a whole number") : raw < least || raw > most ? err(`not between ${least} and ${most}`) : ok(raw);

/** One of two shapes; told by the failure of the second. */
export const either = <A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> => (raw) => {
  const value = first(raw);
  return value.ok ? value : second(raw);
};

/** A text that the type system tells apart; what it means is looked up, never trusted. */
export const branded = <T extends string>(longest: number): Decoder<T> => text(longest) as Decoder<T>;
