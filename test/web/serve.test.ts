import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { wordsIn } from "../../shared/words/locales.ts";
import { contentSecurityPolicy } from "../../shared/contract/page.ts";
import type { Handlers } from "../../shared/contract/commands.ts";
import { serveWeb, type WebServer } from "../../electron/web/serve.ts";
import type { AccessEvent } from "../../electron/web/access-log.ts";
import { aHandlers } from "../builders/handlers.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asking {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** By `node:http` and not by fetch: fetch would tidy up the very paths and headers this is about. */
function ask(server: WebServer, { path, method = "GET", headers = {}, body }: Asking): Promise<Answer> {
  const { host, hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: { host, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

const setup = {
  folder: "",
  stopped: 0,
  bugs: [] as unknown[],
  accessEvents: [] as AccessEvent[],
  server: undefined as WebServer | undefined,
};
const server = (): WebServer => setup.server!;
const origin = (): string => new URL(server().url).origin;
const entryPath = (): string => server().url.slice(origin().length);

async function enter(): Promise<string> {
  const { headers } = await ask(server(), { path: entryPath() });
  return String(headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
}

const asPage = (cookie: string): Readonly<Record<string, string>> => ({
  cookie,
  origin: origin(),
  "x-mezzanine": "1",
  "content-type": "application/json",
});

beforeEach(async () => {
  setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-web-"));
  mkdirSync(join(setup.folder, "page", "assets"), { recursive: true });
  writeFileSync(join(setup.folder, "page", "index.html"), "<!doctype html><title>Mezzanine</title>");
  writeFileSync(join(setup.folder, "page", "assets", "index-1.js"), "1;");
  writeFileSync(join(setup.folder, "secret.json"), "{}");
  Object.assign(setup, { stopped: 0, bugs: [], accessEvents: [] });
  const served = await serveWeb({
    handlers: aHandlers(),
    pageFolder: join(setup.folder, "page"),
    onBug: (bug) => setup.bugs.push(bug),
    onStop: () => (setup.stopped += 1),
    onAccess: (event) => setup.accessEvents.push(event),
    port: 0,
    bodies: { largeBytes: 4_000_000, mostWaiting: 3, waitMilliseconds: 300, pauseMilliseconds: 200 },
  });
  if (served.ok) setup.server = served.value;
});

afterEach(async () => {
  await server().close();
  rmSync(setup.folder, { recursive: true, force: true });
});

// On Linux all of 127.0.0.0/8 is this machine: a server that listens on every address would answer here too.
test.runIf(process.platform === "linux")("listens on its own address only", async () => {
  const { port } = new URL(server().url);
  const reached = new Promise((resolve, reject) => {
    request({ hostname: "127.0.0.2", port }, resolve).on("error", reject).end();
  });
  await expect(reached).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

describe("the entry address", () => {
  test("gives the first browser a cookie and takes the token out of the address", async () => {
    const { status, headers } = await ask(server(), { path: entryPath() });
    expect(status).toBe(303);
    expect(headers["location"]).toBe("/");
    expect(headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  test("refuses a second browser and accepts the first one again", async () => {
    const cookie = await enter();
    expect((await ask(server(), { path: entryPath() })).status).toBe(403);
    expect((await ask(server(), { path: entryPath(), headers: { cookie } })).status).toBe(303);
  });

  test("refuses a wrong token, which does not use up the right one", async () => {
    expect((await ask(server(), { path: "/enter?token=guess" })).status).toBe(403);
    expect((await ask(server(), { path: entryPath() })).status).toBe(303);
  });
});

const forbiddenReasons = (): readonly string[] =>
  setup.accessEvents.flatMap((event) => (event.kind === "forbidden" ? [event.because] : []));

describe("access events", () => {
  test("name the first browser by its User-Agent, once", async () => {
    const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
    const { headers: answer } = await ask(server(), { path: entryPath(), headers });
    const cookie = String(answer["set-cookie"]?.[0]).split(";")[0] ?? "";
    await ask(server(), { path: "/", headers: { ...headers, cookie } });
    expect(setup.accessEvents).toEqual([{ kind: "connected", userAgent: headers["user-agent"] }]);
  });

  test.each<[string, string, (cookie: string) => Promise<unknown>]>([
    ["the address a second time", "used-token", () => ask(server(), { path: entryPath() })],
    ["a guess", "wrong-token", () => ask(server(), { path: "/enter?token=guess" })],
    ["no cookie", "no-session", () => ask(server(), { path: "/" })],
    ["a wrong cookie", "wrong-session", (cookie) => ask(server(), { path: "/", headers: { cookie: cookie.replace(/=.*/u, "=x") } })],
    [
      "the cookie in another browser",
      "other-browser",
      (cookie) => ask(server(), { path: "/", headers: { cookie, "user-agent": "Other/1" } }),
    ],
    ["another name", "wrong-host", (cookie) => ask(server(), { path: "/", headers: { cookie, host: "evil.example" } })],
    ["another page", "wrong-origin", (cookie) => ask(server(), { path: "/", headers: { cookie, origin: "http://evil.example" } })],
  ])("name a refused request: %s", async (_, because, come) => {
    const cookie = await enter();
    expect(await come(cookie)).toMatchObject({ status: 403 });
    expect(forbiddenReasons()).toEqual([because]);
  });
});

test("a browser that follows the address file gets a page that redirects, because a redirect by status would lose the cookie", async () => {
  const followed = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
  const { status, headers, body } = await ask(server(), { path: entryPath(), headers: followed });
  expect([status, headers["set-cookie"]?.[0]]).toEqual([200, expect.stringContaining("SameSite=Strict")]);
  expect(body).toContain('content="0;url=/"');
});

describe("bodies", () => {
  /** Says that so many bytes come, sends the first of them and stops. */
  function begin(headers: Readonly<Record<string, string>>, bytes: number, command = "inspectBytes"): Promise<Answer> {
    const { hostname, port, host } = new URL(server().url);
    return new Promise((resolve, reject) => {
      const asked = request(
        { hostname, port, path: `/api/${command}`, method: "POST", headers: { host, ...headers, "content-length": String(bytes) } },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        },
      );
      asked.on("error", reject);
      asked.write("{");
    });
  }

  test("that stop arriving, that wait too long and that are too many are refused by name, one bound for all", async () => {
    const headers = asPage(await enter());
    const answers = await Promise.all(Array.from({ length: 6 }, () => begin(headers, 3_000_000)));
    const refusals = answers.map(({ status, body }) => `${status} ${JSON.parse(body).error.detail}`).sort();
    // One is read and given up, then the next; three wait at most.
    expect(refusals.filter((one) => one === "408 too-slow").length).toBeGreaterThanOrEqual(1);
    expect(refusals.filter((one) => one === "503 busy").length).toBeGreaterThanOrEqual(2);
    expect(new Set(refusals)).toEqual(new Set(["408 too-slow", "503 busy"]));
  });

  test("that are large do not keep small commands waiting", async () => {
    const headers = asPage(await enter());
    const large = begin(headers, 3_000_000);
    const { status } = await ask(server(), { path: "/api/getSettings", method: "POST", body: "null", headers });
    expect(status).toBe(200);
    expect((await large).status).toBe(408);
  });

  test.each([
    ["a file is never as large as any command", "getSettings", 9_000_000, 413, "too-large"],
    ["larger than all of them may be", "inspectBytes", 5_000_000, 503, "busy"],
  ])("%s", async (_, command, bytes, status, detail) => {
    const answer = await begin(asPage(await enter()), bytes, command);
    expect([answer.status, JSON.parse(answer.body).error.detail]).toEqual([status, detail]);
  });

  test("that do not say how long they are are not read", async () => {
    const headers = { ...asPage(await enter()), "transfer-encoding": "chunked" };
    expect(await ask(server(), { path: "/api/getSettings", method: "POST", body: "null", headers })).toMatchObject({ status: 411 });
  });
});

describe("the page", () => {
  test("is served with the policy", async () => {
    const { status, headers, body } = await ask(server(), { path: "/", headers: { cookie: await enter() } });
    expect([status, body]).toEqual([200, "<!doctype html><title>Mezzanine</title>"]);
    expect(headers["content-security-policy"]).toBe(contentSecurityPolicy);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("is not served without the cookie", async () => {
    expect((await ask(server(), { path: "/" })).status).toBe(403);
    expect((await ask(server(), { path: "/assets/index-1.js" })).status).toBe(403);
  });

  test.each([
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["pt;q=0.9, ja;q=0.8, *;q=0.1", "ja"],
    ["en;q=0.2,fr;q=0.7,de;q=0", "fr"],
    ["", "en"],
    [`${"x".repeat(500)},de`, "en"],
  ] as const)("refuses and misses in the language of the browser: %s", async (accepted, language) => {
    const { nothingHere, otherBrowser } = wordsIn[language].host.web;
    const headers = { "accept-language": accepted };
    expect((await ask(server(), { path: "/", headers })).body).toBe(otherBrowser);
    expect((await ask(server(), { path: "/none.js", headers: { ...headers, cookie: await enter() } })).body).toBe(nothingHere);
  });

  test.each([
    "/../secret.json",
    "/..%2fsecret.json",
    "/assets/../../secret.json",
    "/%2e%2e/secret.json",
    "/..\\secret.json",
    "//secret.json",
    "/assets/",
    "/.env",
    "/index.html%00.js",
  ])("has no file at %s", async (path) => {
    expect((await ask(server(), { path, headers: { cookie: await enter() } })).status).toBe(404);
  });
});

describe("a command", () => {
  const call = async (path: string, body: string, change: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    ask(server(), { path, method: "POST", body, headers: { ...asPage(await enter()), ...change } });

  test("goes through dispatch and comes back as a reply", async () => {
    const { status, body } = await call("/api/getSettings", "null");
    expect([status, JSON.parse(body)]).toMatchObject([200, { ok: true, value: { theme: "system" } }]);
  });

  test.each([
    ["an unknown command", "/api/format", "null", 200],
    ["a property of every object", "/api/constructor", "null", 200],
    ["__proto__", "/api/__proto__", "null", 200],
    ["bad input", "/api/getConnector", `{"id":7}`, 200],
    ["what is not JSON", "/api/getSettings", "{", 400],
    ["bytes that are not UTF-8", "/api/getSettings", "\ud800\u0000", 400],
  ])("names the failure of %s", async (_, path, body, status) => {
    const answer = await call(path, body);
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([status, { ok: false, error: { kind: "bad-input" } }]);
  });

  test("is refused when its body says it is too large", async () => {
    const answer = await call("/api/inspectBytes", "", { "content-length": String(200 * 1024 * 1024) }).catch((error: unknown) => error);
    expect(answer).toMatchObject({ status: 413 });
  });

  test("that throws is logged as a bug, without details in the reply", async () => {
    const { body } = await call("/api/getAbout", "null");
    expect(JSON.parse(body)).toEqual({ ok: false, error: { kind: "internal" } });
    expect(setup.bugs).toHaveLength(1);
  });

  test.each([
    ["another page", { origin: "http://evil.example" }],
    ["a rebound name", { host: "evil.example" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
  ])("from %s is refused by name", async (_, change) => {
    const answer = await call("/api/getSettings", "null", change);
    expect([answer.status, JSON.parse(answer.body).ok]).toEqual([403, false]);
  });
});

test("events reach a listening page", async () => {
  const cookie = await enter();
  const { hostname, port, host } = new URL(server().url);
  const received = await new Promise<string>((resolve) => {
    const asked = request({ hostname, port, path: "/events", headers: { host, cookie } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
        if (!text.includes("data:")) return;
        asked.destroy();
        resolve(text);
      });
      server().send("inventory", { revision: 7 });
    });
    asked.end();
  });
  expect(received).toContain(`event: inventory\ndata: {"revision":7}\n\n`);
});

test("stops when the page asks, and only then", async () => {
  const headers = asPage(await enter());
  await ask(server(), { path: "/stop", method: "POST", headers: { ...headers, "x-mezzanine": "0" } });
  expect(setup.stopped).toBe(0);
  await ask(server(), { path: "/stop", method: "POST", headers });
  expect(setup.stopped).toBe(1);
});

test("the page is served before the engine has opened its store, and what it asks waits", async () => {
  const { promise, resolve } = Promise.withResolvers<Handlers>();
  const served = await serveWeb({
    handlers: promise,
    pageFolder: join(setup.folder, "page"),
    onBug: (bug) => setup.bugs.push(bug),
    onStop: () => undefined,
    onAccess: () => undefined,
    port: 0,
  });
  if (!served.ok) throw new Error(served.error);
  const early = served.value;
  try {
    const entered = await ask(early, { path: early.url.slice(new URL(early.url).origin.length) });
    const cookie = String(entered.headers["set-cookie"]?.[0] ?? "").split(";")[0] ?? "";
    expect((await ask(early, { path: "/", headers: { cookie } })).status).toBe(200);
    const headers = { ...asPage(cookie), origin: new URL(early.url).origin };
    const asked = ask(early, { path: "/api/getSettings", method: "POST", headers, body: "null" });
    resolve(aHandlers());
    expect((await asked).status).toBe(200);
  } finally {
    await early.close();
  }
});
