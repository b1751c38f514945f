import type { TogetherCheck } from "./check.ts";
import { idsOf } from "./sharing.ts";

export const identicalCopies: TogetherCheck = {
  name: "identical-copies",
  run: (files) =>
    [...Map.groupBy(files, ({ inspection }) => inspection.sha256)].flatMap(([sha256, copies]) =>
      copies.length < 2 ? [] : [{ kind: "identical-copies", files: idsOf(copies), sha256 }],
    ),
};
