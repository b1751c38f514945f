import { optionTexts } from "./shared.ts";

/** The commands report, support-bundle, completion. */
export const reportingTexts = {
  report: {
    usage: { noFormat: "--output takes a name that ends in .html, .csv or .json, or needs --format" },
    listed: "A report about connectors, to print or send (HTML, CSV, JSON).",
    description:
      "Writes a report about connector files: verdict and signer, findings with what to do, why each does or does not show in Get data, what its code names, its functions. Without a file it is about everything in the folders that Mezzanine knows. With one file the HTML is a page about that connector, to print or to send to an administrator: it runs no script, loads nothing and has its images inside. A file is named by its path, or by its name where only one installed file has it. (Which connectors the reports of Power BI use: mezzanine reports.)",
    options: {
      format:
        "html, csv or json. Without it: by the ending of --output, else html. JSON is what scan --json writes; CSV begins with a byte order mark, and no cell is a formula.",
      output: "The file to write. Nothing is written over. Without it the report goes to standard output.",
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "the report was written",
      1: "it was not; the sentence on standard error says why",
      2: "wrong usage",
      3: "a file could not be read; the others are in the report",
    },
  },
  supportBundle: {
    listed: "A ZIP file for someone who helps you, without private names.",
    description:
      "Writes one ZIP file for someone who helps you: facts and verdicts about each connector, why it does or does not show in Get data, the folders, the trusted list, versions and recent history. Names of users, computers and companies, paths, mail addresses and addresses of data sources are replaced, the same name by the same word everywhere; notes are left out. No connector is in it but those named with --with-content, which are included as they are. Look through it before you send it.",
    options: {
      output: "The archive to write. Nothing is written over. Without it: mezzanine-support and the day, in the current folder.",
      withContent: "Also include this connector as it is.",
      dryRun: "List the files and where the archive would go, and write nothing.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "the archive was written, or with --dry-run would be",
      1: "it was not; the sentence on standard error says why",
      2: "wrong usage",
      3: "a connector to include could not be read; nothing was written",
    },
  },
  completion: {
    listed: "Completion for PowerShell, bash or zsh, and the manual page.",
    description:
      "Writes a script that completes commands, options and their values in the shell, or the manual page. Add it to the profile of your shell as the first line of the script says. It starts no program and changes nothing.",
    options: {},
    exitCodes: {
      0: "done",
      2: "wrong usage",
    },
  },
};
