import { expect, test } from "vitest";
import { base64Of, readChosenFile } from "../../../renderer/state/opened-file.ts";
import { largestOpenedBytes } from "../../../shared/contract/decoders.ts";

test("a file that is too large is refused before it is read", async () => {
  const huge = { name: "huge.mez", size: largestOpenedBytes + 1 } as File;
  expect(await readChosenFile(huge)).toEqual({ ok: false, error: { kind: "too-large", name: "huge.mez" } });
});

test.each([
  ["data:application/octet-stream;base64,UEs=", "UEs="],
  ["data:", ""],
  ["data:application/octet-stream;base64,", ""],
])("%s holds %j", (dataUrl, base64) => {
  expect(base64Of(dataUrl)).toBe(base64);
});
