import { expect, test } from "vitest";
import { registerCommands } from "../../electron/main/engine-host.ts";
import { commandChannel } from "../../shared/contract/channels.ts";
import { commandNames } from "../../shared/contract/commands.ts";
import { aHandlers } from "../builders/handlers.ts";

type Listener = Parameters<Parameters<typeof registerCommands>[0]["handle"]>[1];
type InvokeEvent = Parameters<Listener>[0];

function registered() {
  const listeners = new Map<string, Listener>();
  const bugs: unknown[] = [];
  registerCommands({ handle: (channel, listener) => void listeners.set(channel, listener) }, aHandlers(), (bug) => bugs.push(bug));
  const call = (name: (typeof commandNames)[number], input: unknown, url = "app://mezzanine/"): unknown =>
    listeners.get(commandChannel(name))?.({ senderFrame: { url, parent: null } } as InvokeEvent, input);
  return { listeners, bugs, call };
}

test("every command has a channel, and there is no other channel", () => {
  expect([...registered().listeners.keys()]).toEqual(commandNames.map(commandChannel));
});

test("our page is answered", async () => {
  expect(await registered().call("startScan", null)).toEqual({ ok: true, value: { scanId: "scan-1" } });
});

test("a foreign sender is refused by name, on every channel", async () => {
  const { call } = registered();
  for (const name of commandNames) {
    expect(await call(name, null, "https://evil.example/")).toEqual({ ok: false, error: { kind: "bad-input", detail: "sender" } });
  }
});

test("an internal error reaches the page without details", async () => {
  const { call, bugs } = registered();
  expect(await call("getAbout", null)).toEqual({ ok: false, error: { kind: "internal" } });
  expect(bugs).toHaveLength(1);
});
