import { describe, expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { Bridge, EventName, Events } from "../../../shared/contract/commands.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import { wordsIn } from "../../../shared/words/locales.ts";
import { createDetail } from "../../../renderer/state/detail-state.ts";
import { followShell } from "../../../renderer/app/follow-host.ts";
import { parseLicences } from "../../../renderer/features/about/licence-groups.ts";
import { wholeList, type ListView } from "../../../renderer/state/list-view.ts";
import { addressNotice } from "../../../renderer/state/notices.ts";
import { keepOverReload } from "../../../renderer/app/session-restore.ts";
import { home, printRoute, type Route } from "../../../renderer/state/route.ts";
import { createStore } from "../../../renderer/state/store.ts";

const aRecord = (id: string): ConnectorRecord => ({ id, name: `${id}.mez` }) as unknown as ConnectorRecord;

/** Knows every connector by its id, and can be made to tell. */
function aBridge() {
  const listeners = new Map<string, (event: never) => void>();
  const asked: string[] = [];
  const bridge = {
    call: (name: string, input: { readonly id: string }) => {
      asked.push(name);
      return Promise.resolve(ok(aRecord(input.id)));
    },
    on: (name: string, listener: (event: never) => void) => (listeners.set(name, listener), () => undefined),
    onConnection: () => () => undefined,
  } as unknown as Bridge & { readonly onConnection: () => () => void };
  const tell = <N extends EventName>(name: N, event: Events[N]) => listeners.get(name)?.(event as never);
  return { bridge, tell, asked };
}

function aNavigation() {
  const store = createStore<Route>(home);
  return { store, go: (route: Route) => store.set(route) };
}

describe("what the system hands over", () => {
  function followed() {
    const { bridge, tell, asked } = aBridge();
    const [detail, navigation] = [createDetail(bridge), aNavigation()];
    followShell({ bridge, detail, navigation });
    return { tell, asked, detail, address: () => printRoute(navigation.store.get()) };
  }

  test("a file is shown", () => {
    const { tell, detail, address } = followed();
    tell("opened", aRecord("a"));
    expect(detail.opened.get()).toMatchObject({ kind: "ready", name: "a.mez" });
    expect(address()).toBe("#/connectors/opened");
  });

  test("a link is followed and nothing else is done", () => {
    const { tell, asked, address } = followed();
    tell("navigate", { route: "#/shadows/c/a%2Fb" });
    expect(address()).toBe("#/shadows/c/a%2Fb");
    tell("navigate", { route: "#/carryout" });
    expect(address()).toBe(printRoute(home));
    expect(asked).toEqual([]);
  });
});

describe("a page that is reloaded", () => {
  function aPage(memory: Map<string, string>) {
    const { bridge } = aBridge();
    const [detail, view] = [createDetail(bridge), createStore<ListView>(wholeList)];
    const ready = keepOverReload({ bridge, detail, view, memory: { getItem: (name) => memory.get(name) ?? null, setItem: (name, text) => void memory.set(name, text) } });
    return { detail, view, ready };
  }

  test("shows the list as it was narrowed, and the file that was opened", async () => {
    const memory = new Map<string, string>();
    const before = aPage(memory);
    before.view.set({ ...wholeList, text: "snow" });
    before.detail.showOpened(aRecord("sent"));
    const after = aPage(memory);
    await after.ready;
    expect(after.view.get().text).toBe("snow");
    expect(after.detail.opened.get()).toMatchObject({ kind: "ready", record: { id: "sent" } });
  });

  test.each(["", "{", "null", "[]", `{"view":{},"opened":null}`, `{"view":{"text":7},"opened":null}`])("begins anew with %s", async (text) => {
    const page = aPage(new Map([["mezzanine", text]]));
    await page.ready;
    expect(page.view.get()).toBe(wholeList);
    expect(page.detail.opened.get().kind).toBe("nothing");
  });
});

describe("an address that was not opened", () => {
  const say = (detail?: string) => addressNotice("openDocs", { kind: "not-available", ...(detail === undefined ? {} : { detail }) }, wordsIn.en);

  test("is shown whole", () => {
    expect(say("https://example.com/docs?a=1").address).toBe("https://example.com/docs?a=1");
  });

  test.each([undefined, "http://example.com/", "javascript:alert(1)", "https://bank.example@evil.example/", "data:text/html,x", ""])("is no link when it is %s", (detail) => {
    expect(say(detail).address).toBeUndefined();
  });
});

test("licences are taken as the build writes them, or not at all", () => {
  expect(parseLicences([{ packages: ["react 19"], licence: "MIT", text: "…" }])).toHaveLength(1);
  expect([null, {}, [1], [{ packages: "react", licence: "MIT", text: "" }], [{ packages: ["a"], licence: "MIT" }]].map(parseLicences)).toEqual([null, null, null, null, null]);
});
