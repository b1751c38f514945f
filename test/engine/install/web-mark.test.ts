import { expect, test } from "vitest";
import { parseWebMark } from "../../../electron/engine/install/web-mark.ts";

test.each<[string, string | null, object]>([
  ["no mark", null, { kind: "none" }],
  [
    "a browser's",
    "[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl=https://a.example/\r\nHostUrl=https://b.example/x.pqx\r\n",
    { kind: "marked", zone: "internet", from: "https://b.example/x.pqx", referrer: "https://a.example/" },
  ],
  ["a mail program's", "[ZoneTransfer]\nZoneId=3", { kind: "marked", zone: "internet", from: null, referrer: null }],
  ["the intranet's", "[ZoneTransfer]\r\nzoneid = 1", { kind: "marked", zone: "intranet" }],
  ["one that does not tell", "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=about:internet", { kind: "marked", from: null }],
  ["a byte order mark", "\uFEFFZoneId=4", { kind: "marked", zone: "restricted" }],
  ["another zone", "ZoneId=toString", { kind: "marked", zone: "not-known" }],
  ["nothing in it", "", { kind: "marked", zone: "not-known", from: null }],
])("%s", (_, text, expected) => {
  expect(parseWebMark(text)).toMatchObject(expected);
});

test("an address without end is cut", () => {
  const mark = parseWebMark(`HostUrl=https://${"a".repeat(10_000)}`);
  expect(mark.kind === "marked" && (mark.from ?? "").length < 3_000).toBe(true);
});
