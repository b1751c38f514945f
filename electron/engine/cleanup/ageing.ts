import type { Result } from "../../../shared/base/result.ts";
import type { QuarantineAge, QuarantineId } from "../../../shared/model/cleanup.ts";
import type { CleanupRecords, RecordsFailure } from "./records.ts";

/**
 * How long files have been in the quarantine, for the purge by age.
 *
 * Age counts time that passed between two updates, never the time that a clock shows. Between two updates, in one run or from
 * one start to the next, it grows by what the computer's monotonic clock has gained, which no one can set. After a restart of the
 * computer that clock starts again from 0: then the age grows by the longer of what it shows now and what the wall clock has gained beyond the
 * latest time that was ever seen on it. One update never counts for more than a day, whatever happened since the last one. So a clock
 * that jumps, forwards or backwards, ages nothing; together with a restart, a day at the most.
 */
export interface Moment {
  /** Of a clock that only goes forward and starts again from 0 with the computer. */
  readonly monotonicMs: number;
  readonly wallMs: number;
}

export const dayMs = 24 * 60 * 60 * 1000;
const mostAtOnceMs = dayMs;

/** How long a file that is going to be deleted is announced before: in time that is counted, as age is. */
export const noticeMs = 7 * dayMs;

/** The time that counts between two updates. */
export function countedMs(last: Moment | null, now: Moment): number {
  if (last === null) return 0;
  const isRestarted = now.monotonicMs < last.monotonicMs;
  const gained = isRestarted ? Math.max(now.monotonicMs, now.wallMs - last.wallMs) : now.monotonicMs - last.monotonicMs;
  return Math.min(Math.max(0, Math.floor(gained)), mostAtOnceMs);
}

/** The moment stored after an update. It holds the latest time of the wall clock, so that no time is counted twice. */
export const seenMoment = (last: Moment | null, now: Moment): Moment => ({
  ...now,
  wallMs: Math.max(now.wallMs, last?.wallMs ?? now.wallMs),
});

export interface AgeingFile {
  readonly file: QuarantineId;
  readonly countedMs: number;
  /** Since it was announced; null before. */
  readonly announcedMs: number | null;
  /** The user wants it kept whatever its age. */
  readonly hold: boolean;
}

export interface Ageing {
  /** The last update. */
  readonly seen: Moment | null;
  readonly files: readonly AgeingFile[];
}

/** The ages after an update. A new file begins at 0; the limit in days is null where files are kept for good. */
export function countAges(before: Ageing, now: Moment, kept: readonly QuarantineId[], limitDays: number | null): Ageing {
  const passed = countedMs(before.seen, now);
  const known = new Map(before.files.map((one) => [one.file, one]));
  const files = kept.map((file): AgeingFile => {
    const { countedMs, announcedMs, hold } = known.get(file) ?? { countedMs: -passed, announcedMs: null, hold: false };
    const aged = countedMs + passed;
    const isNear = limitDays !== null && !hold && aged >= limitDays * dayMs - noticeMs;
    return { file, countedMs: aged, announcedMs: isNear ? (announcedMs === null ? 0 : announcedMs + passed) : null, hold };
  });
  return { seen: seenMoment(before.seen, now), files };
}

/** What is left until a file is deleted by its age; null when it will not be, or is not announced yet. */
export function leftMs({ countedMs, announcedMs, hold }: AgeingFile, limitDays: number | null): number | null {
  if (limitDays === null || hold || announcedMs === null) return null;
  return Math.max(0, limitDays * dayMs - countedMs, noticeMs - announcedMs);
}

/** As the user sees it: whole days. */
export function quarantineAge(one: AgeingFile, limitDays: number | null): QuarantineAge {
  const left = leftMs(one, limitDays);
  return {
    id: one.file,
    countedDays: Math.floor(one.countedMs / dayMs),
    dueInDays: left === null ? null : Math.ceil(left / dayMs),
    hold: one.hold,
  };
}

export interface AgesPorts {
  readonly records: Pick<CleanupRecords, "ageing" | "quarantined">;
  /** Null where files are kept for good. */
  readonly limitDays: () => number | null;
  readonly moment: () => Moment;
}

/** The ages of the files that are kept now. */
export interface Ages {
  readonly view: () => { readonly limitDays: number | null; readonly files: readonly QuarantineAge[] };
  /** Counts the time since the last update. Deletes nothing. */
  readonly update: () => Result<Ageing, RecordsFailure>;
  /** False when it could not be stored. */
  readonly hold: (file: QuarantineId, hold: boolean) => boolean;
  /** Files that were announced and whose time is over, after another update. */
  readonly due: () => readonly QuarantineId[];
}

export function createAges({ records, limitDays, moment }: AgesPorts): Ages {
  const update = (change: (files: readonly AgeingFile[]) => readonly AgeingFile[] = (files) => files) => {
    const [now, limit] = [moment(), limitDays()];
    const kept = records.quarantined().map(({ id }) => id);
    return records.ageing.update((before) => {
      const counted = countAges(before, now, kept, limit);
      // Once more, so that an announcement which ends with the change ends at once; no time has passed since.
      return countAges({ ...counted, files: change(counted.files) }, now, kept, limit);
    });
  };
  return {
    update: () => update(),
    view: () => ({ limitDays: limitDays(), files: records.ageing.read().files.map((one) => quarantineAge(one, limitDays())) }),
    hold: (file, hold) => update((files) => files.map((one) => (one.file === file ? { ...one, hold } : one))).ok,
    due: () => {
      const updated = update();
      return updated.ok ? updated.value.files.filter((one) => leftMs(one, limitDays()) === 0).map(({ file }) => file) : [];
    },
  };
}
