import { app } from "electron";
import { thisComputer } from "../engine/create-engine.ts";
import { filesFromArguments } from "./files-from-arguments.ts";
import { createHandOver } from "./hand-over.ts";
import { keepTogether } from "./keep-together.ts";
import { failToStart } from "./host-dialogs.ts";
import { lockDownPages } from "./lock-down.ts";
import { setMenu } from "./menu.ts";
import { claimScheme } from "./serve-page.ts";
import { openSession } from "./open-session.ts";
import { startEngine } from "./start-engine.ts";
import { createWindowKeeper } from "./window-keeper.ts";

const computer = thisComputer();

keepTogether(app, computer.dataFolder);
if (app.requestSingleInstanceLock()) live();
else app.quit();

function live(): void {
  claimScheme();
  lockDownPages(app);
  setMenu(process.platform);

  const ready = app.whenReady();
  const windows = createWindowKeeper(ready.then(openSession));
  const engine = ready.then(() => startEngine({ computer, windows, onListening: () => handOver.begin() }));
  const handOver = createHandOver(async (path) => windows.showOpened(path, await (await engine).openFile(path)));

  handOver.add(filesFromArguments(process.argv, process.cwd()));
  windows.onClosed(handOver.pause);
  app.on("open-file", (event, path) => {
    event.preventDefault();
    handOver.add([path]);
  });
  app.on("second-instance", (_event, argv, workingFolder) => {
    handOver.add(filesFromArguments(argv, workingFolder));
    void windows.show();
  });
  app.on("activate", () => void windows.show());
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  endWith(async () => (await engine).close());
  // The commands are there before the page that calls them.
  engine.then(windows.show).catch(failToStart);
}

/** Quits only after what is open was closed, once. */
function endWith(close: () => Promise<void>): void {
  const state = { closing: false, closed: false };
  app.on("will-quit", (event) => {
    if (state.closed) return;
    event.preventDefault();
    if (state.closing) return;
    state.closing = true;
    void close().finally(() => {
      state.closed = true;
      app.quit();
    });
  });
}
