import { expect, test } from "vitest";
import type { FolderListing, FolderRequest } from "../../../electron/engine/inspector/inspector.ts";
import { createFolderReader } from "../../../electron/engine/inspector/folder-reader.ts";
import { folderId, type Folder } from "../../../electron/engine/scan/folders.ts";
import { createInspectorPool } from "../../../electron/engine/inspector/inspector-pool.ts";
import type { InspectAnswer, InspectRequest } from "../../../electron/engine/inspector/inspecting-protocol.ts";
import type { WorkerListing } from "../../../electron/engine/inspector/inspector-worker.ts";
import { scan } from "../../../electron/engine/scan/scan.ts";
import { noMemory } from "../../../electron/engine/scan/scanned-file.ts";
import type { StartInspectorProcess } from "../../../electron/engine/inspector/start-inspector-process.ts";
import { err, ok } from "../../../shared/base/result.ts";
import { anInspector } from "../inventory/an-inspector.ts";

const present: FolderListing = { state: "present", files: [] };
const question = (path: string): FolderRequest => ({ path, listFor: null });
const isDead = (path: string) => path.startsWith("dead");

/** Seats that never answer for a dead drive until they are told to give up. */
function someWorkers() {
  const asked: string[] = [];
  const givenUp = new Map<string, (gone: Promise<void>) => void>();
  const counts = { open: 0, most: 0 };
  const take = () => {
    counts.open += 1;
    counts.most = Math.max(counts.most, counts.open);
    return {
      readFolder: ({ path }: FolderRequest, onAsked: () => void): Promise<WorkerListing> => {
        asked.push(path);
        onAsked();
        if (!isDead(path)) return Promise.resolve({ kind: "listed", listing: present });
        return new Promise((resolve) => givenUp.set(path, (gone) => resolve({ kind: "no-answer", gone })));
      },
    };
  };
  return { asked, givenUp, counts, workers: { take, miss: () => undefined, giveBack: () => void (counts.open -= 1) } };
}

test("folders that never answer hold up no other", async () => {
  const { asked, counts, workers } = someWorkers();
  const { readFolder } = createFolderReader(workers, 5);
  const dead = Array.from({ length: 8 }, (_, n) => readFolder(question(`dead${n}`)));
  expect(await Promise.all(["a", "b"].map((path) => readFolder(question(path))))).toEqual([present, present]);
  expect(asked).toHaveLength(dead.length + 2);
  expect(counts.most).toBe(dead.length + 1);
});

test("where folders answer, one child reads all of them", async () => {
  const { counts, workers } = someWorkers();
  const { readFolder } = createFolderReader(workers, 1_000);
  await Promise.all(["a", "b", "c"].map((path) => readFolder(question(path))));
  expect(counts.most).toBe(1);
});

test("a folder is not asked again while a child waits for it, and is when that child has ended", async () => {
  const { asked, givenUp, workers } = someWorkers();
  const { readFolder } = createFolderReader(workers, 1);
  const first = readFolder(question("dead"));
  let end = (): void => undefined;
  const gone = new Promise<void>((resolve) => (end = resolve));
  givenUp.get("dead")?.(gone);
  expect(await first).toBeNull();
  expect(await readFolder(question("dead"))).toBeNull();
  expect(asked).toEqual(["dead"]);
  end();
  await gone;
  void readFolder(question("dead"));
  expect(asked).toEqual(["dead", "dead"]);
});

/** A child that takes work, and is silent about a dead drive; the system does not let it end. */
const startUnresponsive: StartInspectorProcess = () => {
  const listeners: { onAnswer: (answer: InspectAnswer) => void } = { onAnswer: () => undefined };
  return {
    send: (request: InspectRequest) => {
      if (!("folder" in request) || isDead(request.folder.path)) return;
      listeners.onAnswer({ kind: "done", job: request.job, result: { kind: "listing", listing: present }, residentBytes: 0 });
    },
    onAnswer: (listener) => {
      listeners.onAnswer = listener;
      listener({ kind: "ready" });
    },
    onExit: () => undefined,
    kill: () => undefined,
  };
};

