import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { protocol, type Session } from "electron";
import { answerPage } from "./answer-page.ts";
import { scheme } from "./origin.ts";

/** Before Electron is ready: makes the scheme one with an origin, as secure as https. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

export function servePage(session: Session, folder: string): void {
  const read = (name: string) => readFile(join(folder, name)).catch(() => undefined);
  session.protocol.handle(scheme, (request) => answerPage(request, { read }));
}
