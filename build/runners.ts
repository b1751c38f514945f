import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./runtime.js";

/** What one runner (types, lint, unit tests, a browser) found. */
export interface Tally {
  readonly runner: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A tool of ours: a package's own script, run by this Node, so that no shell and no `.cmd` is in between. */
export interface Tool {
  readonly runner: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Its output comes in one piece when it has ended: another tool runs beside it. */
  readonly held?: boolean;
}

/** Colour codes and redrawn lines are for people at a terminal; a log is read afterwards. */
function environmentFor(env: Tool["env"]): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  return process.stdout.isTTY ? { ...process.env, ...env } : { ...inherited, NO_COLOR: "1", ...env };
}

export const inPackages = (path: string): string => join(root, "node_modules", ...path.split("/"));

/** Runs a tool with its output shown as it comes, or held back; its exit code, 1 when it did not start. */
export function runTool({ script, args, env, held = false }: Omit<Tool, "runner">, onOutput?: (text: string) => void): Promise<number> {
  const piped = held || onOutput !== undefined;
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: environmentFor(env),
    stdio: ["ignore", piped ? "pipe" : "inherit", held ? "pipe" : "inherit"],
    windowsHide: true,
  });
  const kept: string[] = [];
  const show = (text: string): void => void (held ? kept.push(text) : process.stdout.write(text));
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    show(text);
    onOutput?.(text);
  });
  child.stderr?.setEncoding("utf8").on("data", show);
  return new Promise((resolve) => {
    const end = (code: number) => {
      process.stdout.write(kept.splice(0).join(""));
      resolve(code);
    };
    child.on("error", () => end(1));
    child.on("close", (code) => end(code ?? 1));
  });
}

/** A tool that only says yes or no counts as one test. */
export async function runVerdict(tool: Tool): Promise<Tally> {
  const code = await runTool(tool);
  return { runner: tool.runner, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A test runner that leaves a JSON report. One that ends badly counts at least one failure, whatever its report says. */
export async function runReported(tool: Tool, reportFile: string, read: (report: unknown) => Omit<Tally, "runner">): Promise<Tally> {
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const code = await runTool(tool);
  return tallyOf(tool.runner, code, readReport(reportFile, read));
}

function readReport(file: string, read: (report: unknown) => Omit<Tally, "runner">): Omit<Tally, "runner"> | undefined {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // No report: the runner ended before its first test. The exit code decides.
    return undefined;
  }
}

function tallyOf(runner: string, code: number, counts: Omit<Tally, "runner"> | undefined): Tally {
  if (counts === undefined) return { runner, passed: 0, failed: 1, skipped: 0 };
  return { runner, ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

/** A runner that closes with `N passed, N failed` on a line of its own. */
export async function runClosing(tool: Tool): Promise<Tally> {
  let output = "";
  const code = await runTool(tool, (text) => {
    output = (output + text).slice(-4096);
  });
  const closing = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  const counts = closing && { passed: Number(closing[1]), failed: Number(closing[2]), skipped: Number(closing[3] ?? 0) };
  return tallyOf(tool.runner, code, counts);
}

/** Prints each runner's line and, alone on the last line, the sum. Returns the exit code. */
export function report(tallies: readonly Tally[]): number {
  const sum = { passed: 0, failed: 0 };
  process.stdout.write("\n");
  for (const { runner, passed, failed, skipped } of tallies) {
    process.stdout.write(`${runner}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
    sum.passed += passed;
    sum.failed += failed;
  }
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 ? 0 : 1;
}
