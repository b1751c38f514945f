import { isAcceptedName, isDisabledName } from "../../../shared/model/file-name.ts";
import { fileStem } from "../catalogue/catalogue.ts";
import type { FileCheck, Found } from "./check.ts";

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
