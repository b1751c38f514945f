import type { PaletteContext } from "../../renderer/features/palette/palette-entries.ts";
import { initialSettings } from "../../shared/model/inventory.ts";
import { wholeList } from "../../shared/model/list-view.ts";
import { en } from "../../shared/words/en/en.ts";
import { aSnapshot } from "./a-snapshot.ts";

/** The palette over a list in which nothing is chosen and nothing goes on. */
export const aPaletteContext = (differences: Partial<PaletteContext> = {}): PaletteContext => ({
  rows: aSnapshot().rows,
  folders: aSnapshot().folders,
  shown: null,
  chosen: [],
  settings: initialSettings,
  view: wholeList,
  host: "electron",
  isScanning: false,
  isSelecting: false,
  canUndo: false,
  hasOpened: false,
  hasReports: false,
  words: en,
  ...differences,
});
