import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { EventName, Events, Handlers } from "../../shared/contract/commands.ts";
import { largestOpenedBytes, longestCatalogue } from "../../shared/contract/decoders.ts";
import { dispatch } from "../../shared/contract/dispatch.ts";
import { pageHeaders, parsePagePath } from "../../shared/contract/page.ts";
import {
  hasCookie,
  hasSession,
  isFromAnotherPage,
  isSameSecret,
  refuseEntry,
  refuseCommand,
  refuseRead,
  refuseForeignOrigin,
  type ServerIdentity,
  type Refusal,
  type RequestInfo,
} from "./access-check.ts";
import { pageTo } from "./address-file.ts";
import { createBodyBudget, type BodyBudget, type BodyLimits } from "./body-budget.ts";
import { createEventStreams, type EventStreams } from "./event-streams.ts";
import { contentLength, readBody, type BodyFailure } from "./read-body.ts";
import { acceptedLanguages, loadWebWords, type WebWords } from "./web-words.ts";
import type { ForbiddenReason, AccessEvent } from "./access-log.ts";

export interface WebPorts {
  /** What is asked before they are there waits for them. */
  readonly handlers: Handlers | Promise<Handlers>;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly onBug: (bug: unknown) => void;
  /** The window asked to end the program. */
  readonly onStop: () => void;
  /** A browser connected, or a request was refused. */
  readonly onAccess: (news: AccessEvent) => void;
  /** 0 lets the system choose. */
  readonly port: number;
  /** For tests, which cannot wait as long. */
  readonly bodies?: Partial<BodyLimits> & { readonly pauseMilliseconds?: number };
}

export interface WebServer {
  /** The entry address. It works once, in one browser. */
  readonly url: string;
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  readonly close: () => Promise<void>;
}

/** Base64 of the largest file, its name, and the JSON around them. */
const mostBodyBytes = Math.ceil(largestOpenedBytes / 3) * 4 + 16 * 1024;
/** The two commands that take a file; three bytes are the most that a list's characters take on their way, unless escaped. */
const mostBytesOf: ReadonlyMap<string, number> = new Map([
  ["inspectBytes", mostBodyBytes],
  ["importCatalogue", longestCatalogue * 3],
]);
/** Of every other command: the longest list of ids and names, with room. */
const mostBytesElse = 8 * 1024 * 1024;

/** One large body at a time: decoding and inspecting it takes three times its size. */
const bodyLimits: BodyLimits = {
  largeBytes: mostBodyBytes,
  smallBytes: 8 * 1024 * 1024,
  smallBodyBytes: 512 * 1024,
  mostRequests: 64,
  mostWaiting: 64,
  waitMilliseconds: 60_000,
};
/** After this long without a byte a body is refused. */
const pauseMilliseconds = 10_000;
/** A browser opens six connections to one server, and one more for each tab's events. */
const mostConnections = 128;

/** Serves the window on 127.0.0.1 to the first browser that opens the returned URL. Fails when the port is taken. */
export async function serveWeb(ports: WebPorts): Promise<Result<WebServer, "port-taken" | "no-loopback">> {
  const token = randomBytes(24).toString("base64url");
  const streams = createEventStreams();
  const server = createServer({ requestTimeout: 120_000 });
  const listening = await listen(server, ports.port);
  if (!listening.ok) return listening;
  const host = `127.0.0.1:${listening.value}`;
  server.maxConnections = mostConnections;
  const identity = { host, cookieName: `mezzanine-${listening.value}`, session: randomBytes(32).toString("base64url"), userAgent: null };
  const budget = createBodyBudget({ ...bodyLimits, ...ports.bodies });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer({ ...ports, identity, token, streams, budget }, request, response).catch((bug: unknown) => {
      ports.onBug(bug);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, err({ kind: "internal" }));
    });
  });
  return ok({
    url: `http://${host}/enter?token=${token}`,
    send: streams.send,
    close: () =>
      new Promise((resolve) => {
        streams.close();
        server.close(() => resolve());
        server.closeIdleConnections();
        // A tab that keeps its connection open must not keep the program open.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  });
}

function listen(server: Server, port: number): Promise<Result<number, "port-taken" | "no-loopback">> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(err(error.code === "EADDRINUSE" || error.code === "EACCES" ? "port-taken" : "no-loopback")),
    );
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => resolve(ok((server.address() as AddressInfo).port)));
  });
}

interface ServerContext extends WebPorts {
  /** Its `userAgent` is set by the first browser; then the token is used up. */
  readonly identity: { -readonly [F in keyof ServerIdentity]: ServerIdentity[F] };
  readonly token: string;
  readonly streams: EventStreams;
  readonly budget: BodyBudget;
}

