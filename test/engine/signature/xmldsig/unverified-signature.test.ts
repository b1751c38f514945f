import { expect, test } from "vitest";
import { parseSignatureTime } from "../../../../electron/engine/signature/xmldsig/unverified-signature.ts";

test.each([
  ["2024-05-06T07:08:09.1+02:00", "2024-05-06T05:08:09.1Z"],
  ["2024-05-06T07:08:09Z", "2024-05-06T07:08:09Z"],
  ["2024-05-06T23:30-05:30", "2024-05-07T05:00:00Z"],
  [" 2024-02-29 ", "2024-02-29T00:00:00Z"],
  ["2024", "2024-01-01T00:00:00Z"],
])("%s is %s", (raw, utc) => expect(parseSignatureTime(raw)).toEqual({ raw: raw.trim(), utc }));

test.each([
  "2024-13-45T99:99:99.9Z",
  "2023-02-29",
  "2024-05-06T07:08:09",
  "2024-05-06T24:00:00Z",
  "yesterday",
  "",
  "2024-05-06T07:08:09+25:00",
])("%s is no time", (raw) => {
  expect(parseSignatureTime(raw).utc).toBeNull();
});
