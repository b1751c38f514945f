import type { Bridge, PreloadBridge, Reply } from "../../shared/contract/commands.ts";
import { err } from "../../shared/base/result.ts";
import { createWebBridge } from "./web-bridge.ts";

/** A bridge that may lose the other side for a while. */
export interface WindowBridge extends Bridge {
  /** Called with whether the other side answers, when that changes. Returns the function that stops listening. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
  /** Opens a file of the user's where it lies. Absent in a browser, which never has its path; null where it has none. */
  readonly openFile?: (file: File) => Promise<Reply<"inspectBytes"> | null>;
  /** The same for a project folder that was dropped. */
  readonly openProject?: (folder: File) => Promise<Reply<"chooseProject"> | null>;
}

declare global {
  interface Window {
    /** Put there by the preload script; absent in a browser. */
    readonly mezzanine?: PreloadBridge;
  }
}

/** The preload's bridge when there is one, else the web server this page came from. */
export function connect(): WindowBridge {
  const preloaded = window.mezzanine;
  if (preloaded !== undefined) return createPreloadBridge(preloaded);
  return createWebBridge({
    fetch: (url, init) => window.fetch(url, init),
    openEvents: (url) => new EventSource(url),
    wait: (milliseconds, then) => window.setTimeout(then, milliseconds),
  });
}

/** Electron rejects a call whose handler is missing or has gone; the window expects a failure by name, as it has it in a browser. */
export const createPreloadBridge = (preloaded: PreloadBridge): WindowBridge => ({
  call: async (name, input) => {
    try {
      return await preloaded.call(name, input);
    } catch {
      return err({ kind: "internal", detail: "no answer" });
    }
  },
  on: preloaded.on,
  openFile: async (file) => {
    try {
      return await preloaded.openFile(file);
    } catch {
      return null;
    }
  },
  openProject: async (folder) => {
    try {
      return await preloaded.openProject(folder);
    } catch {
      return null;
    }
  },
  onConnection: () => () => undefined,
});
