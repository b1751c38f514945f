import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { limits } from "../../../electron/engine/limits.ts";
import { aBackup, aModelDatabase, aPackedModel, aReport } from "../../builders/a-report.ts";
import type { Inspector } from "../../../electron/engine/inspector/inspector.ts";
import type { ChildPurpose } from "../../../electron/engine/inspector/start-inspector-process.ts";
import type { InspectAnswer, InspectRequest } from "../../../electron/engine/inspector/inspecting-protocol.ts";
import { createInspectorPool } from "../../../electron/engine/inspector/inspector-pool.ts";
import { createNodeInspector } from "../../../electron/engine/inspector/node-inspector.ts";
import type { InspectorExit, StartInspectorProcess } from "../../../electron/engine/inspector/start-inspector-process.ts";

const entry = new URL("../inventory/misbehaving-child.ts", import.meta.url);
const inspectors: Inspector[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const inspector of inspectors.splice(0)) await inspector.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function anInspector(secondsPerFile = 10): Inspector {
  const inspector = createNodeInspector({ entry, size: 1, secondsPerFile });
  inspectors.push(inspector);
  return inspector;
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-pool-"));
  folders.push(folder);
  return folder;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex").toUpperCase();
const bytes = (text: string) => ({ kind: "bytes", bytes: Buffer.from(text) }) as const;

test.each([
  ["hang", { kind: "took-too-long", limitSeconds: 1 }],
  ["crash", { kind: "inspector-failed" }],
  ["throw", { kind: "inspector-failed" }],
  ["memory", { kind: "took-too-much-memory", limitMegabytes: 160 }],
])("%s costs that one file, and the next is inspected", async (text, reason) => {
  const inspector = anInspector(text === "hang" ? 1 : 10);
  const [bad, good] = await Promise.all([inspector.inspect(bytes(text)), inspector.inspect(bytes("fine"))]);
  expect(bad).toEqual(ok({ kind: "refused", refusal: { sha256: sha256(text), sizeBytes: text.length, reason } }));
  expect(good).toMatchObject(ok({ kind: "refused", refusal: { sha256: sha256("fine"), reason: { kind: "empty" } } }));
});

test.each(["hang", "crash", "throw", "memory"])(
  "%s while the XML of a signature is read is reported, and the next file is inspected",
  async (text) => {
    const inspector = anInspector(text === "hang" ? 1 : 10);
    const wanted = { sha256: sha256(text), part: "a.psdsxs" };
    const [bad, good] = await Promise.all([inspector.readSignatureXml(bytes(text), wanted), inspector.inspect(bytes("fine"))]);
    expect(bad).toEqual({ ok: false, error: "not-read" });
    expect(good).toMatchObject(ok({ refusal: { sha256: sha256("fine") } }));
  },
);

test("a child gets the listed environment variables and no others", async () => {
  const hidden = "INSPECTOR_POOL_SECRET";
  process.env[hidden] = "1";
  try {
    const answer = await anInspector().readSignatureXml(bytes("environment"), { sha256: sha256("environment"), part: "a" });
    const names = answer.ok ? (JSON.parse(answer.value.text) as readonly string[]) : [];
    expect(names).toContain("MEZZANINE_INSPECTOR");
    expect(names.filter((name) => !["MEZZANINE_INSPECTOR", "SystemRoot", "windir", "TEMP", "TMP", "TZ"].includes(name))).toEqual([]);
  } finally {
    delete process.env[hidden];
  }
});

test("XML is read only from the bytes that were inspected", async () => {
  const path = join(aFolder(), "a.pqx");
  writeFileSync(path, "first");
  const inspector = anInspector();
  const read = () => inspector.readSignatureXml({ kind: "file", path }, { sha256: sha256("first"), part: "a.psdsxs" });
  expect(await read()).toEqual(ok({ part: "a.psdsxs", text: "first", isCut: false }));
  // As long as before: the stamp alone would not tell.
  writeFileSync(path, "other");
  expect(await read()).toEqual({ ok: false, error: "changed-since" });
  rmSync(path);
  expect(await read()).toEqual({ ok: false, error: "vanished" });
});

const codeOf = (text: string) => ({ sha256: sha256(text), mainDocument: "Main.pq" });

test.each([
  ["hang", { kind: "too-large-to-check", because: "time" }],
  ["crash", { kind: "not-checked" }],
  ["throw", { kind: "not-checked" }],
  ["memory", { kind: "too-large-to-check", because: "memory" }],
])("%s while code is read is a result of its own, and the next file is inspected", async (text, check) => {
  const inspector = createNodeInspector({ entry, size: 1, secondsPerCodeCheck: text === "hang" ? 0.1 : 60 });
  inspectors.push(inspector);
  const [bad, good] = await Promise.all([inspector.checkCode(bytes(text), codeOf(text)), inspector.inspect(bytes("fine"))]);
  expect(bad).toEqual(check);
  expect(good).toMatchObject(ok({ refusal: { sha256: sha256("fine") } }));
});

test("code is read only of the bytes that were inspected", async () => {
  const path = join(aFolder(), "a.pq");
  writeFileSync(path, "first");
  const inspector = anInspector();
  const check = () => inspector.checkCode({ kind: "file", path }, codeOf("first"));
  expect(await check()).toMatchObject({ kind: "mistake" });
  writeFileSync(path, "other");
  expect(await check()).toEqual({ kind: "not-checked" });
  rmSync(path);
  expect(await check()).toEqual({ kind: "not-checked" });
});

test("code that is being read can be given up, and its child goes", async () => {
  const inspector = anInspector();
  const stop = new AbortController();
  const [running, waiting] = [
    inspector.checkCode(bytes("hang"), codeOf("hang"), stop.signal),
    inspector.checkCode(bytes("x"), codeOf("x"), stop.signal),
  ];
  setTimeout(() => stop.abort(), 300);
  expect([await running, await waiting]).toEqual([{ kind: "not-checked" }, { kind: "not-checked" }]);
  expect(await inspector.inspect(bytes("fine"))).toMatchObject(ok({ refusal: { sha256: sha256("fine") } }));
});

test("one file after another keeps one child", async () => {
  const inspector = anInspector();
  const pids = new Set<number>();
  for (const text of ["a", "b", "c"]) {
    const result = await inspector.inspect(bytes(text));
    if (result.ok && result.value.kind === "refused") pids.add(result.value.refusal.sizeBytes);
  }
  expect(pids.size).toBe(1);
});

test.runIf(process.allowedNodeEnvironmentFlags.has("--permission"))("a child cannot write", async () => {
  const target = join(aFolder(), "written");
  const result = await anInspector().inspect(bytes(`write ${target}`));
  expect(result).toMatchObject(ok({ refusal: { reason: { kind: "inspector-failed" } } }));
  expect(existsSync(target)).toBe(false);
});

test("files are read by the child, within bounds", async () => {
  const folder = aFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path("plain.mez"), "plain");
  writeFileSync(path("large.mez"), "");
  truncateSync(path("large.mez"), limits.fileBytes + 1);
  await mkdir(path("folder.mez"));
  const inspector = anInspector();
  const failure = async (name: string) => {
    const result = await inspector.inspect({ kind: "file", path: path(name) });
    return result.ok ? null : result.error;
  };
  expect(await failure("plain.mez")).toBeNull();
  expect(await failure("large.mez")).toBe("too-large");
  expect(await failure("folder.mez")).toBe("is-a-folder");
  expect(await failure("none.mez")).toBe("vanished");
});

