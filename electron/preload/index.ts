import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import { err } from "../../shared/base/result.ts";
import { commandChannel, eventChannel } from "../../shared/contract/channels.ts";
import { commandNames, eventNames, type Bridge } from "../../shared/contract/commands.ts";

/** All the window gets: the commands and events of the contract by name, and no line of its own choosing. */
const bridge: Bridge = {
  call: (name, input) =>
    commandNames.includes(name) ? ipcRenderer.invoke(commandChannel(name), input) : Promise.resolve(err({ kind: "bad-input", detail: "unknown command" })),
  on: (name, listener) => {
    if (!eventNames.includes(name)) return () => undefined;
    // The Electron event stays here: it holds the sender.
    const heard = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(eventChannel(name), heard);
    return () => void ipcRenderer.removeListener(eventChannel(name), heard);
  },
};

contextBridge.exposeInMainWorld("mezzanine", bridge);
