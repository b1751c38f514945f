import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "../shared/base/result.ts";
import { root, typeScriptOptions } from "./runtime.js";

/** What the process that downloads reports. `connecting` comes only when the archive is not in Electron's cache. */
export type DownloadReport =
  | { readonly kind: "connecting"; readonly host: string }
  | { readonly kind: "bytes"; readonly received: number; readonly total: number | null }
  | { readonly kind: "unpacking" }
  | { readonly kind: "installed" }
  | { readonly kind: "failed"; readonly failure: DownloadFailure };

export type DownloadFailure =
  /** No answer at all: no network, no such name, refused, a certificate that is not accepted. */
  | { readonly kind: "no-connection"; readonly host: string; readonly code: string }
  | { readonly kind: "no-first-byte"; readonly host: string; readonly seconds: number }
  | { readonly kind: "stalled"; readonly host: string; readonly seconds: number }
  | { readonly kind: "broken-off"; readonly host: string }
  | { readonly kind: "http-status"; readonly host: string; readonly status: number }
  | { readonly kind: "wrong-checksum"; readonly host: string }
  | { readonly kind: "not-published"; readonly artifact: string }
  | { readonly kind: "cancelled" }
  /** The disk, the archive, or a bug. */
  | { readonly kind: "not-installed"; readonly detail: string };

/** The network may be there again in some minutes; the other failures are the same or the user's own until something is changed. */
export const isNetworkFailure = ({ kind }: DownloadFailure): boolean =>
  kind === "no-connection" || kind === "no-first-byte" || kind === "stalled" || kind === "broken-off";

export interface DownloadLimits {
  readonly firstByteMilliseconds: number;
  /** Between any two bytes. There is no limit on the whole: a slow line takes as long as it takes. */
  readonly silenceMilliseconds: number;
}

export const downloadLimits: DownloadLimits = { firstByteMilliseconds: 15_000, silenceMilliseconds: 60_000 };

export interface Download {
  /** The npm package `electron` that receives the program. */
  readonly packageFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits: DownloadLimits;
  readonly progress: ProgressDisplay;
  readonly signal: AbortSignal;
}

/** Proxies and certificates as the system has them. What the user set stays: `@electron/get` and Node read these, `ELECTRON_MIRROR` too. */
export const downloadEnvironment = (environment: Download["environment"]): Record<string, string | undefined> => ({
  ELECTRON_GET_USE_PROXY: "1",
  NODE_USE_SYSTEM_CA: "1",
  ...environment,
});

/** Downloads, checks and unpacks Electron in a process of its own, which ends when it is silent for too long or is cancelled. */
export async function downloadElectron(download: Download): Promise<Result<void, DownloadFailure>> {
  const temporary = makeFolder(join(download.packageFolder, "download-"));
  if (!temporary.ok) return err({ kind: "not-installed", detail: temporary.error });
  const outcome = await runDownload(download, temporary.value);
  rmSync(temporary.value, { recursive: true, force: true });
  return outcome;
}

function makeFolder(prefix: string): Result<string, string> {
  try {
    return ok(mkdtempSync(prefix));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error)); // the package is not there, or not for this user to change
  }
}

function runDownload(
  { packageFolder, environment, limits, progress, signal }: Download,
  temporary: string,
): Promise<Result<void, DownloadFailure>> {
  const child = spawn(
    process.execPath,
    [...typeScriptOptions, join(root, "build", "electron-download-child.ts"), packageFolder, temporary],
    {
      cwd: root,
      env: downloadEnvironment(environment),
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      windowsHide: true,
    },
  );
  return new Promise((resolve) => {
    const state = {
      outcome: undefined as Result<void, DownloadFailure> | undefined,
      timer: undefined as NodeJS.Timeout | undefined,
      host: "",
      errors: "",
    };
    const settle = (outcome: Result<void, DownloadFailure>): void => {
      state.outcome ??= outcome;
      clearTimeout(state.timer);
    };
    const giveUp = (failure: DownloadFailure): void => {
      settle(err(failure));
      child.kill("SIGKILL");
    };
    const expectBytes = (milliseconds: number, kind: "no-first-byte" | "stalled"): void => {
      clearTimeout(state.timer);
      state.timer = setTimeout(() => giveUp({ kind, host: state.host, seconds: milliseconds / 1000 }), milliseconds);
    };
    const cancel = (): void => giveUp({ kind: "cancelled" });
    const receive = (report: DownloadReport): void => {
      if (report.kind === "connecting") {
        state.host = report.host;
        progress.begin(report.host);
        expectBytes(limits.firstByteMilliseconds, "no-first-byte");
      } else if (report.kind === "bytes") {
        progress.update(report.received, report.total);
        if (report.received === report.total) clearTimeout(state.timer);
        else expectBytes(limits.silenceMilliseconds, "stalled");
      } else if (report.kind === "unpacking") clearTimeout(state.timer);
      else settle(report.kind === "installed" ? ok(undefined) : err(report.failure));
    };
    const finish = (): void => {
      signal.removeEventListener("abort", cancel);
      progress.end();
      settle(err({ kind: "not-installed", detail: state.errors.trim().split("\n").at(-1) ?? "" }));
      resolve(state.outcome ?? err({ kind: "cancelled" }));
    };
    child.on("message", (report: DownloadReport) => receive(report));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (state.errors = (state.errors + text).slice(-4096)));
    child.on("error", (error) => {
      settle(err({ kind: "not-installed", detail: error.message }));
      finish();
    });
    child.on("close", finish);
    signal.addEventListener("abort", cancel, { once: true });
    if (signal.aborted) cancel();
  });
}

export interface ProgressDisplay {
  readonly begin: (host: string) => void;
  readonly update: (received: number, total: number | null) => void;
  readonly end: () => void;
}

export const progressOnStandardError = (hint?: string): ProgressDisplay =>
  createProgressDisplay({
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    ...(hint === undefined ? {} : { hint }),
  });

const megabyte = 1_000_000;
/** In a log, where every line stays: at each tenth, or each 10 MB when the size is not known. */
const logStep = 10;

/** Megabytes and percent: one line that is redrawn on a terminal, some plain lines elsewhere. */
export function createProgressDisplay({
  write,
  isTerminal,
  hint = "",
}: {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly hint?: string;
}): ProgressDisplay {
  const state = { shown: "", step: 0 };
  return {
    begin: (host) => write(`Fetching Electron from ${host}, once.${hint === "" ? "" : ` ${hint}`}\n`),
    update: (received, total) => {
      const percent = total === null || total === 0 ? undefined : Math.floor((received / total) * 100);
      const megabytes = Math.floor(received / megabyte);
      const text = percent === undefined ? `${megabytes} MB` : `${megabytes} of ${Math.ceil((total ?? 0) / megabyte)} MB (${percent} %)`;
      const step = Math.floor((percent ?? megabytes) / logStep);
      if (isTerminal ? text === state.shown : step <= state.step) return;
      write(isTerminal ? `\r${text}\u001b[K` : `${text}\n`);
      state.shown = text;
      state.step = step;
    },
    end: () => {
      if (isTerminal && state.shown !== "") write("\n");
      state.shown = "";
    },
  };
}
