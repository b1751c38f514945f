import { describe, expect, test } from "vitest";
import { evaluatePolicy } from "../../../electron/engine/policy/evaluate-policy.ts";
import { planPolicyFix } from "../../../electron/engine/policy/plan-policy-fix.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ConnectorMatch, MachinePolicy, PolicyRule } from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../../builders/a-machine-snapshot.ts";
import { createRandom, type Random } from "../../fuzz/random.ts";

const thumbprints = ["A", "B", "C"].map((letter) => letter.repeat(40));
const names = ["Fern.mez", "fern.PQX", "Moss.mez", "Oak.pq", "sub/Reed.mez", "Ivy.mez.disabled", "Elm.txt"];
const kinds = ["Fern", "Moss", "Oak"];
const roles = ["desktop", "added", "gateway", "near-miss", "certified-store", "desktop-dead"] as const;
const integrities = ["unsigned", "intact", "altered", "unsupported", "malformed", "refused", "unread"] as const;
const versions = [null, "1.0", "2.0", "new"];

const some = <T>(random: Random, from: readonly T[]): T => random.pick(from) ?? (from[0] as T);
const many = <T>(random: Random, most: number, make: () => T): readonly T[] => Array.from({ length: random.below(most + 1) }, make);

function aConnector(random: Random, at: number): SnapshotConnector {
  const integrity = some(random, integrities);
  const isRead = integrity !== "refused" && integrity !== "unread";
  return aSnapshotConnector(some(random, names), {
    role: some(random, roles),
    folder: `D:\\${at}`,
    sha256: integrity === "unread" ? null : aHash(some(random, names)),
    integrity,
    kinds: isRead ? many(random, 2, () => some(random, kinds)) : [],
    version: isRead ? some(random, versions) : null,
    signers: isRead ? many(random, 2, () => ({ thumbprint: some(random, thumbprints), name: null })) : [],
    shadows: isRead && random.chance(0.3) ? ["Snowflake"] : [],
  });
}

function aMatch(random: Random): ConnectorMatch {
  const maybe = <T>(from: readonly T[]): T | null => (random.chance(0.4) ? some(random, from) : null);
  const match = {
    kind: maybe(kinds),
    name: maybe(["*", "fern*", "*.mez", "?ak.pq"]),
    sha256: maybe(names.map(aHash)),
    signer: maybe(thumbprints),
  };
  return Object.values(match).every((one) => one === null) ? { ...match, kind: some(random, kinds) } : match;
}

function aRule(random: Random, at: number): PolicyRule {
  const named = { id: `r${at}`, because: null };
  const connectors = [aMatch(random), ...many(random, 2, () => aMatch(random))];
  const except = many(random, 2, () => aMatch(random));
  switch (random.below(7)) {
    case 0:
      return { ...named, rule: "forbidden", connectors };
    case 1:
      return { ...named, rule: "allowed-only", connectors };
    case 2:
      return { ...named, rule: "required", connectors };
    case 3:
      return { ...named, rule: "minimum-version", connectors, version: "1.5" };
    case 4:
      return { ...named, rule: "trusted", thumbprints: [some(random, thumbprints)] };
    case 5:
      return { ...named, rule: "no-unsigned", except };
    default:
      return { ...named, rule: "no-shadows", except };
  }
}

function aCase(run: number) {
  const random = createRandom(20_270_110, run);
  const connectors = Array.from({ length: random.below(8) }, (_, at) => aConnector(random, at));
  const snapshot = aMachineSnapshot({ connectors, trust: aSnapshotTrust(...many(random, 2, () => some(random, thumbprints))) });
  const rules = Array.from({ length: 1 + random.below(5) }, (_, at) => aRule(random, at));
  const policy: MachinePolicy = { format: "mezzanine-policy", formatVersion: 1, name: null, rules };
  const installed = connectors.map((connector, at) => ({ ...connector, id: `id-${at}` as ConnectorId }));
  const report = evaluatePolicy(policy, snapshot);
  return { policy, snapshot, report, installed, fix: planPolicyFix(policy, report, installed) };
}

/** The computer after the correction. */
function corrected(
  { connectors, trust, ...snapshot }: MachineSnapshot,
  gone: ReadonlySet<SnapshotConnector>,
  added: readonly string[],
): MachineSnapshot {
  const entries = [...trust.entries, ...added.map((thumbprint) => ({ written: thumbprint, thumbprint }))];
  return { ...snapshot, connectors: connectors.filter((one) => !gone.has(one)), trust: { ...trust, entries } };
}

describe("what a policy corrects, in 3,000 policies on 3,000 computers", () => {
  const cases = Array.from({ length: 3_000 }, (_, run) => aCase(run));

  test("is never more than a rule names as a difference", () => {
    for (const { report, installed, fix } of cases) {
      const differences = report.rules.flatMap((rule) => rule.differences);
      const named = new Set(
        differences.flatMap((one) => (one.kind === "connector" ? [`${one.connector.folder} ${one.connector.name}`] : [])),
      );
      for (const id of fix.quarantine) {
        const file = installed.find((one) => one.id === id);
        expect(named.has(`${file?.folder} ${file?.name}`)).toBe(true);
        expect(["desktop", "added", "gateway"]).toContain(file?.role);
      }
      const missing = new Set(differences.flatMap((one) => (one.kind === "not-trusted" ? [one.thumbprint] : [])));
      for (const thumbprint of fix.trust) expect(missing.has(thumbprint)).toBe(true);
      if (report.outcome !== "different") expect([fix.quarantine, fix.trust]).toEqual([[], []]);
    }
  });

  test("takes nothing that a rule requires, and breaks no rule that was met", () => {
    for (const { policy, snapshot, report, installed, fix } of cases) {
      const gone = new Set(snapshot.connectors.filter((_, at) => fix.quarantine.includes(installed[at]?.id as ConnectorId)));
      const after = evaluatePolicy(policy, corrected(snapshot, gone, fix.trust));
      for (const [at, rule] of report.rules.entries()) if (rule.outcome === "met") expect(after.rules[at]?.outcome).toBe("met");
      // What is left is a conflict, or has to be installed.
      const conflicts = new Set(fix.conflicts);
      for (const { differences } of after.rules)
        for (const one of differences) if (one.kind === "connector") expect(conflicts.has(one.connector)).toBe(true);
      expect(after.rules.flatMap((rule) => rule.differences).some(({ kind }) => kind === "not-trusted")).toBe(false);
    }
  });

  test("leaves files alone that are no longer the ones that were looked at", () => {
    for (const { policy, report, installed } of cases) {
      const others = installed.map((file) => ({ ...file, sha256: "F".repeat(64) }));
      expect(planPolicyFix(policy, report, others).quarantine).toEqual([]);
    }
  });

  test("covers each kind of rule and outcome", () => {
    const seen = new Set(cases.flatMap(({ report }) => report.rules.map(({ rule, outcome }) => `${rule.rule} ${outcome}`)));
    expect(seen.size).toBeGreaterThanOrEqual(7 * 3 - 1);
    expect(cases.some(({ fix }) => fix.conflicts.length > 0)).toBe(true);
  });
});
