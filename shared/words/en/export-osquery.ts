import type { PolicyRuleKind } from "../../model/machine-policy.ts";

/** What a policy of Fleet says. */
export const ruleSentences = {
  rules: {
    "forbidden": "No forbidden Power Query connector is installed.",
    "allowed-only": "Only allowed Power Query connectors are installed.",
    "required": "A required Power Query connector is installed.",
    "minimum-version": "Power Query connectors have at least a certain version.",
    "trusted": "Certain thumbprints are in the list of certificates that Power BI Desktop trusts.",
    "no-unsigned": "Every custom Power Query connector is signed and unchanged.",
    "no-shadows": "No custom Power Query connector may be used instead of a certified one.",
  } satisfies Readonly<Record<PolicyRuleKind, string>>,
  resolution:
    "As the user, run: mezzanine policy check, with the policy's file. It says what differs, or what could not be read. --fix corrects what can be corrected, and mezzanine undo takes that back.",
};

export interface OsqueryReadMeFacts {
  readonly version: string;
  /** Rules that cannot be asked in SQL. */
  readonly leftOut: readonly string[];
  readonly hasPolicies: boolean;
  /** Where osquery looks for the databases. */
  readonly database: string;
}

const commands = (...lines: readonly string[]): string => lines.map((line) => `    ${line}`).join("\n");

export function osqueryReadMe({ version, leftOut, hasPolicies, database }: OsqueryReadMeFacts): string {
  const paragraphs = [
    "# Mezzanine for osquery and Fleet",
    `Made by Mezzanine ${version} from a policy. After you change the policy, export it again. The files are for Windows.`,
    "## 1. Write the database on each computer",
    "`mezzanine snapshot --database` writes what is on the computer for one user into a small SQLite file. It contacts nobody and changes nothing else. A reader never sees half a file.",
    "Unpack Mezzanine's command line (`mezzanine-cli-windows`) into `C:\\Program Files\\Mezzanine CLI`, so that only administrators can change it. Then, as an administrator, create the task that refreshes the database of each user who signs in:",
    commands('schtasks /Create /TN "Mezzanine\\osquery" /XML refresh-task.xml'),
    `The task runs as the user, five minutes after sign-in and then every four hours, and writes \`%LOCALAPPDATA%\\Mezzanine\\osquery.db\`. Meanwhile a window of the command prompt is open. If your folders are elsewhere, change them in \`refresh-task.xml\`, and \`path\` in \`osquery.conf.json\` and \`fleet-agent-options.json\` (now \`${database}\`).`,
    "A user can change a file of their own, also this one. What the tables say is what the user's own account wrote.",
    "## 2. Make the tables",
    "With osquery alone: add the block `auto_table_construction` of `osquery.conf.json` to its configuration. With Fleet: add the same block of `fleet-agent-options.json` under `config` in the agent options. If there is such a block already, add the tables to it.",
    "Every column is a text. osquery adds the column `path` to each table: the database that a row comes from. Join tables by `path` first. What is not known is an empty text.",
    "## 3. Ask",
    `\`fleet-queries.yml\` has queries to begin with:\n\n${commands("fleetctl apply -f fleet-queries.yml")}`,
    ...(hasPolicies
      ? [
          `\`fleet-policies.yml\` has one policy for each rule that can be asked in SQL:\n\n${commands("fleetctl apply -f fleet-policies.yml")}`,
          "A policy passes when the rule is met for every user who has a database, and everything that the rule is about could be read. It fails also where no database was written yet, and where something could not be read: the query `Mezzanine: unread` lists that. The database is as old as its last refresh: see `Mezzanine: age of the data`.",
          "Newer versions of Fleet say that `kind: query` is an old word for `kind: report`. They take both.",
        ]
      : []),
    ...(leftOut.length === 0
      ? []
      : [
          `## Rules that are not in these files\n\nThese rules cannot be asked in SQL: they name more than 200 connectors, a pattern with more than four stars, or a text that osquery or Fleet would not take. Check them with \`mezzanine policy check\`:\n\n${leftOut.map((id) => `- \`${id}\``).join("\n")}`,
        ]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
