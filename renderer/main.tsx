import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { invariant } from "../shared/base/impossible.ts";
import { en } from "../shared/words/en/en.ts";
import { connect } from "./bridge/window-bridge.ts";
import { CrashGuard } from "./ui/crash-guard.tsx";
import { App } from "./app/app.tsx";
import { handleHostEvents } from "./app/host-events.ts";
import { rememberLayout } from "./app/layout-memory.ts";
import { restoreSession } from "./app/session-restore.ts";
import { createWindowState, WindowStateProvider } from "./state/window-state.tsx";

const container = document.getElementById("window");
invariant(container !== null, "index.html has an element for the window");

const state = createWindowState(connect());
handleHostEvents(state);
rememberLayout(state);
void restoreSession({ ...state, memory: window.sessionStorage });
void state.inventory.refresh();

/** A host that does not answer must not keep the window from opening. */
const longestWaitMilliseconds = 1000;
await Promise.race([
  state.settings.load().then(() => state.language.loaded()),
  new Promise((resolve) => setTimeout(resolve, longestWaitMilliseconds)),
]);

createRoot(container).render(
  <StrictMode>
    <CrashGuard instead={<p className="crashed">{en.window.failures.of("getInventory", "internal")}</p>}>
      <WindowStateProvider state={state}>
        <App />
      </WindowStateProvider>
    </CrashGuard>
  </StrictMode>,
);
