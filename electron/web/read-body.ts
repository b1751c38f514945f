import type { IncomingMessage } from "node:http";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { anything, parseJson } from "../../shared/contract/decoder.ts";

export type BodyFailure = "no-length" | "too-large" | "not-json" | "cut-off" | "too-slow";

/** The body's Content-Length. Node's parser refuses a longer body. */
export function contentLength({ headers }: IncomingMessage, limitBytes: number): Result<number, BodyFailure> {
  const length = headers["content-length"];
  if (length === undefined || headers["transfer-encoding"] !== undefined) return err("no-length");
  return Number(length) > limitBytes ? err("too-large") : ok(Number(length));
}

/** The whole body as JSON. A body that stops arriving is refused after `pauseMilliseconds`. */
export async function readBody(request: IncomingMessage, pauseMilliseconds: number): Promise<Result<unknown, BodyFailure>> {
  const text = await readText(request, pauseMilliseconds);
  if (!text.ok) return text;
  // `dispatch` decodes it by the command's own decoder.
  const body = parseJson(text.value, anything, text.value.length);
  return body.ok ? body : err("not-json");
}

/** Decoded as it arrives, so that bytes and text are never in memory together. */
function readText(request: IncomingMessage, pauseMilliseconds: number): Promise<Result<string, BodyFailure>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces: string[] = [];
  return new Promise((resolve) => {
    const settle = (result: Result<string, BodyFailure>): void => {
      clearTimeout(timer);
      request.off("data", onData);
      resolve(result);
    };
    const timer = setTimeout(() => settle(err("too-slow")), pauseMilliseconds);
    const decode = (chunk?: Buffer): void => {
      try {
        pieces.push(chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }));
      } catch {
        settle(err("not-json"));
      }
    };
    const onData = (chunk: Buffer): void => {
      timer.refresh();
      decode(chunk);
    };
    // The connection was closed while the request waited.
    if (request.destroyed) return settle(err("cut-off"));
    request.on("data", onData);
    request.on("end", () => {
      decode();
      const text = pieces.join("");
      // The listeners live as long as the request.
      pieces.length = 0;
      settle(ok(text));
    });
    // The browser closed the connection. After `end` these have no effect.
    request.on("error", () => settle(err("cut-off")));
    request.on("close", () => settle(err("cut-off")));
  });
}
