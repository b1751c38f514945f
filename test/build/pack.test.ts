import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, extname, join } from "node:path";
import { validateConfiguration } from "app-builder-lib/out/util/config/config.js";
import { beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../build/browser.ts";
import { findHomepage, packConfiguration, packHere, packOnStub } from "../../build/packaging.ts";
import { withCommandLine } from "../../build/installed-command-line.ts";
import { root } from "../../build/runtime.js";
import { fuseSentinel } from "../../build/stub-electron.ts";
import { readAsar, type PackedFile } from "../builders/asar.ts";

/** Every file that is packed; the window's scripts by what they are, for the bundler names them after their content. */
const expected = [
  "LICENSE",
  "build/out/child/index.js",
  "build/out/main/index.js",
  "build/out/preload/index.cjs",
  "build/out/renderer/assets/*.css",
  "build/out/renderer/assets/*.js",
  "build/out/renderer/assets/*.svg",
  "build/out/renderer/index.html",
  "build/out/renderer/licences.json",
  "node_modules/better-sqlite3/LICENSE",
  ...["binding", "database", "index", "sqlite-error", "util"].map((name) => `node_modules/better-sqlite3/lib/${name}.js`),
  ...["aggregate", "backup", "explain", "function", "inspect", "pragma", "serialize", "table", "transaction", "wrappers"].map(
    (name) => `node_modules/better-sqlite3/lib/methods/${name}.js`,
  ),
  "node_modules/better-sqlite3/package.json",
  `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  "package.json",
];

/** Stands for the folder of the command line. */
const commandLineFiles = [
  "mezzanine",
  "runtime/node",
  "lib/node_modules/mezzanine/electron/cli/bin.js",
  "lib/node_modules/better-sqlite3/package.json",
];

const inCi = process.env["CI"] === "true";

// The icons are drawn by a browser.
describe.skipIf(process.platform !== "linux" || (findBrowser() === undefined && !inCi))("what is packed", { timeout: 180_000 }, () => {
  const packed = { folder: "", files: [] as readonly PackedFile[] };
  const read = (name: string): string => packed.files.find((file) => file.name === name)?.bytes.toString("utf8") ?? "";
  const resources = (): string => join(packed.folder, "resources");

  beforeAll(async () => {
    const commandLine = mkdtempSync(join(tmpdir(), "mezzanine-cli-"));
    for (const file of commandLineFiles) {
      mkdirSync(dirname(join(commandLine, file)), { recursive: true });
      writeFileSync(join(commandLine, file), file, { mode: 0o755 });
    }
    packed.folder = await packOnStub(commandLine);
    rmSync(commandLine, { recursive: true });
    packed.files = readAsar(join(resources(), "app.asar"));
  }, 180_000);

  test("is exactly what the program needs", () => {
    const kinds = packed.files.map(({ name }) => name.replace(/^(build\/out\/renderer\/assets)\/[\w.-]+\.(js|css|svg)$/, "$1/*.$2"));
    expect([...new Set(kinds)].sort()).toEqual([...expected].sort());
    expect(packed.files.filter(({ name }) => /gallery|\.map$|\.ts$/.test(name))).toEqual([]);
  });

  test("has only the native binary and the documents beside the archive", () => {
    const outside = readdirSync(resources(), { recursive: true, encoding: "utf8", withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(resources(), "cli")))
      .map(({ name }) => name);
    expect(outside.sort()).toEqual(["THIRD-PARTY-NOTICES.txt", "app.asar", `linux-${process.arch}.node`, "sbom.cdx.json"].sort());
    expect(packed.files.filter(({ unpacked }) => unpacked).map(({ name }) => name)).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
    expect(existsSync(join(packed.folder, "LICENSES.chromium.html"))).toBe(true);
  });

  test("brings the whole folder of the command line, ready to run", () => {
    for (const file of commandLineFiles) expect(readFileSync(join(resources(), "cli", file), "utf8")).toBe(file);
    expect(statSync(join(resources(), "cli", "mezzanine")).mode & 0o111).toBe(0o111);
  });

  test("has the name, home page and desktop file that Debian packages and Linux desktops require", () => {
    expect(JSON.parse(read("package.json"))).toMatchObject({
      productName: "Mezzanine",
      homepage: findHomepage(process.env),
      desktopName: "mezzanine.desktop",
    });
  });

  test("makes the packages whose tools are available, and names the others", async () => {
    const tools = mkdtempSync(join(tmpdir(), "mezzanine-tools-"));
    // Notes what it is asked for.
    writeFileSync(
      join(tools, "fpm"),
      `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(tools, "asked")}"\nwhile [ "$1" != "--package" ]; do shift; done\ntouch "$2"\n`,
      { mode: 0o755 },
    );
    mkdirSync(join(tools, "appimage"));
    const before = { ...process.env };
    Object.assign(process.env, { PATH: `${tools}${delimiter}${before["PATH"]}`, APPIMAGE_TOOLS_PATH: join(tools, "appimage") });
    try {
      const commandLine = join(tools, "cli");
      mkdirSync(commandLine);
      writeFileSync(join(commandLine, "mezzanine"), "");
      const { files, missing } = await packHere({
        electronDist: join(root, "build", "out", "stub-electron"),
        output: join(tools, "dist"),
        commandLine,
      });
      expect(files.map((file) => extname(file))).toEqual([".deb"]);
      expect(missing.map(({ target }) => target)).toEqual(["AppImage"]);
      const asked = readFileSync(join(tools, "asked"), "utf8");
      expect(asked).toMatch(/^Mezzanine maintainers <.+@.+>$/m);
      expect(asked).toContain(findHomepage(process.env));
      const [, launcher = ""] = /^(.+)=\/usr\/bin\/mezzanine-cli$/mu.exec(asked) ?? [];
      expect(readFileSync(launcher, "utf8")).toContain("/opt/Mezzanine/resources/cli/mezzanine");
    } finally {
      for (const name of ["PATH", "APPIMAGE_TOOLS_PATH", "USE_SYSTEM_FPM"]) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
      rmSync(tools, { recursive: true, force: true });
    }
  });

  test("makes nothing without tools, and that is a failure", () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "build", "pack.ts"), "--desktop", "--without-cli"], {
      encoding: "utf8",
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: join(root, "build", "out", "stub-electron"),
        APPIMAGE_TOOLS_PATH: packed.folder,
        CUSTOM_FPM_PATH: join(packed.folder, "no-fpm"),
      },
    });
    expect(status).toBe(1);
    for (const target of ["AppImage", "deb"]) expect(stderr).toContain(`${target} was not made`);
  });

  // About 2 MB of it are the texts of six languages, in the page and in the main process.
  test("stays below 12 MB without Electron", () => {
    expect(packed.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)).toBeLessThan(12 * 1024 * 1024);
  });

  test("has the fuses as configured", () => {
    const program = readFileSync(join(packed.folder, "mezzanine"));
    const at = program.indexOf(fuseSentinel) + fuseSentinel.length + 2;
    // RunAsNode, cookie encryption, NODE_OPTIONS, inspect arguments, ASAR integrity, only from ASAR, browser snapshot, file: privileges, the rest untouched.
    expect(program.toString("latin1", at, at + 8)).toBe("01001110");
  });

  test("has main, child, page and preload at the paths it names", () => {
    expect(packed.files.map(({ name }) => name)).toContain(JSON.parse(read("package.json")).main);
    for (const neighbour of ["child/index.js", "preload/index.cjs", "renderer"])
      expect(read("build/out/main/index.js")).toContain(`"${neighbour}"`);
    for (const [, name] of read("build/out/renderer/index.html").matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
      expect(packed.files.map((file) => file.name)).toContain(`build/out/renderer/${name}`);
    }
  });

  test("imports only packed modules", () => {
    for (const name of ["build/out/main/index.js", "build/out/child/index.js"]) {
      const imported = [...read(name).matchAll(/^import .*?from "([^"]+)";$/gm)].map(([, from]) => from ?? "");
      expect(imported.filter((from) => !from.startsWith("node:") && !["electron", "better-sqlite3"].includes(from))).toEqual([]);
    }
  });

  test("lists in its documents what the bundles contain, and no build tools", () => {
    const sbom = JSON.parse(readFileSync(join(resources(), "sbom.cdx.json"), "utf8"));
    const names: readonly string[] = sbom.components.map(({ purl }: { readonly purl: string }) => purl);
    for (const name of ["react@", "better-sqlite3@", "electron@", "node-forge@", "%40fluentui/react-"]) {
      expect(
        names.some((purl) => purl.startsWith(`pkg:npm/${name}`)),
        name,
      ).toBe(true);
    }
    expect(names.filter((purl) => /vitest|playwright|oxlint|electron-builder|typescript|npm\/vite@/.test(purl))).toEqual([]);
    const notices = readFileSync(join(resources(), "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const purl of names) expect(notices).toContain(decodeURIComponent(purl.slice("pkg:npm/".length)).replace(/(.)@/, "$1 "));
    expect(JSON.parse(read("build/out/renderer/licences.json")).length).toBeGreaterThan(5);
  });

  test("contains no path of the machine it was packed on", () => {
    const archive = readFileSync(join(resources(), "app.asar"));
    expect(archive.includes(process.cwd())).toBe(false);
  });
});

