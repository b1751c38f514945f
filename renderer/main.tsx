import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { invariant } from "../shared/base/impossible.ts";
import { en } from "../shared/words/en/en.ts";
import { connect } from "./bridge/connect.ts";
import { CrashGuard } from "./ui/crash-guard.tsx";
import { App } from "./app/app.tsx";
import { followShell } from "./app/follow-host.ts";
import { keepOverReload } from "./app/session-restore.ts";
import { createWindowState, WindowStateProvider } from "./state/window-state.tsx";

const place = document.getElementById("window");
invariant(place !== null, "index.html has a place for the window");

const state = createWindowState(connect());
followShell(state);
void keepOverReload({ ...state, memory: window.sessionStorage });
void state.inventory.refresh();
void state.settings.load();

createRoot(place).render(
  <StrictMode>
    <CrashGuard instead={<p className="crashed">{en.window.failures.of("getInventory", "internal")}</p>}>
      <WindowStateProvider state={state}>
        <App />
      </WindowStateProvider>
    </CrashGuard>
  </StrictMode>,
);
