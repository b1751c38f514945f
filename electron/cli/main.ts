import { createInterface } from "node:readline";
import { createNodeInspector } from "../engine/inspector/node-inspector.ts";
import { dataFolderFor, homeFolder } from "../engine/store/data-folder.ts";
import { readExtraCertificates } from "../engine/trust/read-certificates.ts";
import { createRegExeReader, noRegistry } from "../engine/trust/reg-exe.ts";
import { exitCode } from "./exit-code.ts";
import type { Output, World } from "./world.ts";

/** A wide terminal still gets lines that an eye can follow; no terminal at all gets the same. */
const widest = 140;
const usual = 100;

export interface Installation {
  /** The script of the inspecting children, in source or bundled. */
  readonly inspectorEntry: URL;
  readonly version: string;
}

/** Commands that need an inspecting child: it starts while this process still loads what it needs itself. */
const inspecting: ReadonlySet<string> = new Set(["inspect", "verify", "scan"]);

/** Runs with this process's arguments and outputs. The exit code is the caller's to set. */
export async function main(own: NodeJS.Process, { inspectorEntry, version }: Installation): Promise<number> {
  const { platform, env: environment } = own;
  const home = homeFolder({ platform, environment });
  const dataFolder = dataFolderFor({ platform, environment, home });
  const startInspector = (warm: boolean) =>
    createNodeInspector({ entry: inspectorEntry, warm, extraCertificates: readExtraCertificates(dataFolder) });
  const early = inspecting.has(own.argv[2] ?? "") ? startInspector(true) : undefined;
  const { runCommandLine } = await import("./command-line.ts");
  const systemRoot = environment["SystemRoot"] ?? "C:\\Windows";
  const world: World = {
    stdout: outputOf(own.stdout),
    stderr: outputOf(own.stderr),
    environment,
    platform,
    home,
    cwd: own.cwd(),
    dataFolder,
    registry: platform === "win32" ? createRegExeReader({ systemRoot, dataFolder }) : noRegistry,
    version,
    now: () => new Date(),
    culture: Intl.DateTimeFormat().resolvedOptions().locale,
    ask: own.stdin.isTTY && own.stderr.isTTY ? (question) => askAt(own, question) : null,
    createInspector: () => early ?? startInspector(false),
  };
  const unwritten = watchOutput(own.stdout);
  try {
    const code = await runCommandLine(own.argv.slice(2), world);
    const problem = await unwritten();
    if (problem === null) return code;
    own.stderr.write(`The output could not be written: ${problem}\n`);
    return exitCode.unreadable;
  } finally {
    await early?.close();
  }
}

/** Answers, once all is written, why something was not; null when nothing is amiss. */
function watchOutput(stdout: NodeJS.WriteStream): () => Promise<string | null> {
  let problem: string | null = null;
  stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // `mezzanine scan | head` closes the pipe early; that is no failure of ours.
    if (code !== "EPIPE") problem = code ?? message;
  });
  return () => new Promise((resolve) => stdout.write("", () => setImmediate(() => resolve(problem))));
}

/** On standard error, so that standard output stays what a script would get. */
function askAt({ stdin, stderr }: NodeJS.Process, question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  return new Promise((resolve) => {
    // Ctrl+C and the end of the input are no answer, and no answer is a no.
    terminal.once("close", () => resolve(""));
    terminal.question(question, (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  drained: () =>
    new Promise((resolve) => {
      // A reader that went away takes nothing more, and says so by an error or by closing.
      if (!stream.writableNeedDrain || stream.destroyed) return resolve();
      const events = ["drain", "error", "close"] as const;
      const done = (): void => {
        for (const event of events) stream.off(event, done);
        resolve();
      };
      for (const event of events) stream.on(event, done);
    }),
  isTerminal: stream.isTTY === true,
  columns: Math.min(stream.isTTY ? stream.columns || usual : usual, widest),
});
