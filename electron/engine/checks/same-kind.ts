import type { TogetherCheck } from "./check.ts";
import { findShared, idsOf, kindsOf } from "./sharing.ts";

export const sameKind: TogetherCheck = {
  name: "same-kind",
  run: (files) => {
    const { listed, more } = findShared(files, kindsOf);
    return [
      ...listed.map(({ name, files: sharing }) => ({ kind: "same-kind" as const, files: idsOf(sharing), dataSourceKind: name })),
      ...(more === null ? [] : [{ kind: "more-in-common" as const, files: idsOf(more.files), what: "data-source-kinds" as const, count: more.count }]),
    ];
  },
};
