import { execFile } from "node:child_process";
import { win32 } from "node:path";

/** One running process of Power BI Desktop. */
export interface RunningProgram {
  readonly name: string;
  readonly startedAtMs: number;
}

/** Null when processes cannot be listed here. */
export type ProgramReader = () => Promise<readonly RunningProgram[] | null>;

/** Power BI Desktop runs on Windows only; elsewhere nothing is known of the computer that it runs on. */
export const noPrograms: ProgramReader = () => Promise.resolve(null);

/** Of the installer and of the Store edition. */
const names = ["PBIDesktop.exe", "PBIDesktopStore.exe"] as const;

const timeLimitMs = 15_000;
const largestOutput = 256 * 1024;
const mostPrograms = 200;

/**
 * One line for each process, its fields parted by a tab. The last line proves that the list is whole. Times are written without the
 * user's culture, which has its own separator for `:` (a dot in Finland) and its own calendar (Thailand's is 543 years ahead).
 */
export const programsScript = `$ErrorActionPreference = 'Stop'
Get-CimInstance -ClassName Win32_Process -Filter "${names.map((name) => `Name='${name}'`).join(" OR ")}" |
  ForEach-Object { $_.Name + [char]9 + $_.CreationDate.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ', [cultureinfo]::InvariantCulture) }
'end'`;

/** Asks CIM, which alone tells when a process started: `tasklist` does not. */
export const createProgramReader =
  (systemRoot: string): ProgramReader =>
  () =>
    new Promise((resolve) => {
      const powerShell = win32.join(systemRoot, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");
      const options = { timeout: timeLimitMs, maxBuffer: largestOutput, windowsHide: true };
      execFile(powerShell, ["-NoProfile", "-NonInteractive", "-Command", programsScript], options, (error, stdout) =>
        resolve(error === null ? parsePrograms(stdout) : null),
      );
    });

const freshMs = 5_000;

/** Starting PowerShell takes seconds: those who ask at about the same time get the same answer. */
export function readOnceInAWhile(read: ProgramReader, nowMs: () => number = () => performance.now()): ProgramReader {
  const last: { at: number; answer: ReturnType<ProgramReader> | null } = { at: 0, answer: null };
  return () => {
    if (last.answer === null || nowMs() - last.at > freshMs) Object.assign(last, { at: nowMs(), answer: read() });
    return last.answer ?? read();
  };
}

/** Null when a line is none of ours, or the list was cut. */
export function parsePrograms(output: string): readonly RunningProgram[] | null {
  const lines = output.split(/\r?\n/u).filter((line) => line.trim() !== "");
  if (lines.at(-1)?.trim() !== "end" || lines.length > mostPrograms) return null;
  const programs: RunningProgram[] = [];
  for (const line of lines.slice(0, -1)) {
    const [name = "", started = ""] = line.trim().split("\t");
    const startedAtMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(started) ? Date.parse(started) : NaN;
    if (!names.some((one) => one.toLowerCase() === name.toLowerCase()) || Number.isNaN(startedAtMs)) return null;
    programs.push({ name, startedAtMs });
  }
  return programs;
}
