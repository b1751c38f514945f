import type { FileCheck } from "./check.ts";

export const altered: FileCheck = {
  name: "altered",
  run: ({ inspection }) => {
    const { integrity } = inspection.signature;
    if (integrity.kind !== "altered") return [];
    const { because, altered, missing, uncovered } = integrity;
    return [{ kind: "altered", because, altered, missing, uncovered }];
  },
};
