import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildChanged } from "./bundles.ts";
import { findOrFetchElectron } from "./electron-binary.ts";
import { root } from "./runtime.js";

/** An Electron that ends this soon with an error never showed its window. */
const atOnceSeconds = 5;

const byHand = "`node node_modules/electron/install.js` tries for longer";

const reasons = {
  unreachable: `Electron could not be fetched from here (${byHand})`,
  "unreachable-today": `Electron could not be fetched today (${byHand})`,
  "no-display": "there is no display",
  "ended-at-once": "Electron ended at once",
} as const;

async function start(args: readonly string[]): Promise<number> {
  if (args.some((argument) => argument === "--help" || argument === "-h")) return help();
  if (args.includes("--web")) return startWeb(args);
  const reason = await startElectron(args);
  if (typeof reason === "number") return reason;
  process.stderr.write(`Mezzanine opens in your browser, because ${reasons[reason]}.\n`);
  return startWeb(args);
}

function help(): number {
  process.stdout.write("npm start                                     opens Mezzanine\n");
  process.stdout.write("npm start -- --web [--port N] [--no-open]     opens it in your browser\n");
  return 0;
}

/** Electron's own exit code once its window was there, else why it was not. */
async function startElectron(args: readonly string[]): Promise<number | keyof typeof reasons> {
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return "no-display";
  const electron = await findOrFetchElectron();
  if (!electron.ok) return electron.error;
  await buildChanged(["renderer", "preload", "child", "main"]);
  const started = Date.now();
  const code = await run(electron.value, [root, ...args]);
  return code !== 0 && Date.now() - started < atOnceSeconds * 1000 ? "ended-at-once" : code;
}

async function startWeb(args: readonly string[]): Promise<number> {
  await buildChanged(["renderer", "child", "web"]);
  return run(process.execPath, [join(root, "build", "out", "web", "index.js"), ...args.filter((argument) => argument !== "--web")]);
}

/** Ctrl C reaches the child too, as part of our group; we end when it has ended. */
function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

process.exitCode = await start(process.argv.slice(2));
