import type { TogetherCheck } from "./check.ts";
import { findShared, idsOf, kindsOf } from "./sharing.ts";

export const sameKind: TogetherCheck = {
  name: "same-kind",
  run: (files) =>
    findShared(files, kindsOf).map(({ name, files: sharing }) => ({ kind: "same-kind", files: idsOf(sharing), dataSourceKind: name })),
};
