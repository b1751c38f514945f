import { EventEmitter } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type Electron from "electron";
import { conditions } from "./conditions.ts";
import { life } from "./life.ts";
import { onOrder, report } from "./report.ts";

/**
 * Only its creator holds a reference. Once it was garbage-collected its click is not reported any more, because its destructor
 * unregisters it.
 */
export class Notification extends EventEmitter {
  static readonly isSupported = (() => true) satisfies typeof Electron.Notification.isSupported;
  readonly #options: Electron.NotificationConstructorOptions;

  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    life.assertReady("Notification");
    this.#options = options;
  }

  readonly show = (): void => {
    const { title = "", body = "" } = this.#options;
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

/** Collects garbage in a later turn, because objects used in this turn are still referenced. */
async function collect(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  await new Promise((resolve) => setImmediate(resolve));
  gc();
}
