import { expect, test } from "vitest";
import { createPreloadBridge } from "../../../renderer/bridge/window-bridge.ts";
import type { PreloadBridge } from "../../../shared/contract/commands.ts";

test("a call that Electron rejects is a failure by name, not a rejection", async () => {
  const preloaded: PreloadBridge = {
    call: () => Promise.reject(new Error("No handler registered for 'mezzanine:getAbout'")),
    on: () => () => undefined,
    openFile: () => Promise.reject(new Error("No handler registered for 'open-file'")),
    openProject: () => Promise.reject(new Error("No handler registered for 'open-project'")),
  };
  expect(await createPreloadBridge(preloaded).call("getAbout", null)).toMatchObject({ ok: false, error: { kind: "internal" } });
  // Its bytes are left then.
  expect(await createPreloadBridge(preloaded).openFile?.(new File([], "A.mez"))).toBeNull();
  expect(await createPreloadBridge(preloaded).openProject?.(new File([], "project"))).toBeNull();
});
