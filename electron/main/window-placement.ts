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

const longestPlacement = 4096;

/** As much of a window's upper edge as a hand needs to take it. */
const grip = { width: 120, height: 40 };

/** The same place where it can still be seen; null where its monitor is gone. No larger than the monitor that has it now. */
export function placeAgain({ bounds, maximized }: Placement, workAreas: readonly Rectangle[]): Placement | null {
  const area = workAreas.find((one) => shared(bounds.x, bounds.width, one.x, one.width) >= grip.width && isGripWithin(bounds.y, one));
  if (area === undefined) return null;
  return { bounds: { ...bounds, width: Math.min(bounds.width, area.width), height: Math.min(bounds.height, area.height) }, maximized };
}

const shared = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const isGripWithin = (top: number, area: Rectangle): boolean => top >= area.y - grip.height / 4 && top + grip.height <= area.y + area.height;

/** Null when there is none, or none that can be understood. */
export function readPlacement(file: string): Placement | null {
  try {
    const decoded = parseJson(readFileSync(file, "utf8"), decodePlacement, longestPlacement);
    return decoded.ok ? decoded.value : null; // cut short, or not ours
  } catch {
    return null; // a first start
  }
}

/** Waits until a drag has ended. */
const quietMilliseconds = 400;

/** Writes down where the window is, each time that it has come to rest there. */
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
      return; // no access: the window opens where it first did
    }
  };
  const later = (): void => {
    clearTimeout(state.timer);
    state.timer = setTimeout(write, quietMilliseconds);
  };
  window.on("resize", later);
  window.on("move", later);
  window.on("close", write);
}
