import type { TogetherCheck } from "./check.ts";
import { findShared, idsOf } from "./sharing.ts";

/** Shared names are one namespace for all connectors. Told beside `same-kind`: it is an obstacle of its own. */
export const sameFunction: TogetherCheck = {
  name: "same-function",
  run: (files) => {
    const { listed, more } = findShared(files, ({ inspection }) => inspection.connector.functions.map(({ name }) => name));
    return [
      ...listed.map(({ name, files: sharing }) => ({ kind: "same-function" as const, files: idsOf(sharing), functionName: name })),
      ...(more === null ? [] : [{ kind: "more-in-common" as const, files: idsOf(more.files), what: "functions" as const, count: more.count }]),
    ];
  },
};
