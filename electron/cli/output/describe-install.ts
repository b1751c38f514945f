import type { CleanupObstacle, StepOutcome } from "../../../shared/model/cleanup.ts";
import type { InstallReview, InstallRival, WebMark } from "../../../shared/model/install.ts";
import type { Breakage } from "../../../shared/model/shadow.ts";
import type { ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { describeObstacle } from "../../../shared/words/describe/describe-cleanup.ts";
import { describeMark, describeRival } from "../../../shared/words/describe/describe-install.ts";
import { describeBreakage } from "../../../shared/words/describe/describe-shadow.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { commandLine } from "../../../shared/words/en/command-line/command-line.ts";
import type { CommandWords } from "../command-context.ts";
import type { CheckContext } from "../../engine/checks/check.ts";
import { fileJson } from "../../engine/support/file-json.ts";
import type { FileJson } from "../../engine/support/file-json-types.ts";
import type { JudgedFile } from "../inspect-files.ts";
import { describeFile, type TextStyle } from "./describe-file.ts";
import { describeComparedThumbprint } from "./describe-thumbprint.ts";
import { thumbprintJson, type ThumbprintJson } from "./json.ts";
import { factLines, wrap } from "./layout.ts";
import { printablePath } from "./paint.ts";

/** One file of an install: what it is, what would happen, and why it may not. */
export interface ReviewedFile {
  readonly judged: JudgedFile;
  readonly review: InstallReview;
  readonly thumbprint: ThumbprintComparison | null;
  /** Null where it can be installed as the options say. */
  readonly refused: CleanupObstacle | "thumbprint" | null;
}

/** All that a user should know before anything is written. */
export function describeReview({ judged, review, thumbprint, refused }: ReviewedFile, context: CheckContext, style: TextStyle): string {
  const { to, mark, rivals } = review;
  const words = style.words.common.window.install;
  const lines = (text: string) => wrap(text, style.width, "  ");
  const notice = describeComparedThumbprint(thumbprint, style);
  return [
    describeFile(judged, context, style, { about: "connector", notice }),
    to === null ? "" : factLines([[words.to, printablePath(to)]], style.width),
    mark.kind === "none" ? "" : lines(describeMark(mark, words)),
    ...rivals.map((rival) => rivalLines(rival, judged, style)),
    refused === null ? "" : refusalLines(refused, style),
  ].join("");
}

function rivalLines(rival: InstallRival, judged: JudgedFile, { width, paint, words: { common } }: TextStyle): string {
  const words = common.window.install;
  const version = judged.content.ok && judged.content.value.kind === "inspected" ? judged.content.value.inspection.connector.version : null;
  const { head, facts, warns, breakages } = describeRival(rival, version, common);
  return [
    `${paint(warns ? "  !! " : "   ! ", warns ? "danger" : "attention")}${wrap(`${head} (${printablePath(rival.folder)})`, width, "     ").slice(5)}`,
    ...facts.map((text) => wrap(text, width, "     ")),
    breakages.length === 0 ? "" : wrap(words.breaks, width, "     "),
    ...breakages.map((text) => wrap(`- ${text}`, width, "     ")),
  ].join("");
}

function refusalLines(refused: NonNullable<ReviewedFile["refused"]>, { width, paint, words }: TextStyle): string {
  const text = refusalText(refused, words);
  return paint("  !! ", "danger") + wrap(text, width, "     ").slice(5);
}

type RefusalWords = Pick<CommandWords, "common" | "commandLine">;

/** The options that decide are named where they are missing. */
function refusalText(refused: NonNullable<ReviewedFile["refused"]>, { common, commandLine }: RefusalWords): string {
  if (refused === "thumbprint") return commandLine.install.otherThumbprint;
  const { problem, step } = describeObstacle(refused, common.cleanup);
  return `${problem} ${refused.kind === "would-replace" ? commandLine.install.wouldReplace : step}`;
}

export function describeInstalled({ review }: ReviewedFile, outcome: StepOutcome["outcome"] | null, style: TextStyle): string {
  const head = `${style.paint(printablePath(review.name), "strong")}\n`;
  if (outcome?.kind === "done") {
    const { frame } = style.words.commandLine;
    const history = outcome.historyId === null ? frame.notInHistory : frame.history(outcome.historyId);
    return `${head}  > ${printablePath(outcome.to ?? "")}  (${history})\n`;
  }
  return outcome?.kind === "failed" ? head + refusalLines(outcome.because, style) : "";
}

/** One file of an install: what it is, what would happen or happened, and why it may not. */
export type InstallFileJson = FileJson & {
  /** Null where there is no folder for it. */
  readonly to: string | null;
  readonly mark: WebMarkJson;
  readonly thumbprint: ThumbprintJson | null;
  readonly rivals: readonly RivalJson[];
  readonly obstacle: CleanupObstacle | { readonly kind: "thumbprint-differs" } | null;
  /** Why it is not installed; empty where nothing stands in the way. */
  readonly message: string;
  /** Null where nothing was tried. */
  readonly outcome: StepOutcome["outcome"] | null;
};

export type WebMarkJson = WebMark & { readonly message: string };

export interface RivalJson extends Omit<InstallRival, "breakages"> {
  readonly breakages: readonly BreakageJson[];
}

export type BreakageJson = Breakage & { readonly message: string };

/** The same for scripts; its sentences are English in every language. */
export function installJson(file: ReviewedFile, outcome: StepOutcome["outcome"] | null, now: Date): InstallFileJson {
  const { judged, review, thumbprint } = file;
  const refused = outcome?.kind === "failed" ? outcome.because : file.refused;
  return {
    ...fileJson(judged, now),
    to: review.to,
    mark: markJson(review.mark),
    thumbprint: thumbprintJson(thumbprint),
    rivals: review.rivals.map(({ breakages, ...rival }) => ({
      ...rival,
      breakages: breakages.map((breakage) => ({ ...breakage, message: describeBreakage(breakage, plainEn.shadow) })),
    })),
    obstacle: refused === "thumbprint" ? { kind: "thumbprint-differs" } : refused,
    message: refused === null ? "" : refusalText(refused, english),
    outcome,
  };
}

const english: RefusalWords = { common: plainEn, commandLine };

const markJson = (mark: WebMark): WebMarkJson => ({ ...mark, message: describeMark(mark, plainEn.window.install) });
