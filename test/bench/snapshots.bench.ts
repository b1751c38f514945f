import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../../build/bench.ts";
import { findSnapshots } from "../../electron/engine/snapshots/find-snapshots.ts";
import { snapshotText } from "../../electron/engine/snapshots/take-snapshot.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../builders/a-machine-snapshot.ts";
import { createRandom, type Random } from "../fuzz/random.ts";

const all = 100_000;
/** `PC-0` to `PC-9999`. */
const few = ["PC-?.json", "PC-??.json", "PC-???.json", "PC-????.json"];
const connectorsEach = 8;
const differentContents = 400;
/** Decoding, a row for each connector, an index, and a table that is about as large as the snapshots. */
const mostTimes = 8;

/** `mezzanine merge` on the snapshots of a whole organisation, against reading the same bytes; and its memory, against a tenth of them. */
export async function bench(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-bench-"));
  try {
    const input = join(folder, "in");
    mkdirSync(input);
    const random = createRandom(20_270_110, 18);
    for (let at = 0; at < all; at += 1) writeFileSync(join(input, `PC-${at}.json`), snapshotText(aComputer(at, random)));
    const start = performance.now();
    await readAll(input);
    const readMs = performance.now() - start;
    const whole = await merge([input], folder);
    const part = await merge(
      few.map((pattern) => join(input, pattern)),
      folder,
    );
    report({ what: `snapshots: reading the bytes of ${all} files`, value: readMs, unit: "ms" });
    report({ what: `snapshots: merging ${all} files into a page and a table`, value: whole.ms, unit: "ms", limit: readMs * mostTimes });
    report({ what: "snapshots: memory of merging 10000 files, at its highest", value: part.megabytes, unit: "MB" });
    report({ what: `snapshots: memory of merging ${all} files`, value: whole.megabytes, unit: "MB", limit: part.megabytes * 1.5 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function aComputer(at: number, random: Random) {
  const connectors = Array.from({ length: connectorsEach }, (_, place) => {
    const content = random.below(differentContents);
    return aSnapshotConnector(`Connector-${content}-${place}.mez`, { sha256: aHash(`content ${content}`), title: `Connector ${content}` });
  });
  const thumbprint = aHash(`entry ${random.below(50)}`).slice(0, 40);
  return aMachineSnapshot({ computer: `PC-${at}`, user: `user${at}`, connectors, trust: aSnapshotTrust(thumbprint) });
}

async function readAll(folder: string): Promise<void> {
  for await (const found of findSnapshots([folder], folder)) {
    if (found.kind === "nothing") continue;
    const file = await open(found.path, "r");
    await file.readFile();
    await file.close();
  }
}

const program = fileURLToPath(new URL("../../electron/cli/bin.js", import.meta.url));
const writeMemory = "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

/** The real command, with what its own process says of its memory. */
async function merge(names: readonly string[], folder: string): Promise<{ readonly ms: number; readonly megabytes: number }> {
  const start = performance.now();
  const outputs = ["--html", join(folder, "all.html"), "--csv", join(folder, "all.csv"), "--replace"];
  const child = spawn(process.execPath, ["--import", writeMemory, program, "merge", ...names, ...outputs], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let written = "";
  child.stderr.on("data", (bytes: Buffer) => (written += bytes.toString("utf8")));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const kilobytes = /^(?:Warning.*\n)*(\d+)$/u.exec(written.trim())?.[1];
  if (code !== 0 || kilobytes === undefined) throw new Error(`merge ended with ${String(code)}: ${written.slice(0, 500)}`);
  return { ms: performance.now() - start, megabytes: Number(kilobytes) / 1024 };
}
