import { expect, test } from "vitest";
import type { QuarantinedFile, QuarantineId } from "../../../../shared/model/cleanup.ts";
import { parseSidecar, sidecarText } from "../../../../electron/engine/cleanup/execute/sidecar.ts";

const file: QuarantinedFile = {
  id: "7f3a" as QuarantineId,
  name: "Contoso.mez",
  title: "Contoso",
  originalFolder: "connectors",
  sha256: "A".repeat(64),
  sizeBytes: 1,
  modifiedAt: "2026-01-01T00:00:00.000Z",
  quarantinedAt: "2026-01-02T00:00:00.000Z",
  reason: "",
  findings: [],
  version: null,
  signer: null,
};

test("a file reads back as it was written", () => {
  expect(parseSidecar(sidecarText(file))).toEqual({ ok: true, value: file });
});

test.each(["", ".", "..", "../x", "x/y", "/x", "x\u0000"])("a name or an id that leads out of the folder is refused: %j", (name) => {
  expect(parseSidecar(sidecarText({ ...file, name }))).toEqual({ ok: false, error: "malformed" });
  expect(parseSidecar(sidecarText({ ...file, id: name as QuarantineId }))).toEqual({ ok: false, error: "malformed" });
});
