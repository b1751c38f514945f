import { expect, test } from "vitest";
import { createPreloadBridge } from "../../../renderer/bridge/window-bridge.ts";
import type { Bridge } from "../../../shared/contract/commands.ts";

test("a call that Electron rejects is a failure by name, not a rejection", async () => {
  const preloaded: Bridge = {
    call: () => Promise.reject(new Error("No handler registered for 'mezzanine:getAbout'")),
    on: () => () => undefined,
  };
  expect(await createPreloadBridge(preloaded).call("getAbout", null)).toMatchObject({ ok: false, error: { kind: "internal" } });
});
