import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../../build/bench.ts";
import { createEngine } from "../../electron/engine/create-engine.ts";
import { createNodeInspector } from "../../electron/engine/inspector/node-inspector.ts";
import { scanMembers } from "../../electron/engine/section/syntax/scan-members.ts";
import { noRegistry } from "../../electron/engine/trust/reg-exe.ts";
import { documentOfMany, writeManyMembers } from "../builders/many-members.ts";

const entry = new URL("../../electron/engine/inspector/inspecting-child.ts", import.meta.url);
const files = 60;
const members = 50_000;

/** Sixty files made to be expensive: what the process that has the window does with them, and what it holds. */
export async function bench(report: Report): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "mezzanine-members-"));
  try {
    const scanning = prepare(join(home, "Documents", "Power BI Desktop", "Custom Connectors"));
    const { blocked, longest, megabytes, sent } = await watched(home);
    report({ what: `${files} files of ${members} members: longest the event loop was held`, value: longest, unit: "ms" });
    report({ what: "held in all, 20 ms and more at a time, from the start to the drawn map", value: blocked, unit: "ms", limit: 2_000 });
    report({ what: "speed beside cutting the same documents into members", value: scanning / blocked, unit: "x", limit: 1 });
    report({ what: "resident memory, at its highest", value: megabytes, unit: "MB", limit: 400 });
    report({ what: "the inventory and the map as the window gets them", value: sent / 1024 / 1024, unit: "MB", limit: 4 });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Of this thread where Node can tell, else of the process. */
function workMs(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** In a process of its own, whose memory is not counted: writes the files and cuts their documents into members, in milliseconds. */
function prepare(folder: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function prepareHere(folder: string): Promise<number> {
  await writeManyMembers(folder, files, members);
  let scanning = 0;
  for (let at = 0; at < files; at += 1) {
    const document = documentOfMany({ name: `Large${at}`, members });
    const started = workMs();
    scanMembers(document);
    scanning += workMs() - started;
  }
  return scanning;
}

async function watched(home: string) {
  const held = { blocked: 0, longest: 0, megabytes: 0, last: performance.now(), lastWork: workMs() };
  const look = (): void => {
    const now = performance.now();
    const work = workMs();
    // Late by the clock, and at work meanwhile: on a busy machine others make it late as well.
    const gap = Math.min(now - held.last - 10, work - held.lastWork);
    if (gap > 20) held.blocked += gap;
    held.longest = Math.max(held.longest, gap);
    held.megabytes = Math.max(held.megabytes, process.memoryUsage.rss() / 1024 / 1024);
    held.last = now;
    held.lastWork = workMs();
  };
  const engine = await createEngine({
    dataFolder: join(home, "data"),
    system: { platform: "linux", environment: {}, home, registry: noRegistry },
    inspector: createNodeInspector({ entry }),
    hostActions: {},
    host: "web",
    version: "1.0.0",
    culture: "en-GB",
    now: () => new Date(),
    onBug: (bug) => {
      throw bug;
    },
  });
  held.last = performance.now();
  const timer = setInterval(look, 10);
  await engine.inventory.scans.ended();
  const inventory = await engine.handlers.getInventory(null);
  const map = await engine.handlers.getShadowMap(null);
  const sent = JSON.stringify(inventory).length + JSON.stringify(map).length;
  look();
  clearInterval(timer);
  await engine.close();
  return { ...held, sent };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(String(await prepareHere(process.argv[2] ?? "")));
