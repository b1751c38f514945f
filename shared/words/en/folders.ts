import type { FolderFacts, FolderRole } from "../../model/inventory.ts";
import type { ForeignText } from "../foreign-text.ts";
import { folderViewTexts } from "./folder-view.ts";
import { counted, quoted } from "./phrases.ts";

export const foldersPage = {
  title: "Folders",
  explain: "Folders that can contain connectors, and the programs that read them.",
  role: {
    "desktop": "Custom connectors",
    "desktop-dead": "Custom connectors, other name",
    "near-miss": "Nearly the custom connectors",
    "certified-installer": "Certified connectors, installer edition",
    "certified-store": "Certified connectors, Store edition",
    "gateway": "Gateway",
    "added": "Added by you",
  } satisfies Readonly<Record<FolderRole, string>>,
  /** Of the others it is said who reads them, or why nobody does. */
  roleExplain: {
    "certified-installer": "Managed by Power BI Desktop. Do not add files.",
    "certified-store": "Managed by Power BI Desktop from the Microsoft Store. Do not add files.",
    "added": "Only Mezzanine looks here. Power BI does not.",
  } satisfies Readonly<Partial<Record<FolderRole, string>>>,
  state: {
    "present": "exists",
    "absent": "does not exist",
    "access-denied": "no access",
    "not-a-folder": "not a folder",
    "no-answer": "does not respond",
  } satisfies Readonly<Record<FolderFacts["state"], string>>,
  stateExplain: {
    "present": "",
    "absent": "It does not exist.",
    "access-denied": "Access was denied. Ask the owner of the folder for permission to read it.",
    "not-a-folder": "There is a file with this name. Rename the file, then create the folder.",
    "no-answer": "The folder does not respond, so its content is not known. Check the drive or the connection, then scan again.",
  } satisfies Readonly<Record<FolderFacts["state"], string>>,
  read: "Power BI Desktop reads this one",
  /** For a near miss. */
  belongsIn: (path: ForeignText) => `Connectors belong in ${quoted(path)}.`,
  /** On the command line, where no card is around it. */
  nearMiss: (path: ForeignText, readInstead: ForeignText) =>
    `${quoted(path)} holds connectors, but Power BI Desktop does not read it. They belong in ${quoted(readInstead)}.`,
  count: (count: number) => (count === 0 ? "no connectors" : counted(count, "connector", "connectors")),
  groups: { desktop: "Power BI Desktop", certified: "Certified by Microsoft", gateway: "Gateway", added: "Added by you" },
  view: folderViewTexts,
  removed: "Removed from the list. The folder itself was not changed.",
  added: (path: ForeignText) => `Added ${quoted(path)}.`,
};
