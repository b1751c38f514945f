import { expect, test } from "vitest";
import { withFileName, type InspectionOutcome } from "../../../shared/model/inspection.ts";
import { anInspection } from "../../builders/an-inspection.ts";

const part = { name: "Section.pq", sizeBytes: 1, compressedBytes: 1, contentType: null, role: "main", covered: null } as const;
const of = (container: "section" | "mez"): InspectionOutcome => ({
  kind: "inspected",
  inspection: anInspection({ container, parts: [part], facts: { mainDocument: "Section.pq", mainCandidates: ["Section.pq"] } }),
});

test("a bare document is called like its file, and a part of an archive keeps its own name", () => {
  expect(withFileName(of("section"), "Contoso.m")).toMatchObject({
    inspection: { parts: [{ name: "Contoso.m" }], connector: { mainDocument: "Contoso.m", mainCandidates: ["Contoso.m"] } },
  });
  expect(withFileName(of("mez"), "Contoso.mez")).toEqual(of("mez"));
});

test("a refusal names no part", () => {
  const refused: InspectionOutcome = { kind: "refused", refusal: { sha256: "", sizeBytes: 0, reason: { kind: "empty" } } };
  expect(withFileName(refused, "Contoso.pq")).toBe(refused);
});
