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
  hasCookie, hasSession, isFromAnotherPage, isSameSecret, refuseAtEntrance, refuseCommand, refuseReading, refuseStranger,
  type House, type Refusal, type Visit,
} from "./admit.ts";
import { pageTo } from "./address-file.ts";
import { createBodyBudget, type BodyBudget, type BodyLimits } from "./body-budget.ts";
import { createEventStreams, type EventStreams } from "./event-streams.ts";
import { lengthOf, readBody, type BodyFailure } from "./read-body.ts";
import type { TurnedAway, VisitNews } from "./visit-report.ts";

export interface WebPorts {
  readonly handlers: Handlers;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly onBug: (bug: unknown) => void;
  /** The window asked for the end. */
  readonly onStop: () => void;
  /** Who came in, and who was turned away. */
  readonly onVisit: (news: VisitNews) => void;
  /** 0 lets the system choose. */
  readonly port: number;
  /** For tests, which cannot wait as long. */
  readonly bodies?: Partial<BodyLimits> & { readonly pauseMilliseconds?: number };
}

export interface WebServer {
  /** Opens the window once, in one browser. */
  readonly url: string;
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  readonly close: () => Promise<void>;
}

/** Base64 of the largest file, its name, and the JSON around them. */
const mostBodyBytes = Math.ceil(largestOpenedBytes / 3) * 4 + 16 * 1024;
/** The two commands that take a file; three bytes are the most that a list's characters take on their way, unless escaped. */
const mostBytesOf: ReadonlyMap<string, number> = new Map([["inspectBytes", mostBodyBytes], ["importCatalogue", longestCatalogue * 3]]);
/** Of every other command: the longest list of ids and names, with room. */
const mostBytesElse = 8 * 1024 * 1024;

/** One large file at a time, whichever request brings it: what is decoded and inspected from it takes three times its size. */
const bodyLimits: BodyLimits = {
  largeBytes: mostBodyBytes,
  smallBytes: 8 * 1024 * 1024,
  smallBodyBytes: 512 * 1024,
  mostRequests: 64,
  mostWaiting: 64,
  waitMilliseconds: 60_000,
};
/** A body of which nothing more arrives for so long is given up. */
const pauseMilliseconds = 10_000;
/** Browsers open six to one server, and one for each tab's events. */
const mostConnections = 128;

/** Serves the window on loopback to whoever opens the returned URL first. Fails when the port is taken. */
export async function serveWeb(ports: WebPorts): Promise<Result<WebServer, "port-taken" | "no-loopback">> {
  const token = randomBytes(24).toString("base64url");
  const streams = createEventStreams();
  const server = createServer({ requestTimeout: 120_000 });
  const listening = await listen(server, ports.port);
  if (!listening.ok) return listening;
  const host = `127.0.0.1:${listening.value}`;
  server.maxConnections = mostConnections;
  const house = { host, cookieName: `mezzanine-${listening.value}`, session: randomBytes(32).toString("base64url"), userAgent: null };
  const budget = createBodyBudget({ ...bodyLimits, ...ports.bodies });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer({ ...ports, house, token, streams, budget }, request, response).catch((bug: unknown) => {
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
    server.once("error", (error: NodeJS.ErrnoException) => resolve(err(error.code === "EADDRINUSE" || error.code === "EACCES" ? "port-taken" : "no-loopback")));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => resolve(ok((server.address() as AddressInfo).port)));
  });
}

interface Desk extends WebPorts {
  /** Its `userAgent` is set by the first visit, and ends the token. */
  readonly house: { -readonly [F in keyof House]: House[F] };
  readonly token: string;
  readonly streams: EventStreams;
  readonly budget: BodyBudget;
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  const visit = { method: request.method ?? "", headers: request.headers };
  const target = request.url ?? "";
  const [path = "", query = ""] = target.split("?", 2);
  const stranger = path === "/enter" ? refuseAtEntrance(visit, desk.house) : refuseStranger(visit, desk.house);
  if (stranger !== undefined) return refuse(desk, visit, response, stranger);
  if (path === "/enter") return enter(desk, { visit, query }, response);
  if (path === "/stop" || path.startsWith("/api/")) {
    const refusal = refuseCommand(visit, desk.house);
    if (refusal !== undefined) return refuse(desk, visit, response, refusal);
    return path === "/stop" ? stop(desk, response) : command(desk, { name: path.slice("/api/".length), request }, response);
  }
  const refusal = refuseReading(visit, desk.house);
  if (refusal === "no-session" || refusal === "other-browser") return turnAway(desk, visit, response, refusal);
  if (refusal !== undefined) return refuse(desk, visit, response, refusal);
  if (path !== "/events") return sendPage(desk.pageFolder, path, response);
  if (!desk.streams.add(response)) sendJson(response, 503, err({ kind: "bad-input", detail: "too many streams" }));
}

