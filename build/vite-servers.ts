import { spawn } from "node:child_process";
import { join } from "node:path";
import { build, createServer, preview, type ProxyOptions, type ServerOptions, type ViteDevServer } from "vite";
import { buildChanged } from "./bundles.ts";
import { root } from "./runtime.js";

export interface DevelopmentServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface DevelopmentOptions {
  /** Arguments of web mode, for example `--port 4000`. */
  readonly args?: readonly string[];
  /** Added to this process's environment for the engine. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Where Vite keeps the packages it has prepared. Two servers at once need two folders. */
  readonly cacheDir?: string;
}

const cacheOf = (name: string): string => join(root, "build", "out", "vite", name);

const shared = {
  configFile: join(root, "build", "vite.renderer.config.ts"),
  logLevel: "warn",
} as const;

const loopback: ServerOptions = { host: "127.0.0.1", port: 0, fs: { allow: [root] }, watch: { ignored: ["**/build/out/**"] } };

/**
 * The window with hot reload, in front of web mode with a real engine. The page comes from Vite; entering, commands and events go to web mode,
 * which checks them as always: the browser holds the session's cookie itself, and only this page's own origin is passed on as web mode's own.
 */
export async function serveWindow({
  args = [],
  environment = {},
  cacheDir = cacheOf("window"),
}: DevelopmentOptions = {}): Promise<DevelopmentServer> {
  await buildChanged(["child", "web"]);
  const engine = await startWebMode(args, environment);
  const own: { origin: string | undefined } = { origin: undefined };
  const proxy: ProxyOptions = {
    target: engine.url.origin,
    changeOrigin: true,
    configure: (server) => {
      server.on("proxyReq", (toEngine, request) => {
        if (request.headers.origin !== undefined && request.headers.origin === own.origin) toEngine.setHeader("origin", engine.url.origin);
      });
    },
  };
  const vite = await createServer({ ...shared, cacheDir, server: { ...loopback, proxy: { "^/(enter|stop|events|api/)": proxy } } });
  await vite.listen();
  own.origin = originOf(vite);
  return {
    url: `${own.origin}${engine.url.pathname}${engine.url.search}`,
    close: async () => {
      await Promise.all([vite.close(), engine.stop()]);
    },
  };
}

/** Every part of the window in its states. The repository is the root: the gallery lies in `test/`, what it shows in `renderer/`. */
export async function serveGallery({
  cacheDir = cacheOf("gallery"),
}: Pick<DevelopmentOptions, "cacheDir"> = {}): Promise<DevelopmentServer> {
  const vite = await createServer({ ...shared, cacheDir, root, server: loopback, optimizeDeps: { entries: ["test/gallery/index.html"] } });
  await vite.listen();
  return { url: `${originOf(vite)}/test/gallery/index.html`, close: () => vite.close() };
}

/** The same, built once: for tests, which load it often. Two at once need two names. */
export async function serveBuiltGallery(name: string): Promise<DevelopmentServer> {
  const outDir = join(root, "build", "out", "gallery", name);
  const input = join(root, "test", "gallery", "index.html");
  await build({
    ...shared,
    logLevel: "error",
    root,
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, rollupOptions: { input } },
  });
  const vite = await preview({ ...shared, root, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  return { url: `${originOf(vite)}/test/gallery/index.html`, close: () => vite.close() };
}

function originOf({ httpServer }: Pick<ViteDevServer, "httpServer">): string {
  const address = httpServer?.address();
  if (typeof address !== "object" || address === null) throw new Error("the development server has no address");
  return `http://127.0.0.1:${address.port}`;
}

/** Web mode as users have it, without a browser; its address once it has printed it. */
async function startWebMode(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(root, "build", "out", "web", "index.js"), "--no-open", ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<URL>((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=[\w-]+/.exec(printed)?.[0];
      if (address !== undefined) resolve(new URL(address));
    });
    child.once("error", reject);
    void ended.then(() => reject(new Error("web mode ended before it printed its address")));
  });
  const stop = (): Promise<void> => {
    child.kill();
    return ended;
  };
  return { url, stop };
}
