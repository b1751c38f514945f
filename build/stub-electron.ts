import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Marks where the fuses are in Electron's program; then come a version, a count, and one letter for each fuse. */
export const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const fuseCount = 9;

/** As much of Electron's distribution for Linux as electron-builder looks at: a program that carries fuses, all on. */
export function writeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, "resources"), { recursive: true });
  mkdirSync(join(folder, "locales"), { recursive: true });
  const program = Buffer.concat([
    Buffer.alloc(64),
    Buffer.from(fuseSentinel),
    Buffer.from([1, fuseCount]),
    Buffer.from("1".repeat(fuseCount)),
    Buffer.alloc(64),
  ]);
  writeFileSync(join(folder, "electron"), program, { mode: 0o755 });
  writeFileSync(join(folder, "version"), version);
  writeFileSync(join(folder, "LICENSE"), "");
  writeFileSync(join(folder, "LICENSES.chromium.html"), "");
}
