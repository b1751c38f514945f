import { isAcceptedName, isDisabledName } from "../../../shared/model/file-name.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import { fileStem } from "../catalogue/catalogue.ts";
import type { FileCheck, Found } from "./check.ts";

const endings = { mez: ".mez", pqx: ".pqx", section: ".pq" } as const satisfies Record<Inspection["container"], string>;

/** A connector that Power BI ignores because of its name: `X.mez.zip`. */
export const extensionNotAccepted: FileCheck = {
  name: "extension-not-accepted",
  run: ({ name, inspection }) => {
    if (isAcceptedName(name) || isDisabledName(name) || inspection.connector.parse === "none") return [];
    const stem = name.replace(/\.[^.]*$/u, "");
    return [{ kind: "extension-not-accepted", renameTo: isAcceptedName(stem) ? stem : `${stem}${endings[inspection.container]}` }];
  },
};

/** Names that people reported not to load in old releases: a hint, never an error, and only where a connector is meant to load. */
export const nameMayNotLoad: FileCheck = {
  name: "name-may-not-load",
  run: ({ name, folder }) => {
    if ((folder?.role !== "desktop" && folder?.role !== "gateway") || isDisabledName(name)) return [];
    if (!isAcceptedName(name)) return []; // It is known not to load.
    const stem = fileStem(name);
    const found: Found[] = [];
    if (stem.includes(".")) found.push({ kind: "name-may-not-load", because: "extra-dot" });
    if (stem.includes("_")) found.push({ kind: "name-may-not-load", because: "underscore" });
    if (folder.path.includes("\u00A0") || name.includes("\u00A0")) found.push({ kind: "name-may-not-load", because: "hard-space" });
    return found;
  },
};

/** It is nearly where Power BI Desktop would read it: a folder of another name, one level up or down, or of the program. */
export const nearMissFolder: FileCheck = {
  name: "near-miss-folder",
  run: ({ folder, name }, { readFolder }) =>
    folder?.role === "near-miss" && readFolder !== null && !isDisabledName(name)
      ? [{ kind: "near-miss-folder", path: folder.path, readInstead: readFolder }]
      : [],
};

/** It is in a folder that Power BI Desktop reads only if the other one does not exist. */
export const deadFolder: FileCheck = {
  name: "dead-folder",
  run: ({ folder, name }, { readFolder }) =>
    folder?.role === "desktop-dead" && readFolder !== null && !isDisabledName(name)
      ? [{ kind: "dead-folder", readInstead: readFolder }]
      : [],
};
