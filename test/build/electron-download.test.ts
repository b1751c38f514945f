import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findOrFetchElectron, rememberMinutes, type FetchOptions } from "../../build/electron-binary.ts";
import { createProgressDisplay, downloadEnvironment, downloadLimits, type DownloadLimits } from "../../build/electron-download.ts";

const artifact = "electron-v45.4.1-linux-x64.zip";
const setup = { folder: "", servers: [] as Server[], archive: Buffer.alloc(0) as Buffer, lines: [] as string[] };

beforeEach(async () => {
  setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-download-"));
  setup.lines = [];
  const zip = new JSZip();
  zip.file("electron", "a program");
  zip.file("version", "45.4.1");
  // Incompressible, so that it comes in several pieces.
  zip.file("resources.pak", createHash("sha512").update("seed").digest().toString("hex").repeat(4096), { compression: "STORE" });
  setup.archive = await zip.generateAsync({ type: "nodebuffer" });
  mkdirSync(join(setup.folder, "electron"));
  writeFileSync(join(setup.folder, "electron", "package.json"), `{"version":"45.4.1"}`);
  publish(setup.archive);
});

afterEach(async () => {
  for (const server of setup.servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  rmSync(setup.folder, { recursive: true, force: true });
});

/** Electron's package carries the checksum of what was published. */
const publish = (archive: Buffer, name = artifact): void =>
  writeFileSync(
    join(setup.folder, "electron", "checksums.json"),
    JSON.stringify({ [name]: createHash("sha256").update(archive).digest("hex") }),
  );

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  setup.servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const patient: DownloadLimits = { firstByteMilliseconds: 20_000, silenceMilliseconds: 20_000 };

const withoutProxies = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/proxy|electron|node_options/i.test(name)));

function fetchFrom(mirror: string, options: FetchOptions & { readonly environment?: Readonly<Record<string, string>> } = {}) {
  const environment = {
    ...withoutProxies,
    ELECTRON_MIRROR: mirror,
    ELECTRON_INSTALL_PLATFORM: "linux",
    ELECTRON_INSTALL_ARCH: "x64",
    electron_config_cache: join(setup.folder, "cache"),
    ...options.environment,
  };
  return findOrFetchElectron({
    place: { packageFolder: join(setup.folder, "electron"), environment, platform: "linux" },
    limits: patient,
    progress: createProgressDisplay({ write: (text) => void setup.lines.push(text), isTerminal: false }),
    memoryFile: join(setup.folder, "memory"),
    ...options,
  });
}

const remembers = (): boolean => existsSync(join(setup.folder, "memory"));
const sendWhole = (_: unknown, response: ServerResponse): void =>
  void response.writeHead(200, { "content-length": setup.archive.length }).end(setup.archive);
const half = (): Buffer => setup.archive.subarray(0, setup.archive.length / 2);

