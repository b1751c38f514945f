import type { SharedFunction } from "../../../shared/model/connector.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { limits } from "../limits.ts";

/** What a value counts besides its text: an object or a number takes about as much, as JSON and in memory. */
const charactersOfAValue = 16;

/** The outcome, or a refusal in its place when it is more than a list, a window or the store should hold. */
export function withinAnswer(outcome: InspectionOutcome, mostCharacters: number = limits.answerCharacters): InspectionOutcome {
  if (outcome.kind === "refused" || !isLargerThan(outcome, mostCharacters)) return outcome;
  const { sha256, sizeBytes } = outcome.inspection;
  return {
    kind: "refused",
    refusal: { sha256, sizeBytes, reason: { kind: "too-much-content", limitMegabytes: Math.round(mostCharacters / (1024 * 1024)) } },
  };
}

/** Stops as soon as it is known. Without recursion: the value may be deeply nested. */
export function isLargerThan(whole: unknown, mostCharacters: number): boolean {
  let left = mostCharacters;
  const open = [whole];
  while (open.length > 0 && left >= 0) {
    const value = open.pop();
    left -= charactersOfAValue;
    if (typeof value === "string") left -= value.length;
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) open.push(part);
  }
  return left < 0;
}

/** An outcome on its way between processes: functions that differ only in name are sent once, and share their parts at the receiver. */
export interface PackedOutcome {
  readonly outcome: InspectionOutcome;
  /** Null when the outcome has them itself. */
  readonly functions: PackedFunctions | null;
}

interface PackedFunctions {
  readonly shapes: readonly Omit<SharedFunction, "name">[];
  /** Each with the number of its shape. */
  readonly named: readonly (readonly [name: string, shape: number])[];
}

/** With fewer functions packing is not worth it. */
const fewestPacked = 100;

export function packed(outcome: InspectionOutcome): PackedOutcome {
  if (outcome.kind === "refused" || outcome.inspection.connector.functions.length < fewestPacked) return { outcome, functions: null };
  const shapes = new Map<string, { readonly at: number; readonly shape: Omit<SharedFunction, "name"> }>();
  const named = outcome.inspection.connector.functions.map(({ name, ...shape }) => {
    const key = JSON.stringify(shape);
    const known = shapes.get(key) ?? { at: shapes.size, shape };
    shapes.set(key, known);
    return [name, known.at] as const;
  });
  return { outcome: withFunctions(outcome, []), functions: { shapes: [...shapes.values()].map(({ shape }) => shape), named } };
}

export function unpacked({ outcome, functions }: PackedOutcome): InspectionOutcome {
  if (outcome.kind === "refused" || functions === null) return outcome;
  const { shapes, named } = functions;
  return withFunctions(
    outcome,
    named.flatMap(([name, at]) => {
      const shape = shapes[at];
      return shape === undefined ? [] : [{ name, ...shape }];
    }),
  );
}

type Inspected = Extract<InspectionOutcome, { kind: "inspected" }>;

const withFunctions = ({ kind, inspection }: Inspected, functions: readonly SharedFunction[]): Inspected => ({
  kind,
  inspection: { ...inspection, connector: { ...inspection.connector, functions } },
});
