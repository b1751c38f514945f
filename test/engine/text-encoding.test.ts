import { expect, test } from "vitest";
import { decodeText, withoutByteOrderMark } from "../../electron/engine/text-encoding.ts";

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16();

test.each([
  ["UTF-8", Buffer.from("é")],
  ["UTF-8 with a mark", Buffer.from("\uFEFFé")],
  ["UTF-16, little end first", Buffer.from("\uFEFFé", "utf16le")],
  ["UTF-16, big end first", utf16be("é")],
])("%s is read without its mark", (_, bytes) => {
  expect(decodeText(bytes)).toBe("é");
});

test("only the first mark is removed", () => {
  expect(withoutByteOrderMark("\uFEFF\uFEFFa")).toBe("\uFEFFa");
});
