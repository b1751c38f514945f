import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { root } from "../../build/runtime.js";
import type { Answer, StandInOrder, StandInReport } from "../stand-in/report.ts";
import { conditionsVariable, type Conditions } from "../stand-in/conditions.ts";
import { environmentOf, type Home } from "./web-mode.ts";

export interface StandInOptions {
  /** Where a copy of the built main bundle lies. */
  readonly main?: string;
  readonly conditions?: Conditions;
}

/** The program, with a window or without. */
export interface LaunchedStandIn {
  /** Dialogs shown and addresses opened so far. */
  readonly reports: readonly StandInReport[];
  /** Its standard error so far. */
  readonly standardError: () => string;
  /** The answer to the next dialog. */
  readonly answer: (answer: Answer) => void;
  /** Makes the user or the system do something. */
  readonly order: (order: StandInOrder) => void;
  /** Starts the program a second time, as a double click on a file does; its exit code. */
  readonly startAgain: (args: readonly string[]) => Promise<number | null>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** How it ended: by an exit code of its own, or by a signal. */
  readonly exited: Promise<number | NodeJS.Signals | null>;
  /** The window's page, once there is one. Rejects when the program ends without. */
  readonly window: () => Promise<Page>;
  readonly stop: () => Promise<number | NodeJS.Signals | null>;
}

export interface RunningStandIn extends LaunchedStandIn {
  readonly page: Page;
}

const register = join(root, "test", "stand-in", "register.ts");

const builtMain = join(root, "build", "out", "main", "index.js");

const forkMain = (home: Home, args: readonly string[], { main = builtMain, conditions = {} }: StandInOptions): ChildProcess =>
  fork(main, args, {
    execArgv: ["--import", register],
    env: { ...process.env, ...environmentOf(home), [conditionsVariable]: JSON.stringify(conditions) },
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });

/** Runs the built main bundle, unchanged, on the stand-in for Electron. */
export function launchStandIn(home: Home, args: readonly string[] = [], options: StandInOptions = {}): LaunchedStandIn {
  const child = forkMain(home, args, options);
  const reports: StandInReport[] = [];
  const output = { stderr: "" };
  const closers: (() => Promise<void>)[] = [];
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const endpoint = new Promise<string>((resolve, reject) => {
    child.on("message", (report: StandInReport) => {
      reports.push(report);
      if (report.kind === "window") resolve(report.endpoint);
    });
    void exited.then((ending) => reject(new Error(`the main bundle ended with ${ending}; ${output.stderr}`)));
  });
  // Some tests wait for no window.
  endpoint.catch(() => undefined);
  const order = (given: StandInOrder): void => void child.send(given);
  return {
    reports,
    standardError: () => output.stderr,
    answer: (answer) => order({ kind: "answer", ...answer }),
    order,
    startAgain: (more) => {
      const second = forkMain(home, more, options);
      return new Promise((resolve) => second.on("exit", (code) => resolve(code)));
    },
    signal: (signal) => void child.kill(signal),
    exited,
    window: async () => {
      // The stand-in handles downloads.
      const browser = await chromium.connectOverCDP(await endpoint, { noDefaults: true });
      closers.push(() => browser.close());
      const page = browser.contexts()[0]?.pages()[0];
      if (page === undefined) throw new Error("the stand-in shows no window");
      return page;
    },
    stop: async () => {
      for (const close of closers.splice(0)) await close();
      child.kill("SIGTERM");
      return exited;
    },
  };
}

/** Starts it and connects to its page. */
export async function startStandIn(home: Home, args: readonly string[] = [], options: StandInOptions = {}): Promise<RunningStandIn> {
  const launched = launchStandIn(home, args, options);
  return { ...launched, page: await launched.window() };
}
