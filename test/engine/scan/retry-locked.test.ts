import { expect, test } from "vitest";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { folderId } from "../../../electron/engine/scan/folders.ts";
import type { ScannedFile } from "../../../electron/engine/scan/scanned-file.ts";
import { createRetry } from "../../../electron/engine/scan/retry-locked.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function aFailedFile(error: FileFailure): ScannedFile {
  const folder = { id: folderId("/f", "linux"), path: "/f", role: "desktop", state: "present" } as const;
  return { id: "f/a.mez" as ConnectorId, folder, name: "a.mez", stamp: null, content: { ok: false, error }, icon: null, isStable: false };
}

test("while a file is held it is looked at again, a few times", async () => {
  const looks = { count: 0 };
  const held = [aFailedFile("in-use")];
  const second = createRetry(() => {
    looks.count += 1;
    second.after(held);
  }, [5, 5]);
  second.after(held);
  await pause(100);
  expect(looks.count).toBe(2);
  second.after([]);
  second.after(held);
  await pause(100);
  expect(looks.count).toBe(4);
});

test("a folder that does not answer is looked at again", async () => {
  const looks = { count: 0 };
  const { folder } = aFailedFile("vanished");
  const second = createRetry(() => (looks.count += 1), [5]);
  second.after([], [{ ...folder, state: "no-answer" }]);
  await pause(100);
  expect(looks.count).toBe(1);
});

test("other failures do not pass by themselves", async () => {
  const looks = { count: 0 };
  const second = createRetry(() => (looks.count += 1), [1]);
  second.after([aFailedFile("access-denied"), aFailedFile("vanished")]);
  second.after([aFailedFile("in-use")]);
  second.close();
  await pause(30);
  expect(looks.count).toBe(0);
});
