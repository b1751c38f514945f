import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of a megabyte that can be filled and made read-only. */
export interface SmallDisk {
  readonly path: string;
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  readonly remove: () => void;
}

const mount = (...args: readonly string[]): boolean => spawnSync("mount", args, { stdio: "ignore" }).status === 0;

/** Null where no disk can be mounted: that needs root on Linux, and a system that lets root. */
export function aSmallDisk(): SmallDisk | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const path = mkdtempSync(join(tmpdir(), "mezzanine-disk-"));
  if (!mount("-t", "tmpfs", "-o", "size=1m,mode=700", "none", path)) {
    rmSync(path, { recursive: true });
    return null;
  }
  const filling = join(path, "filling");
  return {
    path,
    fill: () => {
      for (let chunk = 256 * 1024; chunk > 0; chunk = Math.floor(chunk / 2)) {
        try {
          for (;;) writeFileSync(filling, Buffer.alloc(chunk), { flag: "a" });
        } catch {
          // full for pieces of this size
        }
      }
    },
    makeRoom: () => rmSync(filling, { force: true }),
    setReadOnly: (isReadOnly) => {
      if (!mount("-o", `remount,${isReadOnly ? "ro" : "rw"}`, path)) throw new Error("the disk could not be mounted anew");
    },
    remove: () => {
      // Lazily: what a test left open must not keep the mount.
      spawnSync("umount", ["-l", path], { stdio: "ignore" });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Whether such a disk can be had here; what needs one is skipped by this name elsewhere. */
export const hasSmallDisk = ((): boolean => {
  const disk = aSmallDisk();
  disk?.remove();
  return disk !== null;
})();
