import { readFileSync } from "node:fs";
import { inspect } from "../../electron/engine/inspect.ts";
import { nameInspector } from "../../electron/engine/scan/scanned-file.ts";

// Inspects the files named on standard input, one a line, and writes what it is and a line of JSON for each; for any runtime.

process.stdout.write(`${nameInspector("", process)}\n`);
for (const file of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const bytes = readFileSync(file);
  process.stdout.write(`${JSON.stringify(await inspect(bytes, { extraCertificates: [] }))}\n`);
}
