import { execFile } from "node:child_process";
import { win32 } from "node:path";

/** How a program with an administrator's rights ended. Whether it did its work is found out by looking. */
export type ElevatedEnd = "ended" | "declined" | "not-available";

/** Starts a program with an administrator's rights, after the system's own prompt, and waits for its end. */
export type ElevatedRunner = (program: string, args: string) => Promise<ElevatedEnd>;

/** As long as a prompt may stay open. */
const promptLimitMs = 5 * 60_000;
const declined = 122;

/** The program and its arguments are passed in the environment, so that no part of them is read as PowerShell. */
const elevate = `try {
  $started = Start-Process -FilePath $env:MEZZANINE_PROGRAM -ArgumentList $env:MEZZANINE_ARGUMENTS -Verb RunAs -WindowStyle Hidden -Wait -PassThru
} catch { exit ${declined} }
exit 0`;

export const powerShellIn = (systemRoot: string): string =>
  win32.join(systemRoot, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");

export const createElevatedRunner =
  (systemRoot: string): ElevatedRunner =>
  (program, args) =>
    new Promise((resolve) => {
      const env = { ...process.env, MEZZANINE_PROGRAM: program, MEZZANINE_ARGUMENTS: args };
      const given = ["-NoProfile", "-NonInteractive", "-Command", elevate];
      execFile(powerShellIn(systemRoot), given, { env, timeout: promptLimitMs, windowsHide: true }, (error) => {
        if (error?.code === "ENOENT") resolve("not-available");
        else resolve(error === null ? "ended" : "declined");
      });
    });