describe("a good server", { timeout: 60_000 }, () => {
  test("sends Electron's program, complete, at the address that Electron's own installer uses", async () => {
    const asked: string[] = [];
    const mirror = await aServer((request, response) => {
      asked.push(request.url ?? "");
      sendWhole(request, response);
    });
    const program = join(setup.folder, "electron", "dist", "electron");
    expect(await fetchFrom(mirror)).toEqual({ ok: true, value: program });
    expect(asked).toEqual([`/v45.4.1/${artifact}`]);
    expect(readFileSync(program, "utf8")).toBe("a program");
    expect(readFileSync(join(setup.folder, "electron", "path.txt"), "utf8")).toBe("electron");
    expect(setup.lines[0]).toContain(new URL(mirror).host);
    expect(setup.lines.at(-1)).toMatch(/^\d+ of \d+ MB \(100 %\)\n$/);
    expect(remembers()).toBe(false);
  });

  test("may take longer than every limit, as long as bytes arrive", async () => {
    const pieces = 10;
    const mirror = await aServer(async (_, response) => {
      response.writeHead(200, { "content-length": setup.archive.length });
      const size = Math.ceil(setup.archive.length / pieces);
      for (let at = 0; at < setup.archive.length; at += size) {
        response.write(setup.archive.subarray(at, at + size));
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      response.end();
    });
    expect(await fetchFrom(mirror, { limits: { firstByteMilliseconds: 2000, silenceMilliseconds: 2000 } })).toMatchObject({ ok: true });
  });

  test("is not asked for a file in Electron's cache, and files of another version are removed", async () => {
    const asked: string[] = [];
    const mirror = await aServer((request, response) => {
      asked.push(request.url ?? "");
      sendWhole(request, response);
    });
    await fetchFrom(mirror);
    writeFileSync(join(setup.folder, "electron", "dist", "version"), "44.0.0");
    writeFileSync(join(setup.folder, "electron", "dist", "of-the-old-version"), "");
    expect(await fetchFrom(mirror)).toMatchObject({ ok: true });
    expect(asked).toHaveLength(1);
    expect(existsSync(join(setup.folder, "electron", "dist", "of-the-old-version"))).toBe(false);
  });

  test("is reached through the proxy that the environment names", async () => {
    const asked: string[] = [];
    const proxy = await aServer((request, response) => {
      asked.push(request.url ?? "");
      sendWhole(request, response);
    }).then((url) => ({ url, server: setup.servers.at(-1) }));
    proxy.server?.on("connect", (request, socket) => {
      asked.push(request.url ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await fetchFrom("http://mirror.invalid/", {
      environment: { HTTP_PROXY: proxy.url, http_proxy: proxy.url, NO_PROXY: "", no_proxy: "" },
    });
    expect(asked.join()).toContain("mirror.invalid");
  });
});

describe("a bad server", { timeout: 60_000 }, () => {
  const short = 300;

  test.each<[string, RequestListener, Partial<DownloadLimits>, object, boolean]>([
    ["says nothing", () => undefined, { firstByteMilliseconds: short }, { kind: "no-first-byte" }, true],
    [
      "sends no byte after its headers",
      (_, response) => response.writeHead(200).flushHeaders(),
      { firstByteMilliseconds: short },
      { kind: "no-first-byte" },
      true,
    ],
    [
      "stops in the middle",
      (_, response) => response.writeHead(200, { "content-length": setup.archive.length }).write(half()),
      { silenceMilliseconds: short },
      { kind: "stalled" },
      true,
    ],
    [
      "breaks off in the middle",
      (_, response) =>
        response.writeHead(200, { "content-length": setup.archive.length }).write(half(), () => setTimeout(() => response.destroy(), 200)),
      {},
      { kind: "broken-off" },
      true,
    ],
    ["closes at once", (_, response) => response.destroy(), {}, { kind: "no-connection" }, true],
    ["has no such file", (_, response) => response.writeHead(404).end("no"), {}, { kind: "http-status", status: 404 }, false],
    ["is broken", (_, response) => response.writeHead(503).end("no"), {}, { kind: "http-status", status: 503 }, false],
    ["sends something else", (_, response) => response.end(Buffer.alloc(5000)), {}, { kind: "wrong-checksum" }, false],
    ["sends half as if it were all", (_, response) => response.end(half()), {}, { kind: "wrong-checksum" }, false],
  ])("that %s gives a named failure", async (_, answer, limits, failure, isOfTheNetwork) => {
    const mirror = await aServer(answer);
    const fetched = await fetchFrom(mirror, { limits: { ...patient, ...limits } });
    expect(fetched).toMatchObject({ ok: false, error: { ...failure, host: new URL(mirror).host } });
    expect(remembers()).toBe(isOfTheNetwork);
    expect(readdirSync(join(setup.folder, "electron")).sort()).toEqual(["checksums.json", "package.json"]);
  });

  test("that does not exist gives a named failure", async () => {
    const mirror = await aServer(() => undefined);
    const gone = setup.servers.splice(0);
    await Promise.all(gone.map((server) => new Promise((resolve) => server.close(resolve))));
    expect(await fetchFrom(mirror)).toMatchObject({ ok: false, error: { kind: "no-connection", code: "ECONNREFUSED" } });
  });

  test("is asked again only after some minutes", async () => {
    const asked: string[] = [];
    const mirror = await aServer((request, response) => {
      asked.push(request.url ?? "");
      if (asked.length === 1) response.destroy();
      else sendWhole(request, response);
    });
    await fetchFrom(mirror);
    const asksOfFirst = asked.length;
    expect(await fetchFrom(mirror)).toMatchObject({ ok: false, error: { kind: "failed-recently" } });
    expect(asked).toHaveLength(asksOfFirst);
    const past = new Date(Date.now() - rememberMinutes * 60_000);
    utimesSync(join(setup.folder, "memory"), past, past);
    expect(await fetchFrom(mirror)).toMatchObject({ ok: true });
    expect(remembers()).toBe(false);
  });

  test("is replaced at once by another mirror", async () => {
    await fetchFrom(await aServer((_, response) => response.destroy()));
    expect(await fetchFrom(await aServer(sendWhole))).toMatchObject({ ok: true });
  });
});

test("an archive for another computer is not published", { timeout: 60_000 }, async () => {
  publish(setup.archive, "electron-v45.4.1-linux-riscv64.zip");
  expect(await fetchFrom(await aServer(sendWhole))).toMatchObject({ ok: false, error: { kind: "not-published", artifact } });
});

test("Ctrl+C ends the download, and no failure is stored", { timeout: 60_000 }, async () => {
  const controller = new AbortController();
  const mirror = await aServer((_, response) => {
    response.writeHead(200, { "content-length": setup.archive.length }).write(half());
    controller.abort();
  });
  expect(await fetchFrom(mirror, { signal: controller.signal })).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(remembers()).toBe(false);
});

test("a package that is missing or read-only gives a named failure", async () => {
  rmSync(join(setup.folder, "electron"), { recursive: true });
  expect(await fetchFrom("http://mirror.invalid/")).toMatchObject({ ok: false, error: { kind: "not-installed" } });
});

test("nothing is downloaded into a folder that the user named", async () => {
  const folder = join(setup.folder, "mine");
  const mirror = await aServer(() => expect.fail("nothing is to be fetched"));
  expect(await fetchFrom(mirror, { environment: { ELECTRON_OVERRIDE_DIST_PATH: folder } })).toEqual({
    ok: false,
    error: { kind: "not-in-override", folder },
  });
});

test("proxies and the system's certificates are used unless the user decided", () => {
  expect(downloadEnvironment({})).toEqual({ ELECTRON_GET_USE_PROXY: "1", NODE_USE_SYSTEM_CA: "1" });
  expect(downloadEnvironment({ ELECTRON_GET_USE_PROXY: "", NODE_USE_SYSTEM_CA: "0" })).toEqual({
    ELECTRON_GET_USE_PROXY: "",
    NODE_USE_SYSTEM_CA: "0",
  });
});

test("a slow connection has time: the whole download has no limit", () => {
  expect(downloadLimits).toEqual({ firstByteMilliseconds: 15_000, silenceMilliseconds: 60_000 });
});

describe("progress", () => {
  function shown(isTerminal: boolean, total: number | null): readonly string[] {
    const written: string[] = [];
    const progress = createProgressDisplay({ write: (text) => void written.push(text), isTerminal });
    progress.begin("host");
    for (let received = 0; received <= 120_000_000; received += 100_000) progress.update(received, total);
    progress.end();
    return written.slice(1);
  }

  test("is one line on a terminal, with megabytes and percent", () => {
    const written = shown(true, 120_000_000);
    expect(written.slice(0, -1).every((text) => /^\r\d+ of 120 MB \(\d+ %\)\x1b\[K$/.test(text))).toBe(true);
    expect(written.at(-1)).toBe("\n");
    expect(new Set(written).size).toBe(written.length);
  });

  test("is a few plain lines in a log", () => {
    const written = shown(false, 120_000_000);
    expect(written).toHaveLength(10);
    expect(written.every((text) => /^\d+ of 120 MB \(\d+ %\)\n$/.test(text))).toBe(true);
  });

  test("is megabytes alone when the size is not known", () => {
    expect(shown(false, null)).toEqual(Array.from({ length: 12 }, (_, at) => `${(at + 1) * 10} MB\n`));
  });
});
