import type { About, CommandName, Failure } from "../../contract/commands.ts";
import { catalogueFailures } from "./catalogue.ts";
import { fileFailures } from "./read-failures.ts";
import { signatureTexts } from "./signature.ts";
import { testingFailures } from "./shadows.ts";
import { trustFailures } from "./trust.ts";

const problemAndStep = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem} ${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine did not understand the request. Reload the window and try again.",
  "internal": "Something went wrong inside Mezzanine. Try again; if it happens again, restart it.",
  "unknown-id": "That is no longer there. Scan again to see what is.",
  "store-read-only": "Mezzanine can only read its stored data now, so nothing was changed.",
  "no-dialog":
    "A folder cannot be chosen in the browser. Start Mezzanine as a desktop program, or add the folder on the command line: mezzanine folders add.",
  "already-added": "That folder is in the list already.",
  "not-a-folder": "That is not a folder. Choose a folder.",
  "not-removable": "Only folders you added can be removed from the list.",
  "absent": "The folder is not there yet. Create it first, then scan again.",
  "not-available": "Nothing here can open it. Copy the path or address and open it yourself.",
  "not-https": "The address is not an https address, so it is not opened.",
  "not-a-connector": "That file is not a connector, so there is nothing to compare.",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  "vanished": problemAndStep(fileFailures.vanished),
  "in-use": problemAndStep(fileFailures["in-use"]),
  "access-denied": problemAndStep(fileFailures["access-denied"]),
  "is-a-folder": problemAndStep(fileFailures["is-a-folder"]),
  "not-a-file": problemAndStep(fileFailures["not-a-file"]),
  "link-outside": problemAndStep(fileFailures["link-outside"]),
  "link-loop": problemAndStep(fileFailures["link-loop"]),
  "name-without-text": problemAndStep(fileFailures["name-without-text"]),
  "no-answer": problemAndStep(fileFailures["no-answer"]),
  "io-error": problemAndStep(fileFailures["io-error"]),
  "inspector-failed": problemAndStep(fileFailures["inspector-failed"]),
  "too-large": "The file is too large to be what it should be.",
  "unknown-plan": "This preview is out of date. Look at it again, then confirm.",
  "not-confirmed": "The confirmation must name exactly the files that will be deleted.",
  "not-offered": "This repair is not possible for the file as it is now. Look at it again.",
  "not-undoable": "This can no longer be undone: the file is not where it was left, or somebody changed it since.",
};

/** Why a command of the window failed. */
export const commandFailures = {
  title: "That did not work",
  of: (_command: CommandName, kind: Failure<CommandName>["kind"]) => failureTexts[kind],
};

/** Why the stored data is read-only, and what helps. */
export const storeReadOnly = {
  "newer-schema":
    "A newer Mezzanine wrote the stored data: everything can be read, nothing is written. Update Mezzanine to change settings and clean up.",
  "disk-full":
    "The disk with Mezzanine's data is full: settings and clean-up are off, but files can be put back from quarantine and deleted for good. Make room, then start again.",
  "no-access":
    "The folder with Mezzanine's data cannot be written: settings and clean-up are off. Give your account the right to write there.",
  "in-use":
    "Another session holds Mezzanine's data: settings and clean-up are off, but files can be put back from quarantine and deleted for good. Close Mezzanine there, then start it again here.",
  "damaged": "Mezzanine's data is damaged and could not be set aside: settings and clean-up are off. Free its folder, then start again.",
} satisfies Readonly<Record<NonNullable<About["storeReadOnlyBecause"]>, string>>;
