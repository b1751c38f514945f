import { ok, type Result } from "../../../../shared/base/result.ts";
import type { CleanupPorts } from "../ports.ts";
import type { LockFailure } from "../records.ts";

/** How long to wait for another process; a bulk clean-up of hundreds of files takes a few seconds. */
const usualPatienceMs = 15_000;
const pauseMs = 100;

type Exclusively = <T>(work: () => Promise<T>, patienceMs?: number) => Promise<Result<T, LockFailure>>;

/** Runs one piece of work at a time: in this process by queueing, between processes by the lock. */
export function createExclusive({ lock, pause }: CleanupPorts): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work, patienceMs = usualPatienceMs) => {
    const mine = last.then(async () => {
      const held = await acquired(patienceMs);
      if (!held.ok) return held;
      try {
        return ok(await work());
      } finally {
        held.value();
      }
    });
    last = mine.catch(() => undefined); // the caller gets the failure; the queue continues
    return mine;
  };

  async function acquired(patienceMs: number): Promise<Result<() => void, LockFailure>> {
    for (let waitedMs = 0; ; waitedMs += pauseMs) {
      const held = lock.tryAcquire();
      if (held.ok || held.error !== "other-operation-running" || waitedMs >= patienceMs) return held;
      await pause(pauseMs);
    }
  }
}
