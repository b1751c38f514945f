import { fork } from "node:child_process";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { root } from "../../build/runtime.js";
import type { Answer, StandInOrder, StandInReport } from "../stand-in/report.ts";
import { environmentOf, type Home } from "./web-mode.ts";

export interface RunningStandIn {
  readonly page: Page;
  /** Dialogs shown and addresses opened so far. */
  readonly reports: readonly StandInReport[];
  /** The answer to the next dialog. */
  readonly answer: (answer: Answer) => void;
  /** What a user or the system does. */
  readonly order: (order: StandInOrder) => void;
  /** Starts the program a second time, as a double click on a file does; its exit code. */
  readonly startAgain: (args: readonly string[]) => Promise<number | null>;
  readonly stop: () => Promise<number | null>;
}

const register = join(root, "test", "stand-in", "register.ts");

const builtMain = join(root, "build", "out", "main", "index.js");

const forkMain = (home: Home, args: readonly string[], main: string) =>
  fork(main, args, { execArgv: ["--import", register], env: { ...process.env, ...environmentOf(home) } });

/** Runs the built main bundle, unchanged, on the stand-in for Electron; looks at its window from outside. `main` is where a copy of it lies. */
export async function startStandIn(home: Home, args: readonly string[] = [], main: string = builtMain): Promise<RunningStandIn> {
  const child = forkMain(home, args, main);
  const reports: StandInReport[] = [];
  const exited = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.on("message", (said: StandInReport) => {
      reports.push(said);
      if (said.kind === "window") resolve(said.endpoint);
    });
    void exited.then((code) => reject(new Error(`the main bundle ended with ${code}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("the stand-in shows no window");
  const order = (given: StandInOrder): void => void child.send(given);
  return {
    page,
    reports,
    answer: (answer) => order({ kind: "answer", ...answer }),
    order,
    startAgain: (more) => {
      const second = forkMain(home, more, main);
      return new Promise((resolve) => second.on("exit", (code) => resolve(code)));
    },
    stop: async () => {
      await browser.close();
      child.kill("SIGTERM");
      return exited;
    },
  };
}
