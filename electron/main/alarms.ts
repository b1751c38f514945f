import { app, nativeImage, Notification, type BrowserWindow } from "electron";
import type { ShellWords } from "../../shared/words/shell-words.ts";
import { createAlarmBell } from "./alarm-bell.ts";
import type { Voice } from "./voice.ts";
import type { WindowKeeper } from "./window-keeper.ts";

export interface AlarmPorts {
  readonly windows: WindowKeeper;
  readonly voice: Voice;
  /** The user clicked a notification. */
  readonly onClick: () => void;
}

/** Wishes and alarms come one by one and are judged together. */
export interface Alarms {
  readonly wish: (notifications: boolean) => void;
  /** So many are not put away. */
  readonly hear: (unseen: number) => void;
}

export function createAlarms({ windows, voice, onClick }: AlarmPorts): Alarms {
  const known = { unseen: 0, wished: false };
  const bell = createAlarmBell({
    ring: (fresh) => ring(fresh, voice.words(), onClick),
    badge: (count) => showBadge(count, windows.current(), voice.words()),
  });
  const judge = (heard: Partial<typeof known>) => bell({ ...Object.assign(known, heard), watched: windows.current()?.isFocused() === true });
  return {
    wish: (wished) => judge({ wished }),
    hear: (unseen) => judge({ unseen }),
  };
}

function ring(fresh: number, { alarm }: ShellWords, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: alarm.title, body: alarm.text(fresh) });
  notification.on("click", onClick);
  notification.show();
}

/** A number on the icon where the system has that, a dot on the taskbar's button on Windows. */
function showBadge(count: number, window: BrowserWindow | null, { alarm }: ShellWords): void {
  app.setBadgeCount(count);
  if (process.platform === "win32") window?.setOverlayIcon(count === 0 ? null : nativeImage.createFromBitmap(dot(), { width: dotSize, height: dotSize }), alarm.title);
}

const dotSize = 16;

/** A red disc, BGRA. */
function dot(): Buffer {
  const middle = (dotSize - 1) / 2;
  const pixels = Array.from({ length: dotSize * dotSize }, (_, at) => Math.hypot((at % dotSize) - middle, Math.floor(at / dotSize) - middle) <= middle);
  return Buffer.from(pixels.flatMap((inside) => (inside ? [0x2b, 0x2b, 0xd1, 0xff] : [0, 0, 0, 0])));
}
