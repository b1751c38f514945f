import { join } from "node:path";
import { app } from "electron";
import type { Settings } from "../../shared/model/inventory.ts";
import { thisComputer } from "../engine/create-engine.ts";
import { createAlarmBell } from "./alarm-bell.ts";
import { arrivalsFrom, linkFrom, type Arrival } from "./arrivals.ts";
import { endWith } from "./end-with.ts";
import { createHandOver } from "./hand-over.ts";
import { failToStart, showAbout } from "./host-dialogs.ts";
import { introduceToWindows } from "./introduce-to-windows.ts";
import { electronFolder, keepTogether } from "./keep-together.ts";
import { lockDownPages } from "./lock-down.ts";
import { setMenu } from "./menu.ts";
import { openSession } from "./open-session.ts";
import { ringFor, showBadge } from "./ring.ts";
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
  const voice = createVoice((words) => setMenu(words, () => void windows.show().then((window) => showAbout(window, words)).then((more) => more && goTo("#/about"))));
  const windows = createWindowKeeper({
    session: ready.then(openSession),
    voice,
    placementFile: join(electronFolder(computer.dataFolder), "window.json"),
    onGone: () => handOver.pause(),
  });
  const alarms = createAlarms();
  const engine = ready.then(() => startEngine({ computer, windows, onListening: () => handOver.begin(), ...alarms }));
  const handOver = createHandOver(meet);

  receive(handOver.add);
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

  /** Settings and alarms come one by one and are judged together. */
  function createAlarms() {
    const known = { unseen: 0, wished: false };
    const bell = createAlarmBell({
      ring: (fresh) => ringFor(fresh, voice.words(), () => goTo("#/history")),
      badge: (count) => showBadge(count, windows.current(), voice.words()),
    });
    const hear = () => bell({ ...known, watched: windows.current()?.isFocused() === true });
    return {
      onSettings: (settings: Settings) => {
        voice.follow(settings);
        known.wished = settings.notifications;
        hear();
      },
      onAlarms: (unseen: number) => {
        known.unseen = unseen;
        hear();
      },
    };
  }

  /** A command line, a second one, a file or a link from the system: all lead to the same place. */
  function receive(add: (arrivals: readonly Arrival[]) => void): void {
    add(arrivalsFrom(process.argv, process.cwd()));
    app.on("open-file", (event, path) => {
      event.preventDefault();
      add([{ kind: "file", path }]);
    });
    app.on("open-url", (event, address) => {
      event.preventDefault();
      add(linkFrom(address));
      void windows.show();
    });
    app.on("second-instance", (_event, argv, workingFolder) => {
      add(arrivalsFrom(argv, workingFolder));
      void windows.show();
    });
  }
}
