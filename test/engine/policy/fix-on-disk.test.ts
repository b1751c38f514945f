import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Engine } from "../../../electron/engine/create-engine.ts";
import { trustFileIn } from "../../../electron/engine/trust/read-policy.ts";
import type { ConnectorMatch, MachinePolicy, PolicyRule } from "../../../shared/model/machine-policy.ts";
import { aConnector } from "../../builders/a-connector.ts";
import { aSignedPackage, aSigner } from "../../builders/a-signed-package.ts";
import { anArchive } from "../../builders/an-archive.ts";
import { createRandom, type Random } from "../../fuzz/random.ts";
import { aRealInspector, engines, rescan, valueOf, type Home } from "../an-engine.ts";

const { aHome, start } = engines();

/** What is known of each file by how it was made, so that what has to move can be told without asking the engine. */
interface Made {
  readonly name: string;
  readonly kind: string;
  readonly isSigned: boolean;
  readonly isShadow: boolean;
  readonly bytes: Buffer;
}

async function allFiles(): Promise<readonly Made[]> {
  const unsigned = async (name: string, kind: string, isShadow = false): Promise<Made> => ({
    name,
    kind,
    isSigned: false,
    isShadow,
    bytes: await anArchive(aConnector(kind)),
  });
  return [
    await unsigned("Fern.mez", "Fern"),
    await unsigned("Fern copy.mez", "Fern"),
    await unsigned("Moss.mez", "Moss"),
    // The only certified connector of the tests has this kind.
    await unsigned("Snow.mez", "Snowfield", true),
    {
      name: "Reed.pqx",
      kind: "Reed",
      isSigned: true,
      isShadow: false,
      bytes: await aSignedPackage({ signer: aSigner({ name: "Reed" }) }, aConnector("Reed")),
    },
  ];
}

/** No rule is about these. */
const others = { "notes.txt": "mine", "Moss.mez.disabled": "not read", "Fern.mez.bak": "\0\u0001" };
const theirs = `# theirs\n${"ab".repeat(20)}\n`;
const wanted = ["CD", "EF"].map((two) => two.repeat(20));

const nothing = { kind: null, name: null, sha256: null, signer: null };
const fits = ({ kind, name }: ConnectorMatch, file: Made) => (kind === null || kind === file.kind) && (name === null || name === file.name);
const fitsOne = (matches: readonly ConnectorMatch[], file: Made) => matches.some((match) => fits(match, file));

function aMatch(random: Random, files: readonly Made[]): ConnectorMatch {
  const file = random.pick(files);
  return random.chance(0.5) ? { ...nothing, kind: file?.kind ?? "Oak" } : { ...nothing, name: file?.name ?? "Oak.mez" };
}

function aRule(random: Random, files: readonly Made[], at: number): PolicyRule {
  const named = { id: `r${at}`, because: null };
  const connectors = Array.from({ length: 1 + random.below(2) }, () => aMatch(random, files));
  const except = Array.from({ length: random.below(2) }, () => aMatch(random, files));
  switch (random.below(6)) {
    case 0:
      return { ...named, rule: "forbidden", connectors };
    case 1:
      return { ...named, rule: "allowed-only", connectors: [...connectors, aMatch(random, files), aMatch(random, files)] };
    case 2:
      return { ...named, rule: "required", connectors };
    case 3:
      return { ...named, rule: "trusted", thumbprints: [random.pick(wanted) ?? ""] };
    case 4:
      return { ...named, rule: "no-unsigned", except };
    default:
      return { ...named, rule: "no-shadows", except };
  }
}

function isNamedBy(rule: PolicyRule, file: Made): boolean {
  switch (rule.rule) {
    case "forbidden":
      return fitsOne(rule.connectors, file);
    case "allowed-only":
      return !fitsOne(rule.connectors, file);
    case "no-unsigned":
      return !file.isSigned && !fitsOne(rule.except, file);
    case "no-shadows":
      return file.isShadow && !fitsOne(rule.except, file);
    default:
      return false;
  }
}

