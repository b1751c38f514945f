import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { FileCheck } from "./check.ts";

/** It lies where Power BI Desktop would look only if the other folder did not exist. */
export const deadFolder: FileCheck = {
  name: "dead-folder",
  run: ({ folder, name }, { readFolder }) =>
    folder?.role === "desktop-dead" && readFolder !== null && !isDisabledName(name) ? [{ kind: "dead-folder", readInstead: readFolder }] : [],
};
