import { expect, test } from "vitest";
import { plainSentence } from "../../shared/words/foreign-text.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { drawLoaded, textOf } from "../builders/draw.tsx";
import { galleryStates } from "../gallery/states.tsx";
import { statesAlone } from "../gallery/states-alone.tsx";

test.each(galleryStates.map((state) => [state.name, state] as const))("draws %s in every language", async (_, { draw, shows }) => {
  for (const words of Object.values(wordsIn)) {
    const markup = await drawLoaded(draw(), words);
    const labels = [...markup.matchAll(/ (?:aria-label|placeholder)="([^"]*)"/gu)].map(([, label]) => label);
    expect(textOf([markup, ...labels].join("\n"))).toContain(plainSentence(shows(words)));
    expect(markup).not.toContain("undefined");
    expect(markup).not.toContain("[object Object]");
    // A part that is still being loaded shows this instead of itself.
    if (shows(words) !== words.window.detail.loading) expect(textOf(markup)).not.toContain(words.window.detail.loading);
  }
});

test("each state has a name of its own", () => {
  const names = [...galleryStates, ...statesAlone].map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
