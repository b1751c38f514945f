import { describe, expect, test } from "vitest";
import { ok } from "../../../shared/base/result.ts";
import type { Bridge, EventName, Events } from "../../../shared/contract/commands.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import { createDetail } from "../../../renderer/state/detail-state.ts";
import { handleHostEvents } from "../../../renderer/app/host-events.ts";
import { wholeList, type ListView } from "../../../shared/model/list-view.ts";
import { restoreSession } from "../../../renderer/app/session-restore.ts";
import { parseLink } from "../../../shared/contract/link.ts";
import { home, printRoute, screens, type Route } from "../../../renderer/state/route.ts";
import { createStore } from "../../../renderer/state/store.ts";

const aRecord = (id: string): ConnectorRecord => ({ id, name: `${id}.mez` }) as unknown as ConnectorRecord;

/** Knows every connector by its id, and can be made to emit. */
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
  const emit = <N extends EventName>(name: N, event: Events[N]) => listeners.get(name)?.(event as never);
  return { bridge, emit, asked };
}

function aNavigation() {
  const store = createStore<Route>(home);
  return { store, go: (route: Route) => store.set(route) };
}

describe("what the system hands over", () => {
  function aWindow() {
    const { bridge, emit, asked } = aBridge();
    const [detail, navigation] = [createDetail(bridge), aNavigation()];
    handleHostEvents({ bridge, detail, navigation });
    return { emit, asked, detail, address: () => printRoute(navigation.store.get()) };
  }

  test("a file is shown", () => {
    const { emit, detail, address } = aWindow();
    emit("opened", aRecord("a"));
    expect(detail.opened.get()).toMatchObject({ kind: "ready", name: "a.mez" });
    expect(address()).toBe("#/connectors/opened");
  });

  test("a link is followed and nothing else is done", () => {
    const { emit, asked, address } = aWindow();
    emit("navigate", { route: "#/shadows/c/a%2Fb" });
    expect(address()).toBe("#/shadows/c/a%2Fb");
    emit("navigate", { route: "#/carryout" });
    expect(address()).toBe(printRoute(home));
    expect(asked).toEqual([]);
  });

  const everyLink = screens.flatMap((screen) => ["", "/c/a%2Fb", "/c/..%2F..%2Fwindows"].map((rest) => [screen, rest] as const));
  test.each(everyLink)("a link to %s%s shows that screen, and asks the engine nothing", (screen, rest) => {
    const { emit, asked, address } = aWindow();
    const route = parseLink(`mezzanine://${screen}${rest}`);
    emit("navigate", { route: route ?? "" });
    expect(address()).toBe(`#/${screen}${rest}`);
    expect(asked).toEqual([]);
  });
});

describe("a page that is reloaded", () => {
  function aPage(memory: Map<string, string>) {
    const { bridge } = aBridge();
    const [detail, view] = [createDetail(bridge), createStore<ListView>(wholeList)];
    const ready = restoreSession({
      bridge,
      detail,
      view,
      memory: { getItem: (name) => memory.get(name) ?? null, setItem: (name, text) => void memory.set(name, text) },
    });
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

  test.each(["", "{", "null", "[]", `{"view":{},"opened":null}`, `{"view":{"text":7},"opened":null}`])(
    "begins anew with %s",
    async (text) => {
      const page = aPage(new Map([["mezzanine", text]]));
      await page.ready;
      expect(page.view.get()).toBe(wholeList);
      expect(page.detail.opened.get().kind).toBe("nothing");
    },
  );
});
