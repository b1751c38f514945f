import type { CommandLineWords } from "../../words.ts";
import { dayInWords, namesInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { allUsersTexts } from "./all-users.ts";
import { diagnosingTexts } from "./diagnosing.ts";
import { dscCommandTexts } from "./dsc.ts";
import { exportCommandTexts } from "./export.ts";
import { externalToolCommandTexts } from "./external-tool.ts";
import { frame } from "./frame.ts";
import { inspectingTexts } from "./inspecting.ts";
import { installingTexts } from "./installing.ts";
import { movingTexts } from "./moving.ts";
import { policyCommandTexts } from "./policy.ts";
import { publishingTexts } from "./publishing.ts";
import { reportingTexts } from "./reporting.ts";
import { snapshotCommandTexts } from "./snapshots.ts";
import { trustTexts } from "./trust.ts";

export const commandLine: CommandLineWords = {
  frame,
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
