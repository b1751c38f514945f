import { EventEmitter } from "node:events";
import type Electron from "electron";

type Source = Electron.NativeTheme["themeSource"];

/** The system's theme is light here; `themeSource` overrides it. */
class NativeTheme extends EventEmitter {
  #source: Source = "system";
  readonly #listeners: ((source: Source) => void)[] = [];

  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(source: Source) {
    if (this.#source === source) return;
    this.#source = source;
    for (const listener of this.#listeners) listener(source);
    this.emit("updated");
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === "dark";
  }

  /** Not Electron's. Called at once, and whenever it changes. */
  onTheme(listener: (source: Source) => void): void {
    this.#listeners.push(listener);
    listener(this.#source);
  }
}

export const nativeTheme = new NativeTheme() satisfies Pick<typeof Electron.nativeTheme, "themeSource" | "shouldUseDarkColors">;
