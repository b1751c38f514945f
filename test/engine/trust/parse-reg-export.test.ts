import { expect, test } from "vitest";
import { parseRegExport } from "../../../electron/engine/trust/parse-reg-export.ts";

const key = "HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Power BI Desktop";

/** As `reg.exe export` writes it: UTF-16LE with a byte order mark and CR LF. */
function anExport(...lines: readonly string[]): Buffer {
  return Buffer.from(`\uFEFFWindows Registry Editor Version 5.00\r\n\r\n${lines.join("\r\n")}\r\n\r\n`, "utf16le");
}

function values(bytes: Buffer) {
  const parsed = parseRegExport(bytes, key);
  if (!parsed.ok) throw new Error(parsed.error);
  return Object.fromEntries(parsed.value);
}

test("reads texts, expandable texts and lists", () => {
  const read = values(
    anExport(
      `[${key}]`,
      '"Plain"="C:\\\\Users\\\\\\"Ü\\""',
      '@="default"',
      '"Expand"=hex(2):25,00,41,00,25,00,5c,00,fc,00,00,00',
      '"List"=hex(7):41,00,0e,20,00,00,\\',
      "  42,00,00,00,\\",
      "  00,00",
      '"Number"=dword:00000001',
      '"Bytes"=hex:01,02',
    ),
  );
  expect(read).toEqual({
    plain: { kind: "text", text: 'C:\\Users\\"Ü"' },
    "": { kind: "text", text: "default" },
    expand: { kind: "expandable", text: "%A%\\ü" },
    list: { kind: "list", text: "A\u200E\0B" },
    number: { kind: "other" },
    bytes: { kind: "other" },
  });
});

test("a text may hold line ends, brackets and equal signs", () => {
  const read = values(anExport(`[${key}]`, '"A"="one\r\n[HKEY_OTHER]\r\n\\"B\\"=\\"x\\""', '"C"="=hex\\\\"', '"D"="d"'));
  expect(read).toEqual({
    a: { kind: "text", text: 'one\r\n[HKEY_OTHER]\r\n"B"="x"' },
    c: { kind: "text", text: "=hex\\" },
    d: { kind: "text", text: "d" },
  });
});

test("line ends may be written as letters", () => {
  expect(values(anExport(`[${key}]`, '"A"="one\\r\\ntwo\\\\name"'))).toEqual({ a: { kind: "text", text: "one\r\ntwo\\name" } });
});

test("passes over other keys, and compares the key without case", () => {
  const read = values(anExport(`[${key.toUpperCase()}]`, '"A"="mine"', "", `[${key}\\Below]`, '"A"="theirs"', '"B"="theirs"'));
  expect(read).toEqual({ a: { kind: "text", text: "mine" } });
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["the old format", Buffer.from("REGEDIT4\r\n", "latin1")],
  ["UTF-8", Buffer.from("Windows Registry Editor Version 5.00\r\n")],
])("%s is unreadable", (_, bytes) => {
  expect(parseRegExport(bytes, key)).toEqual({ ok: false, error: "unreadable" });
});

test("a text that never ends does not take forever", () => {
  // Quadratic time would outlast the test's own limit.
  expect(parseRegExport(anExport(`[${key}]`, `"A"="${"\\\\".repeat(300_000)}`, '"x'.repeat(100_000)), key)).toMatchObject({ ok: true });
});
