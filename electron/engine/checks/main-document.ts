import type { FileCheck } from "./check.ts";

/** Since 2018 Power BI loads no file with two main documents. */
export const severalMains: FileCheck = {
  name: "several-mains",
  run: ({ inspection }) => {
    const { mainCandidates } = inspection.connector;
    return mainCandidates.length > 1 ? [{ kind: "several-mains", documents: mainCandidates }] : [];
  },
};

export const noSection: FileCheck = {
  name: "no-section",
  run: ({ inspection }) => {
    const { parse, mainCandidates } = inspection.connector;
    return parse === "none" && mainCandidates.length < 2 ? [{ kind: "no-section" }] : [];
  },
};

export const syntaxError: FileCheck = {
  name: "syntax-error",
  run: ({ inspection }) => {
    const { parse, syntaxError, mainDocument } = inspection.connector;
    if (parse !== "error") return [];
    return [{ kind: "syntax-error", document: mainDocument ?? "", line: syntaxError?.line ?? 1, column: syntaxError?.column ?? 1 }];
  },
};
