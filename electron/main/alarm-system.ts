import { app, nativeImage, Notification } from "electron";
import type { AlarmSystem } from "./alarms.ts";
import { mayNotify, type Installation } from "./register-with-windows.ts";

/** Electron's part of `alarms.ts`. Not before the program is ready. */
export function createAlarmSystem(installation: Installation): AlarmSystem {
  // In this order: on Windows the mere question writes a shortcut.
  const canNotify = mayNotify(installation) && Notification.isSupported();
  return {
    setBadgeCount: (count) => void app.setBadgeCount(count),
    createNotification: canNotify ? (options) => new Notification(options) : null,
    dot: installation.platform === "win32" ? nativeImage.createFromBitmap(dot(), { width: dotSize, height: dotSize }) : null,
  };
}

const dotSize = 16;

/** A red disc, BGRA. */
function dot(): Buffer {
  const middle = (dotSize - 1) / 2;
  const pixels = Array.from({ length: dotSize * dotSize }, (_, at) => Math.hypot((at % dotSize) - middle, Math.floor(at / dotSize) - middle) <= middle);
  return Buffer.from(pixels.flatMap((inside) => (inside ? [0x2b, 0x2b, 0xd1, 0xff] : [0, 0, 0, 0])));
}
