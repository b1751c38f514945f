import { describe, expect, test } from "vitest";
import { adviseOnCertified, adviseOnCustom, type CertifiedMatch, type CustomCandidate } from "../../../electron/engine/shadows/advise.ts";
import type { VersionOrder } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { Evidence } from "../../../shared/model/shadow.ts";

const sameKind: Evidence = { kind: "same-kind", dataSourceKind: "Ashgrove", pairing: "declared" };
const inCase: Evidence = { kind: "kind-differs-in-case", ours: "ashgrove", theirs: "Ashgrove" };
const sameFunction: Evidence = { kind: "same-function", functionName: "Ashgrove.Contents" };
const sameTitle: Evidence = { kind: "same-title", title: "Ashgrove" };
const identical: Evidence = { kind: "identical-copies", sha256: "X" };
const near: Evidence = { kind: "near-identical-content", sharedMembers: 9, allMembers: 10 };

describe("against a certified connector", () => {
  const advise = (
    evidence: readonly Evidence[],
    localIs: VersionOrder = "older",
    certifiedIntegrity: CertifiedMatch["certifiedIntegrity"] = "not-seen",
  ) => adviseOnCertified({ evidence, localIs, certifiedIntegrity, customIntegrity: "unsigned", isWithdrawn: false });

  test.each([
    ["older", { kind: "remove-custom", because: "certified-is-newer" }],
    ["equal", { kind: "remove-custom", because: "same-version" }],
    ["unknown", { kind: "remove-custom", because: "version-unknown" }],
    ["newer", { kind: "keep-only-while-testing", because: "custom-is-newer" }],
  ] as const)("the same kind, %s", (localIs, advice) => {
    expect(advise([sameKind, inCase], localIs)).toEqual(advice);
  });

  test("a near copy is the same connector, whatever its kind is called", () => {
    expect(advise([near, inCase], "older")).toEqual({ kind: "remove-custom", because: "certified-is-newer" });
  });

  test("an identical copy adds nothing", () => {
    expect(advise([identical], "unknown", "intact")).toEqual({ kind: "remove-custom", because: "same-version" });
  });

  test("a custom file that was changed after it was signed is never kept", () => {
    const changed = { evidence: [sameKind], localIs: "newer", customIntegrity: "altered", isWithdrawn: true } as const;
    expect(adviseOnCertified({ ...changed, certifiedIntegrity: "not-seen" })).toEqual({ kind: "remove-custom", because: "custom-altered" });
    expect(adviseOnCertified({ ...changed, certifiedIntegrity: "altered" })).toEqual({ kind: "get-fresh-copies" });
  });

  test("nobody gives up a connector for one that is no longer supported", () => {
    const match = { localIs: "older", certifiedIntegrity: "not-seen", customIntegrity: "unsigned", isWithdrawn: true } as const;
    expect(adviseOnCertified({ ...match, evidence: [sameKind] })).toEqual({ kind: "certified-withdrawn" });
    expect(adviseOnCertified({ ...match, evidence: [sameTitle] })).toEqual({ kind: "nothing-to-do" });
  });

  test("no connector is removed in favour of a certified file that was changed", () => {
    expect(advise([sameKind], "older", "altered")).toEqual({ kind: "choose-one" });
    expect(advise([sameKind], "older", "unsupported")).toEqual({ kind: "remove-custom", because: "certified-is-newer" });
  });

  test.each([
    ["kind in other case", [inCase, sameFunction], { kind: "ask-author-to-rename", because: "kind-differs-in-case" }],
    ["a function", [sameFunction, sameTitle], { kind: "ask-author-to-rename", because: "function-clash" }],
    ["hints", [sameTitle], { kind: "nothing-to-do" }],
  ] as const)("%s alone", (_, evidence, advice) => {
    expect(advise(evidence)).toEqual(advice);
  });
});

describe("between custom connectors", () => {
  const candidate = (id: string, facts: Partial<CustomCandidate> = {}): CustomCandidate => ({
    id: id as ConnectorId,
    integrity: "unsigned",
    container: "mez",
    ...facts,
  });
  const better = candidate("better");
  const worse = candidate("worse");
  const keepBetter = { kind: "keep-one", keep: "better", remove: "worse" };

  test.each([
    ["identical", { evidence: [identical], localIs: "equal", worse, better }, { ...keepBetter, because: "identical" }],
    ["the newer of two", { evidence: [sameKind], localIs: "older", worse, better }, { ...keepBetter, because: "newer" }],
    [
      "the signed of two",
      { evidence: [near], localIs: "equal", worse, better: candidate("better", { integrity: "intact" }) },
      { ...keepBetter, because: "signed" },
    ],
    [
      "signed but older",
      { evidence: [sameKind], localIs: "newer", worse, better: candidate("better", { integrity: "intact" }) },
      { kind: "choose-one" },
    ],
    [
      "signed and older than a changed one",
      {
        evidence: [sameKind],
        localIs: "newer",
        worse: candidate("worse", { integrity: "altered" }),
        better: candidate("better", { integrity: "intact" }),
      },
      { ...keepBetter, because: "signed" },
    ],
    [
      "two formats of one",
      { evidence: [sameKind], localIs: "equal", worse, better: candidate("better", { integrity: "intact", container: "pqx" }) },
      { ...keepBetter, because: "one-connector-two-formats" },
    ],
    ["nothing between them", { evidence: [sameKind], localIs: "unknown", worse, better }, { kind: "choose-one" }],
    [
      "both changed",
      {
        evidence: [sameKind],
        localIs: "older",
        worse: candidate("worse", { integrity: "altered" }),
        better: candidate("better", { integrity: "altered" }),
      },
      { kind: "get-fresh-copies" },
    ],
    [
      "identical, both changed",
      {
        evidence: [identical],
        localIs: "equal",
        worse: candidate("worse", { integrity: "altered" }),
        better: candidate("better", { integrity: "altered" }),
      },
      { kind: "get-fresh-copies" },
    ],
    [
      "unsigned and older than a changed one",
      { evidence: [sameKind], localIs: "newer", worse: candidate("worse", { integrity: "altered" }), better },
      { ...keepBetter, because: "other-altered" },
    ],
    [
      "only a function",
      { evidence: [sameFunction], localIs: "older", worse, better },
      { kind: "ask-author-to-rename", because: "function-clash" },
    ],
    [
      "only case",
      { evidence: [inCase], localIs: "older", worse, better },
      { kind: "ask-author-to-rename", because: "kind-differs-in-case" },
    ],
    ["only a title", { evidence: [sameTitle], localIs: "older", worse, better }, { kind: "nothing-to-do" }],
  ] as const)("%s", (_, match, advice) => {
    expect(adviseOnCustom({ ...match, titlesDiffer: false })).toEqual(advice);
  });
});
