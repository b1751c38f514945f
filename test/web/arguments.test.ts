import { expect, test } from "vitest";
import { parseWebArguments } from "../../electron/web/arguments.ts";
import { systemOpener } from "../../electron/web/open-with-system.ts";

test.each([
  [[], { port: 0, opensBrowser: true }],
  [["--no-open"], { port: 0, opensBrowser: false }],
  [["--port", "8123"], { port: 8123, opensBrowser: true }],
  [["--port=8123", "--no-open"], { port: 8123, opensBrowser: false }],
])("%j", (argv, value) => {
  expect(parseWebArguments(argv)).toEqual({ ok: true, value });
});

test.each([
  [["--port"], "bad-port"],
  [["--port", "80808"], "bad-port"],
  [["--port=-1"], "bad-port"],
  [["--port=0x50"], "bad-port"],
  [["--host", "0.0.0.0"], "unknown-argument"],
])("%j is refused", (argv, kind) => {
  expect(parseWebArguments(argv)).toMatchObject({ ok: false, error: { kind } });
});

test("an address reaches the browser whole, by no shell", () => {
  const url = "http://127.0.0.1:1/enter?token=a&b=c";
  for (const platform of ["win32", "darwin", "linux"] as const) expect(systemOpener(platform, url).args.at(-1)).toBe(url);
});
