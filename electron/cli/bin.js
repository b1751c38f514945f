#!/usr/bin/env node
// Plain JavaScript without dependencies, so that a Node that is too old says so instead of failing on syntax.
// An installed command runs the bundle that the package brings along (`npm run build` writes it to build/out); Node would refuse to strip
// the types of sources below `node_modules`. From a clone it does the same as long as no source was touched since the bundle was made:
// it starts in a third of the time. Else the source runs as it is.

import { readFileSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`Mezzanine needs Node 22.12 or newer; this is ${process.versions.node}. Install one, then try again.\n`);
  process.exitCode = 2;
} else {
  const installed = new URL(import.meta.url).pathname.includes("/node_modules/");
  const locate = (/** @type {string} */ path) => new URL(path, import.meta.url);
  const isBundled = installed || (await hasBundles());
  const main = isBundled ? locate("../../build/out/cli/index.js") : locate("./main.ts");
  const child = isBundled ? locate("../../build/out/cli/inspecting-child.js") : locate("../engine/inspector/inspecting-child.ts");
  const { version } = JSON.parse(readFileSync(locate("../../package.json"), "utf8"));
  const { main: run } = await import(main.href);
  process.exitCode = await run(process, { inspectorEntry: child, findingPages: locate("../../docs/findings/"), version });
}

async function hasBundles() {
  try {
    const { isUntouched } = await import("../../build/bundle-sources.js");
    return isUntouched("cli");
  } catch {
    return false; // a copy without the folder `build`
  }
}
