import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { ok } from "../../shared/base/result.ts";
import type { Inspector } from "../../electron/engine/inspector/inspector.ts";
import { createInspectorPool } from "../../electron/engine/inspector/inspector-pool.ts";
import { limits } from "../../electron/engine/limits.ts";
import { createUtilityInspector, isOutOfMemory, type UtilityPorts } from "../../electron/main/utility-inspector.ts";
import type { UtilityConditions } from "../stand-in/conditions.ts";
import { life } from "../stand-in/life.ts";
import { createUtilityFork, utilityPids } from "../stand-in/utility-process.ts";

const entry = fileURLToPath(new URL("../engine/inventory/misbehaving-child.ts", import.meta.url));
const inspectors: Inspector[] = [];

life.becomeReady();
afterEach(async () => {
  for (const inspector of inspectors.splice(0)) await inspector.close();
});

function ports(conditions: UtilityConditions = {}, given: Partial<UtilityPorts> = {}): UtilityPorts {
  return { fork: createUtilityFork(conditions), workingSetOf: () => undefined, platform: "linux", environment: {}, ...given };
}

function anInspector(given: UtilityPorts, secondsPerFile: number = limits.secondsPerFile): Inspector {
  const inspector = createInspectorPool({ start: createUtilityInspector(entry, given), size: 1, secondsPerFile });
  inspectors.push(inspector);
  return inspector;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex").toUpperCase();
const bytes = (text: string) => ({ kind: "bytes", bytes: Buffer.from(text) }) as const;
const refused = (text: string, reason: object) =>
  ok({ kind: "refused", refusal: { sha256: sha256(text), sizeBytes: text.length, reason } });
const memory = { kind: "took-too-much-memory", limitMegabytes: 160 };

test.each([
  [0xe000_0008, "win32", true],
  [-536_870_904, "win32", true],
  [134, "win32", true],
  [5, "linux", true],
  [133, "linux", true],
  [6, "linux", true],
  [134, "linux", true],
  [9, "linux", true],
  [5, "darwin", true],
  [0, "linux", false],
  [1, "win32", false],
  [11, "linux", false],
  [139, "linux", false],
  [15, "darwin", false],
  [0xc000_0005, "win32", false],
  [5, "win32", false],
] as const)("exit code %s on %s means too much memory: %s", (code, platform, expected) => {
  expect(isOutOfMemory(code, platform)).toBe(expected);
});

test.each([
  ["linux", "linux"],
  ["linux-with-dumps", "linux"],
  ["win32", "win32"],
] as const)("a file that takes all memory is said to, with the exit codes of %s", async (exitsAs, platform) => {
  const inspector = anInspector(ports({ exitsAs }, { platform }));
  const [bad, good] = await Promise.all([inspector.inspect(bytes("memory")), inspector.inspect(bytes("fine"))]);
  expect(bad).toEqual(refused("memory", memory));
  expect(good).toMatchObject(ok({ refusal: { sha256: sha256("fine") } }));
});

test("a child that the kernel ends took too much memory", async () => {
  expect(await anInspector(ports()).inspect(bytes("killed"))).toEqual(refused("killed", memory));
});

test("a failure of V8 that is not memory is named, and thrown nowhere", async () => {
  const inspector = anInspector(ports());
  const [bad, good] = await Promise.all([inspector.inspect(bytes("abort")), inspector.inspect(bytes("fine"))]);
  expect(bad).toEqual(refused("abort", { kind: "inspector-failed" }));
  expect(good).toMatchObject(ok({ refusal: { sha256: sha256("fine") } }));
});

test.each([
  [{ kind: "file", path: "/some/file.mez" } as const, { ok: false, error: "inspector-failed" }],
  [bytes("x"), refused("x", { kind: "inspector-failed" })],
])("a process that is never launched is named within the time that a file has: $kind", async (source, expected) => {
  vi.useFakeTimers();
  try {
    const ended: unknown[] = [];
    void anInspector(ports({ spawns: "never" }))
      .inspect(source)
      .then((result) => ended.push(result));
    await vi.advanceTimersByTimeAsync(limits.secondsPerFile * 1000);
    expect(ended).toEqual([expected]);
  } finally {
    vi.useRealTimers();
  }
});

test("a process that is no longer wanted before it has spawned does not stay", async () => {
  const start = createUtilityInspector(entry, ports({ spawns: { afterMilliseconds: 50 } }));
  const child = start();
  const exits: boolean[] = [];
  child.onExit(({ outOfMemory }) => exits.push(outOfMemory));
  child.kill();
  expect(exits).toEqual([false]);
  await expect.poll(() => utilityPids.size, { timeout: 5000 }).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(utilityPids.size).toBe(0);
  expect(exits).toEqual([false]);
});

test("a process that outgrows its bounds is ended and named", async () => {
  // It has read its file by then.
  const looks = { left: 12 };
  const inspector = anInspector(ports({}, { workingSetOf: () => ((looks.left -= 1) > 0 ? 0 : 500 * 1024) }));
  expect(await inspector.inspect(bytes("hang"))).toEqual(refused("hang", memory));
});

test.each([{}, { TZ: "Europe/Berlin" }])("a child has of the environment what is listed and nothing else: %o", async (given) => {
  const hidden = "STAND_IN_SECRET";
  process.env[hidden] = "1";
  try {
    const inspector = anInspector(ports({}, { environment: { ...given, [hidden]: "1", NODE_OPTIONS: "--no-warnings" } }));
    const answer = await inspector.readSignatureXml(bytes("environment"), { sha256: sha256("environment"), part: "a" });
    const names: unknown = answer.ok ? JSON.parse(answer.value.text) : null;
    expect(names).toEqual(["MEZZANINE_INSPECTOR", ...Object.keys(given)]);
  } finally {
    delete process.env[hidden];
  }
});
