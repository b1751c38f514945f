import { expect, test } from "vitest";
import { createFormats, formatLocale } from "../../../renderer/state/formats.tsx";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [924, "924 bytes"],
  [1_000, "1 kB"],
  [999_499, "999 kB"],
  [999_500, "1 MB"],
  [1_540_000, "1.5 MB"],
])("%d bytes are written as %s", (count, text) => {
  expect(createFormats(formatLocale.en).bytes(count).replaceAll("\u00A0", " ")).toBe(text);
});
