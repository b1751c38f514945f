import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CleanupPorts } from "./ports.ts";

/** How long to wait for another process; a bulk clean-up of hundreds of files takes a few seconds. */
const patienceMs = 15_000;
const pauseMs = 100;

type Exclusively = <T>(work: () => Promise<T>) => Promise<Result<T, "other-operation-running">>;

/** Runs one piece of work at a time: in this process by queueing, between processes by the lock. */
export function underLock({ lock, pause }: CleanupPorts): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(async () => {
      const release = await acquired();
      if (release === undefined) return err("other-operation-running" as const);
      try {
        return ok(await work());
      } finally {
        release();
      }
    });
    last = mine.catch(() => undefined); // whoever asked is told; the queue goes on
    return mine;
  };

  async function acquired(): Promise<(() => void) | undefined> {
    for (let waitedMs = 0; ; waitedMs += pauseMs) {
      const release = lock.tryAcquire();
      if (release !== undefined || waitedMs >= patienceMs) return release;
      await pause(pauseMs);
    }
  }
}
