import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, describe, expect, test } from "vitest";
import { archiveFolder, packageName, writeCommandLineFolder } from "../../build/command-line-package.ts";
import type { NodePackage } from "../../build/node-programs.ts";
import { misfitOfSbom } from "../builders/sbom-schema.ts";

const place = mkdtempSync(join(tmpdir(), "mezzanine-cli ü "));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const from = (system: NodePackage["system"], arch: NodePackage["arch"]): NodePackage => ({
  system,
  arch,
  name: `node-${system}`,
  version: "24.0.0",
  integrity: `sha512-${Buffer.alloc(64).toString("base64")}`,
});

describe.skipIf(process.platform === "win32")("the archives of a folder", () => {
  const aFolder = (name: string, time: number): string => {
    const folder = join(place, name, "cli");
    mkdirSync(join(folder, "runtime"), { recursive: true });
    const long = join("lib", "a".repeat(70), "b".repeat(60));
    mkdirSync(join(folder, "lib", "a".repeat(70)), { recursive: true });
    for (const file of ["runtime/node", "mezzanine", long]) {
      writeFileSync(join(folder, file), file);
      utimesSync(join(folder, file), time, time);
    }
    return folder;
  };

  test("are the same bytes for the same content, whenever it was written", async () => {
    const [one, other] = [await archiveFolder(aFolder("one", 1e9), "cli"), await archiveFolder(aFolder("other", 2e9), "cli")];
    for (const ending of [".zip", ".tar.gz"] as const) expect(readFileSync(one[ending]).equals(readFileSync(other[ending]))).toBe(true);
  });

  test("hold every file, and programs that may be run", async () => {
    const { ".zip": zip, ".tar.gz": tar } = await archiveFolder(aFolder("three", 1e9), "cli");
    const { files } = await JSZip.loadAsync(readFileSync(zip));
    const names = ["cli/lib/" + "a".repeat(70) + "/" + "b".repeat(60), "cli/mezzanine", "cli/runtime/node"];
    expect(Object.keys(files)).toEqual(names);
    for (const { date } of Object.values(files)) expect(date.getUTCFullYear()).toBe(1980);
    const listed = spawnSync("tar", ["-tvzf", tar], { encoding: "utf8" }).stdout.trim().split("\n");
    expect(listed.map((line) => line.split(" ").at(-1))).toEqual(names);
    expect(listed.map((line) => line.slice(0, 10))).toEqual(["-rw-r--r--", "-rwxr-xr-x", "-rwxr-xr-x"]);
  });
});

describe.skipIf(process.platform === "win32")("the folder of the command line", { timeout: 120_000 }, () => {
  test("runs from a path with spaces, through a link, and lists Node in its documents", async () => {
    const system = process.platform === "darwin" ? "macos" : "linux";
    const node = from(system, process.arch === "arm64" ? "arm64" : "x64");
    const folder = join(place, packageName(node));
    await writeCommandLineFolder({ from: node, path: process.execPath, licence: "The terms of Node" }, folder);
    for (const name of ["completions/mezzanine.bash", "completions/_mezzanine", "completions/mezzanine.ps1", "man/man1/mezzanine.1"])
      expect(readFileSync(join(folder, name), "utf8")).toContain("doctor");
    const link = join(place, "mezzanine-link");
    symlinkSync(join(folder, "mezzanine"), link);
    const ran = spawnSync(link, ["explain", "unsigned", "--json"], { encoding: "utf8", env: { PATH: "/usr/bin:/bin" } });
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    const scanned = spawnSync(link, ["history", "--json"], {
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin", HOME: place, MEZZANINE_HOME: join(place, "data") },
    });
    expect([scanned.status, scanned.stderr]).toEqual([0, ""]);
    const sbom = JSON.parse(readFileSync(join(folder, "sbom.cdx.json"), "utf8"));
    expect(misfitOfSbom(sbom)).toBeNull();
    const purls: readonly string[] = sbom.components.map(({ purl }: { readonly purl: string }) => purl);
    expect(purls).toContain(`pkg:npm/node-${system}@24.0.0`);
    expect(purls.some((purl) => purl.startsWith("pkg:npm/better-sqlite3@"))).toBe(true);
    expect(purls.some((purl) => /\/(?:electron|react|vitest)@/u.test(purl))).toBe(false);
    expect(readFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), "utf8")).toContain("The terms of Node");
  });
});
