import type { FileCheck } from "./check.ts";

export const unsigned: FileCheck = {
  name: "unsigned",
  run: ({ inspection }) => (inspection.signature.integrity.kind === "unsigned" ? [{ kind: "unsigned" }] : []),
};
