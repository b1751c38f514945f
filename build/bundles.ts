import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isUntouched, sourcesOf, stampFile, timesFile, timesOf, type Bundle } from "./bundle-sources.js";
import { writeNotices } from "./notices.ts";
import { root } from "./runtime.js";
import { recordPackages } from "./shipped-packages.ts";
import { findFiles } from "./source-files.ts";
import { programs } from "./vite.node.config.ts";

export type { Bundle };

export const bundleNames: readonly Bundle[] = ["renderer", "main", "preload", "child", "web", "cli"];

const outputOf = (bundle: Bundle): string =>
  join(root, "build", "out", bundle, ({ renderer: "index.html", preload: "index.cjs" } as Record<string, string>)[bundle] ?? "index.js");

/** Builds those of the bundles whose sources changed since they were built; returns their names. */
export async function buildChanged(wanted: readonly Bundle[]): Promise<readonly Bundle[]> {
  const hashes = new Map<string, string>();
  const touched = wanted.filter((bundle) => !isUntouched(bundle) || !existsSync(outputOf(bundle)));
  // Before the sources are read: what is changed meanwhile is built again next time.
  const times = new Map(touched.map((bundle) => [bundle, timesOf(bundle)]));
  const stale = touched.filter((bundle) => !isFresh(bundle, hashOf(bundle, hashes)));
  const keepTimes = (bundle: Bundle): void => writeFileSync(timesFile(bundle), times.get(bundle) ?? "");
  for (const bundle of touched) if (!stale.includes(bundle)) keepTimes(bundle);
  if (stale.length === 0) return [];
  await asProduction(async () => {
    const { build } = await import("vite");
    for (const bundle of stale) {
      // A partly written bundle has no stamp, so it is built again.
      rmSync(stampFile(bundle), { force: true });
      const config = await configOf(bundle);
      // A program may be running, or be started this moment, from the bundle that is replaced.
      const aside = join(root, "build", "out", `.${bundle}-${process.pid}`);
      await build(bundle === "renderer" ? config : { ...config, build: { ...config.build, outDir: aside } });
      if (bundle !== "renderer") putInPlace(aside, dirname(outputOf(bundle)));
      mkdirSync(dirname(stampFile(bundle)), { recursive: true });
      writeFileSync(stampFile(bundle), hashOf(bundle, hashes));
      keepTimes(bundle);
    }
  });
  writeNotices();
  return stale;
}

/** Moves each file over the one of its name, the entry last; what the new bundle does not have is removed. */
function putInPlace(from: string, to: string): void {
  const files = filesIn(from).toSorted((one, other) => Number(one.startsWith("index.")) - Number(other.startsWith("index.")));
  for (const file of files) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    renameSync(join(from, file), join(to, file));
  }
  for (const file of filesIn(to)) if (!files.includes(file)) rmSync(join(to, file));
  rmSync(from, { recursive: true });
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** A test runner sets NODE_ENV=test, and then React's development version would be bundled: slow, and with paths of this machine. */
async function asProduction(run: () => Promise<void>): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

async function configOf(bundle: Bundle) {
  const plugins = [recordPackages(bundle)];
  if (bundle === "renderer") return { configFile: join(root, "build", "vite.renderer.config.ts"), logLevel: "warn" as const, plugins };
  const { configOfProgram } = await import("./vite.node.config.ts");
  const config = configOfProgram(bundle);
  return { ...config, plugins: [...(config.plugins ?? []), ...plugins] };
}

const isFresh = (bundle: Bundle, hash: string): boolean =>
  existsSync(outputOf(bundle)) && existsSync(stampFile(bundle)) && readFileSync(stampFile(bundle), "utf8") === hash;

function hashOf(bundle: Bundle, hashes: Map<string, string>): string {
  const hash = createHash("sha256");
  for (const folder of [...sourcesOf[bundle], "build", "package-lock.json"]) {
    const known = hashes.get(folder) ?? hashOfSources(folder);
    hashes.set(folder, known);
    hash.update(known);
  }
  return hash.digest("hex");
}

/** A hash of names and contents, not of times: switching branches builds nothing twice. */
function hashOfSources(path: string): string {
  const hash = createHash("sha256");
  const files = path.includes(".")
    ? [path]
    : findFiles(root, path).filter(
        (file) => path !== "build" || /\/vite\.[^/]+$|\/(bundles|shipped-packages|notices)\.ts$|\/icon\.svg$/.test(file),
      );
  for (const file of [...files].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

export const isBundle = (name: string): name is Bundle => name === "renderer" || Object.hasOwn(programs, name);
