import { expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { ConnectorFacts } from "../../../shared/model/connector.ts";
import type { ConnectorId, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import { checkCodes, uncheckedCode, withChecks, withoutNeedlessCheck } from "../../../electron/engine/scan/checked-code.ts";
import { noMemory, type ScanMemory, type ScannedFile } from "../../../electron/engine/scan/scanned-file.ts";
import { anInspection, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";

const notChecked = { codeCheck: { kind: "not-checked" }, mainDocument: "Main.pq" } as const;

function aScanned(name: string, sha256: string, facts: Partial<ConnectorFacts> = notChecked): ScannedFile {
  const folder = { id: "f" as FolderId, path: "/f", role: "desktop", state: "present" } as const;
  const content = ok({ kind: "inspected", inspection: anInspection({ sha256, facts }) } as const);
  return { id: `f/${name}` as ConnectorId, folder, name, stamp: null, content, icon: null, isStable: true };
}

async function check(
  files: readonly ScannedFile[],
  { answers = {}, memory = noMemory }: { answers?: Readonly<Record<string, CodeCheck>>; memory?: ScanMemory } = {},
) {
  const asked: string[] = [];
  const found = new Map<string, CodeCheck>();
  const inspector = {
    checkCode: (_: unknown, { sha256 }: { readonly sha256: string }) => {
      asked.push(sha256);
      return Promise.resolve<CodeCheck>(answers[sha256] ?? { kind: "reads" });
    },
  };
  const run = {
    signal: new AbortController().signal,
    atOnce: 2,
    onChecked: (sha256: string, one: CodeCheck) => void found.set(sha256, one),
  };
  await checkCodes(files, { inspector, memory }, run);
  return { asked, found };
}

test("each content is read once, and what is checked, or has no code, is not", async () => {
  const files = [
    aScanned("a", "A"),
    aScanned("copy of a", "A"),
    aScanned("b", "B"),
    aScanned("known", "C", { codeCheck: { kind: "reads" } }),
    aScanned("two mains", "D", { parse: "none", codeCheck: { kind: "not-needed" }, mainDocument: null }),
  ];
  const { asked, found } = await check(files);
  expect([asked.toSorted(), [...found.keys()].toSorted()]).toEqual([
    ["A", "B"],
    ["A", "B"],
  ]);
});

test("what is remembered is not read again; what is read is remembered", async () => {
  const remembered: string[] = [];
  const memory: ScanMemory = {
    ...noMemory,
    recallCode: (sha256) => (sha256 === "A" ? { kind: "reads" } : undefined),
    rememberCode: (sha256) => void remembered.push(sha256),
  };
  const { asked, found } = await check([aScanned("a", "A"), aScanned("b", "B")], { memory });
  expect([asked, remembered, found.size]).toEqual([["B"], ["B"], 2]);
});

test("a file that could not be checked now stays unchecked", async () => {
  const file = aScanned("a", "A");
  const { found } = await check([file], { answers: { A: { kind: "not-checked" } } });
  const [after] = withChecks([file], found);
  expect(after).toBe(file);
});

test("a mistake becomes one of the facts of every file with that content", async () => {
  const mistake: CodeCheck = { kind: "mistake", document: "Main.pq", role: "main", line: 2, column: 3, detail: "x" };
  const files = [aScanned("a", "A"), aScanned("b", "B"), aScanned("copy of a", "A")];
  const { found } = await check(files, { answers: { A: mistake } });
  const facts = withChecks(files, found).map(({ content }) =>
    content.ok && content.value.kind === "inspected" ? content.value.inspection.connector : null,
  );
  expect(facts.map((one) => [one?.parse, one?.codeCheck.kind, one?.syntaxError])).toEqual([
    ["error", "mistake", { line: 2, column: 3, detail: "x" }],
    ["ok", "reads", null],
    ["error", "mistake", { line: 2, column: 3, detail: "x" }],
  ]);
});

test.each<[string, FolderRole, boolean, boolean]>([
  ["intact and certified", "certified-installer", true, false],
  ["intact and custom", "desktop", true, true],
  ["altered among the certified", "certified-store", false, true],
])("%s: whether it is to be checked", (_, role, isIntact, isWanted) => {
  const signature = { integrity: verdicts.altered, signatures: [] };
  const inspection = isIntact ? aSignedInspection(undefined, { facts: notChecked }) : anInspection({ signature, facts: notChecked });
  expect(uncheckedCode(withoutNeedlessCheck({ kind: "inspected", inspection }, role)) !== null).toBe(isWanted);
});
