import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { BrowserWindow, Rectangle } from "electron";
import { integer, parseJson, record, yesNo } from "../../shared/contract/decoder.ts";

/** Where a window was when it was last closed or moved. */
export interface Placement {
  /** Of the window when it is not maximised. */
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

const side = integer(-100_000, 100_000);
const size = integer(1, 100_000);
const decodePlacement = record<{ bounds: Rectangle; maximized: boolean }>({
  bounds: record<Rectangle>({ x: side, y: side, width: size, height: size }),
  maximized: yesNo,
});

const maxPlacementBytes = 4096;

/** How much of a window's title bar must be on a monitor, so that the user can drag it. */
const minVisible = { width: 120, height: 40 };

/** The same position, if it is still visible on a monitor, and no larger than that monitor; else null. */
export function fitPlacement({ bounds, maximized }: Placement, workAreas: readonly Rectangle[]): Placement | null {
  const area = workAreas.find(
    (one) => overlap(bounds.x, bounds.width, one.x, one.width) >= minVisible.width && isTitleBarWithin(bounds.y, one),
  );
  if (area === undefined) return null;
  return { bounds: { ...bounds, width: Math.min(bounds.width, area.width), height: Math.min(bounds.height, area.height) }, maximized };
}

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const isTitleBarWithin = (top: number, area: Rectangle): boolean =>
  top >= area.y - minVisible.height / 4 && top + minVisible.height <= area.y + area.height;

/** Null when there is no file, or one that cannot be parsed. */
export function readPlacement(file: string): Placement | null {
  try {
    const decoded = parseJson(readFileSync(file, "utf8"), decodePlacement, maxPlacementBytes);
    return decoded.ok ? decoded.value : null;
  } catch {
    return null; // a first start
  }
}

/** Long enough for a drag to end. */
const debounceMilliseconds = 400;

/** Stores the window's position each time it was moved or resized. */
export function keepPlacement(window: BrowserWindow, file: string): void {
  const state: { timer: NodeJS.Timeout | undefined } = { timer: undefined };
  const write = (): void => {
    clearTimeout(state.timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    const placement: Placement = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(`${file}.new`, JSON.stringify(placement));
      renameSync(`${file}.new`, file);
    } catch {
      return; // no access: the window opens at the default position
    }
  };
  const writeLater = (): void => {
    clearTimeout(state.timer);
    state.timer = setTimeout(write, debounceMilliseconds);
  };
  window.on("resize", writeLater);
  window.on("move", writeLater);
  window.on("close", write);
}
