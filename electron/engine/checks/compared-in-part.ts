import { unreadOf } from "../../../shared/model/connector.ts";
import type { FileCheck } from "./check.ts";

const lists = [
  ["functions", "functions"],
  ["dataSourceKinds", "data-source-kinds"],
  ["publishes", "publishes"],
] as const;

/** A file that declares more than is read: what the bound leaves out clashes with nothing as far as anybody can tell. */
export const comparedInPart: FileCheck = {
  name: "compared-in-part",
  run: ({ inspection: { connector } }) =>
    lists.flatMap(([list, what]) => {
      const left = unreadOf(connector, list);
      return left === 0 ? [] : [{ kind: "compared-in-part", what, compared: connector[list].length, left }];
    }),
};
