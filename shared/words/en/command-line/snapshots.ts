import type { ForeignText } from "../../foreign-text.ts";
import { optionTexts } from "./shared.ts";
import { counted, dayInWords, numberText, quoted, versionInWords } from "../phrases.ts";

/** The commands snapshot, diff and merge. */
export const snapshotCommandTexts = {
  snapshot: {
    listed: "What is on this computer, as a JSON file for administrators.",
    description:
      "Writes the connectors in every folder that Mezzanine knows (content, kinds, version, signer, findings, and whether Power BI is expected to load them), the folders, the trusted list and the versions as JSON. Two snapshots of the same state differ only in their time, so that you can compare computers and days: see diff and merge. Nothing is sent anywhere. Names of users and computers are in the file unless you give --pseudonyms.",
    options: {
      pseudonyms: "Replace names of users, computers and companies, and paths, as in the support bundle.",
      database:
        "Write an SQLite database with the same facts as tables instead, for osquery and other programs that ask in SQL. One that Mezzanine wrote before is written over.",
      output: "The file to write. Without it the snapshot goes to standard output.",
      replace: "Write over a file of that name.",
      allUsers:
        "One snapshot for each user of this computer, in the folder that --output names (Windows, as administrator or SYSTEM). Nothing of any user is changed.",
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "the snapshot was written",
      1: "it was not; the sentence on standard error says why",
      2: "wrong usage",
      3: "with --all-users: a user could not be read, or not for certain as the latest; the others were written",
    },
    saved: (path: ForeignText) => `The snapshot is ${quoted(path)}.`,
    savedDatabase: (path: ForeignText) => `The database is ${quoted(path)}.`,
  },
  diff: {
    listed: "How two snapshots differ, or one and this computer.",
    description:
      "Compares two files that snapshot wrote: two computers, or one computer on two days. With one file, compares it with this computer now. A connector is looked for by its file name in the same kind of folder, then by its content, so that a file that was renamed or moved is found. Lists the connectors that only one of the two has, those that changed, and the trusted entries that only one has. A folder, a file or a list that one of them could not read is named and not counted as a difference.",
    options: { json: optionTexts.json },
    exitCodes: {
      0: "no difference",
      1: "they differ",
      2: "wrong usage",
      3: "a file could not be read, or no difference was found but not everything could be compared",
    },
    takes: "diff takes one or two snapshot files",
    before: "Before:",
    after: "After: ",
    heading: (title: string, count: number) => `${title} (${numberText(count)})`,
  },
  merge: {
    listed: "The snapshots of many computers as one page and one table.",
    description:
      "Reads the snapshots of many computers and writes who has what: an HTML page with every connector by its content and the computers that have it, unsigned connectors, connectors that may be used instead of certified ones, and trusted entries; and a CSV table with one row for each connector on each computer. Names may be files, folders (every .json file in them) and patterns with * and ?. A file that cannot be read is named and left out. Of several snapshots of the same user on the same computer, the latest counts.",
    options: {
      html: "The page to write. Without it: snapshots.html in the current folder.",
      csv: "The table to write. Without it: snapshots.csv in the current folder.",
      replace: "Write over files of these names.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "every snapshot was read and both files were written",
      1: "a file was not written; the sentence on standard error says which and why",
      2: "wrong usage",
      3: "a snapshot could not be read; the others are in both files",
    },
    nothingFound: (given: ForeignText) => `No snapshot was found at ${quoted(given)}.`,
    noSnapshot: "There is no snapshot to merge. Nothing was written.",
    samePath: "--html and --csv must be two different files",
    temporaryNotWritable:
      "The temporary file could not be written. Free some space on the drive of the temporary folder, or set TMPDIR (Windows: TEMP) to another folder.",
    done: (facts: { readonly computers: number; readonly contents: number; readonly superseded: number; readonly failed: number }) =>
      [
        `${counted(facts.computers, "snapshot", "snapshots")} merged, with ${counted(facts.contents, "different connector", "different connectors")}.`,
        ...(facts.superseded > 0 ? [`${counted(facts.superseded, "older snapshot was", "older snapshots were")} not counted.`] : []),
        ...(facts.failed > 0 ? [`${counted(facts.failed, "file", "files")} could not be read.`] : []),
      ].join(" "),
    saved: (html: ForeignText, csv: ForeignText) => `The page is ${quoted(html)} and the table is ${quoted(csv)}.`,
  },
  /** The page that merge writes. */
  page: {
    title: "Connectors on all computers",
    made: (version: ForeignText, at: ForeignText) => `Made by Mezzanine ${versionInWords(version)} on ${dayInWords(at)} from snapshots.`,
    asSaid: "Everything here is what the snapshots say. Whoever can change a snapshot can change this page.",
    totals: "In short",
    computers: "Computers",
    connectors: "Connectors",
    unsigned: "Not signed",
    shadows: "May be used instead of certified connectors",
    trust: "Trusted entries",
    unread: "Snapshots that could not be read",
    counts: {
      computers: "Computers and users",
      contents: "Different connectors, by content",
      unsigned: "Different custom connectors that are not signed",
      shadowing: "Computers with a connector that may be used instead of a certified one",
      unreadLists: "Computers whose trusted list could not be read",
      unreadFiles: "Files that could not be read on their computer",
      superseded: "Older snapshots, which are not counted",
    },
    columns: {
      connector: "Connector",
      version: "Version",
      signature: "Signature",
      signer: "Signed by",
      hash: "SHA-256",
      count: "Computers",
      which: "Which",
      certified: "Certified connector",
      thumbprint: "Entry",
      knownSigner: "Known signer",
      computer: "Computer",
      user: "User",
      made: "Made",
      mezzanine: "Mezzanine",
      system: "System",
      unsigned: "Not signed",
      shadows: "May be used instead of certified",
      dangers: "Dangerous",
      file: "File",
      problem: "Why",
    },
    dangerous: "dangerous",
    none: "None.",
    more: (count: number) => `and ${numberText(count)} more`,
    onlyFirst: (count: number) => `Only the first ${numberText(count)} are listed here. The table (CSV) has all of them.`,
  },
};
