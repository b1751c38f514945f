import { join } from "node:path";
import { inPackages, report, runVerdict } from "./runners.ts";
import { root } from "./runtime.js";

// What is packed, held against what should be: `test/build/pack.test.ts` packs around a stub of Electron and reads the result back.
const args = ["run", "--config", join(root, "build", "vitest.config.ts"), "test/build/pack.test.ts"];
process.exitCode = report([await runVerdict({ runner: "packing", script: inPackages("vitest/vitest.mjs"), args })]);
