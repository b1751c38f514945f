import { expect, test } from "vitest";
import { createShownLanguage } from "../../../renderer/state/shown-language.ts";
import { createStore } from "../../../renderer/state/store.ts";
import { initialSettings, type Settings } from "../../../shared/model/inventory.ts";
import { wordsIn } from "../../../shared/words/locales.ts";

const settingsIn = (locale: Settings["locale"]) => createStore<Settings>({ ...initialSettings, locale });

test("follows the settings, and shows texts and formats of one language only", async () => {
  const settings = settingsIn("en");
  const { store, loaded } = createShownLanguage({ store: settings }, () => ["en"]);
  const seen: string[] = [];
  store.subscribe(() => seen.push(store.get().locale));
  settings.change((before) => ({ ...before, locale: "pseudo" }));
  expect(store.get().locale).toBe("en");
  await loaded();
  expect(store.get()).toEqual({ locale: "pseudo", words: wordsIn.pseudo });
  expect(seen).toEqual(["pseudo"]);
});

test("what was chosen last is shown, although another language is loaded later", async () => {
  const settings = settingsIn("en");
  const { store, loaded } = createShownLanguage({ store: settings }, () => ["en"]);
  settings.change((before) => ({ ...before, locale: "pseudo" }));
  settings.change((before) => ({ ...before, locale: "en" }));
  await loaded();
  expect(store.get().locale).toBe("en");
});

test("the system's language is asked for only when the setting says so", () => {
  const asked: string[] = [];
  const preferred = () => {
    asked.push("asked");
    return ["en-GB"];
  };
  createShownLanguage({ store: settingsIn("pseudo") }, preferred);
  expect(asked).toEqual([]);
  createShownLanguage({ store: settingsIn("system") }, preferred);
  expect(asked).toEqual(["asked"]);
});
