import { createInterface } from "node:readline";
import { createProgramReader, noPrograms } from "../engine/diagnosis/running-programs.ts";
import { Writable } from "node:stream";
import { createNodeInspector } from "../engine/inspector/node-inspector.ts";
import type { ChildPurpose } from "../engine/inspector/start-inspector-process.ts";
import { dataFolderFor, homeFolder } from "../engine/store/data-folder.ts";
import { readExtraCertificates } from "../engine/trust/read-certificates.ts";
import { createRegExeReader, noRegistry } from "../engine/trust/reg-exe.ts";
import type { CommandContext, Output } from "./command-context.ts";
import { firstPurpose } from "./commands/index.ts";
import { exitCode } from "./exit-code.ts";

/** Lines stay readable on a wide terminal. */
const mostColumns = 140;
/** Where there is no terminal. */
const usualColumns = 100;

export interface Installation {
  /** The script of the inspecting children, in source or bundled. */
  readonly inspectorEntry: URL;
  /** The folder with one page per finding. */
  readonly findingPages: URL;
  readonly version: string;
}

/** Runs with this process's arguments and outputs. The caller sets the exit code. */
export async function main(own: NodeJS.Process, { inspectorEntry, findingPages, version }: Installation): Promise<number> {
  const { platform, env: environment } = own;
  const home = homeFolder({ platform, environment });
  const dataFolder = dataFolderFor({ platform, environment, home });
  const startInspector = (warm: ChildPurpose | null) =>
    createNodeInspector({ entry: inspectorEntry, warm, extraCertificates: readExtraCertificates(dataFolder) });
  // The child starts while this process still loads the command.
  const purpose = firstPurpose.get(own.argv[2] ?? "") ?? null;
  const early = purpose === null ? undefined : startInspector(purpose);
  const { runCommandLine } = await import("./command-line.ts");
  const { loadCommandWords } = await import("./command-words.ts");
  const { words, problem: languageProblem } = await loadCommandWords(environment);
  if (languageProblem !== null) own.stderr.write(`${languageProblem}\n`);
  const systemRoot = environment["SystemRoot"] ?? "C:\\Windows";
  const context: CommandContext = {
    stdout: outputOf(own.stdout),
    stderr: outputOf(own.stderr),
    words,
    environment,
    platform,
    home,
    cwd: own.cwd(),
    dataFolder,
    registry: platform === "win32" ? createRegExeReader({ systemRoot, dataFolder }) : noRegistry,
    readPrograms: platform === "win32" ? createProgramReader(systemRoot) : noPrograms,
    runtime: own.execPath,
    version,
    findingPages,
    now: () => new Date(),
    culture: Intl.DateTimeFormat().resolvedOptions().locale,
    ask: own.stdin.isTTY && own.stderr.isTTY ? (question) => askAt(own, question) : null,
    onInterrupt: (listener) => {
      own.on("SIGINT", listener);
      return () => void own.off("SIGINT", listener);
    },
    readInput: (longest) => readInput(own.stdin, longest),
    askSecret: own.stdin.isTTY && own.stderr.isTTY ? (question) => askSecretAt(own, question) : null,
    createInspector: () => early ?? startInspector(null),
  };
  const findProblem = watchOutput(own.stdout);
  try {
    const code = await runCommandLine(own.argv.slice(2), context);
    const problem = await findProblem();
    if (problem === null) return code;
    own.stderr.write(`${words.commandLine.frame.outputNotWritten(problem)}\n`);
    return exitCode.unreadable;
  } finally {
    await early?.close();
  }
}

/** Returns, once all is written, why something could not be written; null when everything was. */
function watchOutput(stdout: NodeJS.WriteStream): () => Promise<string | null> {
  let problem: string | null = null;
  stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    // `mezzanine scan | head` closes the pipe early; that is no failure.
    if (code !== "EPIPE") problem = code ?? message;
  });
  return () => new Promise((resolve) => stdout.write("", () => setImmediate(() => resolve(problem))));
}

async function readInput(stdin: NodeJS.ReadStream, longest: number): Promise<string | null> {
  if (stdin.isTTY) return "";
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > longest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** On standard error, so that standard output holds only the result. */
function askAt({ stdin, stderr }: NodeJS.Process, question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  return new Promise((resolve) => {
    // Ctrl+C and the end of the input give an empty answer, which is taken as no.
    terminal.once("close", () => resolve(""));
    terminal.question(question, (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

/** The terminal shows the question and nothing of the answer. */
function askSecretAt({ stdin, stderr }: NodeJS.Process, question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  stderr.write(question);
  const terminal = createInterface({ input: stdin, output: nowhere, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    terminal.once("close", () => {
      stderr.write("\n");
      resolve("");
    });
    terminal.question("", (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  drained: () =>
    new Promise((resolve) => {
      // When the reader is gone, the stream emits an error or closes.
      if (!stream.writableNeedDrain || stream.destroyed) return resolve();
      const events = ["drain", "error", "close"] as const;
      const done = (): void => {
        for (const event of events) stream.off(event, done);
        resolve();
      };
      for (const event of events) stream.on(event, done);
    }),
  isTerminal: stream.isTTY === true,
  columns: Math.min(stream.isTTY ? stream.columns || usualColumns : usualColumns, mostColumns),
});
