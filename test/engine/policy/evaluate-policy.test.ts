import { describe, expect, test } from "vitest";
import { evaluatePolicy } from "../../../electron/engine/policy/evaluate-policy.ts";
import type { ConnectorMatch, PolicyRule, PolicyRuleFacts, PolicyRuleReport } from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../../builders/a-machine-snapshot.ts";

const ours = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";
const other = "26AF59E4BE5384CD860E230ED4AED474C2A3BC69";

const match = (fields: Partial<ConnectorMatch>): ConnectorMatch => ({ kind: null, name: null, sha256: null, signer: null, ...fields });
const rule = (facts: PolicyRuleFacts): PolicyRule => ({ id: facts.rule, because: null, ...facts });
const signedBy = (thumbprint: string) =>
  ({ integrity: "intact", signers: [{ thumbprint, name: null }] }) as const satisfies Partial<SnapshotConnector>;

function ask(facts: PolicyRuleFacts, snapshot: MachineSnapshot): PolicyRuleReport {
  const report = evaluatePolicy({ format: "mezzanine-policy", formatVersion: 1, name: null, rules: [rule(facts)] }, snapshot);
  const [first] = report.rules;
  if (first === undefined) throw new Error("no report");
  expect(report.outcome).toBe(first.outcome);
  return first;
}

/** `met`, `different: A.mez` or `unknown: version-not-known A.mez`. */
function answer(facts: PolicyRuleFacts, connectors: readonly SnapshotConnector[], changes: Partial<MachineSnapshot> = {}): string {
  const { outcome, differences, unknown } = ask(facts, aMachineSnapshot({ connectors, ...changes }));
  const names = differences.map((one) => (one.kind === "connector" ? one.connector.name : one.kind));
  const reasons = unknown.map((one) => ("connector" in one ? `${one.kind} ${one.connector.name}` : one.kind));
  return outcome === "met" ? "met" : `${outcome}: ${(outcome === "different" ? names : reasons).join(", ")}`;
}

const forbidden = (fields: Partial<ConnectorMatch>): PolicyRuleFacts => ({ rule: "forbidden", connectors: [match(fields)] });

describe("what a rule names", () => {
  const contoso = aSnapshotConnector("Contoso.mez", { kinds: ["Contoso", "ContosoBeta"] });
  const signed = aSnapshotConnector("Signed.pqx", signedBy(ours));
  test.each([
    ["a kind, in any case", { kind: "contosobeta" }, "different: Contoso.mez"],
    ["a name, in any case", { name: "CONTOSO.MEZ" }, "different: Contoso.mez"],
    ["a pattern", { name: "con*o.?ez" }, "different: Contoso.mez"],
    ["a pattern for another name", { name: "con*o.?ezz" }, "met"],
    ["a hash", { sha256: aHash("Contoso.mez") }, "different: Contoso.mez"],
    ["a signer", { signer: ours }, "different: Signed.pqx"],
    ["another signer", { signer: other }, "met"],
    ["two fields that fit", { kind: "Contoso", name: "*.mez" }, "different: Contoso.mez"],
    ["two fields of which one fits", { kind: "Contoso", name: "*.pqx" }, "met"],
  ])("%s", (_name, fields, wanted) => {
    expect(answer(forbidden(fields), [contoso, signed])).toBe(wanted);
  });

  test("in a folder below, the file's own name counts", () => {
    expect(answer(forbidden({ name: "Contoso.mez" }), [aSnapshotConnector("sub/Contoso.mez")])).toBe("different: sub/Contoso.mez");
  });

  test("many stars take no time", () => {
    const connector = aSnapshotConnector(`${"a".repeat(4_000)}.mez`);
    expect(answer(forbidden({ name: `${"*a".repeat(120)}*b` }), [connector])).toBe("met");
  });
});

describe("what is nobody's business", () => {
  test.each([
    ["a certified connector", { role: "certified-store" }],
    ["a folder that Power BI does not read", { role: "near-miss" }],
    ["a disabled file", { name: "Contoso.mez.disabled" }],
    ["another file", { name: "Contoso.zip" }],
  ] as const)("%s", (_name, changes) => {
    const connector = { ...aSnapshotConnector("Contoso.mez", { shadows: ["Contoso"] }), ...changes };
    expect(answer(forbidden({ name: "*" }), [connector])).toBe("met");
    expect(answer({ rule: "allowed-only", connectors: [match({ kind: "X" })] }, [connector])).toBe("met");
    expect(answer({ rule: "no-shadows", except: [] }, [connector])).toBe("met");
  });

  test("the gateway's folder and added ones count", () => {
    const connectors = [aSnapshotConnector("A.mez", { role: "gateway" }), aSnapshotConnector("B.mez", { role: "added" })];
    expect(answer({ rule: "no-unsigned", except: [] }, connectors)).toBe("different: A.mez, B.mez");
  });
});

