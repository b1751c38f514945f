import { app, nativeImage, Notification, type BrowserWindow } from "electron";
import type { ShellWords } from "../../shared/words/shell-words.ts";

/** The system's own notification; a click leads to the history. */
export function ringFor(fresh: number, { alarm }: ShellWords, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: alarm.title, body: alarm.text(fresh) });
  notification.on("click", onClick);
  notification.show();
}

/** A number on the icon where the system has that, a dot on the taskbar's button on Windows. */
export function showBadge(count: number, window: BrowserWindow | null, { alarm }: ShellWords): void {
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
