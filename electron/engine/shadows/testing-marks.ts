import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { TestingMark, TestingState } from "../../../shared/model/shadow.ts";

/** Why a mark is not taken. */
export type TestingMarkFailure = "not-a-day" | "day-over" | "too-far" | "note-too-long";

/** A test that takes longer is no test; the user marks again. */
const mostDays = 366;
const longestNote = 500;

/** The marks that are stored. */
export interface TestingMarksStore {
  readonly list: () => readonly TestingMark[];
  /** False when it could not be stored. */
  readonly set: (mark: TestingMark) => boolean;
  readonly clear: (id: ConnectorId) => boolean;
}

export interface WantedMark {
  readonly id: ConnectorId;
  readonly until: string;
  readonly note: string;
}

/** A mark as the user wants it, held to a real day between `today` and a year from it. */
export function planTestingMark({ id, until, note }: WantedMark, today: string): Result<TestingMark, TestingMarkFailure> {
  const day = dayNumber(until);
  const now = dayNumber(today);
  if (day === null || now === null) return err("not-a-day");
  if (day < now) return err("day-over");
  if (day > now + mostDays) return err("too-far");
  if (note.length > longestNote) return err("note-too-long");
  return ok({ id, until, note: note.trim() });
}

/** In force to the end of its day; ended from the day after. A mark without a valid day suppresses nothing. */
export function testingState(mark: TestingMark, today: string): TestingState {
  const day = dayNumber(mark.until);
  const now = dayNumber(today);
  return { mark, state: day !== null && now !== null && now <= day ? "in-force" : "ended" };
}

/** `2027-01-31` in the computer's time zone, not in universal time: a mark ends at the user's own midnight. */
export function localDay(now: Date): string {
  const padded = (value: number, digits: number) => String(value).padStart(digits, "0");
  return `${padded(now.getFullYear(), 4)}-${padded(now.getMonth() + 1, 2)}-${padded(now.getDate(), 2)}`;
}

export const isDay = (written: string): boolean => dayNumber(written) !== null;

/** Days since 1970; null for what is no day of the calendar, such as 30 February. */
function dayNumber(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : time / 86_400_000;
}
