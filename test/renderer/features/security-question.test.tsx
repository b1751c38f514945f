import { expect, test } from "vitest";
import { drawLoaded, textOf } from "../../builders/draw.tsx";
import { SecurityQuestion } from "../../../renderer/features/introduction/security-question.tsx";
import { en } from "../../../shared/words/en/en.ts";

const { settings: words } = en.window;
const nothing = () => undefined;

test("asks first, and shows where the option is and its values in the words of Power BI when asked", async () => {
  const closed = textOf(await drawLoaded(<SecurityQuestion onAnswer={nothing} />));
  expect(closed).toContain(words.askLevel);
  expect(closed).not.toContain(words.whereToFind);
  const open = textOf(await drawLoaded(<SecurityQuestion onAnswer={nothing} startsOpen />));
  expect(open).toContain(words.whereToFind);
  for (const level of Object.values(words.levels)) expect(open).toContain(level);
});
