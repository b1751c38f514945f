import { describe, expect, test } from "vitest";
import { languages, type Language } from "../../../shared/model/language.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { commandLineWordsIn, wordsIn } from "../../../shared/words/locales.ts";

/** Names that are the same in every language, or may be. */
const maybeTheSame =
  /^(?:quarantine --hold .*|Mezzanine|Power BI Desktop|DirectQuery|OAuth|Beta|BETA|SHA-256|SHA-1|HTML|SARIF|JSON|CSV|PNG|Base64|XML|[A-Z][a-z]+Image|Configuration Manager|Microsoft Entra ID|Azure|Windows|Version|Signature|Publication|Publisher|Name|Text|Parameters?|Details|Certificat|—|v|no|not|\d+ × \d+ pixels|\W*)$/u;

type Produce = (...facts: readonly unknown[]) => unknown;

/** Each fixed text and each sentence made from the same harmless facts, by its path. */
function textsOf(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const text = producedBy(value as Produce);
    return text === null ? [] : [[path, text]];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => textsOf(entry, `${path}.${name}`));
}

function producedBy(produce: Produce): string | null {
  const name = foreign("Birch");
  for (const facts of [[name, name, name], [2, 3, 4], [[name, name], 2], [new Proxy({}, { get: () => name })]]) {
    try {
      const text = produce(...facts);
      if (typeof text === "string" && !/undefined|\[object|NaN/u.test(text)) return text;
    } catch {
      // it takes other facts
    }
  }
  return null;
}

/** Of the window and, where the language has them, of the command line. */
const allTextsIn = (language: Language) => [...textsOf(wordsIn[language]), ...textsOf(commandLineWordsIn[language], ".commandLine")];

const english = new Map(allTextsIn("en"));

/** What must be in a translation as it is: options, commands, keys, and the names of M. */
const kept =
  /--[a-z][\w-]+|mezzanine (?!of\b)[a-z]+(?: --[\w-]+)*|\.(?:mez|pqx|pqm|pq|query\.pq)\b|https?:\/\/|MEZZANINE_\w+|Ctrl\+\w|(?!Kind\.)\b[A-Z]\w+\.[A-Z]\w+|TestConnection|HKLM\\[\w\\]+/gu;

describe.each(languages.filter((language) => language !== "en"))("in %s", (language) => {
  const texts = allTextsIn(language);

  test("no text is left in English", () => {
    const same = texts.filter(([path, text]) => english.get(path) === text && text.length > 3 && !maybeTheSame.test(text));
    // Proper names and words that two languages have in common are few.
    expect(same.filter(([, text]) => / \w+ \w+/u.test(text))).toEqual([]);
    expect(same.length).toBeLessThan(60);
  });

  test("commands, options, endings and names of M are not translated", () => {
    const lost = texts.flatMap(([path, text]) =>
      (english.get(path)?.match(kept) ?? [])
        .map((one) => (language === "de" ? one.replace("Ctrl+", "Strg+") : one))
        .filter((one) => !text.includes(one))
        .map((one) => `${path}: ${one}`),
    );
    expect(lost).toEqual([]);
  });

  test("numbers are written for one, several and many", () => {
    const { window } = wordsIn[language];
    const written = [0, 1, 2, 5, 1_000].map((count) => window.summary.total(count));
    expect(new Set(written).size).toBe(5);
    for (const text of written) expect(text).not.toMatch(/undefined|NaN/u);
  });

  test("the bar of messages and the setting for notifications have different names", () => {
    const { window, host } = wordsIn[language];
    expect(window.notices.label).not.toBe(host.notifications.title);
  });
});
