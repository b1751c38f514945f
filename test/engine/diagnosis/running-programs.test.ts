import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import { expect, test } from "vitest";
import { noPrograms, parsePrograms, programsScript, readOnceInAWhile } from "../../../electron/engine/diagnosis/running-programs.ts";

const desktop = "PBIDesktop.exe\t2026-01-01T08:30:00.125Z";

test.each<[string, string, unknown]>([
  ["nothing runs", "end\r\n", []],
  ["one runs", `${desktop}\r\nend\r\n`, [{ name: "PBIDesktop.exe", startedAtMs: Date.parse("2026-01-01T08:30:00.125Z") }]],
  [
    "the Store edition, line feeds",
    "PBIDesktopStore.exe\t2026-01-01T08:30:00.000Z\nend\n",
    [{ name: "PBIDesktopStore.exe", startedAtMs: Date.parse("2026-01-01T08:30:00Z") }],
  ],
  ["the list was cut", `${desktop}\r\n`, null],
  ["no output", "", null],
  ["a message instead", "Access is denied.\r\nend\r\n", null],
  ["no time", "PBIDesktop.exe\t\r\nend\r\n", null],
  ["a time that is none", "PBIDesktop.exe\t2026-99-01T08:30:00.125Z\r\nend\r\n", null],
  // `:` of a custom format is the culture's own separator (Microsoft's documentation of DateTimeFormatInfo.TimeSeparator).
  ["a time as a Finnish Windows would write it", "PBIDesktop.exe\t2026-01-01T08.30.00.125Z\r\nend\r\n", null],
  ["a time as a German list shows it", "PBIDesktop.exe\t01.01.2026 08:30:00\r\nend\r\n", null],
  // CIM_DateTime, which wmic and WMI's own text form use: minutes of the zone behind the sign (DMTF DSP0004, 5.2.4).
  ["a time as CIM itself writes it", "PBIDesktop.exe\t20260101083000.125000+060\r\nend\r\n", null],
  ["another program", "notepad.exe\t2026-01-01T08:30:00.125Z\r\nend\r\n", null],
  ["too many", `${`${desktop}\n`.repeat(500)}end`, null],
])("running programs: %s", (_, output, expected) => {
  expect(parsePrograms(output)).toEqual(expected);
});

test("the script is PowerShell, and writes times without the user's culture", async () => {
  const folder = dirname(createRequire(import.meta.url).resolve("@vscode/tree-sitter-wasm"));
  await Parser.init({ locateFile: () => join(folder, "tree-sitter.wasm") });
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(folder, "tree-sitter-powershell.wasm")));
  const tree = parser.parse(programsScript);
  expect(tree?.rootNode.hasError).toBe(false);
  for (const [, given] of programsScript.matchAll(/\.ToString\(([^)]*)\)/gu)) expect(given).toContain("[cultureinfo]::InvariantCulture");
});

test("those who ask at about the same time share one answer", async () => {
  const asked = { count: 0, nowMs: 0 };
  const read = readOnceInAWhile(
    async () => {
      asked.count += 1;
      return [];
    },
    () => asked.nowMs,
  );
  await Promise.all([read(), read()]);
  expect(asked.count).toBe(1);
  asked.nowMs = 60_000;
  await read();
  expect(asked.count).toBe(2);
});

test("elsewhere than on Windows nothing is known", async () => {
  expect(await noPrograms()).toBeNull();
});
