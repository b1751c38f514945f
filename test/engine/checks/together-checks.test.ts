import { expect, test } from "vitest";
import { findingsBetween, findingsOf } from "../../../electron/engine/checks/findings-of.ts";
import type { InspectedFile } from "../../../electron/engine/checks/check.ts";
import type { InspectionOptions } from "../../builders/an-inspection.ts";
import type { FolderRole } from "../../../shared/model/inventory.ts";
import { aCheckContext, aFileWith, subjectOf } from "./a-check-context.ts";

/** Differs from its neighbours in everything that is not given. */
const file = (name: string, options: InspectionOptions = {}, role: FolderRole = "desktop"): InspectedFile =>
  aFileWith({ sha256: name, kinds: [`Kind${name}`], ...options, facts: { sectionName: name, ...options.facts } }, { name, role });

const between = (...files: readonly InspectedFile[]): readonly string[] =>
  findingsBetween(files.map(subjectOf), aCheckContext()).map(
    ({ kind, files: ids }) => `${kind}: ${ids.map((id) => id.split("/")[1]).join(" ")}`,
  );

test.each<[string, readonly string[], readonly string[]]>([
  ["unrelated files", between(file("a"), file("b")), []],
  ["one kind in two files", between(file("a", { kinds: ["K"] }), file("b", { kinds: ["K"] })), ["same-kind: a b"]],
  ["one kind twice in one file", between(file("a", { kinds: ["K", "K"] }), file("b")), []],
  [
    "one function in three files",
    between(...["a", "b", "c"].map((name) => file(name, { functions: ["F"] })), file("d")),
    ["same-function: a b c"],
  ],
  ["one section", between(file("a", { facts: { sectionName: "S" } }), file("b", { facts: { sectionName: "S" } })), ["same-section: a b"]],
  [
    "one section and one kind: the kind says enough",
    between(file("a", { kinds: ["K"], facts: { sectionName: "S" } }), file("b", { kinds: ["K"], facts: { sectionName: "S" } })),
    ["same-kind: a b"],
  ],
  ["no section in either", between(file("a", { facts: { sectionName: null } }), file("b", { facts: { sectionName: null } })), []],
  [
    "the same bytes twice: said once",
    between(file("a", { sha256: "X", kinds: ["K"], functions: ["F"] }), file("b", { sha256: "X", kinds: ["K"], functions: ["F"] })),
    ["identical-copies: a b"],
  ],
  [
    "two copies and another build",
    between(file("a", { sha256: "X", kinds: ["K"] }), file("b", { sha256: "X", kinds: ["K"] }), file("c", { kinds: ["K"] })),
    ["identical-copies: a b", "same-kind: a b c"],
  ],
  ["kinds that differ in case", between(file("a", { kinds: ["K"] }), file("b", { kinds: ["k"] })), ["kind-differs-in-case: a b"]],
  ["kinds that differ in case in one file", between(file("a", { kinds: ["K", "k"] }), file("b")), []],
  ["names that every object has", between(file("a", { kinds: ["__proto__"] }), file("b", { kinds: ["constructor"] })), []],
  ["an added folder beside Desktop's", between(file("a", { kinds: ["K"] }), file("b", { kinds: ["K"] }, "added")), ["same-kind: a b"]],
  ["a dead folder", between(file("a", { kinds: ["K"] }), file("b", { kinds: ["K"] }, "desktop-dead")), []],
  ["a certified file", between(file("a", { kinds: ["K"] }), file("b", { kinds: ["K"] }, "certified-store")), []],
  ["the gateway's copy", between(file("a", { kinds: ["K"] }), file("b", { kinds: ["K"] }, "gateway")), []],
])("%s", (_, found, expected) => {
  expect(found).toEqual(expected);
});

test("a file that could not be read and one that is no connector are findings, and the rest goes on", () => {
  const { id, name, folder } = file("a");
  const refusal = { sha256: "", sizeBytes: 0, reason: { kind: "empty" } } as const;
  const findings = findingsOf(
    [
      { id, name, folder, content: { ok: false, error: "in-use" } },
      { id, name, folder, content: { ok: true, value: { kind: "refused", refusal } } },
      subjectOf({ ...file("b"), name: "b.mez" }),
    ],
    aCheckContext(),
  );
  expect(findings).toEqual([
    { kind: "unreadable", files: [id], because: "in-use" },
    { kind: "not-a-connector", files: [id], because: { kind: "empty" } },
    { kind: "unsigned", files: ["desktop/b"] },
  ]);
});

test.each([
  ["the same many names in all files", () => upTo(3_000).map((n) => `F${n}`)],
  [
    "each name in another pair of files",
    (at: number) =>
      upTo(30)
        .filter((other) => other !== at)
        .flatMap((other) => upTo(100).map((n) => `F${Math.min(at, other)} ${Math.max(at, other)} ${n}`)),
  ],
])("%s: a bounded number is reported, and no name is lost from the count", (_, functionsOf) => {
  const files = upTo(30).map((at) => file(`${at}`, { functions: functionsOf(at) }));
  const names = new Map<string, number>();
  for (const at of upTo(30)) for (const name of functionsOf(at)) names.set(name, (names.get(name) ?? 0) + 1);
  const shared = [...names.values()].filter((count) => count > 1).length;
  const findings = findingsBetween(files.map(subjectOf), aCheckContext());
  const [more] = findings.flatMap((finding) => (finding.kind === "more-in-common" ? [finding] : []));
  const reported = findings.filter(({ kind }) => kind === "same-function").length;
  expect(reported).toBeLessThanOrEqual(2_000);
  expect(reported + (more?.count ?? 0)).toBe(shared);
  expect(more?.files).toHaveLength(30);
});

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
