/** What Power BI Desktop reads of a tool in its External tools ribbon: Microsoft's fields, in the order of their example. */
export interface ExternalTool {
  readonly version: string;
  readonly name: string;
  readonly description: string;
  /** The program, with its whole path. */
  readonly path: string;
  /** Empty: the window has no use for the server and the database that Power BI Desktop could name. */
  readonly arguments: string;
  /** A data URI without `data:`. */
  readonly iconData: string;
}

/** The file that registers Mezzanine. */
export type ExternalToolState =
  | "absent"
  /** As it would be written now. */
  | "registered"
  /** Ours, and different: another version wrote it, or the program was elsewhere. */
  | "outdated"
  /** Nothing of ours: it is never changed. */
  | "foreign"
  | "unreadable";

export interface ExternalToolView {
  readonly state: ExternalToolState;
  readonly file: string;
  /** What would be written; null where the desktop program is not installed. */
  readonly tool: ExternalTool | null;
  /** The program lies in the user's own folder, and the button is for every user of the computer. */
  readonly isProgramOwn: boolean;
  /** Names the file as it is now and what would be written: a change is made only to what was shown. */
  readonly shown: string;
}

export type ExternalToolChange = "register" | "remove";

/** Why nothing was written or removed. */
export const externalToolProblems = [
  "tool-not-windows",
  "tool-no-program",
  "tool-foreign",
  "tool-unreadable",
  /** The file, or what would be written, is not what was shown. */
  "tool-changed-meanwhile",
  "tool-backup-not-written",
  "tool-elevation-declined",
  "tool-not-written",
] as const;

export type ExternalToolProblem = (typeof externalToolProblems)[number];

/** What was done. `backup`: our earlier file; null when there was none. */
export interface ExternalToolDone {
  readonly state: ExternalToolState;
  readonly backup: string | null;
}
