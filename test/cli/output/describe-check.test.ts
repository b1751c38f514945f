import { describe, expect, test } from "vitest";
import { describeCheck } from "../../../electron/cli/output/describe-check.ts";
import { checkHtml } from "../../../electron/engine/publish/check/output/check-html.ts";
import { en } from "../../../shared/words/en/en.ts";
import { aForeignReport } from "../../builders/a-check-report.ts";
import { englishWords } from "../run-command.ts";
import { frameOf, hostileTexts, unshowable } from "../../builders/hostile-texts.ts";

const harmless = "Birch Ltd";
const style = { paint: (text: string) => text, width: 100_000, culture: "", words: englishWords };

/** Lines that hold foreign text by itself: code after `>`, and files that are left out. */
const isOwnLine = (line: string): boolean => /^ {6}> | {2}\(may hold a key/u.test(line);
const sentencesOf = (text: string) =>
  describeCheck(aForeignReport(text), style)
    .split("\n")
    .filter((line) => !isOwnLine(line))
    .map(frameOf);

describe.each(hostileTexts)("the report of a check keeps its own words around %s", (_, text) => {
  test("on a terminal", () => {
    expect(sentencesOf(text)).toEqual(sentencesOf(harmless));
    expect(describeCheck(aForeignReport(text), style).replaceAll("\n", "")).not.toMatch(unshowable);
  });

  test("as a page: it is in elements that isolate it, escaped and printable", () => {
    const page = checkHtml(aForeignReport(text), { words: en, language: "en" });
    const ours = (markup: string) => markup.replace(/<bdi>[^<]*<\/bdi>|<title>[^<]*<\/title>/gu, "").replaceAll("” […]", "”");
    expect(ours(page)).toBe(ours(checkHtml(aForeignReport(harmless), { words: en, language: "en" })));
    expect(page.replaceAll("\n", "")).not.toMatch(unshowable);
  });
});
