import { expect, test } from "vitest";
import { aRow } from "../../../builders/a-record.ts";
import { recordOf, trustView } from "../../../builders/a-snapshot.ts";
import { twelveRows } from "../../../builders/twelve-rows.ts";
import { verdictsOf } from "../../../../renderer/features/details/verdicts.ts";
import { wordsIn } from "../../../../shared/words/locales.ts";

const now = new Date("2026-11-21T12:00:00Z");
const verdicts = (name: string, words = wordsIn.en) =>
  verdictsOf(recordOf(twelveRows.find((row) => row.name === name) ?? aRow()), { policy: trustView.policy, now, words });

test.each([
  [
    "Ashgrove.mez",
    [
      ["shadows-certified 0", "danger"],
      ["content", "attention"],
      ["loading", "information"],
    ],
  ],
  [
    "Birchbase.pqx",
    [
      ["content", "good"],
      ["loading", "good"],
    ],
  ],
  [
    "Dune.pqx",
    [
      ["content", "danger"],
      ["loading", "information"],
    ],
  ],
  [
    "Gorse.pqx",
    [
      ["content", "danger"],
      ["loading", "information"],
    ],
  ],
  [
    "invoice_export.mez",
    [
      ["content", "attention"],
      ["loading", "information"],
    ],
  ],
  [
    "Kelp.pqx",
    [
      ["dead-folder 0", "attention"],
      ["loading", "information"],
      ["content", "good"],
    ],
  ],
])("%s opens with what needs a decision and says nothing twice", (name, expected) => {
  expect(verdicts(name).map(({ key, tone }) => [key, tone])).toEqual(expected);
});

test.each(twelveRows.map(({ name }) => [name]))("%s is worded whole, in every language", (name) => {
  for (const words of Object.values(wordsIn)) {
    for (const { title, sentences } of verdicts(name, words)) expect([title, ...sentences].every((text) => text.trim() !== "")).toBe(true);
  }
});
