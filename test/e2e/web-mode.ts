import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../build/runtime.js";

/** A user's home with our data folder and the folder that Power BI Desktop reads. */
export interface Home {
  readonly path: string;
  readonly dataFolder: string;
  readonly connectors: string;
  readonly remove: () => void;
}

export function aHome(): Home {
  const path = mkdtempSync(join(tmpdir(), "mezzanine-e2e-"));
  const connectors = join(path, "Documents", "Power BI Desktop", "Custom Connectors");
  mkdirSync(connectors, { recursive: true });
  return { path, dataFolder: join(path, "data"), connectors, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface RunningWeb {
  /** Opens the window once, in one browser. */
  readonly url: string;
  /** Its standard error so far. */
  readonly standardError: () => string;
  /** Asks it to end; its exit code. */
  readonly stop: () => Promise<number | null>;
}

const startLimitMilliseconds = 60_000;

export interface StartOptions {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether it opens a browser itself. */
  readonly opensBrowser?: boolean;
}

/** The environment that makes a program use this home. */
export const environmentOf = (home: Home): Readonly<Record<string, string>> => ({
  HOME: home.path,
  USERPROFILE: home.path,
  LOCALAPPDATA: join(home.path, "local"),
  MEZZANINE_HOME: home.dataFolder,
});

/** Starts web mode as a user does, and waits for the address it prints. */
export async function startWeb(
  home: Home,
  { args = ["--web"], environment = {}, opensBrowser = false }: StartOptions = {},
): Promise<RunningWeb> {
  const child = spawn(process.execPath, [join(root, "build", "run.js"), "start", ...(opensBrowser ? [] : ["--no-open"]), ...args], {
    cwd: root,
    env: { ...process.env, ...environmentOf(home), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  const exited = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no address after ${startLimitMilliseconds} ms; ${output.stderr}`)),
      startLimitMilliseconds,
    );
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]+/.exec(output.stdout)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    void exited.then((code) => reject(new Error(`ended with ${code}; ${output.stderr}`)));
  });
  return {
    url,
    standardError: () => output.stderr,
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
  };
}
