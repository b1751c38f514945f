import { expect, test } from "vitest";
import { languageFor, languageNames, languages, localeOf } from "../../../shared/model/language.ts";

test("English when Mezzanine has none of the user's languages, or they are no tags", () => {
  expect(languageFor([])).toBe("en");
  expect(languageFor(["tlh", "not a tag", ""])).toBe("en");
});

test.each(languages)("%s is found by itself, with a region, and behind a language that Mezzanine does not have", (language) => {
  const { region } = new Intl.Locale(language).maximize();
  expect(languageFor([language])).toBe(language);
  expect(languageFor([`${language}-${region}`, "en"])).toBe(language);
  expect(languageFor(["tlh", language, "en"])).toBe(language);
});

test("a language in another script is another language", () => {
  expect(languageFor(["en-Dsrt", "en"])).toBe("en");
  expect(languageFor(["sr-Latn"])).toBe("en");
});

test("a chosen language is taken as it is, and the system's are not asked for", () => {
  const ask = () => {
    throw new Error("asked");
  };
  expect(localeOf("pseudo", ask)).toBe("pseudo");
  expect(localeOf("system", () => ["en-US"])).toBe("en");
});

test("each language has a name of its own", () => {
  expect(new Set(Object.values(languageNames)).size).toBe(languages.length);
});
