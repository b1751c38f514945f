import type { WindowBridge } from "./window-bridge.ts";
import { createWebBridge } from "./web-bridge.ts";

/** The preload's bridge when there is one, else the web server this page came from. */
export function connect(): WindowBridge {
  const preloaded = window.mezzanine;
  if (preloaded !== undefined) return { call: preloaded.call, on: preloaded.on, onConnection: () => () => undefined };
  return createWebBridge({
    fetch: (url, init) => window.fetch(url, init),
    openEvents: (url) => new EventSource(url),
    wait: (milliseconds, then) => window.setTimeout(then, milliseconds),
  });
}
