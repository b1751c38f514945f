import { serveWindow } from "./vite-servers.ts";

// The window reloads as its sources change. The engine does not: end this and start it again.
const { url, close } = await serveWindow({ args: process.argv.slice(2) });
process.stdout.write(`The window is at ${url}\nThe address works once, in one browser. Ctrl+C ends it.\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close().then(() => process.exit(0)));
