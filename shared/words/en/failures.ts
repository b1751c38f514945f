import type { About, CommandName, Failure } from "../../contract/commands.ts";
import { contentCommands } from "../sentence.ts";
import { catalogueFailures } from "./catalogue.ts";
import { contentFailures } from "./previews.ts";
import { fileFailures } from "./read-failures.ts";
import { externalToolFailures } from "./external-tool.ts";
import { signatureTexts } from "./signature.ts";
import { supportTexts } from "./support.ts";
import { testingFailures } from "./shadows.ts";
import { trustFailures } from "./trust.ts";

const problemAndStep = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem} ${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine did not understand the request. Reload the window and try again.",
  "internal": "Something went wrong inside Mezzanine. Try again; if it happens again, restart it.",
  "unknown-id": "That is no longer there. Scan again.",
  "store-read-only": "Mezzanine can only read its data now, so nothing was changed.",
  "no-dialog":
    "A folder cannot be chosen in the browser. Start Mezzanine as a desktop program, or add the folder on the command line: mezzanine folders add.",
  "no-report-dialog":
    "You cannot choose files in the browser. Start Mezzanine as a desktop program, or read the reports on the command line: mezzanine reports <folder>.",
  "already-added": "That folder is already in the list.",
  "not-a-folder": "That is not a folder. Choose a folder.",
  "not-removable": "You can remove only folders that you added.",
  "absent": "The folder does not exist yet. Create it, then scan again.",
  "not-available": "Mezzanine cannot open it here. Copy the path or address and open it yourself.",
  "not-https": "The address is not an https address, so it is not opened.",
  "not-a-connector": "That file is not a connector, so there is nothing to compare.",
  ...testingFailures,
  ...catalogueFailures,
  ...signatureTexts.xml.failures,
  ...trustFailures,
  ...supportTexts.failures,
  ...externalToolFailures,
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
  "too-large": "The file is too large.",
  "unknown-plan": "This preview is out of date. Review it again, then confirm.",
  "not-confirmed": "The confirmation must name exactly the files that will be deleted.",
  "not-undoable": "This can no longer be undone, because the file was moved or changed in the meantime.",
  "already-there": "The folder already exists. Scan again to see what is in it.",
  "folder-not-made": "The folder could not be created. Check that you have permission to write there, or create it yourself.",
  "not-empty": "The folder is no longer empty, or you do not have permission to remove it. Nothing was changed.",
  "no-gateway-folder": "No folder of the gateway is known. Add the folder, then set that the gateway reads it.",
  "not-movable": "You can move connectors only from folders that Power BI Desktop does not read.",
  "not-offered": "This repair is not possible for the file as it is now. Review the file again.",
  "not-a-policy": "That is not a policy that Mezzanine can read. Open it again.",
  "export-too-large": "The policy is too large for this tool. Split it into several.",
};

/** Why a command of the window failed. */
export const commandFailures = {
  title: "It did not work",
  of: (command: CommandName, kind: Failure<CommandName>["kind"]) =>
    contentCommands.has(command) ? { ...failureTexts, ...contentFailures }[kind] : failureTexts[kind],
};

/** Why the stored data is read-only, and what helps. */
export const storeReadOnly = {
  "newer-schema":
    "A newer version of Mezzanine wrote the data, so this version only reads it. Update Mezzanine to change settings and clean up.",
  "disk-full":
    "The disk with Mezzanine's data is full: you cannot change settings or clean up, but you can restore files from quarantine or delete them permanently. Free some disk space, then restart Mezzanine.",
  "no-access": "Mezzanine cannot write to its data folder: you cannot change settings or clean up. Get permission to write there.",
  "in-use":
    "Another session is using Mezzanine's data: you cannot change settings or clean up, but you can restore files from quarantine or delete them permanently. Close Mezzanine there, then restart it here.",
  "damaged":
    "Mezzanine's data is damaged and could not be moved: you cannot change settings or clean up. Close programs that use its folder, then restart Mezzanine.",
} satisfies Readonly<Record<NonNullable<About["storeReadOnlyBecause"]>, string>>;
