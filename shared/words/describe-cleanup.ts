import type { CleanupObstacle } from "../model/cleanup.ts";
import type { Notice } from "../model/notice.ts";
import type { CleanupWords } from "./cleanup-words.ts";
import { sentenceFacts, type SentenceFacts } from "./foreign-text.ts";
import type { Sentence } from "./words.ts";

/** Why a file may not be touched, and what helps. */
export function describeObstacle(obstacle: CleanupObstacle, words: CleanupWords): { readonly problem: string; readonly step: string } {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const { problem, step } = words.obstacles[obstacle.kind] as { readonly problem: Sentence<CleanupObstacle>; readonly step: string };
  return { problem: say(problem, sentenceFacts(obstacle)), step };
}

export function describeNotice(notice: Notice, words: CleanupWords): { readonly title: string; readonly text: string } {
  const { title, text } = words.notices[notice.kind] as { readonly title: Sentence<Notice>; readonly text: Sentence<Notice> };
  const facts = sentenceFacts(notice);
  return { title: say(title, facts), text: say(text, facts) };
}

const say = <F>(sentence: Sentence<F>, facts: SentenceFacts<F>): string => (typeof sentence === "string" ? sentence : sentence(facts));
