import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import { leadsToNetwork } from "../../../electron/engine/inspector/network-links.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();
// A link needs rights on Windows.
const posixTest = test.skipIf(process.platform === "win32");

test("a path on another computer, and none that is only long", async () => {
  for (const path of ["\\\\server\\share", "//server/share", "\\\\?\\UNC\\server\\share"]) expect(await leadsToNetwork(path)).toBe(true);
  expect(await leadsToNetwork(aFolder())).toBe(false);
  expect(await leadsToNetwork(join(aFolder(), "none", "below"))).toBe(false);
});

posixTest("links on the way are read, wherever they stand, and ends of circles found", async () => {
  const folder = aFolder();
  mkdirSync(join(folder, "real", "custom"), { recursive: true });
  symlinkSync("\\\\server\\share", join(folder, "real", "custom", "far"));
  symlinkSync("real", join(folder, "near"));
  symlinkSync(join(folder, "near", "custom"), join(folder, "nearer"));
  symlinkSync("circle", join(folder, "circle"));
  const answers = await Promise.all(
    ["near", "nearer", "near/custom", "real/custom/far", "nearer/far", "nearer/far/below", "circle"].map((path) =>
      leadsToNetwork(join(folder, path)),
    ),
  );
  expect(answers).toEqual([false, false, false, true, true, true, true]);
});

posixTest("a listing without the network opens neither such a folder nor such a file, and all others", async () => {
  const folder = aFolder();
  const far = join(folder, "far");
  symlinkSync("//server/share", far);
  writeFileSync(join(folder, "here.mez"), "");
  symlinkSync(join(folder, "here.mez"), join(folder, "link.mez"));
  symlinkSync("//server/share/a.mez", join(folder, "other.mez"));
  const request = { listFor: "desktop", noNetwork: true } as const;
  expect(await readConnectorFolder({ path: far, ...request })).toEqual({ state: "access-denied", files: [], isOnNetwork: true });
  const { files } = await readConnectorFolder({ path: folder, ...request });
  expect(files.map(({ name, stamp }) => [name, stamp.ok ? "read" : stamp.error])).toEqual([
    ["here.mez", "read"],
    ["link.mez", "read"],
    ["other.mez", "link-outside"],
  ]);
});