test.skipIf(process.platform === "win32")("links stay inside their folder, devices are not opened", async () => {
  const folder = aFolder();
  const other = aFolder();
  writeFileSync(join(folder, "real.mez"), "plain");
  writeFileSync(join(other, "outside.mez"), "plain");
  symlinkSync("real.mez", join(folder, "inside.mez"));
  symlinkSync(join(other, "outside.mez"), join(folder, "out.mez"));
  symlinkSync("round.mez", join(folder, "round.mez"));
  symlinkSync("/dev/zero", join(folder, "zero.mez"));
  const inspector = anInspector();
  const names = ["inside.mez", "out.mez", "round.mez", "zero.mez"];
  const results = await Promise.all(names.map((name) => inspector.inspect({ kind: "file", path: join(folder, name) })));
  expect(results.map((result) => (result.ok ? "read" : result.error))).toEqual(["read", "link-outside", "link-loop", "link-outside"]);
});

test("after closing everything is refused, and what was waiting is answered", async () => {
  const inspector = anInspector();
  const running = [inspector.inspect(bytes("hang")), inspector.inspect({ kind: "file", path: "/x" })];
  await inspector.close();
  expect((await Promise.all(running)).map((result) => result.ok)).toEqual([true, false]);
  expect(await inspector.inspect(bytes("fine"))).toEqual({ ok: false, error: "io-error" });
  expect(await inspector.readSignatureXml(bytes("fine"), { sha256: sha256("fine"), part: "a" })).toEqual({ ok: false, error: "not-read" });
  expect(await inspector.checkCode(bytes("fine"), codeOf("fine"))).toEqual({ kind: "not-checked" });
});