const platforms = [
  ["linux", "x64"],
  ["linux", "arm64"],
  ["darwin", "x64"],
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["win32", "arm64"],
] as const;

test.each(platforms)("the configuration for %s-%s is one that electron-builder knows", async (platform, arch) => {
  const configuration = withCommandLine(packConfiguration(platform, arch), "build/out/cli");
  await expect(validateConfiguration(configuration, { isEnabled: false, add: () => undefined } as never)).resolves.toBeUndefined();
});

test.each([
  ["an option nobody knows", { nsis: { oneClik: false } }],
  ["a setting of the wrong type", { nsis: { perMachine: "no" } }],
  ["a fuse nobody knows", { electronFuses: { runAsNoode: false } }],
])("electron-builder's schema rejects %s", async (_, wrong) => {
  const configuration = { ...packConfiguration("win32", "x64"), ...wrong } as unknown as ReturnType<typeof packConfiguration>;
  await expect(validateConfiguration(configuration, { isEnabled: false, add: () => undefined } as never)).rejects.toThrow();
});

test("the home page is the workflow's repository, else a reserved name", () => {
  expect(findHomepage({ GITHUB_SERVER_URL: "https://host.example", GITHUB_REPOSITORY: "us/mezzanine" })).toBe(
    "https://host.example/us/mezzanine",
  );
  expect(new URL(findHomepage({})).hostname).toMatch(/\.invalid$/);
});

test("only on macOS Electron's signature is renewed after its fuses were changed", () => {
  const renewed = (["darwin", "linux", "win32"] as const).map(
    (platform) => packConfiguration(platform, "arm64").electronFuses?.resetAdHocDarwinSignature,
  );
  expect(renewed).toEqual([true, false, false]);
});

test("every promised installer is configured, for one user without administrator rights", () => {
  const { win, mac, linux, nsis, msi, fileAssociations, protocols, publish } = packConfiguration("win32", "x64");
  expect([win?.target, mac?.target, linux?.target]).toEqual([["nsis", "msi", "portable"], ["dmg"], ["AppImage", "deb"]]);
  expect(nsis).toMatchObject({ perMachine: false, allowElevation: false });
  expect(msi).toMatchObject({ perMachine: false });
  expect(fileAssociations).toMatchObject([{ ext: "mez" }, { ext: "pqx" }]);
  expect(protocols).toMatchObject([{ schemes: ["mezzanine"] }]);
  expect(publish).toBeNull();
});