const isRequired = ({ rules }: MachinePolicy, file: Made) =>
  rules.some((rule) => rule.rule === "required" && fitsOne(rule.connectors, file));

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]));

/** As the command line and the window do it; what undoes it. */
async function correct(engine: Engine, policy: MachinePolicy): Promise<() => Promise<void>> {
  const { handlers } = engine;
  const { fix } = await engine.policies.check(policy);
  const carryOut = async (planId: string) =>
    valueOf(handlers.carryOut({ planId, decisions: [], reason: "policy", confirmedNames: [], acceptedChanges: [] }));
  const steps =
    fix.quarantine.length === 0
      ? []
      : await carryOut((await valueOf(handlers.planCleanup({ kind: "quarantine", ids: fix.quarantine }))).planId);
  if (fix.trust.length > 0)
    await valueOf(
      handlers.carryOutTrustChange({ planId: (await valueOf(handlers.planTrustChange({ add: fix.trust, remove: [] }))).planId }),
    );
  return async () => {
    for (const { outcome } of steps.toReversed()) {
      const historyId = outcome.kind === "done" ? (outcome.historyId ?? 0) : 0;
      await carryOut((await valueOf(handlers.planUndo({ historyId }))).planId);
    }
    const [newest] = fix.trust.length === 0 ? [] : await valueOf(handlers.getTrustBackups(null));
    if (newest === undefined) return;
    const { planId } = await valueOf(handlers.planTrustRestore({ backup: newest.id }));
    await valueOf(handlers.carryOutTrustChange({ planId }));
  };
}

function lay({ custom, dataFolder }: Home, files: readonly Made[]): void {
  for (const name of readdirSync(custom)) rmSync(join(custom, name));
  for (const { name, bytes } of files) writeFileSync(join(custom, name), bytes);
  for (const [name, text] of Object.entries(others)) writeFileSync(join(custom, name), text);
  writeFileSync(trustFileIn(dataFolder), theirs);
}

test("what a policy corrects on real files is exactly what its rules name, and undo brings every byte back", async () => {
  const home = aHome();
  const engine = await start(home, { inspector: aRealInspector() });
  const made = await allFiles();
  const seen = { moved: 0, stayed: 0, trusted: 0, conflicts: 0 };
  for (let run = 0; run < 25; run += 1) {
    const random = createRandom(20_270_111, run);
    const files = made.filter(() => random.chance(0.8));
    const rules = Array.from({ length: 1 + random.below(4) }, (_, at) => aRule(random, made, at));
    const policy: MachinePolicy = { format: "mezzanine-policy", formatVersion: 1, name: null, rules };
    lay(home, files);
    await rescan(engine);
    const before = filesIn(home.custom);

    const undo = await correct(engine, policy);
    const named = files.filter((file) => rules.some((rule) => isNamedBy(rule, file)));
    const gone = new Set(named.filter((file) => !isRequired(policy, file)).map(({ name }) => name));
    expect(filesIn(home.custom), JSON.stringify(rules)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([name]) => !gone.has(name))),
    );
    const added = new Set(rules.flatMap((rule) => (rule.rule === "trusted" ? rule.thumbprints : [])));
    const list = readFileSync(trustFileIn(home.dataFolder), "utf8");
    expect(list.startsWith(theirs)).toBe(true);
    expect(list.slice(theirs.length).split("\n").filter(Boolean).toSorted()).toEqual([...added].toSorted());

    await undo();
    expect(filesIn(home.custom)).toEqual(before);
    expect(readFileSync(trustFileIn(home.dataFolder), "utf8")).toBe(theirs);
    seen.moved += gone.size;
    seen.stayed += files.length - gone.size;
    seen.trusted += added.size;
    seen.conflicts += named.length - gone.size;
  }
  // Else the claim would be about nothing.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
});
