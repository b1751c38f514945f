import type { CleanupObstacle } from "../../model/cleanup.ts";
import type { Notice } from "../../model/notice.ts";
import { sentenceFacts } from "../foreign-text.ts";
import { sentenceText, type ProblemWords, type Sentence } from "../sentence.ts";
import type { CleanupWords } from "../words.ts";

/** Why a file cannot be moved or deleted, and what helps. */
export function describeObstacle(obstacle: CleanupObstacle, words: CleanupWords): { readonly problem: string; readonly step: string } {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const { problem, step } = words.obstacles[obstacle.kind] as ProblemWords<CleanupObstacle>;
  const facts = sentenceFacts(obstacle);
  return { problem: sentenceText(problem, facts), step: sentenceText(step, facts) };
}

export function describeNotice(notice: Notice, words: CleanupWords): { readonly title: string; readonly text: string } {
  const { title, text } = words.notices[notice.kind] as { readonly title: Sentence<Notice>; readonly text: Sentence<Notice> };
  const facts = sentenceFacts(notice);
  return { title: sentenceText(title, facts), text: sentenceText(text, facts) };
}
