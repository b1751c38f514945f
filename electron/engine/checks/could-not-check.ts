import type { FileCheck } from "./check.ts";

export const couldNotCheck: FileCheck = {
  name: "could-not-check",
  run: ({ inspection }) => {
    const { integrity } = inspection.signature;
    if (integrity.kind === "unsupported") return [{ kind: "could-not-check", because: integrity.because, algorithm: integrity.algorithm }];
    return integrity.kind === "malformed" ? [{ kind: "could-not-check", because: integrity.because, algorithm: null }] : [];
  },
};
