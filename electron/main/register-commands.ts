import type { IpcMain } from "electron";
import { err } from "../../shared/base/result.ts";
import { commandChannel } from "../../shared/contract/channels.ts";
import { commandNames, type Handlers } from "../../shared/contract/commands.ts";
import { dispatch } from "../../shared/contract/dispatch.ts";
import { isOurWindow } from "./origin.ts";

/** The contract over IPC: each command from our page's main frame, everything else refused by name. */
export function registerCommands(ipc: Pick<IpcMain, "handle">, handlers: Handlers, onBug: (bug: unknown) => void): void {
  for (const name of commandNames) {
    ipc.handle(commandChannel(name), (event, raw: unknown) =>
      isOurWindow(event) ? dispatch(handlers, name, raw, onBug) : err({ kind: "bad-input", detail: "sender" }));
  }
}
