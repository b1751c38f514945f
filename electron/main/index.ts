import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, type BrowserWindow } from "electron";
import { thisComputer, type Engine } from "../engine/create-engine.ts";
import { createAlarms, createAlarmSystem } from "./alarms.ts";
import { openSession, registerScheme } from "./app-protocol.ts";
import { createDraggedFiles } from "./dragged-files.ts";
import { followEngine, serveEngine, startEngine } from "./engine-host.ts";
import { failedToStart } from "./exit-codes.ts";
import { quitGracefully, quitOnSignals, type GracefulQuit } from "./graceful-quit.ts";
import { reportNotStarted, showAbout } from "./host-dialogs.ts";
import { createLocaleAndTheme, type LocaleAndTheme } from "./locale-and-theme.ts";
import { createMainWindow, type MainWindow } from "./main-window.ts";
import { applyMenu } from "./menu.ts";
import { createOpenRequestQueue, receiveOpenRequests, type OpenRequest, type OpenRequestQueue } from "./open-requests.ts";
import { electronFolder, setUserDataPath } from "./paths.ts";
import { installationOf, isInstalled, registerWithWindows, type Installation } from "./register-with-windows.ts";
import { lockDownPages } from "./security.ts";

const computer = thisComputer();

setUserDataPath(app, computer.dataFolder);
if (app.requestSingleInstanceLock()) start();
else app.quit();

/** Everything up to the window. What Electron accepts only before it is ready comes first. */
function start(): void {
  const installation = installationOf(app, process);
  registerScheme();
  lockDownPages(app);
  registerWithWindows(app, installation, process.execPath);

  const gracefulQuit = quitGracefully(app);
  const localeAndTheme = createLocaleAndTheme();
  // Without this a program that failed to start would stay running without a window. `npm start` opens the browser on this exit code.
  const failToStart = once((bug: unknown) => {
    reportNotStarted(bug, localeAndTheme.words());
    gracefulQuit.exit(failedToStart);
  });
  process.on("uncaughtException", failToStart);

  const requests = createOpenRequestQueue();
  const draggedFiles = createDraggedFiles(tmpdir());
  gracefulQuit.beforeQuit(draggedFiles.removeAll);
  const mainWindow = createMainWindow({
    localeAndTheme,
    placementFile: join(electronFolder(computer.dataFolder), "window.json"),
    draggedFiles,
    onFirstLoadFailed: app.isPackaged ? null : (reason) => failToStart(new Error(reason)),
  });
  mainWindow.events.on("unloaded", requests.pause);
  mainWindow.events.on("shown", () => process.off("uncaughtException", failToStart));

  const running = run({ installation, gracefulQuit, localeAndTheme, requests, mainWindow });
  gracefulQuit.beforeQuit(async () => (await running.catch(() => null))?.engine.close());
  const show = (): void => {
    if (gracefulQuit.isQuitting()) return;
    running.then(({ showWindow }) => showWindow()).catch(failToStart);
  };

  receiveOpenRequests(app, { add: requests.add, show });
  app.on("activate", show);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  show();
}

interface Parts {
  readonly installation: Installation;
  readonly gracefulQuit: GracefulQuit;
  readonly localeAndTheme: LocaleAndTheme;
  readonly requests: OpenRequestQueue;
  readonly mainWindow: MainWindow;
}

/** Starts the engine and connects the window to it. The window can be shown only afterwards, so its commands exist before its page. */
async function run({
  installation,
  gracefulQuit,
  localeAndTheme,
  requests,
  mainWindow,
}: Parts): Promise<{ readonly engine: Engine; readonly showWindow: () => Promise<BrowserWindow> }> {
  await app.whenReady();
  quitOnSignals(app);
  const openRoute = (route: string): void => requests.add([{ kind: "link", route }]);
  const alarms = createAlarms({
    system: createAlarmSystem(installation),
    currentWindow: mainWindow.current,
    words: localeAndTheme.words,
    onClick: () => openRoute("#/history"),
  });
  mainWindow.events.on("shown", alarms.updateOverlay);

  const engine = await startEngine(computer, mainWindow.hostActions, isInstalled(installation) ? process.execPath : null);
  const session = openSession(localeAndTheme);
  const showWindow = async (): Promise<BrowserWindow> => {
    // A program that quits opens no window any more.
    if (gracefulQuit.isQuitting()) await new Promise<never>(() => undefined);
    return mainWindow.show(session);
  };
  const handleOpenRequest = async (request: OpenRequest): Promise<void> => {
    await showWindow();
    if (request.kind === "link") return mainWindow.send("navigate", { route: request.route });
    const opened = await engine.openFile(request.path);
    if (!opened.ok) {
      await showWindow();
      await mainWindow.reportUnreadable(request.path);
    }
  };
  const showAboutBox = async (): Promise<void> => {
    if (await showAbout(await showWindow(), localeAndTheme.words())) openRoute("#/about");
  };

  serveEngine(engine, { send: mainWindow.send, onPageReady: () => requests.start(handleOpenRequest) });
  localeAndTheme.onLanguageChanged((words) => applyMenu(words, () => void showAboutBox()));
  await followEngine(engine, { localeAndTheme, alarms });
  return { engine, showWindow };
}

function once<T>(act: (value: T) => void): (value: T) => void {
  const state = { done: false };
  return (value) => {
    if (!state.done) act(value);
    state.done = true;
  };
}
