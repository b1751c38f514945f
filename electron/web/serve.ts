import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { EventName, Events, Handlers } from "../../shared/contract/commands.ts";
import { largestOpenedBytes } from "../../shared/contract/decoders.ts";
import { dispatch } from "../../shared/contract/dispatch.ts";
import { pageHeaders, parsePagePath } from "../../shared/contract/page.ts";
import { hasSession, isSameSecret, refuseCommand, refuseReading, refuseStranger, type House, type Refusal } from "./admit.ts";
import { createEventStreams, type EventStreams } from "./event-streams.ts";
import { readBody } from "./read-body.ts";

export interface WebPorts {
  readonly handlers: Handlers;
  /** Folder of the built page. */
  readonly pageFolder: string;
  readonly onBug: (bug: unknown) => void;
  /** The window asked for the end. */
  readonly onStop: () => void;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface WebServer {
  /** Opens the window once, in one browser. */
  readonly url: string;
  readonly send: <N extends EventName>(name: N, event: Events[N]) => void;
  readonly close: () => Promise<void>;
}

/** Base64 of the largest file, its name, and the JSON around them. */
const mostBodyBytes = Math.ceil(largestOpenedBytes / 3) * 4 + 16 * 1024;

/** Serves the window on loopback to whoever opens the returned URL first. Fails when the port is taken. */
export async function serveWeb(ports: WebPorts): Promise<Result<WebServer, "port-taken" | "no-loopback">> {
  const token = randomBytes(24).toString("base64url");
  const streams = createEventStreams();
  const server = createServer({ requestTimeout: 120_000 });
  const listening = await listen(server, ports.port);
  if (!listening.ok) return listening;
  const host = `127.0.0.1:${listening.value}`;
  const house: House = { host, cookieName: `mezzanine-${listening.value}`, session: randomBytes(32).toString("base64url") };
  const entrance = { token, used: false };
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer({ ...ports, house, entrance, streams }, request, response).catch((bug: unknown) => {
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
  readonly house: House;
  readonly entrance: { readonly token: string; used: boolean };
  readonly streams: EventStreams;
}

async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  const visit = { method: request.method ?? "", headers: request.headers };
  const target = request.url ?? "";
  const [path = "", query = ""] = target.split("?", 2);
  const stranger = refuseStranger(visit, desk.house);
  if (stranger !== undefined) return refuse(response, stranger);
  if (path === "/enter") return enter(desk, { visit, query }, response);
  if (path === "/stop" || path.startsWith("/api/")) {
    const refusal = refuseCommand(visit, desk.house);
    if (refusal !== undefined) return refuse(response, refusal);
    return path === "/stop" ? stop(desk, response) : command(desk, { name: path.slice("/api/".length), request }, response);
  }
  const refusal = refuseReading(visit, desk.house);
  if (refusal === "no-session") return turnAway(response);
  if (refusal !== undefined) return refuse(response, refusal);
  if (path !== "/events") return sendPage(desk.pageFolder, path, response);
  if (!desk.streams.add(response)) sendJson(response, 503, err({ kind: "bad-input", detail: "too many streams" }));
}

/** The token is good for one browser: it gets the cookie, and its address bar loses the token. */
function enter({ house, entrance }: Desk, { visit, query }: { visit: { method: string; headers: IncomingMessage["headers"] }; query: string }, response: ServerResponse): void {
  const isBack = hasSession(visit, house);
  const given = new URLSearchParams(query).get("token") ?? "";
  if (visit.method !== "GET") return refuse(response, "wrong-method");
  if (!isBack && (entrance.used || !isSameSecret(given, entrance.token))) return turnAway(response);
  if (!isBack) {
    entrance.used = true;
    response.setHeader("Set-Cookie", `${house.cookieName}=${house.session}; HttpOnly; SameSite=Strict; Path=/`);
  }
  response.writeHead(303, { Location: "/" }).end();
}

async function command(desk: Desk, { name, request }: { name: string; request: IncomingMessage }, response: ServerResponse): Promise<void> {
  const body = await readBody(request, mostBodyBytes);
  if (!body.ok) {
    // What is left of a body that is too large is not read: the connection ends with the answer.
    response.setHeader("Connection", "close");
    return sendJson(response, body.error === "too-large" ? 413 : 400, err({ kind: "bad-input", detail: body.error }));
  }
  sendJson(response, 200, await dispatch(desk.handlers, name, body.value, desk.onBug));
}

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

function refuse(response: ServerResponse, refusal: Refusal): void {
  response.setHeader("Connection", "close");
  sendJson(response, 403, err({ kind: "bad-input", detail: refusal }));
}

/** A person may land here: with a link from yesterday, or from a second browser. */
function turnAway(response: ServerResponse): void {
  sendText(response, 403, "This window belongs to the browser that opened it first. Start Mezzanine again for a new address.");
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
}
