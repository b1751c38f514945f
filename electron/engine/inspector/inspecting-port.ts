import type { InspectRequest } from "./inspecting-protocol.ts";
import type { InspectingPort } from "./serve-inspections.ts";

/** The part of Electron's utility process that we use: `process.parentPort`. Named here so that the engine need not know Electron. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: "message", listener: (event: { readonly data: unknown }) => void) => unknown;
}

/** This process's line to the pool that started it: Electron's where there is one, else Node's channel. */
export function inspectingPort(): InspectingPort {
  const parentPort = "parentPort" in process ? (process.parentPort as ParentPort | null | undefined) : null;
  return parentPort ? utilityPort(parentPort) : channelPort();
}

function channelPort(): InspectingPort {
  // Ctrl C reaches the whole process group; the parent decides what it means. Without a parent there is no work.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  return {
    post: (answer) =>
      new Promise((resolve) => {
        if (process.send === undefined) resolve();
        else process.send(answer, undefined, undefined, () => resolve());
      }),
    onRequest: (listener) => void process.on("message", (message) => listener(message as InspectRequest)),
  };
}

function utilityPort(port: ParentPort): InspectingPort {
  return {
    post: (answer) => {
      port.postMessage(answer);
      return new Promise((resolve) => setImmediate(resolve));
    },
    onRequest: (listener) => void port.on("message", ({ data }) => listener(data as InspectRequest)),
  };
}