async function answer(context: ServerContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  const info = { method: request.method ?? "", headers: request.headers };
  const target = request.url ?? "";
  const [path = "", query = ""] = target.split("?", 2);
  const foreignOrigin = path === "/enter" ? refuseEntry(info, context.identity) : refuseForeignOrigin(info, context.identity);
  if (foreignOrigin !== undefined) return refuse(context, info, response, foreignOrigin);
  if (path === "/enter") return enter(context, { info, query }, response);
  if (path === "/stop" || path.startsWith("/api/")) {
    const refusal = refuseCommand(info, context.identity);
    if (refusal !== undefined) return refuse(context, info, response, refusal);
    return path === "/stop" ? stop(context, response) : command(context, { name: path.slice("/api/".length), request }, response);
  }
  const refusal = refuseRead(info, context.identity);
  if (refusal === "no-session" || refusal === "other-browser") return respondForbidden(context, info, response, refusal);
  if (refusal !== undefined) return refuse(context, info, response, refusal);
  if (path !== "/events") return sendPage(context.pageFolder, path, { info, response });
  if (!context.streams.add(response)) sendJson(response, 503, err({ kind: "bad-input", detail: "too many streams" }));
}

/** The first browser with the token gets the cookie, and a redirect removes the token from its address bar. */
async function enter(
  context: ServerContext,
  { info, query }: { info: RequestInfo; query: string },
  response: ServerResponse,
): Promise<void> {
  const { identity, token } = context;
  const userAgent = info.headers["user-agent"] ?? "";
  if (info.method !== "GET") return refuse(context, info, response, "wrong-method");
  if (!hasSession(info, identity)) {
    const isRight = isSameSecret(new URLSearchParams(query).get("token") ?? "", token);
    if (!isRight || identity.userAgent !== null) return respondForbidden(context, info, response, isRight ? "used-token" : "wrong-token");
    identity.userAgent = userAgent;
    response.setHeader("Set-Cookie", `${identity.cookieName}=${identity.session}; HttpOnly; SameSite=Strict; Path=/`);
    context.onAccess({ kind: "connected", userAgent });
  } else if (identity.userAgent !== userAgent) return respondForbidden(context, info, response, "other-browser");
  if (!isFromAnotherPage(info)) return void response.writeHead(303, { Location: "/" }).end();
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(pageTo("/", await wordsFor(info)));
}

const bodyStatus = {
  "no-length": 411,
  "too-large": 413,
  "too-slow": 408,
  "cut-off": 400,
  "not-json": 400,
  "busy": 503,
} as const satisfies Record<BodyFailure | "busy", number>;

async function command(
  context: ServerContext,
  { name, request }: { name: string; request: IncomingMessage },
  response: ServerResponse,
): Promise<void> {
  const fail = (failure: keyof typeof bodyStatus): void => {
    // The rest of such a body is not read: the connection ends with the answer.
    response.setHeader("Connection", "close");
    response.once("finish", () => request.destroy());
    sendJson(response, bodyStatus[failure], err({ kind: "bad-input", detail: failure }));
  };
  const length = contentLength(request, mostBytesOf.get(name) ?? mostBytesElse);
  if (!length.ok) return fail(length.error);
  // Nothing is read before, so that a waiting body takes no memory.
  const release = await context.budget.reserve(length.value);
  if (release === null) return fail("busy");
  const isLarge = length.value > mostBytesElse;
  try {
    const body = await readBody(request, context.bodies?.pauseMilliseconds ?? pauseMilliseconds);
    if (isLarge) collectGarbage();
    if (!body.ok) return fail(body.error);
    sendJson(response, 200, await dispatch(await context.handlers, name, body.value, context.onBug));
  } finally {
    // The next large body is read only after the memory of this one was freed.
    if (isLarge)
      setImmediate(() => {
        collectGarbage();
        release();
      });
    else release();
  }
}

/** Without this Node frees large objects late, and three copies of a body would remain while the next one is read. */
const collectGarbage: () => void = (() => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => undefined;
})();

function stop(context: ServerContext, response: ServerResponse): void {
  response.once("finish", context.onStop);
  response.setHeader("Connection", "close");
  sendJson(response, 200, ok(null));
}

async function sendPage(
  folder: string,
  path: string,
  { info, response }: { readonly info: RequestInfo; readonly response: ServerResponse },
): Promise<void> {
  const file = parsePagePath(path);
  const bytes = file === null ? null : await readFile(join(folder, file.name)).catch(() => null);
  if (file === null || bytes === null) return sendText(response, 404, (await wordsFor(info)).texts.nothingHere);
  response.writeHead(200, { "Content-Type": file.contentType, "Content-Length": bytes.length }).end(bytes);
}

function refuse(context: ServerContext, info: RequestInfo, response: ServerResponse, refusal: Refusal): void {
  report(context, info, refusal);
  response.setHeader("Connection", "close");
  sendJson(response, 403, err({ kind: "bad-input", detail: refusal }));
}

/** An answer in words: a user may open an old link or a second browser. */
async function respondForbidden(
  context: ServerContext,
  info: RequestInfo,
  response: ServerResponse,
  because: ForbiddenReason,
): Promise<void> {
  report(context, info, because);
  sendText(response, 403, (await wordsFor(info)).texts.otherBrowser);
}

function report({ identity, onAccess }: ServerContext, info: RequestInfo, because: ForbiddenReason): void {
  const reason = because === "no-session" && hasCookie(info, identity) ? "wrong-session" : because;
  onAccess({ kind: "forbidden", because: reason, userAgent: info.headers["user-agent"] ?? "" });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}

/** Of the browser: nobody has chosen a language here. */
const wordsFor = ({ headers }: RequestInfo): Promise<WebWords> => loadWebWords(acceptedLanguages(headers["accept-language"] ?? ""));

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
