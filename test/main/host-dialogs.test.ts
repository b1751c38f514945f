import { join } from "node:path";
import { expect, test } from "vitest";
import { parseExternalUrl, saveDialogOptions } from "../../electron/main/host-dialogs.ts";

test("shows exactly what is opened", () => {
  expect(parseExternalUrl("https://bücher.example/ein pfad")).toEqual({ href: "https://xn--bcher-kva.example/ein%20pfad", host: "xn--bcher-kva.example" });
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
