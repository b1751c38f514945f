import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { CleanupPorts } from "../../../electron/engine/cleanup/ports.ts";
import { aCleanupSetup, pathsIn, type SetupPaths, type CleanupSetup } from "./cleanup-setup.ts";

/** Makes setups that are gone after the test that asked for them. */
export function makeCleanupSetups() {
  const roots: string[] = [];
  const setups: CleanupSetup[] = [];
  afterEach(async () => {
    for (const { store } of setups.splice(0)) store.close();
    for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true });
  });
  const newPaths = (): SetupPaths => {
    const root = mkdtempSync(join(tmpdir(), "mezzanine-cleanup-"));
    roots.push(root);
    return pathsIn(root);
  };
  const newSetup = (overrides: Partial<CleanupPorts> = {}, paths = newPaths()): CleanupSetup => {
    const setup = aCleanupSetup(paths, overrides);
    setups.push(setup);
    return setup;
  };
  return { newPaths, newSetup };
}
