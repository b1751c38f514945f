import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from "electron";
import { err } from "../../shared/base/result.ts";
import { commandChannel, eventChannel, openFileChannel, openProjectChannel } from "../../shared/contract/channels.ts";
import { commandNames, eventNames, type PreloadBridge } from "../../shared/contract/commands.ts";

/**
 * The page's only interface to the program: the contract's commands and events by name, and opening a file that the user gave it.
 * The page cannot choose a channel, nor name a path: a `File` has one only if the user dropped or chose it.
 */
const bridge: PreloadBridge = {
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
  openFile: (file) => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : "";
    return path === "" ? Promise.resolve(null) : ipcRenderer.invoke(openFileChannel, path);
  },
  openProject: (folder) => {
    const path = folder instanceof File ? webUtils.getPathForFile(folder) : "";
    return path === "" ? Promise.resolve(null) : ipcRenderer.invoke(openProjectChannel, path);
  },
};

contextBridge.exposeInMainWorld("mezzanine", bridge);
