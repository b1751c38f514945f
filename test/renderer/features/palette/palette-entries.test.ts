import { expect, test } from "vitest";
import { aPaletteContext } from "../../../builders/a-palette-context.ts";
import { manyRows } from "../../../builders/a-snapshot.ts";
import { folders, twelveRows } from "../../../builders/twelve-rows.ts";
import { fixedEntries, paletteEntries, type PaletteContext } from "../../../../renderer/features/palette/palette-entries.ts";
import { actionsOn, connectorActions } from "../../../../renderer/state/connector-actions.ts";
import { isCertified } from "../../../../renderer/state/folder-groups.ts";
import { screens } from "../../../../renderer/state/route.ts";
import { shortcutKeys, shortcuts, shortcutText } from "../../../../renderer/state/shortcuts.ts";
import type { CommandName } from "../../../../shared/contract/commands.ts";
import { initialSettings, type Settings } from "../../../../shared/model/inventory.ts";
import { languageSettings } from "../../../../shared/model/language.ts";
import { listColumns, listGroupings, wholeList } from "../../../../shared/model/list-view.ts";
import { en } from "../../../../shared/words/en/en.ts";
import type { HostWords } from "../../../../shared/words/words.ts";

const keys = (text: string, context: Partial<PaletteContext> = {}) =>
  paletteEntries(text, aPaletteContext({ rows: twelveRows, folders, ...context })).map(({ key }) => key);
const names = (text: string, context: Partial<PaletteContext> = {}) =>
  paletteEntries(text, aPaletteContext({ rows: twelveRows, folders, ...context })).map(({ name }) => name);
const mine = twelveRows.find((row) => folders.some((folder) => folder.id === row.folder && !isCertified(folder)))!;

test("offers every section before anything is typed", () => {
  expect(keys("")).toEqual(expect.arrayContaining(screens.map((screen) => `screen ${screen}`)));
});

test("a name that starts with the text goes before one that merely has it, whatever it is the name of", () => {
  expect(names("b").indexOf("Birchbase")).toBeLessThan(names("b").indexOf("Fjordline Bookings"));
  const [first] = keys(mine.title, { shown: mine });
  expect(first).toBe(mine.id);
});

test("finds a connector by its file, and nothing by nonsense", () => {
  expect(keys("elmworks (2)")).toEqual(["desktop|Elmworks (2).mez"]);
  expect(keys("zzz")).toEqual([]);
});

test("stays as short with thousands of connectors as with a few", () => {
  expect(keys("", { rows: manyRows(2000) }).length).toBe(keys("", { rows: manyRows(20) }).length);
});

test("offers what can be done with the connector in sight, and nothing of it without one", () => {
  expect(keys("", { shown: mine })).toEqual(expect.arrayContaining(["quarantine", "disable", "diagnose", "check", "copy-hash", "report"]));
  for (const action of connectorActions) expect(keys("")).not.toContain(action);
});

test("a connector of Power BI's own can be looked at and not moved", () => {
  const certified = folders.find(isCertified)!;
  const shown = { ...mine, folder: certified.id };
  expect(keys("", { shown })).toEqual(expect.arrayContaining(["history", "report", "copy-path"]));
  for (const action of ["quarantine", "disable", "enable", "test", "check", "diagnose"]) expect(keys("", { shown })).not.toContain(action);
});

test("offers what can be done with several only while several are chosen", () => {
  const chosen = [
    { ...mine, disabled: true },
    { ...mine, disabled: false },
  ];
  const expected = ["quarantine", "disable", "enable", "html", "csv", "json"].map((action) => `selection ${action}`);
  expect(keys("", { chosen })).toEqual(expect.arrayContaining(expected));
  expect(keys("").filter((key) => key.startsWith("selection "))).toEqual([]);
});

test("each key names one entry", () => {
  const all = keys("", { shown: mine, chosen: [mine], isSelecting: true, canUndo: true, hasOpened: true, hasReports: true });
  expect(new Set(all).size).toBe(all.length);
});

