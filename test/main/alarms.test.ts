import { EventEmitter } from "node:events";
import type { BrowserWindow, NativeImage, Notification } from "electron";
import { expect, test, vi } from "vitest";
import { createAlarmNotifier, createAlarms, type AlarmSystem } from "../../electron/main/alarms.ts";
import { wordsIn } from "../../shared/words/locales.ts";

const overlayIcon = {} as NativeImage;

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
    system: { setBadgeCount: (count) => did.push(`badge ${count}`), createNotification, overlayIcon: null, ...given },
    currentWindow: () => state.window,
    words: () => wordsIn.en.host,
    onClick: () => did.push("click"),
  });
  const open = () => {
    const window = {
      isFocused: () => false,
      setOverlayIcon: (icon: NativeImage | null) => did.push(icon === null ? "no overlay" : "overlay"),
      flashFrame: () => did.push("flash"),
    };
    state.window = window as unknown as BrowserWindow;
  };
  return { alarms, did, open, notifications };
}

test("alarms of an earlier run have their overlay icon as soon as there is a window", () => {
  const { alarms, did, open } = aDesktop({ overlayIcon });
  alarms.setEnabled(true);
  alarms.setUnseen(3);
  expect(did).not.toContain("overlay");
  open();
  alarms.updateOverlay();
  expect(did.at(-1)).toBe("overlay");
  alarms.setUnseen(0);
  expect(did.at(-1)).toBe("no overlay");
});

test("where the icon has a number there is no overlay icon", () => {
  const { alarms, did, open } = aDesktop();
  open();
  alarms.setEnabled(true);
  alarms.setUnseen(1);
  alarms.updateOverlay();
  expect(did).toEqual(["badge 0", "badge 1"]);
});

test("a notification is clicked once", () => {
  const { alarms, did, notifications } = aDesktop();
  alarms.setEnabled(true);
  alarms.setUnseen(0);
  alarms.setUnseen(1);
  const notification = notifications[0]?.deref();
  notification?.emit("click", {});
  notification?.emit("click", {});
  expect(did.filter((one) => one === "click")).toEqual(["click"]);
});

test.each([
  ["notifications are not available", { createNotification: null }, () => undefined],
  ["one fails", {}, (notification: EventEmitter | undefined) => notification?.emit("failed", {}, "not signed")],
])("where %s, the taskbar button flashes", (_, given, happen) => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { alarms, did, open, notifications } = aDesktop(given);
  open();
  alarms.setEnabled(true);
  alarms.setUnseen(0);
  alarms.setUnseen(1);
  happen(notifications[0]?.deref());
  expect(did).toContain("flash");
  said.mockRestore();
});

function aNotifier() {
  const did: string[] = [];
  const notifier = createAlarmNotifier({ notify: (added) => did.push(`notify ${added}`), setBadge: (count) => did.push(`badge ${count}`) });
  return { did, update: (unseen: number, enabled = true, focused = false) => notifier({ unseen, enabled, focused }) };
}

test("notifies about new alarms, not about those of an earlier run", () => {
  const { did, update } = aNotifier();
  update(2);
  update(2);
  update(5);
  update(1);
  update(2);
  expect(did).toEqual(["badge 2", "notify 3", "badge 5", "badge 1", "notify 1", "badge 2"]);
});

test("does nothing unless enabled, and removes the badge when disabled", () => {
  const { did, update } = aNotifier();
  update(0, false);
  update(4, false);
  expect(did).toEqual(["badge 0"]);
  update(4, true);
  update(4, false);
  expect(did).toEqual(["badge 0", "badge 4", "badge 0"]);
});

test("does not notify while the window has the focus", () => {
  const { did, update } = aNotifier();
  update(0);
  update(1, true, true);
  expect(did).toEqual(["badge 0", "badge 1"]);
});

test("removes a badge that an earlier run left on the icon", () => {
  const { did, update } = aNotifier();
  update(0);
  update(0);
  expect(did).toEqual(["badge 0"]);
});