/** Children as the pool sees them, without processes: every request is answered by `answer`, or kills the child. */
function aFakeStart(answer: (request: InspectRequest, child: number) => readonly InspectAnswer[] | InspectorExit) {
  const log = { started: 0, killed: 0, purposes: [] as (ChildPurpose | undefined)[] };
  const start: StartInspectorProcess = (purpose) => {
    log.started += 1;
    log.purposes.push(purpose);
    const child = log.started;
    let tell: (answer: InspectAnswer) => void = () => undefined;
    let exit: (exit: InspectorExit) => void = () => undefined;
    return {
      onAnswer: (listener) => {
        tell = listener;
        setImmediate(() => listener({ kind: "ready" }));
      },
      onExit: (listener) => (exit = listener),
      send: (request) => {
        const answers = answer(request, child);
        if ("outOfMemory" in answers) setImmediate(() => exit(answers));
        else for (const one of answers) setImmediate(() => tell(one));
      },
      kill: () => (log.killed += 1),
    };
  };
  return { start, log };
}

const outcome: InspectionOutcome = { kind: "refused", refusal: { sha256: "AB", sizeBytes: 1, reason: { kind: "empty" } } };
const result = { kind: "outcome", outcome, functions: null } as const;
const done = (job: number, residentBytes = 0): InspectAnswer => ({ kind: "done", job, residentBytes, result });

test("a child that dies before it has read anything gets the file another chance, once", async () => {
  const once = aFakeStart((request, child) => (child === 1 ? { outOfMemory: false } : [done(request.job)]));
  const always = aFakeStart(() => ({ outOfMemory: false }));
  const pools = [once, always].map(({ start }) => createInspectorPool({ start, size: 1 }));
  const results = await Promise.all(pools.map((pool) => pool.inspect({ kind: "file", path: "/x" })));
  expect(results).toEqual([ok(outcome), { ok: false, error: "inspector-failed" }]);
  expect([once.log.started, always.log.started]).toEqual([2, 2]);
});

test("a child has its next file before anybody works on the result of the last", async () => {
  const order: string[] = [];
  const { start } = aFakeStart((request) => {
    order.push(`asked for ${request.job}`);
    return [done(request.job)];
  });
  const pool = createInspectorPool({ start, size: 1 });
  await Promise.all([1, 2, 3].map((job) => pool.inspect(bytes("x")).then(() => order.push(`reported ${job}`))));
  expect(order).toEqual(["asked for 1", "asked for 2", "reported 1", "asked for 3", "reported 2", "reported 3"]);
});

test("code is read when no file waits to be inspected", async () => {
  const order: string[] = [];
  const { start } = aFakeStart((request) => {
    const isCode = "codeOf" in request && request.codeOf !== null;
    order.push(isCode ? "code" : "file");
    return isCode
      ? [{ kind: "done", job: request.job, residentBytes: 0, result: { kind: "code-check", check: { kind: "reads" } } }]
      : [done(request.job)];
  });
  const pool = createInspectorPool({ start, size: 1 });
  const file = () => pool.inspect(bytes("x"));
  const code = () => pool.checkCode(bytes("x"), codeOf("x"));
  await Promise.all([file(), code(), file(), code(), file()]);
  expect(order).toEqual(["file", "file", "file", "code", "code"]);
});

test("a child that ended between two files is replaced without anybody noticing", async () => {
  const inspector = anInspector(5);
  const first = await inspector.inspect(bytes("a"));
  if (!first.ok || first.value.kind !== "refused") throw new Error("not inspected");
  process.kill(first.value.refusal.sizeBytes, "SIGKILL");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await inspector.inspect(bytes("b"))).toMatchObject(ok({ refusal: { sha256: sha256("b"), reason: { kind: "empty" } } }));
});

test("a child that has grown or served long enough is replaced", async () => {
  const grown = aFakeStart((request) => [done(request.job, 300 * 1024 * 1024)]);
  const old = aFakeStart((request) => [done(request.job)]);
  const pools = [grown, old].map(({ start }) => createInspectorPool({ start, size: 1 }));
  for (let n = 0; n < 3; n += 1) await pools[0]?.inspect(bytes("x"));
  for (let n = 0; n < 401; n += 1) await pools[1]?.inspect(bytes("x"));
  expect([grown.log.started, old.log.started]).toEqual([3, 2]);
  expect([grown.log.killed, old.log.killed]).toEqual([3, 1]);
});

test("several children share the work, no more than allowed", async () => {
  const fake = aFakeStart((request) => [done(request.job)]);
  const pool = createInspectorPool({ start: fake.start, size: 3 });
  await Promise.all(Array.from({ length: 20 }, () => pool.inspect(bytes("x"))));
  expect(fake.log.started).toBe(3);
});

test("a warm pool has one child before there is work, and gives it the first file", async () => {
  const fake = aFakeStart((request) => [done(request.job)]);
  const pool = createInspectorPool({ start: fake.start, size: 2, warm: "files" });
  expect(fake.log.started).toBe(1);
  await pool.inspect(bytes("x"));
  expect(fake.log.started).toBe(1);
  await pool.close();
  expect(fake.log.killed).toBe(1);
});

