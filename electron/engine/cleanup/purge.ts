import type { PlannedStep } from "../../../shared/model/cleanup.ts";

/** Whether a confirmation names exactly the files that would be gone for good: each as often as it occurs. */
export function isConfirmed(steps: readonly PlannedStep[], confirmedNames: readonly string[]): boolean {
  const planned = steps.map(({ name }) => name).toSorted();
  const named = confirmedNames.toSorted();
  return planned.length === named.length && planned.every((name, at) => name === named[at]);
}
