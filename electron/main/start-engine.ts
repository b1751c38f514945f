import { app, ipcMain } from "electron";
import { eventNames, type Handlers } from "../../shared/contract/commands.ts";
import type { Settings } from "../../shared/model/inventory.ts";
import { createEngine, type Engine, type thisComputer } from "../engine/create-engine.ts";
import { createInspectorPool } from "../engine/inspector/inspector-pool.ts";
import { readExtraCertificates } from "../engine/trust/read-certificates.ts";
import type { Alarms } from "./alarms.ts";
import { builtFolder } from "./built.ts";
import { registerCommands } from "./register-commands.ts";
import { startUtilityInspector } from "./start-utility-inspector.ts";
import type { Voice } from "./locale-and-theme.ts";
import type { WindowKeeper } from "./main-window.ts";

export interface ElectronSide {
  readonly computer: ReturnType<typeof thisComputer>;
  readonly windows: WindowKeeper;
  /** The page has asked for its first list, so it hears events from now on. */
  readonly onListening: () => void;
  /** Both hear what is so before anything is shown, and then whatever changes. */
  readonly voice: Voice;
  readonly alarms: Alarms;
}

/** The engine with Electron around it: dialogs, commands by IPC, events to the window. */
export async function startEngine({ computer, windows, onListening, voice, alarms }: ElectronSide): Promise<Engine> {
  const onBug = (bug: unknown): void => console.error(bug);
  const engine = await createEngine({
    ...computer,
    culture: app.getPreferredSystemLanguages()[0] ?? computer.culture,
    inspector: createInspectorPool({
      start: startUtilityInspector(builtFolder("child/index.js")),
      extraCertificates: readExtraCertificates(computer.dataFolder),
    }),
    shell: windows.shell,
    host: "electron",
    version: app.getVersion(),
    now: () => new Date(),
    onBug,
  });
  const getInventory: Handlers["getInventory"] = (input) => {
    onListening();
    return engine.handlers.getInventory(input);
  };
  registerCommands(ipcMain, { ...engine.handlers, getInventory }, onBug);
  for (const name of eventNames) engine.on(name, (event) => windows.send(name, event));
  const settings = await engine.handlers.getSettings(null);
  const obey = (chosen: Settings): void => {
    voice.follow(chosen);
    alarms.wish(chosen.notifications);
  };
  const count = (): void => alarms.hear(engine.inventory.snapshot().unseenAlarms);
  count();
  if (settings.ok) obey(settings.value);
  engine.on("settings", obey);
  engine.on("inventory", count);
  return engine;
}
