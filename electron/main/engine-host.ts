import { app, ipcMain, type IpcMain } from "electron";
import { err } from "../../shared/base/result.ts";
import { commandChannel } from "../../shared/contract/channels.ts";
import { commandNames, eventNames, type Handlers } from "../../shared/contract/commands.ts";
import { dispatch } from "../../shared/contract/dispatch.ts";
import type { Settings } from "../../shared/model/inventory.ts";
import { createEngine, type Engine, type thisComputer } from "../engine/create-engine.ts";
import { createInspectorPool } from "../engine/inspector/inspector-pool.ts";
import type { HostActions } from "../engine/handlers/host-actions.ts";
import { readExtraCertificates } from "../engine/trust/read-certificates.ts";
import type { Alarms } from "./alarms.ts";
import type { LocaleAndTheme } from "./locale-and-theme.ts";
import type { MainWindow } from "./main-window.ts";
import { builtFolder } from "./paths.ts";
import { isOurWindow } from "./security.ts";
import { startUtilityInspector } from "./utility-inspector.ts";

const onBug = (bug: unknown): void => console.error(bug);

/** The engine with Electron's inspector processes. */
export const startEngine = (computer: ReturnType<typeof thisComputer>, hostActions: HostActions): Promise<Engine> =>
  createEngine({
    ...computer,
    culture: app.getPreferredSystemLanguages()[0] ?? computer.culture,
    inspector: createInspectorPool({
      start: startUtilityInspector(builtFolder("child/index.js")),
      extraCertificates: readExtraCertificates(computer.dataFolder),
    }),
    hostActions,
    host: "electron",
    version: app.getVersion(),
    now: () => new Date(),
    onBug,
  });

/** Registers the commands and sends the engine's events to the window. `onPageReady`: the page asked for its list, so it receives events now. */
export function serveEngine(engine: Engine, { send, onPageReady }: Pick<MainWindow, "send"> & { readonly onPageReady: () => void }): void {
  const getInventory: Handlers["getInventory"] = (input) => {
    onPageReady();
    return engine.handlers.getInventory(input);
  };
  registerCommands(ipcMain, { ...engine.handlers, getInventory }, onBug);
  for (const name of eventNames) engine.on(name, (event) => send(name, event));
}

/** The contract over IPC: each command is answered for our page's main frame only; every other sender is refused by name. */
export function registerCommands(ipc: Pick<IpcMain, "handle">, handlers: Handlers, onCommandBug: (bug: unknown) => void): void {
  for (const name of commandNames) {
    ipc.handle(commandChannel(name), (event, raw: unknown) =>
      isOurWindow(event) ? dispatch(handlers, name, raw, onCommandBug) : err({ kind: "bad-input", detail: "sender" }),
    );
  }
}

/** Applies the settings and the number of alarms, now and whenever they change. */
export async function followEngine(
  engine: Engine,
  { localeAndTheme, alarms }: { readonly localeAndTheme: LocaleAndTheme; readonly alarms: Alarms },
): Promise<void> {
  const applySettings = (settings: Settings): void => {
    localeAndTheme.apply(settings);
    alarms.setEnabled(settings.notifications);
  };
  const countAlarms = (): void => alarms.setUnseen(engine.inventory.snapshot().unseenAlarms);
  const settings = await engine.handlers.getSettings(null);
  countAlarms();
  if (settings.ok) applySettings(settings.value);
  engine.on("settings", applySettings);
  engine.on("inventory", countAlarms);
}
