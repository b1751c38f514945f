import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { invariant } from "../shared/base/impossible.ts";
import { en } from "../shared/words/en.ts";
import { connect } from "./bridge/connect.ts";
import { CrashGuard } from "./parts/crash-guard.tsx";
import { App } from "./screens/app.tsx";
import { followShell } from "./state/follow-shell.ts";
import { keepOverReload } from "./state/over-reload.ts";
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
