import type { Settings } from "../../../shared/model/inventory.ts";
import type { ListView } from "../../../shared/model/list-view.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { ShortcutName } from "../../state/shortcuts.ts";

/** What is done to no connector of the list, in the order of the palette. */
export const globalActionNames = [
  "open-file",
  "install-opened",
  "diagnose-opened",
  "check-opened",
  "report-opened",
  "search",
  "scan",
  "cancel-scan",
  "undo",
  "select",
  "end-selection",
  "manage-views",
  "report-html",
  "report-csv",
  "report-json",
  "support-bundle",
  "history-csv",
  "history-json",
  "add-folder",
  "add-project",
  "add-report-folder",
  "add-report-files",
  "read-reports",
  "check-project",
  "publish-project",
  "usual-width",
] as const;
export type GlobalAction = (typeof globalActionNames)[number];

/** What decides which actions make sense now. */
export interface PaletteState {
  readonly settings: Settings;
  readonly view: ListView;
  /** Null until the engine has answered. A page in a browser has no dialogs of the system. */
  readonly host: "electron" | "web" | null;
  readonly isScanning: boolean;
  readonly isSelecting: boolean;
  readonly canUndo: boolean;
  /** A file that was opened and not installed. */
  readonly hasOpened: boolean;
  readonly hasReports: boolean;
}

export interface NamedAction {
  readonly action: GlobalAction;
  readonly name: string;
  readonly shortcut?: ShortcutName;
}

const shortcutOf: Readonly<Partial<Record<GlobalAction, ShortcutName>>> = {
  "open-file": "open-file",
  "search": "search",
  "undo": "undo",
};

/** Those that make sense now, named as their buttons are. */
export function globalActions(state: PaletteState, words: Words): readonly NamedAction[] {
  const isDesktop = state.host === "electron";
  const isOffered: Readonly<Record<GlobalAction, boolean>> = {
    "open-file": true,
    "install-opened": state.hasOpened,
    "diagnose-opened": state.hasOpened,
    "check-opened": state.hasOpened,
    "report-opened": state.hasOpened,
    "search": true,
    "scan": !state.isScanning,
    "cancel-scan": state.isScanning,
    "undo": state.canUndo,
    "select": !state.isSelecting,
    "end-selection": state.isSelecting,
    "manage-views": true,
    "report-html": true,
    "report-csv": true,
    "report-json": true,
    "support-bundle": true,
    "history-csv": true,
    "history-json": true,
    "add-folder": isDesktop,
    "add-project": isDesktop,
    "add-report-folder": isDesktop,
    "add-report-files": isDesktop,
    "read-reports": state.hasReports,
    "check-project": isDesktop,
    "publish-project": isDesktop,
    "usual-width": state.settings.detailsWidth !== null,
  };
  return globalActionNames
    .filter((action) => isOffered[action])
    .map((action) => {
      const shortcut = shortcutOf[action];
      return { action, name: nameOf(action, words), ...(shortcut === undefined ? {} : { shortcut }) };
    });
}

function nameOf(action: GlobalAction, { window: words, doctor, publishCheck }: Words): string {
  const { palette, actions, selection, support, history, reports, publish, views } = words;
  const { report } = support;
  const names: Readonly<Record<GlobalAction, string>> = {
    "open-file": actions.openFile,
    "install-opened": palette.installOpened,
    "diagnose-opened": palette.diagnoseOpened,
    "check-opened": palette.checkOpened,
    "report-opened": palette.reportOpened,
    "search": palette.search,
    "scan": actions.scan,
    "cancel-scan": palette.cancelScan,
    "undo": palette.undo,
    "select": selection.start,
    "end-selection": selection.end,
    "manage-views": views.manage,
    "report-html": palette.choice(report.save, report.html),
    "report-csv": palette.choice(report.save, report.csv),
    "report-json": palette.choice(report.save, report.json),
    "support-bundle": support.open,
    "history-csv": palette.choice(words.navigation.history, history.exportCsv),
    "history-json": palette.choice(words.navigation.history, history.exportJson),
    "add-folder": actions.addFolder,
    "add-project": doctor.builds.add,
    "add-report-folder": palette.addReportFolder,
    "add-report-files": reports.addFiles,
    "read-reports": palette.readReports,
    "check-project": palette.choice(words.navigation.check, publishCheck.screen.chooseProject),
    "publish-project": palette.choice(words.navigation.publish, publish.choose),
    "usual-width": palette.usualWidth,
  };
  return names[action];
}
