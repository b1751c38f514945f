import { expect, test } from "vitest";
import { findingsBetween, findingsOf } from "../../../electron/engine/checks/findings-of.ts";
import type { InspectedFile } from "../../../electron/engine/checks/check.ts";
import type { InspectionOptions } from "../../builders/an-inspection.ts";
import { remedy } from "../../../shared/model/finding.ts";
import { describeFinding } from "../../../shared/words/describe/describe-finding.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { aPublish } from "../shadows/a-subject.ts";
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
    "a shared value in two files",
    between(file("a", { facts: { sharedValues: [{ name: "Settings" }] } }), file("b", { facts: { sharedValues: [{ name: "Settings" }] } })),
    ["same-shared-name: a b"],
  ],
  [
    "a value in one, a function in two others",
    between(file("a", { facts: { sharedValues: [{ name: "F" }] } }), file("b", { functions: ["F"] }), file("c", { functions: ["F"] })),
    ["same-shared-name: a b c"],
  ],
  [
    "values of one kind: the kind says enough",
    between(
      file("a", { kinds: ["K"], facts: { sharedValues: [{ name: "Settings" }] } }),
      file("b", { kinds: ["K"], facts: { sharedValues: [{ name: "Settings" }] } }),
    ),
    ["same-kind: a b"],
  ],
  [
    "values whose names differ in case",
    between(file("a", { facts: { sharedValues: [{ name: "Settings" }] } }), file("b", { facts: { sharedValues: [{ name: "settings" }] } })),
    [],
  ],
  [
    "functions of one kind: the kind says enough",
    between(file("a", { kinds: ["K", "A"], functions: ["F"] }), file("b", { kinds: ["K"], functions: ["F"] })),
    ["same-kind: a b"],
  ],
  [
    "a function of one kind and of another file",
    between(file("a", { kinds: ["K"], functions: ["F"] }), file("b", { kinds: ["K"], functions: ["F"] }), file("c", { functions: ["F"] })),
    ["same-kind: a b", "same-function: a b c"],
  ],
  [
    "a chain of kinds: its ends share none",
    between(file("a", { kinds: ["K"], functions: ["F"] }), file("b", { kinds: ["K", "L"] }), file("c", { kinds: ["L"], functions: ["F"] })),
    ["same-kind: a b", "same-kind: b c", "same-function: a c"],
  ],
  [
    "a function of files without a kind",
    between(file("a", { kinds: [], functions: ["F"] }), file("b", { kinds: [], functions: ["F"] })),
    ["same-function: a b"],
  ],
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

test.each<[string, readonly string[], boolean]>([
  ["builds of one connector", ["Ashgrove", "Ashgrove (Beta)", "Ashgrove Ledger 2.0"], false],
  ["a title that is not known", ["Ashgrove", ""], false],
  ["two products from one sample", ["Northwind Sales", "Northwind Stock"], true],
])("one kind, titles of %s", (_, titles, titlesDiffer) => {
  const files = titles.map((title, at) => file(`${at}`, { kinds: ["K"], facts: { publishes: title === "" ? [] : [aPublish(title)] } }));
  const [finding] = findingsBetween(files.map(subjectOf), aCheckContext());
  expect(finding).toMatchObject({ kind: "same-kind", titlesDiffer });
  expect(/keep one/iu.test(describeFinding(finding!, plainEn).remedy)).toBe(!titlesDiffer);
});

test("nobody is told to keep one of two connectors that share a name", () => {
  const files = [
    file("a", { functions: ["F"], facts: { sharedValues: [{ name: "V" }] } }),
    file("b", { functions: ["F"], facts: { sharedValues: [{ name: "V" }] } }),
  ];
  const findings = findingsBetween(files.map(subjectOf), aCheckContext());
  expect(findings.map(({ kind }) => remedy[kind])).toEqual(["tell-the-author", "tell-the-author"]);
  for (const finding of findings) expect(describeFinding(finding, plainEn).remedy).not.toMatch(/keep one/iu);
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
