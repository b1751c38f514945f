import { expect, test } from "vitest";
import { decodeBase64 } from "../../../electron/engine/signature/base64.ts";

test.each([
  ["", ""],
  ["YWJj", "abc"],
  [" YW\r\n\tJj ", "abc"],
  ["YQ==", "a"],
])("%j is %j", (text, expected) => expect(decodeBase64(text)?.toString()).toBe(expected));
test.each(["YQ", "YQ=", "Y===", "YW_j", "YWJj!", "YQ==YQ==", "YW\u00A0Jj"])("%j is no base64", (text) =>
  expect(decodeBase64(text)).toBeNull(),
);
