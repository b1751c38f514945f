import type Electron from "electron";

type Source = Electron.NativeTheme["themeSource"];

const state: { source: Source; readonly listeners: ((source: Source) => void)[] } = { source: "system", listeners: [] };

/** The system is light here; pages hear what was chosen in its place. */
export const nativeTheme = {
  get themeSource(): Source {
    return state.source;
  },
  set themeSource(source: Source) {
    state.source = source;
    for (const listener of state.listeners) listener(source);
  },
  get shouldUseDarkColors(): boolean {
    return state.source === "dark";
  },
} satisfies Pick<typeof Electron.nativeTheme, "themeSource" | "shouldUseDarkColors">;

/** Called at once, and whenever it changes. */
export function onTheme(listener: (source: Source) => void): void {
  state.listeners.push(listener);
  listener(state.source);
}
