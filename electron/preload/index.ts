import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import { err } from "../../shared/base/result.ts";
import { commandChannel, eventChannel } from "../../shared/contract/channels.ts";
import { commandNames, eventNames, type Bridge } from "../../shared/contract/commands.ts";

/** The page's only interface to the program: the contract's commands and events by name. The page cannot choose a channel. */
const bridge: Bridge = {
  call: (name, input) =>
    commandNames.includes(name)
      ? ipcRenderer.invoke(commandChannel(name), input)
      : Promise.resolve(err({ kind: "bad-input", detail: "unknown command" })),
  on: (name, listener) => {
    if (!eventNames.includes(name)) return () => undefined;
    // The Electron event is not passed on, because it has the sender.
    const forward = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(eventChannel(name), forward);
    return () => void ipcRenderer.removeListener(eventChannel(name), forward);
  },
};

contextBridge.exposeInMainWorld("mezzanine", bridge);
