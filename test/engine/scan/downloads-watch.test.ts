import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { FolderListing, Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import { createDownloadsWatch, type DownloadsPorts, type DownloadsWatch } from "../../../electron/engine/scan/downloads-watch.ts";
import { noRegistry } from "../../../electron/engine/trust/reg-exe.ts";
import { engines, valueOf, type Home } from "../an-engine.ts";
import { anInspector } from "../inventory/an-inspector.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
const { aHome, start } = engines();
const running: DownloadsWatch[] = [];
const times = { restMs: 60, retryMs: 60, quietMs: 20, pollMs: 50 };

afterEach(() => {
  for (const watch of running.splice(0)) watch.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean) => {
  for (let waited = 0; !holds() && waited < 5_000; waited += 20) await pause(20);
  expect(holds()).toBe(true);
};

/** A watch of a real folder, the names it offered, and how often it was listed, and listed while it was there. */
function aWatch(home: string, changes: Partial<DownloadsPorts> = {}) {
  const offered: string[] = [];
  const state = { looks: 0, present: 0 };
  const watch = createDownloadsWatch({
    host: { platform: process.platform === "win32" ? "win32" : "darwin", environment: {}, home, registry: noRegistry },
    readFolder: async (request) => {
      const listing = await readConnectorFolder(request);
      state.looks += 1;
      if (listing.state === "present") state.present += 1;
      return listing;
    },
    offer: (path) => Promise.resolve(offered.push(basename(path)) > 0),
    onBug: (bug) => {
      throw bug;
    },
    times,
    ...changes,
  });
  running.push(watch);
  return { watch, offered, state };
}

async function aRunningWatch(changes: Partial<DownloadsPorts> = {}) {
  const home = aFolder();
  const downloads = join(home, "Downloads");
  mkdirSync(downloads, { recursive: true });
  writeFileSync(join(downloads, "before.mez"), "before");
  const it = aWatch(home, changes);
  it.watch.setEnabled(true);
  await until(() => it.state.present >= 2 || changes.readFolder !== undefined);
  await pause(20);
  return { ...it, downloads };
}

/** The last of the files that a test makes: when it is offered, the others would have been. */
async function untilLast({ downloads, offered }: { readonly downloads: string; readonly offered: readonly string[] }) {
  writeFileSync(join(downloads, "zz.mez"), "last");
  await until(() => offered.includes("zz.mez"));
  return offered.filter((name) => name !== "zz.mez");
}

test("a connector is offered once, whatever else happens; what lay there before is not", async () => {
  const it = await aRunningWatch();
  writeFileSync(join(it.downloads, "New.PQX"), "x");
  for (const name of ["a.txt", "a.mez.crdownload", "a.mez.zip", "a.pq", "a.mez.disabled", "empty.mez"])
    writeFileSync(join(it.downloads, name), name === "empty.mez" ? "" : "x");
  mkdirSync(join(it.downloads, "folder.mez"));
  await until(() => it.offered.length > 0);
  it.watch.setEnabled(true);
  expect(await untilLast(it)).toEqual(["New.PQX"]);
});

test("a file that is still written is not offered before two looks find it the same", async () => {
  const looks = { count: 0, atOffer: 0 };
  const growing: DownloadsPorts["readFolder"] = async (request) => {
    const listing = await readConnectorFolder(request);
    looks.count += 1;
    const sizeBytes = Math.min(looks.count, 8);
    const stamp = ok({ sizeBytes, modifiedMs: 1, changedMs: 1 });
    return { ...listing, files: listing.files.filter(({ name }) => name === "slow.mez").map((file) => ({ ...file, stamp })) };
  };
  const offer = () => Promise.resolve((looks.atOffer = looks.count) > 0);
  const it = await aRunningWatch({ readFolder: growing, offer });
  await until(() => looks.count >= 2);
  await pause(20);
  writeFileSync(join(it.downloads, "slow.mez"), "x");
  await until(() => looks.atOffer > 0);
  expect(looks.atOffer).toBeGreaterThan(8);
});

test("two looks that follow each other at once do not make a file complete", async () => {
  const it = await aRunningWatch({ times: { ...times, restMs: 600_000 } });
  for (let n = 0; n < 4; n += 1) {
    const { looks } = it.state;
    writeFileSync(join(it.downloads, `${n}.mez`), "x");
    await until(() => it.state.looks > looks);
  }
  expect(it.offered).toEqual([]);
});

test("what a browser renames when it is complete is offered, and a file written anew is a new one", async () => {
  const it = await aRunningWatch();
  writeFileSync(join(it.downloads, "b.mez.part"), "x");
  renameSync(join(it.downloads, "b.mez.part"), join(it.downloads, "b.mez"));
  await until(() => it.offered.length === 1);
  writeFileSync(join(it.downloads, "before.mez"), "other content");
  await until(() => it.offered.length === 2);
  expect(it.offered).toEqual(["b.mez", "before.mez"]);
});

test("a file that goes and comes back as it was is not offered again", async () => {
  const it = await aRunningWatch();
  const [path, aside] = [join(it.downloads, "b.mez"), join(it.downloads, "b.aside")];
  writeFileSync(path, "x");
  utimesSync(path, 1_000, 1_000);
  await until(() => it.offered.length === 1);
  const { looks } = it.state;
  renameSync(path, aside);
  await until(() => it.state.looks > looks);
  renameSync(aside, path);
  expect(await untilLast(it)).toEqual(["b.mez"]);
});

test.skipIf(process.platform === "win32")("links are left alone", async () => {
  const it = await aRunningWatch();
  const outside = join(aFolder(), "outside.mez");
  writeFileSync(outside, "x");
  symlinkSync(outside, join(it.downloads, "link.mez"));
  expect(await untilLast(it)).toEqual([]);
});

test("of many at once only the first few are offered", async () => {
  const it = await aRunningWatch();
  for (let n = 0; n < 20; n += 1) writeFileSync(join(it.downloads, `${n + 10}.mez`), "x");
  await until(() => it.offered.length === 5);
  const { looks } = it.state;
  writeFileSync(join(it.downloads, "late.mez"), "x");
  await until(() => it.state.looks >= looks + 2);
  await pause(150);
  expect(it.offered.length).toBe(5);
});

test("a file that is in use is tried again, and not for ever", async () => {
  const tried = { count: 0 };
  const it = await aRunningWatch({ offer: () => Promise.resolve(++tried.count >= 3), times: { ...times, restMs: 20 } });
  writeFileSync(join(it.downloads, "held.mez"), "x");
  await until(() => tried.count === 3);
  const never = await aRunningWatch({ offer: () => Promise.resolve(++tried.count < 0), times: { ...times, restMs: 5 } });
  tried.count = 0;
  writeFileSync(join(never.downloads, "held.mez"), "x");
  await until(() => tried.count === 20);
  await pause(100);
  expect(tried.count).toBe(20);
});

test("switched off, nothing is offered and nothing is read", async () => {
  const it = await aRunningWatch();
  it.watch.setEnabled(false);
  const { looks } = it.state;
  writeFileSync(join(it.downloads, "b.mez"), "x");
  await pause(200);
  expect([it.offered, it.state.looks]).toEqual([[], looks]);
});

describe("a folder that", () => {
  test("is absent is taken as it is when it comes", async () => {
    const home = aFolder();
    const it = aWatch(home);
    it.watch.setEnabled(true);
    await until(() => it.state.looks >= 1);
    const downloads = join(home, "Downloads");
    const aside = join(home, "aside");
    mkdirSync(aside, { recursive: true });
    writeFileSync(join(aside, "before.mez"), "x");
    renameSync(aside, downloads);
    await until(() => it.state.present >= 2);
    await pause(50);
    expect(await untilLast({ downloads, offered: it.offered })).toEqual([]);
    rmSync(downloads, { recursive: true });
  });

  test("does not answer is asked again, and never watched meanwhile", async () => {
    const asked = { count: 0 };
    const silent = () => Promise.resolve<FolderListing | null>(((asked.count += 1), null));
    const { watch, offered } = aWatch(aFolder(), { readFolder: silent });
    watch.setEnabled(true);
    await until(() => asked.count >= 3);
    expect(offered).toEqual([]);
  });
});

describe("in the engine", () => {
  /** Counts listings of Downloads: the second is what lay there before. */
  async function anEngine(home: Home) {
    const downloads = join(home.home, "Downloads");
    const { inspector } = anInspector();
    const listed = { count: 0 };
    const readFolder: Inspector["readFolder"] = async (request) => {
      const listing = await inspector.readFolder(request);
      if (request.path === downloads) listed.count += 1;
      return listing;
    };
    const engine = await start(home, { downloadTimes: times, inspector: { ...inspector, readFolder } });
    const appeared: string[] = [];
    engine.on("appeared", ({ name, folder }) => appeared.push(`${folder}/${name}`));
    const begun = async () => {
      await until(() => listed.count >= 2);
      await pause(20);
    };
    return { engine, appeared, listed, begun, send: (name: string, text: string) => writeFileSync(join(downloads, name), text) };
  }

  test("connectors appear only when the user asked for it, and are installed by nobody", async () => {
    const home = aHome();
    mkdirSync(join(home.home, "Downloads"));
    const { engine, appeared, listed, begun, send } = await anEngine(home);
    send("before.mez", "Ashgrove");
    const settings = await valueOf(engine.handlers.getSettings(null));
    expect([settings.offerDownloads, listed.count]).toEqual([false, 0]);
    await engine.handlers.setSettings({ ...settings, offerDownloads: true });
    await begun();
    send("sent.mez", "Snowfield");
    await until(() => appeared.length > 0);
    expect(appeared).toEqual(["opened/sent.mez"]);
    expect((await valueOf(engine.handlers.getInventory(null))).rows).toEqual([]);
    await engine.close();
    const next = await anEngine(home);
    await next.begun();
    next.send("next.mez", "Birchbase");
    await until(() => next.appeared.length > 0);
    expect(next.appeared).toEqual(["opened/next.mez"]);
  });
});
