import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { InstallRival } from "../../../shared/model/install.ts";
import type { ArchiveNote, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { planInstall, type InstallContext, type OpenedFacts, type TargetFolder } from "../../../electron/engine/install/plan-install.ts";
import { anInspection, aSignedInspection, verdicts } from "../../builders/an-inspection.ts";

const path = join("/", "home", "Custom Connectors");
const folder: TargetFolder = { path, state: "present", writable: true, names: [] };
const plain: InspectionOutcome = { kind: "inspected", inspection: anInspection() };
const refused: InspectionOutcome = { kind: "refused", refusal: { sha256: "", sizeBytes: 0, reason: { kind: "empty" } } };
const withIntegrity = (integrity: (typeof verdicts)[keyof typeof verdicts]): InspectionOutcome => ({
  kind: "inspected",
  inspection: anInspection({ signature: { integrity, signatures: [] } }),
});
const note: ArchiveNote = { kind: "duplicate-name", part: "a", ambiguous: true };

const aRival = (facts: Partial<InstallRival> = {}): InstallRival => ({
  id: "old" as ConnectorId,
  name: "Contoso.mez",
  folder: path,
  relation: "same-name",
  sha256: "other",
  version: null,
  newIs: "unknown",
  signer: "none",
  breakages: [],
  uncertain: [],
  inPart: false,
  readInPart: [],
  ...facts,
});

function obstacleOf(file: Partial<OpenedFacts>, context: Partial<InstallContext> & { readonly rivals?: readonly InstallRival[] } = {}) {
  const { rivals = [], ...rest } = context;
  const opened: OpenedFacts = {
    id: "new" as ConnectorId,
    name: "Contoso.mez",
    content: plain,
    mark: { kind: "none" },
    isKept: true,
    ...file,
  };
  const [review] = planInstall([opened], { folder, platform: "win32", rivalsOf: () => rivals, ...rest });
  return review?.obstacle?.kind ?? null;
}

test.each<
  [string, Partial<OpenedFacts>, (Partial<InstallContext> & { readonly rivals?: readonly InstallRival[] }) | undefined, string | null]
>([
  ["an ordinary file", {}, undefined, null],
  ["a signed file", { content: { kind: "inspected", inspection: aSignedInspection() } }, undefined, null],
  ["one that could not be checked", { content: withIntegrity(verdicts.unsupported) }, undefined, null],
  ["an altered file", { content: withIntegrity(verdicts.altered) }, undefined, "content-altered"],
  ["a damaged signature", { content: withIntegrity(verdicts.malformed) }, undefined, "signature-damaged"],
  [
    "an ambiguous archive",
    { content: { kind: "inspected", inspection: anInspection({ archiveNotes: [note] }) } },
    undefined,
    "content-ambiguous",
  ],
  [
    "an untidy archive",
    { content: { kind: "inspected", inspection: anInspection({ archiveNotes: [{ ...note, ambiguous: false }] }) } },
    undefined,
    null,
  ],
  ["no connector", { content: refused }, undefined, "no-connector"],
  ["no folder", {}, { folder: null }, "no-install-folder"],
  ["a folder that is made", {}, { folder: { ...folder, state: "absent", writable: false } }, null],
  ["a folder that cannot be written", {}, { folder: { ...folder, writable: false } }, "folder-read-only"],
  ["a folder that does not answer", {}, { folder: { ...folder, state: "no-answer" } }, "no-answer"],
  ["bytes that are gone", { isKept: false }, undefined, "not-kept"],
  ["the same file, installed", {}, { rivals: [aRival({ sha256: anInspection().sha256 })] }, "already-installed"],
  ["the same file under another name", {}, { rivals: [aRival({ relation: "same-content", name: "Old.mez" })] }, "already-installed"],
  ["the same file in another folder", {}, { rivals: [aRival({ relation: "same-content", folder: "/elsewhere" })] }, null],
  ["a file to replace", {}, { rivals: [aRival()], folder: { ...folder, names: ["contoso.MEZ"] } }, null],
  ["a file of that name that is not known", {}, { folder: { ...folder, names: ["contoso.MEZ"] } }, "name-in-use"],
])("%s", (_, file, context, expected) => {
  expect(obstacleOf(file, context)).toBe(expected);
});

describe("names", () => {
  test.each<[string, string | null]>([
    ["Contoso.pqx", null],
    ["Contoso 1.2.MEZ", null],
    ["Contoso.pq", null],
    ["München.mez", null],
    ["Contoso.zip", "ending-not-loaded"],
    ["Contoso.mez.exe", "ending-not-loaded"],
    ["Contoso.mez.disabled", "ending-not-loaded"],
    ["CON.mez", "name-reserved"],
    ["com1.pqx", "name-reserved"],
    ["nul.tar.mez", "name-reserved"],
    ["a<b.mez", "name-reserved"],
    ["a:b.mez", "name-reserved"],
    ["Contoso.mez.", "name-not-allowed"],
    ["Contoso.mez ", "name-not-allowed"],
    [".mez", "name-not-allowed"],
    ["Contoso\u202Ezem.mez", "name-not-allowed"],
    ["a\u0000b.mez", "name-not-allowed"],
    ["..", "name-not-allowed"],
    [`${"x".repeat(252)}.mez`, "name-too-long"],
    [`${"x".repeat(245)}.mez`, "name-too-long"], // its path, on Windows
  ])("%j", (name, expected) => {
    expect(obstacleOf({ name })).toBe(expected);
  });
  test("a long path is fine where the system takes it", () => {
    expect(obstacleOf({ name: `${"x".repeat(245)}.mez` }, { platform: "linux" })).toBeNull();
  });
  test("of two files with one name the second is not installed", () => {
    const one: OpenedFacts = { id: "1" as ConnectorId, name: "A.mez", content: plain, mark: { kind: "none" }, isKept: true };
    const plan = planInstall([one, { ...one, id: "2" as ConnectorId, name: "a.MEZ" }], { folder, platform: "linux", rivalsOf: () => [] });
    expect(plan.map(({ obstacle }) => obstacle?.kind ?? null)).toEqual([null, "name-twice"]);
  });
});
