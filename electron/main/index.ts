import { join } from "node:path";
import { app, type Session } from "electron";
import { thisComputer, type Engine } from "../engine/create-engine.ts";
import { createAlarmSystem } from "./alarm-system.ts";
import { createAlarms, type Alarms } from "./alarms.ts";
import { receiveArrivals, type Arrival } from "./open-requests.ts";
import { endWith, quitOnSignals } from "./graceful-quit.ts";
import { failedToStart } from "./exit-codes.ts";
import { createHandOver } from "./open-request-queue.ts";
import { sayNotStarted, showAbout } from "./host-dialogs.ts";
import { installationOf, introduceToWindows } from "./register-with-windows.ts";
import { electronFolder, keepTogether } from "./user-data-path.ts";
import { lockDownPages } from "./page-security.ts";
import { setMenu } from "./menu.ts";
import { openSession } from "./open-session.ts";
import { claimScheme } from "./serve-page.ts";
import { startEngine } from "./start-engine.ts";
import { createVoice } from "./locale-and-theme.ts";
import { createWindowKeeper, type WindowKeeper } from "./main-window.ts";

const computer = thisComputer();

keepTogether(app, computer.dataFolder);
if (app.requestSingleInstanceLock()) live();
else app.quit();

function live(): void {
  const installation = installationOf(app, process);
  claimScheme();
  lockDownPages(app);
  introduceToWindows(app, installation, process.execPath);

  const ready = app.whenReady();
  const goTo = (route: string) => handOver.add([{ kind: "link", route }]);
  const about = async () => {
    if (await showAbout(await windows.show(), voice.words())) goTo("#/about");
  };
  const voice = createVoice((words) => setMenu(words, () => void about()));
  const own: { session: Session | null } = { session: null };
  const windows = createWindowKeeper({
    session: async () => {
      // The commands are there before the page that calls them.
      await engine;
      // A program that is about to end opens nothing any more.
      if (ending.isUnderWay()) await new Promise<never>(() => undefined);
      return (own.session ??= openSession(voice));
    },
    voice,
    placementFile: join(electronFolder(computer.dataFolder), "window.json"),
    onGone: () => handOver.pause(),
    onShown: () => {
      process.off("uncaughtException", failToStart);
      void alarms.then(({ drawAgain }) => drawAgain());
    },
    onNeverLoaded: app.isPackaged ? null : (reason) => failToStart(new Error(reason)),
  });
  const alarms: Promise<Alarms> = ready.then(() =>
    createAlarms({ system: createAlarmSystem(installation), windows, words: voice.words, onClick: () => goTo("#/history") }));
  const engine = alarms.then((all) => startEngine({ computer, windows, voice, alarms: all, onListening: () => handOver.begin() }));
  const handOver = createHandOver((arrival) => openArrival(arrival, windows, engine));
  const ending = endWith(app, async () => (await engine.catch(() => null))?.close());
  // Without a word the program would stay, and no window with it. The exit code lets `npm start` open the browser instead.
  const failToStart = once((bug: unknown) => {
    sayNotStarted(bug, voice.words());
    ending.end(failedToStart);
  });

  process.on("uncaughtException", failToStart);
  receiveArrivals(app, { add: handOver.add, show });
  app.on("activate", show);
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  ready.then(() => quitOnSignals(app)).catch(failToStart);
  show();

  /** Every way to a window leads here, so all of them wait for the engine. */
  function show(): void {
    if (!ending.isUnderWay()) windows.show().catch(failToStart);
  }
}

/** The window comes to the front and shows what arrived, or says why it cannot. */
async function openArrival(arrival: Arrival, windows: WindowKeeper, engine: Promise<Engine>): Promise<void> {
  await windows.show();
  if (arrival.kind === "link") return windows.send("navigate", { route: arrival.route });
  const opened = await (await engine).openFile(arrival.path);
  if (!opened.ok) await windows.sayUnreadable(arrival.path);
}

function once<T>(act: (value: T) => void): (value: T) => void {
  const state = { done: false };
  return (value) => {
    if (!state.done) act(value);
    state.done = true;
  };
}
