import { expect, test } from "vitest";
import { parseOpenable } from "../../electron/main/external-url.ts";

test("shows exactly what is opened", () => {
  expect(parseOpenable("https://bücher.example/ein pfad")).toEqual({ href: "https://xn--bcher-kva.example/ein%20pfad", host: "xn--bcher-kva.example" });
});

test.each([
  "http://example.com/",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "ms-settings:privacy",
  "//example.com/",
  "example.com",
  "https://",
  "https://bank.example@evil.example/",
  "https://user:secret@example.com/",
  `https://example.com/${"a".repeat(3000)}`,
  "",
])("does not open %s", (address) => {
  expect(parseOpenable(address)).toBeNull();
});
