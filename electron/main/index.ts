import { join } from "node:path";
import { app } from "electron";
import { thisComputer } from "../engine/create-engine.ts";
import { createAlarms } from "./alarms.ts";
import { receiveArrivals, type Arrival } from "./arrivals.ts";
import { endWith } from "./end-with.ts";
import { createHandOver } from "./hand-over.ts";
import { failToStart, showAbout } from "./host-dialogs.ts";
import { introduceToWindows } from "./introduce-to-windows.ts";
import { electronFolder, keepTogether } from "./keep-together.ts";
import { lockDownPages } from "./lock-down.ts";
import { setMenu } from "./menu.ts";
import { openSession } from "./open-session.ts";
import { claimScheme } from "./serve-page.ts";
import { startEngine } from "./start-engine.ts";
import { createVoice } from "./voice.ts";
import { createWindowKeeper } from "./window-keeper.ts";

const computer = thisComputer();

keepTogether(app, computer.dataFolder);
if (app.requestSingleInstanceLock()) live();
else app.quit();

function live(): void {
  claimScheme();
  lockDownPages(app);
  introduceToWindows();

  const ready = app.whenReady();
  const goTo = (route: string) => handOver.add([{ kind: "link", route }]);
  const about = async () => {
    if (await showAbout(await windows.show(), voice.words())) goTo("#/about");
  };
  const voice = createVoice((words) => setMenu(words, () => void about()));
  const windows = createWindowKeeper({
    session: ready.then(openSession),
    voice,
    placementFile: join(electronFolder(computer.dataFolder), "window.json"),
    onGone: () => handOver.pause(),
  });
  const alarms = createAlarms({ windows, voice, onClick: () => goTo("#/history") });
  const engine = ready.then(() => startEngine({ computer, windows, voice, alarms, onListening: () => handOver.begin() }));
  const handOver = createHandOver(meet);

  receiveArrivals(app, { add: handOver.add, show: () => void windows.show() });
  app.on("activate", () => void windows.show());
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  endWith(app, async () => (await engine).close());
  // The commands are there before the page that calls them.
  engine.then(windows.show).catch((bug: unknown) => failToStart(bug, voice.words()));

  /** The window comes to the front and hears what arrived, or the user hears why not. */
  async function meet(arrival: Arrival): Promise<void> {
    await windows.show();
    if (arrival.kind === "link") return windows.send("navigate", { route: arrival.route });
    const opened = await (await engine).openFile(arrival.path);
    if (!opened.ok) await windows.sayUnreadable(arrival.path);
  }
}
