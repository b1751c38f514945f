import type { Inspection } from "../../../shared/model/inspection.ts";
import { isAcceptedName, isDisabledName } from "../../../shared/model/file-name.ts";
import type { FileCheck } from "./check.ts";

const endings = { mez: ".mez", pqx: ".pqx", section: ".pq" } as const satisfies Record<Inspection["container"], string>;

/** A connector that Power BI passes over for its name alone: `X.mez.zip`. */
export const extensionNotAccepted: FileCheck = {
  name: "extension-not-accepted",
  run: ({ name, inspection }) => {
    if (isAcceptedName(name) || isDisabledName(name) || inspection.connector.parse === "none") return [];
    const stem = name.replace(/\.[^.]*$/u, "");
    return [{ kind: "extension-not-accepted", renameTo: isAcceptedName(stem) ? stem : `${stem}${endings[inspection.container]}` }];
  },
};
