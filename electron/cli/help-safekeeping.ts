import type { CommandName } from "./request.ts";

const options = {
  json: "  --json                    Write JSON instead of text.",
  dryRun: "  --dry-run                 Say what would be done, and do nothing.",
  yes: "  -y, --yes                 Do it without asking. Needed where there is no terminal to ask at.",
  ifTaken: `  --if-taken <decision>     When the name a file should get is taken: keep-both or skip. Without it the file stays
                            where it is, and that is exit code 1.`,
  changed: `  --changed                 Also files whose bytes changed in quarantine, as they are now. Without it they stay where they
                            are, and that is exit code 1.`,
  reason: "  --reason <text>           Kept with the file and in the history.",
} as const;

const moving = [options.json, options.dryRun, options.yes, options.ifTaken, options.reason].join("\n");

const movingExits = `Exit code:
  0  all of it was done, or would be
  1  not all of it: each file says why, the others are done
  2  wrong usage, a name that fits nothing or several things, or nobody to ask and no --yes; nothing was touched
  3  something could not be read`;

const exits = `Exit code:
  0  done
  1  refused; the sentence on standard error says why
  2  wrong usage, or a name that fits nothing or several things
  3  something could not be read`;

type Told = "shadows" | "compare" | "catalog" | "testing" | "quarantine" | "restore" | "disable" | "enable" | "purge" | "undo" | "history";

/** Pages of the commands that work on the inventory and the store that the window uses. */
export const safekeepingPages: Readonly<Record<Extract<CommandName, Told>, string>> = {
  shadows: `Usage: mezzanine shadows [--svg <file>] [--all] [--json]

Who may be used instead of whom: each custom connector beside the certified, built-in or custom one that it may stand in front of, why,
how sure that is, and what to do.

  --svg <file>              Also write the picture of the map; an existing file is replaced.
  --all                     Also hints: names alone.
${options.json}

Exit code:
  0  nothing is certain to stand in front of another, or it is being tested on purpose
  1  something is
  2  wrong usage
  3  a folder could not be read, or the picture could not be written

Examples:
  mezzanine shadows
  mezzanine shadows --json --svg map.svg`,
  compare: `Usage: mezzanine compare <one> <other> [--json]

What would change for users if the other took the one's place: functions and kinds that would be missing, required parameters that differ,
ways to sign in and DirectQuery that would be lost. Each is a file, or the name of a connector file in the inventory; the other may be the
name of a certified connector.

${options.json}

Exit code:
  0  as far as the files tell, nothing breaks
  1  something would
  2  wrong usage, or a name that fits nothing or several things
  3  one of the two is no connector

Examples:
  mezzanine compare Contoso.mez "Contoso (Certified)"
  mezzanine compare old/Contoso.mez new/Contoso.pqx --json`,
  catalog: `Usage: mezzanine catalog [list [text...] | update <file> | reset] [--json] [--dry-run]

The certified and built-in connectors that Mezzanine knows: listed and searched (is my connector certified?), replaced by a newer list, or
back to the one that comes along. A list is checked before it is taken.

${options.json}
${options.dryRun}

${exits}

Examples:
  mezzanine catalog list snow
  mezzanine catalog update certified-connectors.json
  mezzanine catalog reset`,
  testing: `Usage: mezzanine testing [<file> --until <day> [--note <text>] | <file> --clear] [--json] [--dry-run]

Marks a connector as tested on purpose: nothing is said of what it stands in front of until the end of that day, and it warns from the day
after. Without a file it lists the marks.

  --until <day>             The last day, such as 2027-01-31; at most a year away.
  --note <text>             Why.
  --clear                   Take the mark away.
${options.json}
${options.dryRun}

${exits}

Examples:
  mezzanine testing Contoso.mez --until 2027-01-31 --note "Trying 2.0"
  mezzanine testing Contoso.mez --clear`,
  quarantine: `Usage: mezzanine quarantine [file...] [options]

Moves connector files into Mezzanine's keeping, from where they can be put back at any time. Without files it lists what is kept. A file is
named by its path, or by its name where only one in the inventory has it.

${moving}
  --delete-after <days>     Delete files kept longer for good, a week after that is announced; never switches it off, as at first. Only
                            days on which Mezzanine sees time pass are counted: the window running, or at most one between two starts.
  --hold <id or name>       Keep this file whatever its age; may be repeated. --release lets its age count again.

${movingExits}

Examples:
  mezzanine quarantine
  mezzanine quarantine Contoso.mez --dry-run
  mezzanine quarantine --delete-after never
  mezzanine quarantine Contoso.mez --yes --reason "certified since May"`,
  restore: `Usage: mezzanine restore <id or name...> [options]

Puts files from the quarantine back where they came from. Nothing is overwritten. Where Mezzanine's records cannot be written, because
the disk is full or another program holds them, it goes by the notes beside the files; the history is written later.

${moving}
${options.changed}

${movingExits}

Examples:
  mezzanine restore Contoso.mez
  mezzanine restore 0b0c5d1e --yes --if-taken keep-both --json`,
  disable: `Usage: mezzanine disable <file...> [options]

Leaves connector files in their folder under a name that Power BI does not load (.disabled).

${moving}

${movingExits}

Example:
  mezzanine disable Contoso.mez --yes`,
  enable: `Usage: mezzanine enable <file...> [options]

Gives disabled connector files their names back.

${moving}

${movingExits}

Example:
  mezzanine enable Contoso.mez.disabled --yes`,
  purge: `Usage: mezzanine purge <id or name...> [--confirm <name>...] [--changed] [--json] [--dry-run]

Deletes files of the quarantine for good. This cannot be undone, so each is named twice: at a terminal you are asked for its name, elsewhere
--confirm repeats it.

  --confirm <name>          The name of a file to delete for good; once for each.
${options.changed}
${options.json}
${options.dryRun}

${movingExits}

Example:
  mezzanine purge 0b0c5d1e --confirm Contoso.mez`,
  undo: `Usage: mezzanine undo <number> [options]

Undoes one line of the history, when its file is still where that left it.

${moving}
${options.changed}

${movingExits}

Example:
  mezzanine undo 17 --yes`,
  history: `Usage: mezzanine history [options]

What happened to connector files, by you and on disk, newest first. A signature that was lost or is another's stands out.

  --text <words>            Only lines with all these words in names, folders, versions, hashes, thumbprints or notes.
  --kind <kind>             Only such lines; may be repeated: added, replaced, removed, signer-changed, signature-lost, quarantined,
                            restored, disabled, enabled, purged, marked-testing, unmarked-testing, recovered.
  --since <day>             Only from this day on, such as 2027-01-31.
  --limit <number>          At most so many lines of text (100); JSON and CSV are whole.
${options.json}
  --csv                     Write CSV for spreadsheets.

Exit code:
  0  done, also when there is nothing to tell
  2  wrong usage
  3  the history cannot be read; standard error says why

Examples:
  mezzanine history --kind signature-lost --kind signer-changed
  mezzanine history --since 2027-01-01 --csv > history.csv`,
};
