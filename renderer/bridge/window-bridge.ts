import type { Bridge } from "../../shared/contract/commands.ts";

/** A bridge that may lose the other side for a while. */
export interface WindowBridge extends Bridge {
  /** Called with whether the other side answers, when that changes. Returns the function that stops listening. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
}

declare global {
  interface Window {
    /** Put there by the preload script; absent in a browser. */
    readonly mezzanine?: Bridge;
  }
}
