import type { InspectedFile, TogetherCheck } from "./check.ts";
import { findShared, idsOf, kindsOf } from "./sharing.ts";

/** Not listed again of files that share a kind: two builds of one connector always share the section too. */
export const sameSection: TogetherCheck = {
  name: "same-section",
  run: (files) =>
    findShared(files, sectionOf).listed.flatMap(({ name, files: sharing }) => {
      const [first, ...rest] = sharing;
      const others = rest.map((file) => new Set(kindsOf(file)));
      const common = (first === undefined ? [] : kindsOf(first)).some((kind) => others.every((kinds) => kinds.has(kind)));
      return common ? [] : [{ kind: "same-section", files: idsOf(sharing), section: name }];
    }),
};

const sectionOf = ({ inspection }: InspectedFile): readonly string[] =>
  inspection.connector.sectionName === null ? [] : [inspection.connector.sectionName];
