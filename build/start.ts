import { join } from "node:path";
import { buildChanged } from "./bundles.ts";
import { findOrFetchElectron } from "./electron-binary.ts";
import { progressOnStandardError } from "./electron-download.ts";
import { describeNoElectron, findSandboxRefusal, hasDisplay, isCrash, judgeEnding, thisSituation } from "./electron-launch.ts";
import { root, runInForeground } from "./runtime.js";

async function start(args: readonly string[]): Promise<number> {
  if (args.some((argument) => argument === "--help" || argument === "-h")) return help();
  if (args.includes("--web")) return startWeb(args);
  const outcome = await startElectron(args);
  if (outcome.kind === "ended") return outcome.exitCode;
  process.stderr.write(`Mezzanine opens in your browser, because ${describeNoElectron(outcome)}.\n`);
  return startWeb(args);
}

function help(): number {
  process.stdout.write("npm start                                     opens Mezzanine\n");
  process.stdout.write("npm start -- --web [--port N] [--no-open]     opens it in your browser\n");
  return 0;
}

/** Electron's own exit code once it has ended, else why there was none. */
async function startElectron(args: readonly string[]): Promise<ReturnType<typeof judgeEnding>> {
  const situation = thisSituation();
  if (!hasDisplay(situation)) return { kind: "no-display" };
  const electron = await cancellable((signal) =>
    findOrFetchElectron({ signal, progress: progressOnStandardError("Ctrl+C goes on in the browser.") }),
  );
  if (!electron.ok) return electron.error;
  const refusal = findSandboxRefusal(electron.value, situation);
  if (refusal !== undefined) return refusal;
  await buildChanged(["renderer", "preload", "child", "main"]);
  return judgeEnding(await runInForeground(electron.value, [root, ...args]), situation);
}

/** npm sends Ctrl+C once more to what it runs, right after the terminal did: both are one press of the keys. */
const samePressMilliseconds = 500;

/** The first Ctrl+C ends this work and not the launcher. */
async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  process.on("SIGINT", cancel);
  try {
    return await work(controller.signal);
  } finally {
    if (controller.signal.aborted) setTimeout(() => process.off("SIGINT", cancel), samePressMilliseconds).unref();
    else process.off("SIGINT", cancel);
  }
}

async function startWeb(args: readonly string[]): Promise<number> {
  await buildChanged(["renderer", "child", "web"]);
  const ending = await runInForeground(process.execPath, [
    join(root, "build", "out", "web", "index.js"),
    ...args.filter((argument) => argument !== "--web"),
  ]);
  if (ending.kind === "exited") return ending.code;
  const broken = ending.kind === "not-started" ? ending.error : isCrash(ending.signal) ? ending.signal : undefined;
  if (broken === undefined) return 0;
  process.stderr.write(`Mezzanine's server for the browser did not run to its end: ${broken}\n`);
  return 1;
}

process.exitCode = await start(process.argv.slice(2));
