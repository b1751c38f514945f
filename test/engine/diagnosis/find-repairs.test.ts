import { expect, test } from "vitest";
import { err, ok } from "../../../shared/base/result.ts";
import { diagnose, type DiagnosedFile } from "../../../electron/engine/diagnosis/diagnose.ts";
import { findRepairs, linkToRepack } from "../../../electron/engine/diagnosis/find-repairs.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { anInspection, aPolicy } from "../../builders/an-inspection.ts";

const good: InspectionOutcome = { kind: "inspected", inspection: anInspection({ facts: { codeCheck: { kind: "reads" } } }) };
const inside: InspectionOutcome = {
  kind: "refused",
  refusal: { sha256: "", sizeBytes: 1, reason: { kind: "connector-inside", inner: "A.mez" } },
};
const marked = { kind: "marked", zone: "internet", from: null, referrer: null } as const;
const hint: Finding = { kind: "name-may-not-load", files: [], because: "extra-dot" };
const wrongEnding: Finding = { kind: "extension-not-accepted", files: [], renameTo: "A.mez" };

function about(changes: Partial<DiagnosedFile>) {
  const file: DiagnosedFile = {
    name: "A.mez",
    role: "desktop",
    content: ok(good),
    findings: [],
    mark: { kind: "none" },
    stamp: null,
    ...changes,
  };
  const context = { policy: aPolicy(), securityLevel: "any", now: new Date("2026-01-01"), programs: [] } as const;
  return { path: `/home/in/${file.name}`, file, diagnosis: diagnose(file, context) };
}
const offered = (changes: Partial<DiagnosedFile>, readFolder: string | null = "/home/read") =>
  findRepairs(about(changes), readFolder).map(({ name, to }) => [name, to.replaceAll("\\", "/")]);

test.each<[string, Partial<DiagnosedFile>, unknown]>([
  ["nothing for a good file", {}, []],
  ["a move out of a folder that nobody reads", { role: "near-miss" }, [["move", "/home/read/A.mez"]]],
  ["the mark", { mark: marked }, [["remove-mark", "/home/in/A.mez"]]],
  ["another ending", { name: "A.mez.zip", findings: [wrongEnding] }, [["rename", "/home/in/A.mez"]]],
  ["dots, blanks and underscores", { name: "A_1.0 \u00A0b.mez", findings: [hint] }, [["rename", "/home/in/A-1-0 b.mez"]]],
  ["no name for one that nobody complained of", { name: "A b.mez" }, []],
  ["nothing for a disabled file, which is enabled", { name: "A.mez.zip.disabled", findings: [wrongEnding] }, []],
  ["nothing for a certified one", { role: "certified-store", mark: marked }, []],
  ["nothing outside of the known folders", { role: null, mark: marked }, []],
  ["nothing that could not be read", { role: "near-miss", content: err("access-denied") }, []],
])("repairs: %s", (_, changes, expected) => {
  expect(offered(changes)).toEqual(expected);
});

test("nothing is moved where it is not known what Desktop reads", () => {
  expect(offered({ role: "near-miss" }, null)).toEqual([]);
});

test("packing anew is tried only for what may be mended by it", () => {
  expect(linkToRepack(about({ content: ok(inside) }))).toBe("archive");
  expect(linkToRepack(about({}))).toBeNull();
  expect(linkToRepack(about({ content: ok(inside), role: "certified-store" }))).toBeNull();
});
