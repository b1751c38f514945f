import type { ForeignText } from "../foreign-text.ts";
import { counted, countedFiles, quoted } from "./phrases.ts";

/** Above a quarantine that is listed from the notes beside its files. */
export const listedFromNotes =
  "The records of the quarantine cannot be used. The files listed are those that are really there, as the notes beside them describe them.";

export const quarantineScreen = {
  title: "Quarantine",
  explain:
    "Files you took out of Power BI’s way, unchanged and in Mezzanine’s own keeping. They stay until you delete them, and can be put back at any time.",
  total: (count: number, size: string) => `${countedFiles(count)}, ${size}.`,
  emptyTitle: "Nothing in quarantine",
  empty:
    "When a connector shadows a certified one, move it here instead of deleting it. Power BI no longer finds it, nothing is lost, and one click puts it back.",
  movedAt: (when: string) => `since ${when}`,
  from: "From",
  nobodyKnows: "nobody knows: the records were lost, the file was not",
  reason: "Why",
  findings: "Found then",
  signed: "Signer",
  hash: "SHA-256",
  choose: (name: ForeignText) => `Select ${quoted(name)}`,
  chooseAll: "Select all",
  search: "Search the quarantine",
  nothingMatches: "No file in quarantine has that in its name, folder or reason.",
  age: "How long files are kept",
  ageExplain:
    "By itself Mezzanine deletes nothing. If you choose a time here, files kept longer are deleted for good, a week after that is announced. Only days on which Mezzanine sees time pass are counted, so a clock that jumps deletes nothing.",
  ageNever: "Until I delete them",
  ageDays: (days: number) => counted(days, "day", "days"),
  ageWarning: (count: number) =>
    count === 0
      ? "No file is that old now."
      : `${counted(count, "file is", "files are")} that old now and will be deleted after a week’s announcement.`,
  ageSaved: "Saved.",
  held: "Kept for good, whatever its age.",
  counted: (kept: number, due: number | null) =>
    `${counted(kept, "day", "days")} counted${due === null ? "." : due === 0 ? "; will be deleted for good at the next look." : `; will be deleted for good in ${counted(due, "counted day", "counted days")}.`}`,
  hold: "Keep for good",
  release: "Let its age count",
  holdNamed: (name: ForeignText, hold: boolean) => (hold ? `Keep ${quoted(name)} for good` : `Let the age of ${quoted(name)} count`),
};
