import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app, protocol, session as sessions, type Session } from "electron";
import { pageHeaders, parsePagePath } from "../../shared/contract/page.ts";
import { saveDialogOptions } from "./host-dialogs.ts";
import type { LocaleAndTheme } from "./locale-and-theme.ts";
import { builtFolder } from "./paths.ts";
import { isOurs, lockDownSession, scheme } from "./security.ts";

/** Makes `app:` a scheme with an origin, as secure as https. Electron accepts this only before it is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** The window's session. It is kept in memory, because the store has everything that must persist. */
export function openSession({ words }: Pick<LocaleAndTheme, "words">): Session {
  const session = sessions.fromPartition("window");
  lockDownSession(session, (file) => saveDialogOptions(file, app.getPath("downloads"), words().saveFile.title));
  const folder = builtFolder("renderer");
  const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
  session.protocol.handle(scheme, (request) => answerPage(request, { read }));
  return session;
}

export interface PagePorts {
  /** Bytes of a built file by its name relative to the page's folder; undefined when there is none. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Answers `app://` with built files of the page and nothing else. */
export async function answerPage(
  { method, url }: { readonly method: string; readonly url: string },
  { read }: PagePorts,
): Promise<Response> {
  if (!isOurs(url)) return refuse(403);
  if (method !== "GET") return refuse(405);
  // The path is not decoded: `URL` has already resolved `..`, and no file of ours has an encoded name.
  const file = parsePagePath(new URL(url).pathname);
  const bytes = file === null ? undefined : await read(file.name);
  return file === null || bytes === undefined
    ? refuse(404)
    : new Response(bytes, { headers: { ...pageHeaders, "Content-Type": file.contentType } });
}

const refuse = (status: number): Response => new Response(null, { status, headers: pageHeaders });
