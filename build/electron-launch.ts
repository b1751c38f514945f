import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { failedToStart } from "../electron/main/exit-codes.ts";
import { unreachable } from "../shared/base/impossible.ts";
import { findElectron, rememberMinutes, type BinaryPlace, type FetchFailure } from "./electron-binary.ts";
import type { Ending } from "./runtime.js";

/** Why the window opens in the browser and not in Electron. */
export type NoElectron =
  | FetchFailure
  | { readonly kind: "no-display" }
  | { readonly kind: "no-sandbox"; readonly helper: string }
  | { readonly kind: "root" }
  | { readonly kind: "failed-to-start" }
  /** Electron ended before our main script ran: a library is missing, or the program is for another platform. */
  | { readonly kind: "not-runnable"; readonly detail: string }
  | { readonly kind: "crashed"; readonly detail: string };

export interface LaunchSituation {
  readonly environment: BinaryPlace["environment"];
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Where the system's files lie: `/`. */
  readonly systemRoot: string;
}

export const thisSituation = (): LaunchSituation => ({
  environment: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  systemRoot: "/",
});

export const hasDisplay = ({ environment, platform }: Pick<LaunchSituation, "environment" | "platform">): boolean =>
  platform !== "linux" || Boolean(environment["DISPLAY"] || environment["WAYLAND_DISPLAY"]);

/**
 * Ubuntu from 23.10 on gives user namespaces only to programs with an AppArmor profile, and an unpacked Electron has none. Chromium then
 * needs its helper `chrome-sandbox`, which must belong to root and be setuid, or it aborts.
 */
export function findSandboxRefusal(electron: string, { environment, platform, systemRoot }: LaunchSituation): NoElectron | undefined {
  if (platform !== "linux") return undefined;
  const restricted = readIfReadable(join(systemRoot, "proc/sys/kernel/apparmor_restrict_unprivileged_userns"))?.trim() === "1";
  if (!restricted) return undefined;
  const helper = join(dirname(electron), "chrome-sandbox");
  const helpers = [helper, environment["CHROME_DEVEL_SANDBOX"] ?? ""];
  if (helpers.some(isSetuidRoot) || hasProfile(join(systemRoot, "etc/apparmor.d"), electron)) return undefined;
  return { kind: "no-sandbox", helper };
}

function isSetuidRoot(file: string): boolean {
  const found = file === "" ? undefined : statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001;
}

