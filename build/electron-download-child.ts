import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { DownloadFailure, DownloadReport } from "./electron-download.ts";
import { root } from "./runtime.js";
import { usualExecutable } from "./electron-binary.ts";

// Does what the `install.js` of the npm package `electron` does, with the same libraries, and reports each byte and each failure.

type ElectronGet = typeof import("@electron/get");
type ExtractZip = typeof import("@electron-internal/extract-zip");

const [packageFolder = "", temporary = ""] = process.argv.slice(2);
const environment = process.env;
// Of the package that brings them: another version may lie at the top of node_modules.
const requireOfElectron = createRequire(join(root, "node_modules", "electron", "install.js"));
const progress = { host: "", received: 0 };

// Ctrl+C reaches this process too; the launcher decides, and ends it.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit(1));

function send(report: DownloadReport): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(report, undefined, undefined, () => resolve());
  });
}

async function install(): Promise<void> {
  const { downloadArtifact, FetchDownloader } = requireOfElectron("@electron/get") as ElectronGet;
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { readonly version: string };
  const platform = environment["ELECTRON_INSTALL_PLATFORM"] || environment["npm_config_platform"] || process.platform;
  const arch = chosenArch(platform);
  const usesRemoteChecksums = Boolean(
    environment["electron_use_remote_checksums"] || environment["npm_config_electron_use_remote_checksums"],
  );
  const cacheRoot = environment["electron_config_cache"];
  const archive = await downloadArtifact({
    version,
    artifactName: "electron",
    force: environment["force_no_cache"] === "true",
    ...(cacheRoot === undefined ? {} : { cacheRoot }),
    ...(usesRemoteChecksums
      ? {}
      : { checksums: JSON.parse(readFileSync(join(packageFolder, "checksums.json"), "utf8")) as Record<string, string> }),
    platform,
    arch,
    tempDirectory: temporary,
    downloader: {
      download: async (url: string, file: string, options: object | undefined) => {
        progress.host = new URL(url).host;
        progress.received = 0;
        await send({ kind: "connecting", host: progress.host });
        await new FetchDownloader().download(url, file, {
          ...options,
          quiet: true,
          getProgressCallback: ({ transferred, total }: { readonly transferred: number; readonly total?: number | null }) => {
            progress.received = transferred;
            return send({ kind: "bytes", received: transferred, total: total ?? null });
          },
        });
      },
    },
  } as Parameters<ElectronGet["downloadArtifact"]>[0]);
  await send({ kind: "unpacking" });
  await unpack(archive, platform);
}

/** Under Rosetta a Node for Intel runs on Apple's processor, which has an Electron of its own. */
function chosenArch(platform: string): string {
  const arch = environment["ELECTRON_INSTALL_ARCH"] || environment["npm_config_arch"] || process.arch;
  if (platform !== "darwin" || process.platform !== "darwin" || arch !== "x64" || environment["npm_config_arch"] !== undefined) return arch;
  try {
    return execFileSync("sysctl", ["-in", "sysctl.proc_translated"], { encoding: "utf8" }).trim() === "1" ? "arm64" : arch;
  } catch {
    return arch; // an older macOS does not know the question
  }
}

/** `path.txt` is removed first and written last: it says that everything is there. */
async function unpack(archive: string, platform: string): Promise<void> {
  const { extract } = requireOfElectron("@electron-internal/extract-zip") as ExtractZip;
  const folder = join(packageFolder, "dist");
  const marker = join(packageFolder, "path.txt");
  rmSync(marker, { force: true });
  rmSync(folder, { recursive: true, force: true });
  await extract(archive, { dir: folder });
  const types = join(folder, "electron.d.ts");
  if (existsSync(types)) renameSync(types, join(packageFolder, "electron.d.ts"));
  writeFileSync(marker, usualExecutable(platform));
}

function failureOf(error: unknown): DownloadFailure {
  const { host, received } = progress;
  if (!(error instanceof Error)) return { kind: "not-installed", detail: String(error) };
  const { status } = (error as { readonly response?: { readonly status?: number } }).response ?? {};
  if (error.name === "HTTPError" && status !== undefined) return { kind: "http-status", host, status };
  const { filename } = error as { readonly filename?: string };
  if (error.message.startsWith("Generated checksum")) return { kind: "wrong-checksum", host };
  if (error.message.startsWith("No checksum found")) return { kind: "not-published", artifact: filename ?? "" };
  // `fetch` fails with a TypeError and its cause: before the answer "fetch failed", within it "terminated".
  if (error instanceof TypeError && host !== "") {
    const { code } = (error.cause ?? {}) as { readonly code?: string };
    return received > 0 ? { kind: "broken-off", host } : { kind: "no-connection", host, code: code ?? error.message };
  }
  return { kind: "not-installed", detail: error.message };
}

try {
  await install();
  await send({ kind: "installed" });
} catch (error) {
  await send({ kind: "failed", failure: failureOf(error) });
}
process.exit();
