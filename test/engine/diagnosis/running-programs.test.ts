import { expect, test } from "vitest";
import { noPrograms, parsePrograms } from "../../../electron/engine/diagnosis/running-programs.ts";

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
  ["another program", "notepad.exe\t2026-01-01T08:30:00.125Z\r\nend\r\n", null],
  ["too many", `${`${desktop}\n`.repeat(500)}end`, null],
])("running programs: %s", (_, output, expected) => {
  expect(parsePrograms(output)).toEqual(expected);
});

test("elsewhere than on Windows nothing is known", async () => {
  expect(await noPrograms()).toBeNull();
});
