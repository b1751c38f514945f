import type { FileCheck } from "./check.ts";

/** It lies where Power BI Desktop would look only if the other folder did not exist. */
export const deadFolder: FileCheck = {
  name: "dead-folder",
  run: ({ folder }, { readFolder }) =>
    folder?.role === "desktop-dead" && readFolder !== null ? [{ kind: "dead-folder", readInstead: readFolder }] : [],
};
