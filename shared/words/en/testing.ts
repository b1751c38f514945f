import type { TestingMark, TestingState } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { dayInWords, namesInWords, numberText, quoted } from "./phrases.ts";

/** A connector that is tested on purpose: until when, and why. */
export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `You are testing this until ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
  "ended": ({ until, note }) => `Your test ended on ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
};

export const testingFailures = {
  "not-a-day": "That is not a day. Write it as 2027-01-31.",
  "day-over": "That day is over. Choose today or a later day.",
  "too-far": "That is more than a year away. Choose an earlier day; you can mark it again.",
  "note-too-long": "The note is too long. Keep it below 500 characters.",
};

export const testingDialog = {
  until: "Testing until…",
  change: "Change the test…",
  end: "End the test",
  title: (name: ForeignText) => `Testing ${quoted(name)} on purpose`,
  explain: "Mezzanine stays quiet about it until the end of that day, and warns from the day after.",
  day: "Until",
  note: "Note",
  noteHint: "What you test, or for whom. May stay empty.",
  save: "Mark as being tested",
  marked: (name: ForeignText, day: string) => `${quoted(name)} is being tested until ${day}.`,
  ended: (name: ForeignText) => `${quoted(name)} is no longer marked as being tested.`,
  overTitle: (count: number) => (count === 1 ? "A test is over" : `${numberText(count)} tests are over`),
  overText: (names: readonly ForeignText[]) => `${namesInWords(names)}: remove it, or say how much longer you are testing.`,
};
