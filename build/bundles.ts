import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeNotices } from "./notices.ts";
import { root } from "./runtime.js";
import { recordPackages } from "./shipped-packages.ts";
import { findFiles } from "./source-files.ts";
import { programs, type Program } from "./vite.node.config.ts";

/** What can be bundled: the programs, and the window's page. */
export type Bundle = Program | "renderer";

export const bundleNames: readonly Bundle[] = ["renderer", "main", "preload", "child", "web", "cli"];

/** Folders whose content decides what a bundle looks like. */
const sourcesOf: { readonly [B in Bundle]: readonly string[] } = {
  renderer: ["renderer", "shared", "docs/findings"],
  main: ["electron/main", "electron/engine", "shared"],
  preload: ["electron/preload", "shared/contract", "shared/base"],
  child: ["electron/engine", "shared"],
  web: ["electron/web", "electron/engine", "shared"],
  cli: ["electron/cli", "electron/engine", "shared"],
};

const outputOf = (bundle: Bundle): string =>
  join(root, "build", "out", bundle, ({ renderer: "index.html", preload: "index.cjs" } as Record<string, string>)[bundle] ?? "index.js");

const stampOf = (bundle: Bundle): string => join(root, "build", "out", "stamps", bundle);

/** Builds those of the bundles whose sources changed since they were built; returns their names. */
export async function buildChanged(wanted: readonly Bundle[]): Promise<readonly Bundle[]> {
  const hashes = new Map<string, string>();
  const stale = wanted.filter((bundle) => !isFresh(bundle, hashOf(bundle, hashes)));
  if (stale.length === 0) return [];
  await asProduction(async () => {
    const { build } = await import("vite");
    for (const bundle of stale) {
      // A partly written bundle has no stamp, so it is built again.
      rmSync(stampOf(bundle), { force: true });
      await build(await configOf(bundle));
      mkdirSync(join(root, "build", "out", "stamps"), { recursive: true });
      writeFileSync(stampOf(bundle), hashOf(bundle, hashes));
    }
  });
  writeNotices();
  return stale;
}

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
  existsSync(outputOf(bundle)) && existsSync(stampOf(bundle)) && readFileSync(stampOf(bundle), "utf8") === hash;

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