/** How each command of the contract is reached by the palette: its entry, or the screen that asks for what it needs. */
const reachedBy = {
  ...all("reads", [
    "getInventory",
    "getConnector",
    "getSignatureXml",
    "getPartContent",
    "getResourceTexts",
    "compareTexts",
    "getTrust",
    "getTrustBackups",
    "getSettings",
    "getExternalTool",
    "getAbout",
    "getShadowMap",
    "compareConnectors",
    "getCatalogue",
    "getQuarantine",
    "getHistory",
    "getNotices",
    "getFolders",
    "getGateway",
    "getReports",
    "getReport",
    "getRecentReports",
    "getReportUse",
    "diagnoseReport",
    "getProjects",
    "getDiagnoses",
  ]),
  startScan: ["scan"],
  cancelScan: ["cancel-scan"],
  inspectBytes: ["open-file"],
  ...all("screen trust", [
    "planTrustChange",
    "planTrustRestore",
    "carryOutTrustChange",
    "acceptSigner",
    "acceptPublisher",
    "revokePublisher",
    "notePublisher",
    "exportTrust",
    "saveTrustExport",
  ]),
  setSettings: ['setting {"theme":"dark"}', "usual-width"],
  addFolder: ["add-folder"],
  ...all("screen folders", ["removeFolder", "createFolder", "removeCreatedFolder", "setGatewayFolder", "planTransfer", "carryOutTransfer"]),
  showFolder: ["show-folder"],
  ...all("connector", ["openLearnMore"]),
  setTestingMark: ["test"],
  clearTestingMark: ["end-test"],
  ...all("screen catalogue", ["openDocs", "importCatalogue", "resetCatalogue"]),
  planCleanup: ["quarantine", "disable", "enable", "selection quarantine", "selection disable", "selection enable"],
  planUndo: ["undo"],
  carryOut: ["quarantine"],
  ...all("dialog", ["cancelMoves"]),
  planInstall: ["install-opened"],
  install: ["install-opened"],
  ...all("screen quarantine", ["setPurgeAge", "holdQuarantined"]),
  exportHistory: ["history-csv", "history-json"],
  ...all("notice", ["dismissNotice"]),
  addReports: ["add-report-files", "add-report-folder"],
  readReports: ["read-reports"],
  ...all("screen reports", ["removeReportPlace", "cancelReports", "addRecentReports", "forgetReports"]),
  chooseCheckedProject: ["check-project"],
  checkPublishing: ["check", "check-opened"],
  ...all("screen check", ["exportCheck"]),
  chooseProject: ["publish-project"],
  ...all("screen publish", ["buildProject", "choosePublishFile", "signProject", "prepareSignature", "attachSignature", "saveRelease"]),
  exportReport: [
    "report-html",
    "report-csv",
    "report-json",
    "report",
    "selection html",
    "selection csv",
    "selection json",
    "report-opened",
  ],
  // By the pointer alone; the keyboard saves.
  dragReport: ["selection html"],
  takeSnapshot: ["screen snapshots"],
  ...all("screen policy", ["checkPolicy", "savePolicyExport"]),
  changeExternalTool: ["screen settings"],
  prepareSupportBundle: ["support-bundle"],
  ...all("dialog", ["getSupportBundleEntry", "getSupportBundle"]),
  diagnose: ["diagnose", "diagnose-opened"],
  addProject: ["add-project"],
  ...all("screen doctor", ["planRepair", "carryOutRepair", "openRepaired", "removeProject", "openBuild"]),
} satisfies Record<CommandName, readonly string[]>;

function all<const N extends CommandName>(by: string, commands: readonly N[]): Record<N, readonly [string]> {
  return Object.fromEntries(commands.map((name) => [name, [by]])) as unknown as Record<N, readonly [string]>;
}

/** Not entries of the palette: what only reads, and what is asked for in a dialog, a notice or the details that the palette leads to. */
const elsewhere = ["reads", "dialog", "notice", "connector"];

test("every command that does something is in the palette, or on a screen that is", () => {
  const everything = [
    ...keys("", { shown: { ...mine, disabled: false, testingUntil: "2027-01-31", signerThumbprint: "AB".repeat(20) }, hasOpened: true }),
    ...keys("", { shown: { ...mine, disabled: true }, canUndo: true, hasReports: true, isScanning: true }),
    ...keys("", { chosen: [mine, { ...mine, disabled: true }], isSelecting: true, settings: { ...initialSettings, detailsWidth: 700 } }),
  ];
  const missing = Object.values<readonly string[]>(reachedBy)
    .flat()
    .filter((key) => !elsewhere.includes(key) && !everything.includes(key));
  expect(missing).toEqual([]);
});

