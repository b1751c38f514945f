#!/usr/bin/env node
// Plain JavaScript without dependencies, so that a Node that is too old says so instead of failing on syntax.
// From a clone the source runs as it is: Node strips the types. Below `node_modules` Node refuses to strip types, so an installed
// command runs the bundle that the package brings along (`npm run build` writes it to build/out).

import { readFileSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`Mezzanine needs Node 22.12 or newer; this is ${process.versions.node}. Install one, then try again.\n`);
  process.exitCode = 2;
} else {
  const installed = new URL(import.meta.url).pathname.includes("/node_modules/");
  const place = (/** @type {string} */ path) => new URL(path, import.meta.url);
  const main = installed ? place("../../build/out/cli/index.js") : place("./main.ts");
  const child = installed ? place("../../build/out/child/index.js") : place("../engine/inspector/inspecting-child.ts");
  const { version } = JSON.parse(readFileSync(place("../../package.json"), "utf8"));
  const { main: run } = await import(main.href);
  process.exitCode = await run(process, { inspectorEntry: child, version });
}
