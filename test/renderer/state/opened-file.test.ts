import { expect, test } from "vitest";
import { base64Of, inspectChosenFile, readChosenFile } from "../../../renderer/state/opened-file.ts";
import type { WindowBridge } from "../../../renderer/bridge/window-bridge.ts";
import { ok } from "../../../shared/base/result.ts";
import { aRecord } from "../../builders/a-record.ts";
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

const bridge = (openFile: WindowBridge["openFile"]): WindowBridge => ({
  call: () => Promise.reject(new Error("the bytes were sent")),
  on: () => () => undefined,
  onConnection: () => () => undefined,
  ...(openFile === undefined ? {} : { openFile }),
});

test("a file is opened where it lies if the host knows where, and never when it is too large", async () => {
  const record = aRecord();
  const opening = bridge(() => Promise.resolve(ok(record)));
  const small = { name: "a.mez", size: 10 } as File;
  expect(await inspectChosenFile(small, opening)).toEqual(ok(record));
  expect(await inspectChosenFile({ ...small, size: largestOpenedBytes + 1 }, opening)).toMatchObject({ ok: false });
});
