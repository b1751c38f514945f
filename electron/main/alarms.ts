import type { NativeImage, Notification, NotificationConstructorOptions } from "electron";
import type { ShellWords } from "../../shared/words/words.ts";
import { createAlarmBell } from "./alarm-notifier.ts";
import type { WindowKeeper } from "./main-window.ts";

/** By what alarms are told, where there is no window to look at. */
export interface AlarmSystem {
  readonly setBadgeCount: (count: number) => void;
  /** Null where the system has none for us. */
  readonly createNotification: ((options: NotificationConstructorOptions) => Notification) | null;
  /** For a taskbar that shows no number on an icon; null elsewhere. */
  readonly dot: NativeImage | null;
}

export interface AlarmPorts {
  readonly system: AlarmSystem;
  readonly windows: Pick<WindowKeeper, "current">;
  readonly words: () => ShellWords;
  /** The user clicked a notification. */
  readonly onClick: () => void;
}

/** Wishes and alarms come one by one and are judged together. */
export interface Alarms {
  readonly wish: (notifications: boolean) => void;
  /** So many are not put away. */
  readonly hear: (unseen: number) => void;
  /** There is a window now, or another one: a dot belongs to a window's button on the taskbar. */
  readonly drawAgain: () => void;
}

/** Electron forgets a notification that nobody holds, and a click on it with it. Some are never said to be closed. */
const mostKept = 20;

export function createAlarms({ system, windows, words, onClick }: AlarmPorts): Alarms {
  const known = { unseen: 0, wished: false };
  const state = { badge: 0, kept: [] as readonly Notification[] };

  const drawDot = (): void => {
    if (system.dot === null) return;
    windows.current()?.setOverlayIcon(state.badge === 0 ? null : system.dot, state.badge === 0 ? "" : words().alarm.title);
  };
  const drop = (notification: Notification): void => void (state.kept = state.kept.filter((one) => one !== notification));
  const callFromTaskbar = (): void => windows.current()?.flashFrame(true);
  const ring = (fresh: number): void => {
    const { alarm } = words();
    if (system.createNotification === null) return callFromTaskbar();
    const notification = system.createNotification({ title: alarm.title, body: alarm.text(fresh) });
    state.kept = [...state.kept, notification].slice(-mostKept);
    notification.once("click", () => {
      drop(notification);
      onClick();
    });
    notification.once("close", () => drop(notification));
    notification.once("failed", (_event, error) => {
      drop(notification);
      console.error(`The system did not show a notification: ${error}`);
      callFromTaskbar();
    });
    notification.show();
  };
  const bell = createAlarmBell({
    ring,
    badge: (count) => {
      state.badge = count;
      system.setBadgeCount(count);
      drawDot();
    },
  });
  const judge = (heard: Partial<typeof known>) => bell({ ...Object.assign(known, heard), watched: windows.current()?.isFocused() === true });
  return {
    wish: (wished) => judge({ wished }),
    hear: (unseen) => judge({ unseen }),
    drawAgain: drawDot,
  };
}
