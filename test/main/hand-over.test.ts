import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHandOver } from "../../electron/main/hand-over.ts";
import { largestOpenedBytes } from "../../shared/contract/decoders.ts";
import { err } from "../../shared/base/result.ts";

const setup = { folder: "", asked: [] as string[], failed: [] as string[] };

beforeEach(() => {
  Object.assign(setup, { folder: mkdtempSync(join(tmpdir(), "mezzanine-hand-over-")), asked: [], failed: [] });
});

afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

const handOver = () =>
  createHandOver({
    inspectBytes: ({ name, base64 }) => {
      setup.asked.push(`${name} ${Buffer.from(base64, "base64").toString("utf8")}`);
      return Promise.resolve(err({ kind: "too-large" as const }));
    },
    onOpened: () => undefined,
    onFailed: (name, because) => setup.failed.push(`${name} ${because}`),
  });

const aFile = (name: string, text: string): string => {
  writeFileSync(join(setup.folder, name), text);
  return join(setup.folder, name);
};

test("files wait until the window listens, and come in order", async () => {
  const over = handOver();
  over.add([aFile("a.mez", "1"), aFile("b.mez", "2")]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(setup.asked).toEqual([]);
  over.begin();
  over.add([aFile("c.mez", "3")]);
  await vi.waitFor(() => expect(setup.asked).toEqual(["a.mez 1", "b.mez 2", "c.mez 3"]));
});

test("what cannot be read is named, and the rest goes on", async () => {
  const huge = aFile("huge.mez", "");
  truncateSync(huge, largestOpenedBytes + 1);
  mkdirSync(join(setup.folder, "folder.mez"));
  const over = handOver();
  over.begin();
  over.add([join(setup.folder, "gone.mez"), huge, join(setup.folder, "folder.mez"), aFile("a.mez", "1")]);
  await vi.waitFor(() => expect(setup.failed).toHaveLength(4));
  expect(setup.failed).toEqual(["gone.mez unreadable", "huge.mez too-large", "folder.mez unreadable", "a.mez too-large"]);
});
