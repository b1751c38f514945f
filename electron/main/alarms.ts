import { app, nativeImage, Notification, type BrowserWindow, type NativeImage, type NotificationConstructorOptions } from "electron";
import type { HostWords } from "../../shared/words/words.ts";
import { mayNotify, type Installation } from "./register-with-windows.ts";

/** What decides whether to notify, at one moment. */
export interface AlarmState {
  /** Alarms that the user has not dismissed. */
  readonly unseen: number;
  /** The user turned notifications on. */
  readonly enabled: boolean;
  /** The window has the focus. */
  readonly focused: boolean;
}

export interface NotifierPorts {
  /** Shows a notification about so many new alarms. */
  readonly notify: (added: number) => void;
  /** Sets the number on the program's icon; 0 removes it. */
  readonly setBadge: (count: number) => void;
}

/** Notifies about alarms that are new, where the user turned that on. Alarms of the first state are not new: they are from an earlier run. */
export function createAlarmNotifier({ notify, setBadge }: NotifierPorts): (state: AlarmState) => void {
  // A run that ended without cleaning up may have left a badge, so the first state always sets it.
  const last: { unseen: number | null; badge: number | null } = { unseen: null, badge: null };
  return ({ unseen, enabled, focused }) => {
    const added = unseen - (last.unseen ?? unseen);
    last.unseen = unseen;
    if (added > 0 && enabled && !focused) notify(added);
    const count = enabled ? unseen : 0;
    if (last.badge !== count) setBadge(count);
    last.badge = count;
  };
}

/** The parts of the system that show alarms outside the window. */
export interface AlarmSystem {
  readonly setBadgeCount: (count: number) => void;
  /** Null where notifications are not available to this program. */
  readonly createNotification: ((options: NotificationConstructorOptions) => Notification) | null;
  /** For a taskbar that shows no number on an icon; null elsewhere. */
  readonly overlayIcon: NativeImage | null;
}

/** `AlarmSystem` by Electron. Call it only after Electron is ready. */
export function createAlarmSystem(installation: Installation): AlarmSystem {
  // In this order: on Windows the call of `isSupported` already writes a shortcut.
  const canNotify = mayNotify(installation) && Notification.isSupported();
  return {
    setBadgeCount: (count) => void app.setBadgeCount(count),
    createNotification: canNotify ? (options) => new Notification(options) : null,
    overlayIcon: installation.platform === "win32" ? nativeImage.createFromBitmap(redDisc(), { width: discSize, height: discSize }) : null,
  };
}

const discSize = 16;

/** In BGRA. */
function redDisc(): Buffer {
  const middle = (discSize - 1) / 2;
  const pixels = Array.from(
    { length: discSize * discSize },
    (_, at) => Math.hypot((at % discSize) - middle, Math.floor(at / discSize) - middle) <= middle,
  );
  return Buffer.from(pixels.flatMap((inside) => (inside ? [0x2b, 0x2b, 0xd1, 0xff] : [0, 0, 0, 0])));
}

export interface AlarmPorts {
  readonly system: AlarmSystem;
  /** Null while there is no window. */
  readonly currentWindow: () => BrowserWindow | null;
  readonly words: () => HostWords;
  /** The user clicked a notification. */
  readonly onClick: () => void;
}

export interface Alarms {
  /** Turns notifications and the badge on or off. */
  readonly setEnabled: (enabled: boolean) => void;
  /** Sets the number of alarms that the user has not dismissed. */
  readonly setUnseen: (count: number) => void;
  /** To call when a window was shown: the overlay icon belongs to a window's taskbar button. */
  readonly updateOverlay: () => void;
}

/** Electron drops a notification without a reference, and its click event with it. Some never emit `close`, so the references are bounded. */
const maxNotifications = 20;

export function createAlarms({ system, currentWindow, words, onClick }: AlarmPorts): Alarms {
  const known = { unseen: 0, enabled: false };
  const state = { badge: 0, notifications: [] as readonly Notification[] };

  const updateOverlay = (): void => {
    if (system.overlayIcon === null) return;
    currentWindow()?.setOverlayIcon(state.badge === 0 ? null : system.overlayIcon, state.badge === 0 ? "" : words().alarm.title);
  };
  const drop = (notification: Notification): void => void (state.notifications = state.notifications.filter((one) => one !== notification));
  const flashTaskbar = (): void => currentWindow()?.flashFrame(true);
  const notify = (added: number): void => {
    const { alarm } = words();
    if (system.createNotification === null) return flashTaskbar();
    const notification = system.createNotification({ title: alarm.title, body: alarm.text(added) });
    state.notifications = [...state.notifications, notification].slice(-maxNotifications);
    notification.once("click", () => {
      drop(notification);
      onClick();
    });
    notification.once("close", () => drop(notification));
    notification.once("failed", (_event, error) => {
      drop(notification);
      console.error(`The system did not show a notification: ${error}`);
      flashTaskbar();
    });
    notification.show();
  };
  const setBadge = (count: number): void => {
    state.badge = count;
    system.setBadgeCount(count);
    updateOverlay();
  };
  const notifier = createAlarmNotifier({ notify, setBadge });
  const update = (changes: Partial<typeof known>) =>
    notifier({ ...Object.assign(known, changes), focused: currentWindow()?.isFocused() === true });
  return {
    setEnabled: (enabled) => update({ enabled }),
    setUnseen: (unseen) => update({ unseen }),
    updateOverlay,
  };
}
