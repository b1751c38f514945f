import { inspect } from "../../electron/engine/inspect.ts";
import type { Inspection, InspectionOutcome } from "../../shared/model/inspection.ts";
import { aRawZip } from "../builders/a-raw-zip.ts";
import { mutate, type Mutant } from "./mutate.ts";
import { mutateNeutrally } from "./mutate-neutrally.ts";
import { createRandom } from "./random.ts";
import { readSeeds, type Seed } from "./seeds.ts";
import { findFalseClaims, gatherTruths, type Truths } from "./truth.ts";

/** A property that did not hold, with all that is needed to see it again. */
export interface FuzzFinding {
  readonly seed: number;
  readonly run: number;
  readonly file: string;
  readonly steps: readonly string[];
  readonly property: "throws" | "slow" | "not the same twice" | "too much to say" | "false claim" | "not intact any more";
  readonly detail: string;
}

export interface Ground {
  readonly seeds: readonly Seed[];
  readonly intact: readonly Seed[];
  readonly truths: Truths;
}

const context = { extraCertificates: [] };

const inspected = (outcome: InspectionOutcome): Inspection | null => (outcome.kind === "inspected" ? outcome.inspection : null);

/** Seeds and what they prove. Fails when a seed is not even itself what it should be. */
export async function prepareGround(): Promise<Ground> {
  const seeds = readSeeds();
  const known = await Promise.all(seeds.map(async (seed) => [seed, inspected(await inspect(seed.bytes, context))] as const));
  const wrong = known.filter(([seed, inspection]) => seed.integrity !== null && inspection?.signature.integrity.kind !== seed.integrity);
  if (wrong.length > 0) throw new Error(`seeds are not what they should be: ${wrong.map(([{ name }]) => name).join(", ")}`);
  return {
    seeds,
    intact: seeds.filter(({ integrity, entries }) => integrity === "intact" && entries !== null),
    truths: gatherTruths([...known, ...(await inspectCores(seeds))]),
  };
}

/**
 * What is left when what was added to a seed is taken away again, which a mutation may do: somebody did sign that. Only of signers that no
 * intact seed has: of the others it is known what they signed, and nothing less will do.
 */
async function inspectCores(seeds: readonly Seed[]): Promise<readonly (readonly [Seed, Inspection | null])[]> {
  const known = new Set(seeds.filter(({ integrity }) => integrity === "intact").flatMap(({ signers }) => signers));
  const cores = seeds.flatMap((seed): readonly Seed[] =>
    seed.core === null
      ? []
      : [{ ...seed, name: `${seed.name} (core)`, entries: seed.core, bytes: aRawZip({ entries: seed.core }), integrity: "intact" }],
  );
  const inspections = await Promise.all(cores.map(async (core) => [core, inspected(await inspect(core.bytes, context))] as const));
  // Some is no package any more without what was called content: a certificate or an origin that a relationship still names.
  return inspections.filter(([, inspection]) => {
    const integrity = inspection?.signature.integrity;
    return integrity?.kind === "intact" && !known.has(integrity.signer);
  });
}

export interface Variant extends Mutant {
  readonly file: string;
  readonly neutral: boolean;
}

/** The file of one run: the same for the same numbers. */
export function makeVariant(seed: number, run: number, { seeds, intact }: Ground): Variant {
  const random = createRandom(seed, run);
  const neutral = random.chance(0.1);
  const from = random.pick(neutral || random.chance(0.5) ? intact : seeds);
  if (from === undefined) throw new Error("no seeds");
  return { file: from.name, neutral, ...(neutral ? mutateNeutrally(from, random) : mutate(from, random)) };
}

/** Of processor time: other programs must not make a file look slow. */
const mostMs = 2_000;
const mostCharacters = 30_000_000;

/** Inspects one mutant and says what of it should not be. */
export async function fuzzOnce(seed: number, run: number, ground: Ground): Promise<readonly FuzzFinding[]> {
  const variant = makeVariant(seed, run, ground);
  const finding = (property: FuzzFinding["property"], detail: string): FuzzFinding => ({
    seed,
    run,
    file: variant.file,
    steps: variant.steps,
    property,
    detail,
  });
  const began = process.cpuUsage();
  let outcome: InspectionOutcome;
  try {
    outcome = await inspect(variant.bytes, context);
  } catch (bug) {
    return [finding("throws", bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))];
  }
  const { user, system } = process.cpuUsage(began);
  const findings: FuzzFinding[] = [];
  const milliseconds = (user + system) / 1_000;
  if (milliseconds > mostMs) findings.push(finding("slow", `${milliseconds.toFixed(0)} ms`));
  const said = JSON.stringify(outcome);
  if (said.length > mostCharacters) findings.push(finding("too much to say", `${said.length} characters`));
  if (run % 10 === 0 && JSON.stringify(await inspect(variant.bytes, context)) !== said) findings.push(finding("not the same twice", ""));
  const inspection = inspected(outcome);
  if (inspection !== null)
    findings.push(...(await findFalseClaims(variant.bytes, inspection, ground.truths)).map((claim) => finding("false claim", claim)));
  if (variant.neutral && inspection?.signature.integrity.kind !== "intact")
    findings.push(finding("not intact any more", JSON.stringify(inspection?.signature.integrity ?? outcome).slice(0, 300)));
  return findings;
}
