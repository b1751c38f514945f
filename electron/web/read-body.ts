import type { IncomingMessage } from "node:http";
import { err, ok, type Result } from "../../shared/base/result.ts";
import { anything, parseJson } from "../../shared/contract/decoder.ts";

export type BodyFailure = "no-length" | "too-large" | "not-json" | "cut-off" | "too-slow";

/** How many bytes the body says it has. Node's parser holds it to that. */
export function lengthOf({ headers }: IncomingMessage, limitBytes: number): Result<number, BodyFailure> {
  const said = headers["content-length"];
  if (said === undefined || headers["transfer-encoding"] !== undefined) return err("no-length");
  return Number(said) > limitBytes ? err("too-large") : ok(Number(said));
}

/** The whole body as JSON, or why not: a body that stops arriving is given up after `pauseMilliseconds`. */
export async function readBody(request: IncomingMessage, pauseMilliseconds: number): Promise<Result<unknown, BodyFailure>> {
  const text = await readText(request, pauseMilliseconds);
  if (!text.ok) return text;
  // `dispatch` knows what the command takes.
  const body = parseJson(text.value, anything, text.value.length);
  return body.ok ? body : err("not-json");
}

/** Decoded as it arrives, so that bytes and text are never both there. */
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
    // It went away while it waited its turn.
    if (request.destroyed) return settle(err("cut-off"));
    request.on("data", onData);
    request.on("end", () => {
      decode();
      const text = pieces.join("");
      // The listeners live as long as the request.
      pieces.length = 0;
      settle(ok(text));
    });
    // The browser went away in the middle; after the end neither says anything new.
    request.on("error", () => settle(err("cut-off")));
    request.on("close", () => settle(err("cut-off")));
  });
}
