import { pageHeaders, parsePagePath } from "../../shared/contract/page.ts";
import { isOurs } from "./origin.ts";

export interface PagePorts {
  /** Bytes of a built file by its name relative to the page's folder; undefined when there is none. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Answers `app://`: built files of the page, and nothing else there may be on this computer. */
export async function answerPage({ method, url }: { readonly method: string; readonly url: string }, { read }: PagePorts): Promise<Response> {
  if (!isOurs(url)) return refuse(403);
  if (method !== "GET") return refuse(405);
  // The raw path decides: `URL` has already folded `..`, and whatever is still encoded names nothing of ours.
  const file = parsePagePath(new URL(url).pathname);
  const bytes = file === null ? undefined : await read(file.name);
  return file === null || bytes === undefined ? refuse(404) : new Response(bytes, { headers: { ...pageHeaders, "Content-Type": file.contentType } });
}

const refuse = (status: number): Response => new Response(null, { status, headers: pageHeaders });