/** The token is good for one browser: it gets the cookie, and its address bar loses the token. */
function enter(desk: Desk, { visit, query }: { visit: Visit; query: string }, response: ServerResponse): void {
  const { house, token } = desk;
  const userAgent = visit.headers["user-agent"] ?? "";
  if (visit.method !== "GET") return refuse(desk, visit, response, "wrong-method");
  if (!hasSession(visit, house)) {
    const isRight = isSameSecret(new URLSearchParams(query).get("token") ?? "", token);
    if (!isRight || house.userAgent !== null) return turnAway(desk, visit, response, isRight ? "used-token" : "wrong-token");
    house.userAgent = userAgent;
    response.setHeader("Set-Cookie", `${house.cookieName}=${house.session}; HttpOnly; SameSite=Strict; Path=/`);
    desk.onVisit({ kind: "connected", userAgent });
  } else if (house.userAgent !== userAgent) return turnAway(desk, visit, response, "other-browser");
  if (!isFromAnotherPage(visit)) return void response.writeHead(303, { Location: "/" }).end();
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(pageTo("/"));
}

const bodyStatus = { "no-length": 411, "too-large": 413, "too-slow": 408, "cut-off": 400, "not-json": 400, "busy": 503 } as const satisfies Record<BodyFailure | "busy", number>;

async function command(desk: Desk, { name, request }: { name: string; request: IncomingMessage }, response: ServerResponse): Promise<void> {
  const fail = (failure: keyof typeof bodyStatus): void => {
    // What is left of such a body is not read: the connection ends with the answer.
    response.setHeader("Connection", "close");
    response.once("finish", () => request.destroy());
    sendJson(response, bodyStatus[failure], err({ kind: "bad-input", detail: failure }));
  };
  const length = lengthOf(request, mostBytesOf.get(name) ?? mostBytesElse);
  if (!length.ok) return fail(length.error);
  // Until then nothing is read, so that a body that waits takes no memory.
  const release = await desk.budget.reserve(length.value);
  if (release === null) return fail("busy");
  const isLarge = length.value > mostBytesElse;
  try {
    const body = await readBody(request, desk.bodies?.pauseMilliseconds ?? pauseMilliseconds);
    if (isLarge) collectGarbage();
    if (!body.ok) return fail(body.error);
    sendJson(response, 200, await dispatch(desk.handlers, name, body.value, desk.onBug));
  } finally {
    // The next large one begins when this one has left the memory, not when it could.
    if (isLarge) setImmediate(() => {
      collectGarbage();
      release();
    });
    else release();
  }
}

/** Node collects late what is large: three copies of one body would stay for the next to come on top. */
const collectGarbage: () => void = (() => {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => undefined;
})();

function stop(desk: Desk, response: ServerResponse): void {
  response.once("finish", desk.onStop);
  response.setHeader("Connection", "close");
  sendJson(response, 200, ok(null));
}

async function sendPage(folder: string, path: string, response: ServerResponse): Promise<void> {
  const file = parsePagePath(path);
  const bytes = file === null ? null : await readFile(join(folder, file.name)).catch(() => null);
  if (file === null || bytes === null) return sendText(response, 404, "There is nothing here.");
  response.writeHead(200, { "Content-Type": file.contentType, "Content-Length": bytes.length }).end(bytes);
}

function refuse(desk: Desk, visit: Visit, response: ServerResponse, refusal: Refusal): void {
  report(desk, visit, refusal);
  response.setHeader("Connection", "close");
  sendJson(response, 403, err({ kind: "bad-input", detail: refusal }));
}

/** A person may land here: with a link from yesterday, or from a second browser. */
function turnAway(desk: Desk, visit: Visit, response: ServerResponse, because: TurnedAway): void {
  report(desk, visit, because);
  sendText(response, 403, "This window belongs to the browser that opened it first. Start Mezzanine again for a new address.");
}

function report({ house, onVisit }: Desk, visit: Visit, because: TurnedAway): void {
  const told = because === "no-session" && hasCookie(visit, house) ? "wrong-session" : because;
  onVisit({ kind: "turned-away", because: told, userAgent: visit.headers["user-agent"] ?? "" });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
