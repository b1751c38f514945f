import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { watchFolders, type FolderWatch } from "../../../electron/engine/scan/watch.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const watches: FolderWatch[] = [];

afterEach(() => {
  for (const watch of watches.splice(0)) watch.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function aWatch(...paths: readonly string[]) {
  const changes = { count: 0 };
  const watch = watchFolders({ onChange: () => (changes.count += 1), quietMs: 50, pollMs: 100 });
  watches.push(watch);
  await watch.update(paths);
  return { changes, watch };
}

const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds() && waited < 5_000; waited += 20) await pause(20);
  expect(holds()).toBe(true);
};

test("a file that is written in steps is one change", async () => {
  const folder = aFolder();
  const { changes } = await aWatch(folder);
  expect(changes.count).toBe(0);
  for (let n = 0; n < 5; n += 1) writeFileSync(join(folder, "a.mez"), "x".repeat(n));
  await until(() => changes.count > 0);
  await pause(200);
  expect(changes.count).toBe(1);
});

test("a folder that vanishes and comes back is watched again", async () => {
  const folder = join(aFolder(), "watched");
  mkdirSync(folder);
  const { changes } = await aWatch(folder);
  rmSync(folder, { recursive: true });
  await until(() => changes.count > 0);
  await pause(250);
  const gone = changes.count;
  mkdirSync(folder);
  await until(() => changes.count > gone);
  await pause(250);
  const back = changes.count;
  writeFileSync(join(folder, "a.mez"), "x");
  await until(() => changes.count > back);
});

test("a folder replaced by another of the same name is watched", async () => {
  const base = aFolder();
  const folder = join(base, "watched");
  mkdirSync(folder);
  const { changes } = await aWatch(folder);
  renameSync(folder, join(base, "aside"));
  mkdirSync(folder);
  await until(() => changes.count > 0);
  await pause(300);
  const before = changes.count;
  writeFileSync(join(folder, "a.mez"), "x");
  await until(() => changes.count > before);
});

test("folders no longer wanted fall silent, and so does everything when closed", async () => {
  const [one, other] = [aFolder(), aFolder()];
  const { changes, watch } = await aWatch(one, other);
  await watch.update([other]);
  writeFileSync(join(one, "a.mez"), "x");
  await pause(200);
  expect(changes.count).toBe(0);
  watch.close();
  writeFileSync(join(other, "a.mez"), "x");
  await pause(200);
  expect(changes.count).toBe(0);
});
