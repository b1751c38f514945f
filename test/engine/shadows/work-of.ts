import type { Steps } from "../../../electron/engine/shadows/steps.ts";

/** How many elementary operations the work takes: what a clock cannot say on a busy machine. */
export function workOf(steps: Steps<unknown>): number {
  let work = 0;
  for (const step of steps) work += step;
  return work;
}
