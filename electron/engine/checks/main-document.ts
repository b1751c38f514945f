import type { FileCheck } from "./check.ts";

/** Since 2018 Power BI loads no file with two main documents. */
export const severalMains: FileCheck = {
  name: "several-mains",
  run: ({ inspection }) => {
    const { mainCandidates, mainDocument } = inspection.connector;
    return mainCandidates.length > 1 ? [{ kind: "several-mains", documents: mainCandidates, mainDocument }] : [];
  },
};

export const noSection: FileCheck = {
  name: "no-section",
  run: ({ inspection }) => {
    const { parse, mainCandidates } = inspection.connector;
    if (parse !== "none" || mainCandidates.length > 1) return [];
    const documents = inspection.parts.filter(({ role, name }) => role === "document" && !/\.query\.pq$/iu.test(name));
    // Somebody packed the folder and not what is in it.
    const inFolder = documents.every(({ name }) => /[\\/]/u.test(name)) ? (documents[0]?.name ?? null) : null;
    return [{ kind: "no-section", inFolder }];
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
