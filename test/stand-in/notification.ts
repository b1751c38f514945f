import { EventEmitter } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type Electron from "electron";
import { conditions } from "./conditions.ts";
import { life } from "./life.ts";
import { onOrder, report } from "./report.ts";

/**
 * The system shows it as long as it likes; this object is only held by whoever made it. Once it was collected nothing is told of a
 * click, for its destructor takes itself off the system's list.
 */
export class Notification extends EventEmitter {
  static readonly isSupported = (() => true) satisfies typeof Electron.Notification.isSupported;
  readonly #said: Electron.NotificationConstructorOptions;

  constructor(said: Electron.NotificationConstructorOptions) {
    super();
    life.needReady("Notification");
    this.#said = said;
  }

  readonly show = (): void => {
    const { title = "", body = "" } = this.#said;
    if (conditions.notifications === "fail") return void setImmediate(() => this.emit("failed", {}, "not signed"));
    report({ kind: "notification", title, body });
    shown.push(new WeakRef(this));
  };
}

const shown: WeakRef<Notification>[] = [];

onOrder(({ kind }) => {
  if (kind === "click-notification") void click();
});

async function click(): Promise<void> {
  await collect();
  const reached = shown.splice(0).flatMap((reference) => reference.deref() ?? []);
  for (const notification of reached) notification.emit("click", {});
}

/** What nobody holds is gone after this. What this turn has touched is held until it ends. */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  await new Promise((resolve) => setImmediate(resolve));
  gc();
}
