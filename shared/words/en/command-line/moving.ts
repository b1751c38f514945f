import type { ForeignText } from "../../foreign-text.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands quarantine, restore, disable, enable, purge, undo, history. */
export const movingTexts = {
  quarantine: {
    changedTakesIt: "--changed takes it as it is now.",
    confirm: (options: string) => `To delete permanently, repeat the name of each file: ${options}`,
    typeName: (name: ForeignText) => `To delete ${quoted(name)} permanently, type its name:`,
    columns: { id: "Id", file: "File", since: "Since", from: "From", why: "Why", deletedIn: "Deleted in" },
    held: "never (held)",
    days: (count: number) => `${count} d`,
    emptyFolder: "No file is in the quarantine’s folder.",
    empty: "The quarantine is empty.",
    kept: (count: number, kilobytes: number) => `${numberText(count)} kept, ${numberText(kilobytes)} kB in all.`,
    deletedAfter: (days: number) => `Deleted when kept for more than ${days} counted days, a week after that is announced.`,
    usage: { deleteAfter: (most: number) => `a number of days up to ${most}, or never` },
    listed: "Move connectors to the quarantine; restore <id> restores them.",
    description:
      "Moves connector files to Mezzanine's quarantine, from where you can restore them at any time. Without files it lists the quarantine. A file is named by its path, or by its name where only one in the inventory has it.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      deleteAfter:
        "Permanently delete files that are kept longer, one week after a notification; never turns it off (the default). Only days on which Mezzanine runs are counted.",
      hold: "Keep this file whatever its age.",
      release: "Let the age of this file count again.",
    },
    exitCodes: exitCodeTexts.moving,
  },
  restore: {
    listed: "Put files from the quarantine back.",
    description:
      "Puts files from the quarantine back where they came from. Nothing is overwritten. When Mezzanine's records cannot be written, because the disk is full or another program holds them, it uses the notes beside the files; the history is written later.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      changed: optionTexts.changed,
    },
    exitCodes: exitCodeTexts.moving,
  },
  disable: {
    listed: "Keep a connector from being loaded where it is.",
    description: "Leaves connector files in their folder under a name that Power BI does not load (.disabled).",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
    },
    exitCodes: exitCodeTexts.moving,
  },
  enable: {
    listed: "Give a disabled connector its name back.",
    description: "Gives disabled connector files their names back.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
    },
    exitCodes: exitCodeTexts.moving,
  },
  purge: {
    listed: "Permanently delete files from the quarantine.",
    description:
      "Permanently deletes files from the quarantine. You cannot undo this, so each file is named twice: at a terminal you are asked for its name, elsewhere --confirm repeats it.",
    options: {
      confirm: "The name of a file to delete permanently; once for each.",
      changed: optionTexts.changed,
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
    },
    exitCodes: exitCodeTexts.moving,
  },
  undo: {
    noLine: "The history has no line of that number.",
    usage: { takes: "undo takes the number of a line of the history" },
    listed: "Undo one line of the history.",
    description: "Undoes one line of the history, when its file is still where that step left it.",
    options: {
      json: optionTexts.json,
      dryRun: optionTexts.dryRun,
      yes: optionTexts.yes,
      ifTaken: optionTexts.ifTaken,
      reason: optionTexts.reason,
      changed: optionTexts.changed,
    },
    exitCodes: exitCodeTexts.moving,
  },
  history: {
    nothing: "Nothing has happened yet.",
    more: (limit: number) => `There is more: --limit ${limit} shows it.`,
    columns: { number: "No.", when: "When", what: "What", file: "File", version: "Version", undo: "Undo", note: "Note" },
    possible: "possible",
    undone: (by: number) => `undone (${by})`,
    listed: "What happened to connector files.",
    description:
      "What happened to connector files, by you and on disk, newest first. A signature that was lost, or that another signer replaced, is marked.",
    options: {
      text: "Only lines with all these words in names, folders, versions, hashes, thumbprints or notes.",
      kind: "Only such lines: added, replaced, removed, signer-changed, signature-lost, installed, quarantined, restored, disabled, enabled, purged, marked-testing, unmarked-testing, recovered.",
      since: "Only from this day on, such as 2027-01-31.",
      limit: "At most so many lines of text (100); JSON and CSV are complete.",
      json: optionTexts.json,
      csv: "Write CSV for spreadsheets.",
    },
    exitCodes: {
      0: "done, also when there is nothing to show",
      2: "wrong usage",
      3: "the history cannot be read; standard error says why",
    },
  },
};
