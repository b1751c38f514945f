import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { dataFolderFor, homeFolder, type DataFolderSituation } from "../../../electron/engine/store/data-folder.ts";

test.each<[DataFolderSituation, string]>([
  [{ platform: "win32", environment: { LOCALAPPDATA: "D:\\L" }, home: "C:\\Users\\ü" }, "D:\\L\\Mezzanine"],
  [{ platform: "win32", environment: {}, home: "C:\\Users\\ü" }, "C:\\Users\\ü\\AppData\\Local\\Mezzanine"],
  [{ platform: "darwin", environment: {}, home: "/Users/u" }, "/Users/u/Library/Application Support/Mezzanine"],
  [{ platform: "linux", environment: {}, home: "/home/u" }, "/home/u/.local/share/mezzanine"],
  [{ platform: "linux", environment: { XDG_DATA_HOME: "/data" }, home: "/home/u" }, "/data/mezzanine"],
  [{ platform: "linux", environment: { XDG_DATA_HOME: "relative" }, home: "/home/u" }, "/home/u/.local/share/mezzanine"],
  [{ platform: "linux", environment: { MEZZANINE_HOME: "/portable" }, home: "/home/u" }, "/portable"],
  [{ platform: "win32", environment: { MEZZANINE_HOME: "E:\\m" }, home: "C:\\u" }, "E:\\m"],
  [{ platform: "darwin", environment: { MEZZANINE_HOME: "" }, home: "/Users/u" }, "/Users/u/Library/Application Support/Mezzanine"],
])("%j", (situation, expected) => {
  expect(dataFolderFor(situation)).toBe(expected);
});

test("an empty or missing home is never where we were started", () => {
  expect(homeFolder({ platform: "linux", environment: { HOME: "/home/u" } })).toBe("/home/u");
  expect(homeFolder({ platform: "win32", environment: { USERPROFILE: "C:\\Users\\ü", HOME: "/other" } })).toBe("C:\\Users\\ü");
  for (const environment of [{}, { HOME: "", USERPROFILE: "" }])
    expect(isAbsolute(homeFolder({ platform: "linux", environment }))).toBe(true);
});
