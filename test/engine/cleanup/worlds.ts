import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { CleanupPorts } from "../../../electron/engine/cleanup/ports.ts";
import { aWorld, placesIn, type WorldPaths, type World } from "./world.ts";

/** Makes worlds that are gone after the test that asked for them. */
export function makeWorlds() {
  const roots: string[] = [];
  const worlds: World[] = [];
  afterEach(async () => {
    for (const { store } of worlds.splice(0)) store.close();
    for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true });
  });
  const newPlaces = (): WorldPaths => {
    const root = mkdtempSync(join(tmpdir(), "mezzanine-cleanup-"));
    roots.push(root);
    return placesIn(root);
  };
  const newWorld = (overrides: Partial<CleanupPorts> = {}, places = newPlaces()): World => {
    const world = aWorld(places, overrides);
    worlds.push(world);
    return world;
  };
  return { newPlaces, newWorld };
}
