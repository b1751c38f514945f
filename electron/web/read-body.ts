import type { IncomingMessage } from "node:http";
import { err, type Result } from "../../shared/base/result.ts";
import { anything, parseJson } from "../../shared/contract/decoder.ts";

/** The whole body as JSON, or why not. More than `limitBytes` is not kept. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Result<unknown, "too-large" | "not-json" | "cut-off">> {
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return err("too-large");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) return err("not-json");
      size += chunk.length;
      if (size > limitBytes) return err("too-large");
      chunks.push(chunk);
    }
  } catch {
    return err("cut-off"); // the browser went away in the middle
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks, size));
    const body = parseJson(text, anything, limitBytes); // `dispatch` knows what the command takes
    return body.ok ? body : err("not-json");
  } catch {
    return err("not-json"); // not UTF-8
  }
}
