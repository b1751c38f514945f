import type { TogetherCheck } from "./check.ts";
import { findShared, idsOf } from "./sharing.ts";

/** Shared names are one namespace for all connectors. Told beside `same-kind`: it is an obstacle of its own. */
export const sameFunction: TogetherCheck = {
  name: "same-function",
  run: (files) =>
    findShared(files, ({ inspection }) => inspection.connector.functions.map(({ name }) => name)).map(({ name, files: sharing }) => ({
      kind: "same-function",
      files: idsOf(sharing),
      functionName: name,
    })),
};