test("in the pool, a folder that does not answer in time is given up, and the others are read", async () => {
  const pool = createInspectorPool({ start: startUnresponsive, size: 1, secondsPerFolder: 0.05, folderPatienceMs: 5 });
  expect(await Promise.all(["dead", "a"].map((path) => pool.readFolder(question(path))))).toEqual([null, present]);
  expect(await pool.readFolder(question("dead"))).toBeNull();
  await pool.close();
});

test("children that wait for folders are missed by no file: others inspect in their place", async () => {
  const inspecting: StartInspectorProcess = () => {
    const child = startUnresponsive();
    const listeners: { onAnswer: (answer: InspectAnswer) => void } = { onAnswer: () => undefined };
    return {
      ...child,
      onAnswer: (listener) => child.onAnswer((listeners.onAnswer = listener)),
      send: (request) =>
        "folder" in request
          ? child.send(request)
          : listeners.onAnswer({ kind: "done", job: request.job, result: { kind: "file-failure", failure: "vanished" }, residentBytes: 0 }),
    };
  };
  const pool = createInspectorPool({ start: inspecting, size: 1, secondsPerFolder: 60, folderPatienceMs: 5 });
  const waiting = ["dead1", "dead2", "dead3"].map((path) => pool.readFolder(question(path)));
  expect(await pool.readFolder(question("a"))).toEqual(present);
  expect(await pool.inspect({ kind: "file", path: "a.mez" })).toEqual(err("vanished"));
  expect(waiting).toHaveLength(3);
  await pool.close();
});

test("a folder that is there and does not give its list in time is given up as well", async () => {
  const pool = createInspectorPool({ start: startUnresponsive, size: 1, secondsPerListing: 0.05, folderPatienceMs: 5 });
  expect(await pool.readFolder({ path: "dead", listFor: "added" })).toBeNull();
  await pool.close();
});

const aFolder = (path: string): Folder => ({ id: folderId(path, "linux"), path, role: "desktop", state: "present" });
const nothing = () => undefined;
const aRun = (paths: readonly string[]) => ({
  folders: paths.map(aFolder),
  previous: new Map(),
  signal: new AbortController().signal,
  onProgress: nothing,
  onFile: nothing,
});
const aFile = (name: string) => ({ name, rawName: null, stamp: ok({ sizeBytes: 1, modifiedMs: 1, changedMs: 1 }) }) as const;

test("a scan reports which folder does not answer, and has the files of the others", async () => {
  const { inspector } = anInspector();
  const readFolder = ({ path }: FolderRequest) =>
    Promise.resolve(isDead(path) ? null : ({ state: "present", files: [aFile("x.mez")] } as const));
  const result = await scan({ inspector: { ...inspector, readFolder }, memory: noMemory, now: () => new Date() }, aRun(["dead", "a"]));
  expect(result.folders.map(({ path, state }) => [path, state])).toEqual([
    ["dead", "no-answer"],
    ["a", "present"],
  ]);
  expect(result.files.map(({ name }) => name)).toEqual(["x.mez"]);
});

test("a folder that stops answering while its files are read is given up after a few of them", async () => {
  const { inspector } = anInspector();
  const files = Array.from({ length: 200 }, (_, n) => aFile(`${n}.mez`));
  const seen: string[] = [];
  const silent = {
    ...inspector,
    readFolder: () => Promise.resolve({ state: "present", files } as const),
    inspect: async (source: { readonly kind: string }) => {
      seen.push(source.kind);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return err("no-answer" as const);
    },
  };
  const result = await scan({ inspector: silent, memory: noMemory, now: () => new Date() }, aRun(["dead"]));
  expect(seen.length).toBeLessThan(20);
  expect(result.folders.map(({ state }) => state)).toEqual(["no-answer"]);
  expect(result.files.every(({ content }) => !content.ok && content.error === "no-answer")).toBe(true);
});
