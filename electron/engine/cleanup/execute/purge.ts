import type { CleanupOrder, PlannedStep } from "../../../../shared/model/cleanup.ts";

/** Whether a confirmation names exactly the files that would be gone for good: each as often as it occurs. */
export function isConfirmed(steps: readonly PlannedStep[], { confirmedNames, acceptedChanges = [] }: Pick<CleanupOrder, "confirmedNames" | "acceptedChanges">): boolean {
  const accepted = new Map<string, string>(acceptedChanges.map(({ subject, sha256 }) => [subject, sha256]));
  const isGoing = ({ subject, obstacle }: PlannedStep) =>
    obstacle === null || (obstacle.kind === "changed-in-quarantine" && accepted.get(subject) === obstacle.sha256);
  const planned = steps.filter(isGoing).map(({ name }) => name).toSorted();
  const named = confirmedNames.toSorted();
  return planned.length === named.length && planned.every((name, at) => name === named[at]);
}
