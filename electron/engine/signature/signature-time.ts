import type { ClaimedTime } from "../../../shared/model/signature.ts";
import { limits } from "../limits.ts";

// The formats of ECMA-376 Part 2, 13.2.4.25, from years to fractions of a second.
const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/u;

/** What a signer wrote as the time of signing. Nothing is guessed: a time that does not exist has no `utc`. */
export function parseSignatureTime(written: string): ClaimedTime {
  const raw = written.trim().slice(0, limits.shownTimeCharacters);
  const found = pattern.exec(raw);
  if (found === null) return { raw, utc: null };
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = found;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const exists = new Date(local).toISOString().startsWith(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):(\d{2})$/u.exec(zone) ?? [];
  if (!exists || Number(hours) > 14 || Number(minutes) > 59) return { raw, utc: null };
  const utc = local - (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { raw, utc: new Date(utc).toISOString().replace(/\.\d+Z$/u, `${fraction}Z`) };
}
