import { resolve } from "node:path";
import { expect, test } from "vitest";
import { registerCommands, registerOpenFile, registerOpenProject } from "../../electron/main/engine-host.ts";
import { commandChannel, openFileChannel, openProjectChannel } from "../../shared/contract/channels.ts";
import { commandNames } from "../../shared/contract/commands.ts";
import { err, ok } from "../../shared/base/result.ts";
import { aRecord } from "../builders/a-record.ts";
import { aHandlers } from "../builders/handlers.ts";
import { aProjectView } from "../gallery/states-publish.tsx";

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

test("a file is opened by its path for our page only, and only by a whole path", async () => {
  const asked: string[] = [];
  const listeners = new Map<string, Listener>();
  registerOpenFile(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    (path) => {
      asked.push(path);
      return Promise.resolve(path.endsWith("Gone.mez") ? err("vanished") : ok(aRecord()));
    },
    () => undefined,
  );
  const open = (given: unknown, url = "app://mezzanine/"): unknown =>
    listeners.get(openFileChannel)?.({ senderFrame: { url, parent: null } } as InvokeEvent, given);
  const here = resolve("Here.mez");
  expect(await open(here)).toMatchObject({ ok: true });
  expect(await open(resolve("Gone.mez"))).toBeNull();
  expect(asked).toHaveLength(2);
  expect(await open(here, "https://evil.example/")).toMatchObject({ ok: false, error: { detail: "sender" } });
  for (const given of ["Here.mez", "", null, { path: here }, `/${"a".repeat(40_000)}`])
    expect(await open(given)).toMatchObject({ ok: false, error: { detail: "path" } });
  expect(asked).toHaveLength(2);
});

test("a project folder is opened by its path for our page only, and only by a whole path", async () => {
  const asked: string[] = [];
  const listeners = new Map<string, Listener>();
  registerOpenProject(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    (path) => {
      asked.push(path);
      return Promise.resolve(aProjectView());
    },
    () => undefined,
  );
  const open = (given: unknown, url = "app://mezzanine/"): unknown =>
    listeners.get(openProjectChannel)?.({ senderFrame: { url, parent: null } } as InvokeEvent, given);
  const here = resolve("project");
  expect(await open(here)).toMatchObject({ ok: true });
  expect(await open(here, "https://evil.example/")).toMatchObject({ ok: false, error: { detail: "sender" } });
  for (const given of ["project", "", null, { path: here }])
    expect(await open(given)).toMatchObject({ ok: false, error: { detail: "path" } });
  expect(asked).toEqual([here]);
});