test("children are started for what they are asked first", async () => {
  const fake = aFakeStart((request) =>
    "folder" in request
      ? [{ kind: "done", job: request.job, residentBytes: 0, result: { kind: "listing", listing: { state: "present", files: [] } } }]
      : [{ kind: "loaded" }, done(request.job)],
  );
  const listing = createInspectorPool({ start: fake.start, size: 1 });
  expect(await listing.readFolder({ path: "/x", listFor: null })).toMatchObject({ state: "present" });
  expect(await listing.inspect(bytes("x"))).toEqual(ok(outcome));
  await createInspectorPool({ start: fake.start, size: 1 }).inspect(bytes("x"));
  expect(fake.log.purposes).toEqual(["folders", "files"]);
});

test("the time of a file begins when what inspects is loaded", async () => {
  let tell: (answer: InspectAnswer) => void = () => undefined;
  const start: StartInspectorProcess = () => ({
    onAnswer: (listener) => {
      tell = listener;
      setImmediate(() => listener({ kind: "ready" }));
    },
    onExit: () => undefined,
    send: (request) => {
      if ("folder" in request) {
        const listing = { state: "present", files: [] } as const;
        setImmediate(() => tell({ kind: "done", job: request.job, residentBytes: 0, result: { kind: "listing", listing } }));
        return;
      }
      // Three times as long as a file may take.
      setTimeout(() => {
        tell({ kind: "loaded" });
        tell(done(request.job));
      }, 300);
    },
    kill: () => undefined,
  });
  const pool = createInspectorPool({ start, size: 1, secondsPerFile: 0.1 });
  await pool.readFolder({ path: "/x", listFor: null });
  expect(await pool.inspect({ kind: "file", path: "/x" })).toEqual(ok(outcome));
});

test("where files are expected, all but the one child that may be looking into folders start ahead of them", async () => {
  const fake = aFakeStart((request) => [done(request.job)]);
  const pool = createInspectorPool({ start: fake.start, size: 3, warm: "folders" });
  pool.expectFiles?.(1);
  expect(fake.log.purposes).toEqual(["folders"]);
  pool.expectFiles?.(Infinity);
  expect(fake.log.purposes).toEqual(["folders", "files", "files"]);
  await pool.close();
});

test("a child of ours that was started for a folder inspects as well", async () => {
  const inspector = createNodeInspector({ entry: ourChild, size: 1 });
  onTestFinished(() => inspector.close());
  expect(await inspector.readFolder({ path: aFolder(), listFor: "added" })).toEqual({ state: "present", files: [] });
  expect(await inspector.inspect(bytes("section A; shared A.B = () => 1;"))).toMatchObject(
    ok({ kind: "inspected", inspection: { connector: { parse: "ok" } } }),
  );
});

test.each([
  ["hang", "took-too-long"],
  ["crash", "reader-failed"],
  ["throw", "reader-failed"],
  ["memory", "took-too-much-memory"],
])("%s while a report is read is a reason of its own, and the next file is inspected", async (path, because) => {
  const inspector = createNodeInspector({ entry, size: 1, secondsPerReport: path === "hang" ? 0.1 : 60 });
  inspectors.push(inspector);
  const signal = new AbortController().signal;
  const [bad, good] = await Promise.all([inspector.readReport({ kind: "file", path }, signal), inspector.inspect(bytes("fine"))]);
  expect(bad).toEqual({ kind: "not-read", because });
  expect(good).toMatchObject(ok({ refusal: { sha256: sha256("fine") } }));
});

test("the reading of a report ends at once when it is cancelled", async () => {
  const inspector = createNodeInspector({ entry, size: 1 });
  inspectors.push(inspector);
  const cancel = new AbortController();
  const reading = inspector.readReport({ kind: "file", path: "hang" }, cancel.signal);
  setTimeout(() => cancel.abort(), 300);
  expect(await reading).toEqual({ kind: "not-read", because: "cancelled" });
});

test("a child of ours reads a model's database, though it may write nothing", async () => {
  const inspector = createNodeInspector({ entry: ourChild, size: 1 });
  onTestFinished(() => inspector.close());
  const path = join(aFolder(), "a.pbix");
  const metadata = aModelDatabase({ partitions: [], expressions: [{ name: "A", text: "Foo.A()" }] });
  writeFileSync(path, await aReport({ DataModel: aPackedModel(aBackup(metadata)) }));
  const read = await inspector.readReport({ kind: "file", path }, new AbortController().signal);
  expect(read).toMatchObject({ kind: "read", facts: { calls: [{ function: "Foo.A", query: "A" }] } });
});

const ourChild = new URL("../../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