/** Whether there is a profile for this program, by its path or by a pattern with the same end. Then Electron itself decides. */
function hasProfile(folder: string, electron: string): boolean {
  if (!existsSync(folder)) return false;
  const texts = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? (readIfReadable(join(folder, entry.name)) ?? []) : [],
  );
  return texts.some((text) => /\buserns\b/.test(text) && (text.includes(electron) || /\/electron["\s{]/.test(text)));
}

function readIfReadable(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // absent, or not for this user
  }
}

/** Signals that a program causes itself. Any other signal was sent to end it. */
const crashSignals: readonly string[] = ["SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV", "SIGSYS"];
export const isCrash = (signal: string): boolean => crashSignals.includes(signal);

/** Exit codes of a shell or a loader: the program or a library was not found, or is for another platform. */
const notRunnableCodes: { readonly [P in string]?: readonly number[] } = { win32: [0xc0000135, 0xc000007b, 0xc0000139, 0xc0000142] };
const firstWindowsException = 0xc0000000;

/** The meaning of Electron's exit. Only a failed start opens the browser, whatever time it took. */
export function judgeEnding(
  ending: Ending,
  { platform, isRoot }: Pick<LaunchSituation, "platform" | "isRoot">,
): { readonly kind: "ended"; readonly exitCode: number } | NoElectron {
  if (ending.kind === "not-started") return { kind: "not-runnable", detail: ending.error };
  if (ending.kind === "signalled")
    return isCrash(ending.signal) ? { kind: "crashed", detail: ending.signal } : { kind: "ended", exitCode: 0 };
  const { code } = ending;
  if (code === failedToStart) return { kind: "failed-to-start" };
  if ((notRunnableCodes[platform] ?? [126, 127]).includes(code)) return { kind: "not-runnable", detail: `exit code ${code}` };
  if (platform === "win32")
    return code >= firstWindowsException ? { kind: "crashed", detail: `0x${code.toString(16)}` } : { kind: "ended", exitCode: code };
  // Chromium ends root with 1 before our main script runs.
  if (code === 1 && platform === "linux" && isRoot) return { kind: "root" };
  // A wrapper script reports a signal like this.
  const signal = Object.entries(constants.signals).find(([, number]) => code === 128 + number)?.[0];
  return signal === undefined
    ? { kind: "ended", exitCode: code }
    : judgeEnding({ kind: "signalled", signal: signal as NodeJS.Signals }, { platform, isRoot });
}

export type ElectronHindrance = "absent" | "no-display" | "no-sandbox";

/** Why end-to-end tests cannot run in Electron here; undefined when they can. */
export function findElectronHindrance(place?: BinaryPlace, situation: LaunchSituation = thisSituation()): ElectronHindrance | undefined {
  const electron = findElectron(place);
  if (electron === undefined) return "absent";
  if (!hasDisplay(situation)) return "no-display";
  return findSandboxRefusal(electron, situation) === undefined ? undefined : "no-sandbox";
}

const otherWays = "HTTPS_PROXY names a proxy, ELECTRON_MIRROR another server";
const later = `a start in ${rememberMinutes} min tries again, and ${otherWays}`;

/** Completes "Mezzanine opens in your browser, because …": the reason and what to do, in one sentence. */
export function describeNoElectron(reason: NoElectron): string {
  switch (reason.kind) {
    case "no-display":
      return "there is no display";
    case "no-sandbox":
      return `this system gives Electron no sandbox until you run: sudo chown root:root '${resolve(reason.helper)}' && sudo chmod 4755 '${resolve(reason.helper)}'`;
    case "root":
      return "Electron does not run as root; start Mezzanine as another user";
    case "failed-to-start":
      return "Electron could not start; the lines above say why";
    case "not-runnable":
      return `Electron's program does not run here (${reason.detail}); a line above may name a library that must be installed`;
    case "crashed":
      return `Electron crashed (${reason.detail})`;
    case "cancelled":
      return "the download of Electron was cancelled; the next start tries again";
    case "failed-recently":
      return `Electron could not be fetched some minutes ago; a start in ${reason.minutesLeft} min tries again, and ${otherWays}`;
    case "not-in-override":
      return `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${reason.folder}`;
    default:
      return `Electron could not be fetched: ${describeDownload(reason)}`;
  }
}

function describeDownload(failure: Exclude<FetchFailure, { readonly kind: "cancelled" | "failed-recently" | "not-in-override" }>): string {
  switch (failure.kind) {
    case "no-connection":
      return `${failure.host} cannot be reached (${failure.code}); ${later}`;
    case "no-first-byte":
      return `${failure.host} sent nothing for ${failure.seconds} s; ${later}`;
    case "stalled":
      return `${failure.host} stopped sending for ${failure.seconds} s; ${later}`;
    case "broken-off":
      return `the connection to ${failure.host} broke off; ${later}`;
    case "http-status":
      return `${failure.host} answered ${failure.status}; if ELECTRON_MIRROR is set, check it`;
    case "wrong-checksum":
      return `what ${failure.host} sent is not the Electron that was published (wrong checksum), and was not unpacked; name another server by ELECTRON_MIRROR`;
    case "not-published":
      return `there is no ${failure.artifact || "Electron for this computer"}`;
    case "not-installed":
      return `${failure.detail || "the download ended without a reason"}; \`node node_modules/electron/install.js\` shows more`;
    default:
      return unreachable(failure);
  }
}