/** Values that a setting can be given by the palette; none: why not. */
const settingValues = {
  securityLevel: ["trusted-only", "any", "not-said"],
  theme: ["system", "light", "dark"],
  density: ["comfortable", "compact"],
  locale: [...languageSettings],
  notifications: [true, false],
  offerDownloads: [true, false],
  detailsWidth: [], // A width is drawn; "usual-width" takes it back.
  culture: [], // One of hundreds: on the screen for settings.
  listLayout: [], // By the entries for the view.
  savedViews: [], // Each has an entry of its own.
  introduced: [], // The first steps are shown once.
  securityAsked: [], // Follows from the answer.
} satisfies { readonly [S in keyof Settings]: readonly Settings[S][] };

test("every setting that is a choice can be changed to each of its other values", () => {
  for (const [field, values] of Object.entries(settingValues)) {
    for (const now of values) {
      const entries = fixedEntries(aPaletteContext({ settings: { ...initialSettings, [field]: now } }));
      const offered = entries.flatMap(({ target }) =>
        target.kind === "setting" && Object.hasOwn(target.chosen, field) ? [target.chosen[field as keyof Settings]] : [],
      );
      expect(new Set([now, ...offered]), field).toEqual(new Set<unknown>(values));
    }
  }
});

test("a page in a browser is offered no dialog of the system's and no notification", () => {
  const inBrowser = keys("", { host: "web" });
  for (const key of ["add-folder", "add-project", "add-report-files", "check-project", "publish-project"])
    expect(inBrowser).not.toContain(key);
  expect(inBrowser.some((key) => key.includes("notifications"))).toBe(false);
});

test("every column, group and order of the list can be chosen, and every saved view opened", () => {
  const view = { ...wholeList, text: "a" };
  const settings = { ...initialSettings, savedViews: [{ name: "Mine", view: wholeList }] };
  const offered = keys("", { view, settings });
  for (const column of listColumns) expect(offered).toContain(`view sort ${column}`);
  for (const column of listColumns.slice(1)) expect(offered).toContain(`view column ${column}`);
  for (const grouping of listGroupings.filter((one) => one !== view.grouping)) expect(offered).toContain(`view grouping ${grouping}`);
  expect(offered).toEqual(expect.arrayContaining(["view saved Mine", "view usual", "view everything", "manage-views"]));
  const hidden = fixedEntries(aPaletteContext({ view })).find(({ key }) => key === "view column signer")?.target;
  expect(hidden?.kind === "view" && hidden.view.columns.includes("signer")).toBe(false);
});

/** The menu of the desktop program acts on the text that has the focus and on the window as a whole, which a page cannot do. */
const menuRoles = {
  ...roles("text in focus", ["undo", "redo", "cut", "copy", "paste", "delete", "selectAll"]),
  ...roles("window", ["services", "hide", "hideOthers", "unhide", "quit", "minimize", "zoom", "close", "front"]),
  ...roles("page", ["reload", "resetZoom", "zoomIn", "zoomOut", "togglefullscreen"]),
} satisfies Record<keyof HostWords["menu"]["roles"], string>;

function roles<const R extends keyof HostWords["menu"]["roles"]>(by: string, of: readonly R[]): Record<R, string> {
  return Object.fromEntries(of.map((role) => [role, by])) as Record<R, string>;
}

test("what the menu of the program has besides leads to a screen of the palette", () => {
  expect(Object.keys(menuRoles).toSorted()).toEqual(Object.keys(en.host.menu.roles).toSorted());
  expect(keys("")).toContain("screen about");
});

test("shortcuts are shown as the platform writes them", () => {
  const shown = fixedEntries(aPaletteContext({ canUndo: true })).flatMap(({ shortcut }) => shortcut ?? []);
  expect(shown).toEqual(["open-file", "search", "undo"]);
  expect(shortcutText("open-file", "Win32")).toBe("Ctrl+O");
  expect(shortcutText("open-file", "MacIntel")).toBe("⌘O");
  expect(shortcutKeys("open-file", "MacIntel")).toBe("Meta+O");
  expect(new Set(Object.values(shortcuts)).size).toBe(Object.keys(shortcuts).length);
});

test("what is offered for a row is named for each of its states", () => {
  const on = { row: { ...mine, disabled: true, testingUntil: "2027-01-31" }, folder: folders.find(({ id }) => id === mine.folder) };
  expect(actionsOn(on)).toEqual(expect.arrayContaining(["enable", "end-test"]));
  expect(actionsOn(on)).not.toContain("disable");
});
