import { EventEmitter } from "node:events";
import type { BrowserWindow, NativeImage, Notification } from "electron";
import { expect, test, vi } from "vitest";
import { createAlarms, type AlarmSystem } from "../../electron/main/alarms.ts";
import { wordsIn } from "../../shared/words/locales.ts";

const dot = {} as NativeImage;

function aDesktop(given: Partial<AlarmSystem> = {}) {
  const did: string[] = [];
  const notifications: WeakRef<EventEmitter>[] = [];
  const state: { window: BrowserWindow | null } = { window: null };
  const createNotification = () => {
    const notification = Object.assign(new EventEmitter(), { show: () => undefined });
    notifications.push(new WeakRef(notification));
    return notification as unknown as Notification;
  };
  const alarms = createAlarms({
    system: { setBadgeCount: (count) => did.push(`badge ${count}`), createNotification, dot: null, ...given },
    windows: { current: () => state.window },
    words: () => wordsIn.en.shell,
    onClick: () => did.push("click"),
  });
  const open = () => {
    const window = { isFocused: () => false, setOverlayIcon: (icon: NativeImage | null) => did.push(icon === null ? "no dot" : "dot"), flashFrame: () => did.push("flash") };
    state.window = window as unknown as BrowserWindow;
  };
  return { alarms, did, open, notifications };
}

test("alarms left from last time have their dot once there is a window to have it", () => {
  const { alarms, did, open } = aDesktop({ dot });
  alarms.wish(true);
  alarms.hear(3);
  expect(did).not.toContain("dot");
  open();
  alarms.drawAgain();
  expect(did.at(-1)).toBe("dot");
  alarms.hear(0);
  expect(did.at(-1)).toBe("no dot");
});

test("where an icon has a number there is no dot", () => {
  const { alarms, did, open } = aDesktop();
  open();
  alarms.wish(true);
  alarms.hear(1);
  alarms.drawAgain();
  expect(did).toEqual(["badge 0", "badge 1"]);
});

test("a notification is clicked once", () => {
  const { alarms, did, notifications } = aDesktop();
  alarms.wish(true);
  alarms.hear(0);
  alarms.hear(1);
  const notification = notifications[0]?.deref();
  notification?.emit("click", {});
  notification?.emit("click", {});
  expect(did.filter((one) => one === "click")).toEqual(["click"]);
});

test.each([
  ["the system has none for us", { createNotification: null }, () => undefined],
  ["it fails", {}, (notification: EventEmitter | undefined) => notification?.emit("failed", {}, "not signed")],
])("where %s, the taskbar calls", (_, given, happen) => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { alarms, did, open, notifications } = aDesktop(given);
  open();
  alarms.wish(true);
  alarms.hear(0);
  alarms.hear(1);
  happen(notifications[0]?.deref());
  expect(did).toContain("flash");
  said.mockRestore();
});
