import type { FileCheck } from "./check.ts";

/** It loads, but Get Data has no tile for it. */
export const noPublish: FileCheck = {
  name: "no-publish",
  run: ({ inspection }) => {
    const { parse, publishes } = inspection.connector;
    return parse === "ok" && publishes.length === 0 ? [{ kind: "no-publish" }] : [];
  },
};
