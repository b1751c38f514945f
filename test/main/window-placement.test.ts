import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { EventEmitter } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepPlacement, fitPlacement, readPlacement } from "../../electron/main/window-placement.ts";

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: -200, width: 2560, height: 1400 };
const above = { x: 0, y: -1080, width: 1920, height: 1080 };

const bounds = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height });
const at = (...place: Parameters<typeof bounds>) => ({ bounds: bounds(...place), maximized: false });

describe("a window", () => {
  test.each([
    ["where it was", at(100, 100), [left]],
    ["on the monitor to the right", at(2000, -100), [left, right]],
    ["on the monitor above", at(300, -900), [left, above]],
    ["partly outside, as the user left it", at(-700, 300), [left]],
    ["across two monitors", at(1500, 100), [left, right]],
  ])("comes back %s", (_, placement, areas) => {
    expect(fitPlacement(placement, areas)).toEqual(placement);
  });

  test.each([
    ["its monitor is gone", at(2000, -100), [left]],
    ["its title bar would be below the monitor", at(100, 1030), [left]],
    ["its title bar would be above the monitor", at(100, -300), [left]],
    ["almost nothing of it would be visible", at(-950, 100), [left]],
    ["there is no monitor", at(0, 0), []],
  ])("opens in the usual place when %s", (_, placement, areas) => {
    expect(fitPlacement(placement, areas)).toBeNull();
  });

  test("is no larger than the monitor it comes back to", () => {
    expect(fitPlacement(at(0, 0, 5000, 4000), [left])?.bounds).toEqual({ x: 0, y: 0, width: 1920, height: 1040 });
  });
});

describe("its position", () => {
  const setup = { folder: "", file: "" };
  beforeEach(() => {
    setup.folder = mkdtempSync(join(tmpdir(), "mezzanine-placement-"));
    setup.file = join(setup.folder, "window.json");
  });
  afterEach(() => rmSync(setup.folder, { recursive: true, force: true }));

  test.each([
    ["nothing", undefined],
    ["half a file", `{"bounds":{"x":1`],
    ["other fields", `{"x":1}`],
    ["no numbers", `{"bounds":{"x":"1","y":0,"width":1,"height":1},"maximized":false}`],
    ["a size of nothing", `{"bounds":{"x":1,"y":0,"width":0,"height":1},"maximized":false}`],
    ["something huge", `{"bounds":{"x":1e300,"y":0,"width":1,"height":1},"maximized":false}`],
  ])("is unknown with %s", (_, text) => {
    if (text !== undefined) writeFileSync(setup.file, text);
    expect(readPlacement(setup.file)).toBeNull();
  });

  function aWindow(place: ReturnType<typeof bounds>) {
    const methods = { getNormalBounds: () => place, isMaximized: () => true, isMinimized: () => false, isDestroyed: () => false };
    return Object.assign(new EventEmitter(), methods);
  }
  const keep = (window: EventEmitter, file: string) => keepPlacement(window as unknown as Parameters<typeof keepPlacement>[0], file);

  test("is stored when the window closes, and after it was moved", async () => {
    const window = aWindow(bounds(5, 6));
    keep(window, setup.file);
    window.emit("close");
    expect(readPlacement(setup.file)).toEqual({ bounds: bounds(5, 6), maximized: true });
    rmSync(setup.file);
    window.emit("move");
    window.emit("resize");
    await vi.waitFor(() => expect(readPlacement(setup.file)).not.toBeNull(), 3000);
    expect(readdirSync(setup.folder)).toEqual(["window.json"]);
  });

  test("that cannot be written throws nothing", () => {
    const window = aWindow(bounds(5, 6));
    keep(window, join(setup.folder, "gone", "window.json"));
    expect(() => window.emit("close")).not.toThrow();
  });
});
