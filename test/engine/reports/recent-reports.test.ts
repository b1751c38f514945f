import { expect, test } from "vitest";
import { sourceOver } from "../../../electron/engine/reports/byte-source.ts";
import { readRecentReports } from "../../../electron/engine/reports/recent-reports.ts";
import { aZip, utf16 } from "../../builders/a-report.ts";
import { aRecentList, aSettingsDocument } from "../../builders/a-recent-list.ts";

const read = (bytes: Buffer) => readRecentReports(sourceOver(bytes));

test("paths of reports, newest first, each once", async () => {
  const paths = ['C:\\b & c\\Sales "1".pbix', "C:\\x\\A.PBIT", "C:\\x\\notes.txt", "\\\\server\\share\\P.pbip", "C:\\x\\A.PBIT"];
  expect(read(await aRecentList(paths))).toEqual([paths[0], paths[1], paths[3]]);
});

test("nothing was opened yet", async () => {
  expect(read(await aZip({ "Settings.xml": "<a><Entry Type='Theme' Value='l1'/></a>" }))).toEqual([]);
  expect(read(await aZip({ "Settings.xml": aSettingsDocument("s[]") }))).toEqual([]);
});

test("UTF-16 with a byte order mark", async () => {
  const document = aSettingsDocument('s[{"filePath":"C:\\\\a.pbix"}]').replace("utf-8", "utf-16");
  expect(read(await aZip({ "UserInterface/Settings.xml": utf16(`\uFEFF${document}`) }))).toEqual(["C:\\a.pbix"]);
});

test.each<readonly [string, () => Promise<Buffer> | Buffer]>([
  ["no archive", () => Buffer.from("no archive")],
  ["no settings", () => aZip({ "Other.xml": "<a/>" })],
  ["no XML", () => aZip({ "Settings.xml": "<a" })],
  ["a document type", () => aZip({ "Settings.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a/>' })],
  ["no JSON", () => aZip({ "Settings.xml": aSettingsDocument("s[{") })],
  ["another shape", () => aZip({ "Settings.xml": aSettingsDocument('s["C:\\\\a.pbix"]') })],
  ["far too many", () => aRecentList(Array.from({ length: 5_000 }, (_, at) => `C:\\${at}.pbix`))],
  ["far too large", () => aZip({ "Settings.xml": `<a>${" ".repeat(5 * 1024 * 1024)}</a>` })],
  ["many documents", () => aZip(Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}/Settings.xml`, "<a/>"])))],
])("not understood: %s", async (_, make) => {
  expect(read(await make())).toBeNull();
});

test("changed lists never do worse than not to be understood", async () => {
  const sound = await aRecentList(["C:\\a.pbix"]);
  for (let at = 0; at < sound.length; at += 3) {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ 0x41;
    const found = read(bytes);
    if (found !== null) expect(found.every((path) => path.endsWith(".pbix"))).toBe(true);
  }
});
