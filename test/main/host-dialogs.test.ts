import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { BrowserWindow } from "electron";
import { openAddress, parseExternalUrl, saveDialogOptions } from "../../electron/main/host-dialogs.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { answerDialog, nextAnswer, onReport, type StandInReport } from "../stand-in/report.ts";

test("shows exactly what is opened", () => {
  expect(parseExternalUrl("https://bücher.example/ein pfad")).toEqual({
    href: "https://xn--bcher-kva.example/ein%20pfad",
    host: "xn--bcher-kva.example",
  });
});

test.each([
  "http://example.com/",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "ms-settings:privacy",
  "//example.com/",
  "example.com",
  "https://",
  "https://bank.example@evil.example/",
  "https://user:secret@example.com/",
  `https://example.com/${"a".repeat(3000)}`,
  "",
])("does not open %s", (address) => {
  expect(parseExternalUrl(address)).toBeNull();
});

describe("an address", () => {
  /** What the user was asked, and what was opened afterwards. */
  async function openedAfter(response: number, url: string) {
    const reports: StandInReport[] = [];
    const stop = onReport((report) => void reports.push(report));
    answerDialog({ response });
    await openAddress({ isVisible: () => true } as BrowserWindow, wordsIn.en.host, url);
    stop();
    nextAnswer();
    return reports;
  }

  test("is opened only after the user has seen it and agreed", async () => {
    const url = "https://docs.example/page?a=1";
    const dialog = { kind: "dialog", type: "message", options: { detail: expect.stringContaining(url), defaultId: 0, cancelId: 0 } };
    expect(await openedAfter(0, url)).toMatchObject([dialog]);
    expect(await openedAfter(1, url)).toMatchObject([dialog, { kind: "opened", what: "external", target: url }]);
  });

  test("that is not https is neither shown nor opened", async () => {
    expect(await openedAfter(1, "http://docs.example/")).toEqual([]);
  });
});

test.each([
  ["history.csv", "text/csv;charset=utf-8", "history.csv", ["csv"]],
  ["shadows.SVG", "image/svg+xml", "shadows.SVG", ["svg"]],
  ["history", "application/json", "history.json", ["json"]],
  ["download", "text/csv", "mezzanine.csv", ["csv"]],
  ["", "text/csv", "mezzanine.csv", ["csv"]],
  ["history.csv.exe", "text/csv", "history.csv.exe.csv", ["csv"]],
  ["../../.bashrc", "text/csv", "bashrc.csv", ["csv"]],
  ["..\\..\\run.bat", "application/json", "run.bat.json", ["json"]],
  ["what.ever", "constructor", "what.ever", undefined],
])("%s of type %s is offered as %s", (name, mimeType, expected, extensions) => {
  const options = saveDialogOptions({ name, mimeType }, "folder", "Save");
  expect(options).toMatchObject({ title: "Save", defaultPath: join("folder", expected) });
  expect(options.filters?.[0]?.extensions).toEqual(extensions);
});