describe("each rule", () => {
  const a = aSnapshotConnector("A.mez");
  const b = aSnapshotConnector("B.mez");

  test("allowed-only", () => {
    const facts: PolicyRuleFacts = { rule: "allowed-only", connectors: [match({ kind: "A" }), match({ signer: ours })] };
    expect(answer(facts, [a])).toBe("met");
    expect(answer(facts, [a, b, aSnapshotConnector("C.pqx", signedBy(ours))])).toBe("different: B.mez");
  });

  test("required: one that fits is enough", () => {
    const facts: PolicyRuleFacts = { rule: "required", connectors: [match({ kind: "A" }), match({ kind: "Z" })] };
    expect(answer(facts, [a, b])).toBe("met");
    expect(answer(facts, [b])).toBe("different: no-connector");
    expect(answer(facts, [])).toBe("different: no-connector");
  });

  test("minimum-version compares part by part", () => {
    const facts: PolicyRuleFacts = { rule: "minimum-version", connectors: [match({ name: "A.mez" })], version: "1.10" };
    const at = (version: string | null) => answer(facts, [aSnapshotConnector("A.mez", { version }), b]);
    expect([at("1.9"), at("1.10.0"), at("2"), at(null), at("new")]).toEqual([
      "different: A.mez",
      "met",
      "met",
      "unknown: version-not-known A.mez",
      "unknown: version-not-known A.mez",
    ]);
  });

  test("no-unsigned: what could not be checked is not unsigned", () => {
    const facts: PolicyRuleFacts = { rule: "no-unsigned", except: [match({ name: "B*" })] };
    const with_ = (integrity: SnapshotConnector["integrity"]) => answer(facts, [aSnapshotConnector("A.pqx", { integrity }), b]);
    expect(["intact", "unsigned", "altered", "unsupported", "malformed", "refused", "unread"].map((one) => with_(one as never))).toEqual([
      "met",
      "different: A.pqx",
      "different: A.pqx",
      "unknown: signature-not-checked A.pqx",
      "unknown: signature-not-checked A.pqx",
      "unknown: connector-not-known A.pqx",
      "unknown: connector-not-known A.pqx",
    ]);
  });

  test("no-shadows", () => {
    const shadowing = aSnapshotConnector("Old.mez", { shadows: ["Snowflake"] });
    expect(answer({ rule: "no-shadows", except: [] }, [a, shadowing])).toBe("different: Old.mez");
    expect(answer({ rule: "no-shadows", except: [match({ name: "old.mez" })] }, [a, shadowing])).toBe("met");
  });

  test("trusted: only a clean entry counts, and others are nobody's business", () => {
    const facts: PolicyRuleFacts = { rule: "trusted", thumbprints: [ours] };
    expect(answer(facts, [], { trust: aSnapshotTrust(other, ours) })).toBe("met");
    expect(answer(facts, [], { trust: aSnapshotTrust(other) })).toBe("different: not-trusted");
    const dirty = { ...aSnapshotTrust(), entries: [{ written: `${ours} `, thumbprint: ours }] };
    expect(answer(facts, [], { trust: dirty })).toBe("different: not-trusted");
    expect(answer(facts, [], { trust: { ...aSnapshotTrust(ours), failure: "unreadable" } })).toBe("unknown: trusted-list-not-read");
  });
});

describe("what was not read is not known", () => {
  const unread = aSnapshotConnector("U.mez", { sha256: null, integrity: "unread", unread: "in-use", kinds: [], version: null });

  test("a file: only a rule about its name can still be told", () => {
    expect(answer(forbidden({ kind: "U" }), [unread])).toBe("unknown: connector-not-known U.mez");
    expect(answer(forbidden({ sha256: aHash("U.mez") }), [unread])).toBe("unknown: connector-not-known U.mez");
    expect(answer(forbidden({ signer: ours }), [unread])).toBe("unknown: connector-not-known U.mez");
    expect(answer(forbidden({ name: "U.mez" }), [unread])).toBe("different: U.mez");
    expect(answer(forbidden({ name: "X.mez", kind: "U" }), [unread])).toBe("met");
  });

  test("a folder, and connectors for which there was no room", () => {
    const folders = [{ path: "D:\\Gateway", role: "gateway", state: "access-denied", connectorCount: 0 }] as const;
    expect(answer(forbidden({ kind: "A" }), [], { folders })).toBe("unknown: folder-not-read");
    expect(answer(forbidden({ kind: "A" }), [], { leftOut: 1 })).toBe("unknown: left-out");
    expect(answer({ rule: "required", connectors: [match({ kind: "A" })] }, [], { folders })).toBe("unknown: folder-not-read");
    expect(answer({ rule: "required", connectors: [match({ kind: "A" })] }, [aSnapshotConnector("A.mez")], { folders })).toBe("met");
    // A difference stays one.
    expect(answer(forbidden({ kind: "A" }), [aSnapshotConnector("A.mez")], { folders })).toBe("different: A.mez");
    const unreadCopy = [{ ...folders[0], role: "near-miss" }] as const;
    expect(answer(forbidden({ kind: "A" }), [], { folders: unreadCopy })).toBe("met");
  });

  test("a name that a pseudonym replaced", () => {
    const hidden = aSnapshotConnector("company-1.mez", { kinds: ["company-1"] });
    expect(answer(forbidden({ kind: "Contoso" }), [hidden], { pseudonyms: true })).toBe("unknown: connector-not-known company-1.mez");
    expect(answer(forbidden({ sha256: aHash("x") }), [hidden], { pseudonyms: true })).toBe("met");
  });
});

test("the worst rule is the outcome of all", () => {
  const outcome = (...rules: readonly PolicyRuleFacts[]) =>
    evaluatePolicy(
      { format: "mezzanine-policy", formatVersion: 1, name: null, rules: rules.map(rule) },
      aMachineSnapshot({ connectors: [aSnapshotConnector("A.mez", { version: null })] }),
    ).outcome;
  const met = forbidden({ kind: "X" });
  const unknown: PolicyRuleFacts = { rule: "minimum-version", connectors: [match({ kind: "A" })], version: "2" };
  const different = forbidden({ kind: "A" });
  expect([outcome(met), outcome(met, unknown), outcome(met, unknown, different)]).toEqual(["met", "unknown", "different"]);
});
