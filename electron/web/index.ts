import { constants } from "node:os";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { eventNames } from "../../shared/contract/commands.ts";
import { openRecord, parseJson, text } from "../../shared/contract/decoder.ts";
import { createEngine, thisComputer, type Engine } from "../engine/create-engine.ts";
import { createNodeInspector } from "../engine/inspector/node-inspector.ts";
import { readExtraCertificates } from "../engine/trust/read-certificates.ts";
import { parseWebArguments } from "./arguments.ts";
import { writeAddressFile, type AddressFile } from "./address-file.ts";
import { openWithSystem } from "./open-with-system.ts";
import { serveWeb } from "./serve.ts";
import { loadWebWords } from "./web-words.ts";
import { createAccessLog, type AccessEvent } from "./access-log.ts";

// This file runs as `build/out/web/index.js`; the other bundles are beside its folder.
const beside = (path: string): URL => new URL(path, import.meta.url);

const exitCodes = { usage: 2, "port-taken": 3, "no-loopback": 3 } as const;

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const onBug = (bug: unknown): void => say(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));

function readVersion(packageJson: string): string {
  const read = parseJson(packageJson, openRecord<{ version: string }>({ version: text(100) }), 64 * 1024);
  return read.ok ? read.value.version : "";
}

async function runWeb(argv: readonly string[]): Promise<number> {
  const wanted = parseWebArguments(argv);
  if (!wanted.ok) {
    say(
      `${wanted.error.kind === "bad-port" ? "Not a port" : "Unknown argument"}: ${wanted.error.argument}\nUsage: npm start -- --web [--port N] [--no-open]`,
    );
    return exitCodes.usage;
  }
  const version = readVersion(readFileSync(beside("../../../package.json"), "utf8"));
  const computer = thisComputer();
  const stopped = waitForStop();
  const accessLog = createAccessLog(say);
  const state: { addressFile: AddressFile | null } = { addressFile: null };
  const onAccess = (event: AccessEvent): void => {
    accessLog.add(event);
    if (event.kind === "connected") state.addressFile?.remove();
  };
  const pageFolder = fileURLToPath(beside("../renderer"));
  const inspector = createNodeInspector({
    entry: beside("../child/index.js"),
    extraCertificates: readExtraCertificates(computer.dataFolder),
    warm: "files",
  });
  // The page is served while the engine still opens its store: a browser takes as long to show it.
  const started = Promise.withResolvers<Engine>();
  const handlers = started.promise.then((engine) => engine.handlers);
  const served = await serveWeb({ handlers, pageFolder, port: wanted.value.port, onBug, onAccess, onStop: stopped.stop });
  if (!served.ok) {
    await inspector.close();
    say(served.error === "port-taken" ? `Port ${wanted.value.port} is taken.` : "This computer refuses connections to 127.0.0.1.");
    return exitCodes[served.error];
  }
  const { url, send, close } = served.value;
  process.stdout.write(`Mezzanine is at ${url}\nThe address works once, in one browser. Ctrl+C ends it.\n`);
  const engine = await createEngine({
    ...computer,
    inspector,
    hostActions: { showFolder: openWithSystem },
    host: "web",
    version,
    now: () => new Date(),
    onBug,
  });
  for (const name of eventNames) engine.on(name, (event) => send(name, event));
  started.resolve(engine);
  if (wanted.value.opensBrowser && !stopped.isStopped()) {
    const { home, platform } = computer.system;
    state.addressFile = writeAddressFile(url, {
      platform,
      home,
      dataFolder: computer.dataFolder,
      hasSnaps: existsSync("/var/lib/snapd/snaps"),
      words: await loadWebWords([computer.culture]),
    });
    // Also after a crash.
    process.once("exit", () => state.addressFile?.remove());
    const opened = state.addressFile !== null && (await openWithSystem(state.addressFile.path));
    if (!opened) say("No browser could be started. Copy the address into one.");
  }
  await stopped.promise;
  accessLog.close();
  await close();
  await engine.close();
  return 0;
}

/** npm passes on the signal that the terminal has sent already. */
const repeatedWithinMs = 2_000;

/** Resolves on a signal or when the window asks to stop. A signal long after the first one ends the process at once. */
function waitForStop() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let firstAt: number | null = null;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > repeatedWithinMs) process.exit(128 + constants.signals[signal]);
      stop();
    });
  }
  return { promise, stop, isStopped: () => isStopped };
}

process.exitCode = await runWeb(process.argv.slice(2));
