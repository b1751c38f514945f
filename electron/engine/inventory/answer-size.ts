import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { limits } from "../archive/limits.ts";

/** What a value counts besides its text: an object or a number takes about as much, as JSON and in memory. */
const charactersOfAValue = 16;

/** The outcome, or a refusal in its place when it is more than a list, a window or the store should hold. */
export function withinAnswer(outcome: InspectionOutcome, mostCharacters: number = limits.answerCharacters): InspectionOutcome {
  if (outcome.kind === "refused" || !isLarger(outcome, mostCharacters)) return outcome;
  const { sha256, sizeBytes } = outcome.inspection;
  return { kind: "refused", refusal: { sha256, sizeBytes, reason: { kind: "tells-too-much", limitMegabytes: Math.round(mostCharacters / (1024 * 1024)) } } };
}

/** Ends as soon as it is known. Without recursion: what is told may be deep. */
function isLarger(whole: unknown, most: number): boolean {
  let left = most;
  const open = [whole];
  while (open.length > 0 && left >= 0) {
    const value = open.pop();
    left -= charactersOfAValue;
    if (typeof value === "string") left -= value.length;
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) open.push(part);
  }
  return left < 0;
}
