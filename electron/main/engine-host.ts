import { isAbsolute } from "node:path";
import { app, ipcMain, type IpcMain } from "electron";
import { err, ok } from "../../shared/base/result.ts";
import { commandChannel, openFileChannel, openProjectChannel } from "../../shared/contract/channels.ts";
import { commandNames, eventNames, type Handlers, type Reply } from "../../shared/contract/commands.ts";
import { text } from "../../shared/contract/decoder.ts";
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
export const startEngine = (
  computer: ReturnType<typeof thisComputer>,
  hostActions: HostActions,
  desktopProgram: string | null,
): Promise<Engine> =>
  createEngine({
    ...computer,
    culture: app.getPreferredSystemLanguages()[0] ?? computer.culture,
    inspector: createInspectorPool({
      start: startUtilityInspector(builtFolder("child/index.js")),
      extraCertificates: readExtraCertificates(computer.dataFolder),
    }),
    hostActions,
    desktopProgram,
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
  registerOpenFile(ipcMain, engine.inspectFile, onBug);
  registerOpenProject(ipcMain, engine.openProject, onBug);
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

/** Longer than any path of Windows. */
const path = text(32_767);

/**
 * Opens a file that the user dropped or chose, by the path that the preload script was given for it: only so is the mark seen that Windows
 * keeps beside the file. It is inspected and nothing else; null where that fails, and the page hands over the bytes instead.
 */
export function registerOpenFile(
  ipc: Pick<IpcMain, "handle">,
  inspectFile: Engine["inspectFile"],
  onOpenBug: (bug: unknown) => void,
): void {
  ipc.handle(openFileChannel, async (event, raw: unknown): Promise<Reply<"inspectBytes"> | null> => {
    if (!isOurWindow(event)) return err({ kind: "bad-input", detail: "sender" });
    const given = path(raw);
    if (!given.ok || !isAbsolute(given.value)) return err({ kind: "bad-input", detail: "path" });
    try {
      const opened = await inspectFile(given.value);
      return opened.ok ? ok(opened.value) : null;
    } catch (bug) {
      onOpenBug(bug);
      return err({ kind: "internal" });
    }
  });
}

/** Opens a project folder that the user dropped, in the same way. It is read and built in memory, and nothing else. */
export function registerOpenProject(
  ipc: Pick<IpcMain, "handle">,
  openProject: Engine["openProject"],
  onOpenBug: (bug: unknown) => void,
): void {
  ipc.handle(openProjectChannel, async (event, raw: unknown): Promise<Reply<"chooseProject">> => {
    if (!isOurWindow(event)) return err({ kind: "bad-input", detail: "sender" });
    const given = path(raw);
    if (!given.ok || !isAbsolute(given.value)) return err({ kind: "bad-input", detail: "path" });
    try {
      return ok(await openProject(given.value));
    } catch (bug) {
      onOpenBug(bug);
      return err({ kind: "internal" });
    }
  });
}

/** Applies the settings and the number of alarms, now and whenever they change. */
export async function followEngine(
  engine: Engine,
  { localeAndTheme, alarms }: { readonly localeAndTheme: LocaleAndTheme; readonly alarms: Alarms },
): Promise<void> {
  const applySettings = (settings: Settings): Promise<void> => {
    alarms.setEnabled(settings.notifications);
    return localeAndTheme.apply(settings);
  };
  const countAlarms = (): void => alarms.setUnseen(engine.inventory.snapshot().unseenAlarms);
  const settings = await engine.handlers.getSettings(null);
  countAlarms();
  if (settings.ok) await applySettings(settings.value);
  engine.on("settings", (changed) => void applySettings(changed));
  engine.on("inventory", countAlarms);
}
