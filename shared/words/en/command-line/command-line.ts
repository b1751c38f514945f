import { allUsersTexts } from "./all-users.ts";
import { diagnosingTexts } from "./diagnosing.ts";
import { externalToolCommandTexts } from "./external-tool.ts";
import { inspectingTexts } from "./inspecting.ts";
import { installingTexts } from "./installing.ts";
import { movingTexts } from "./moving.ts";
import { publishingTexts } from "./publishing.ts";
import { reportingTexts } from "./reporting.ts";
import { trustTexts } from "./trust.ts";
import { dayInWords, namesInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { exportCommandTexts } from "./export.ts";
import { dscCommandTexts } from "./dsc.ts";
import { frame } from "./frame.ts";
import { policyCommandTexts } from "./policy.ts";
import { snapshotCommandTexts } from "./snapshots.ts";

/**
 * Every English text of the command line: the frame, and the texts of each command under its name. The window never loads them. Another
 * language is a folder `command-line` with the same files, complete by the compiler, and a line in load-command-line-words.ts.
 */
export const commandLine = {
  frame,
  /** For sentences that are made of what others say. */
  phrases: { dayInWords, namesInWords, numberText, quoted, versionInWords },
  ...inspectingTexts,
  ...movingTexts,
  ...installingTexts,
  ...trustTexts,
  ...diagnosingTexts,
  ...publishingTexts,
  ...reportingTexts,
  ...snapshotCommandTexts,
  policy: policyCommandTexts,
  export: exportCommandTexts,
  externalTool: externalToolCommandTexts,
  allUsers: allUsersTexts,
  dsc: dscCommandTexts,
};
