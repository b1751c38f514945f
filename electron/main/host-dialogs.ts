import { basename, extname, join, win32 } from "node:path";
import { reportPackageEndings } from "../../shared/model/report.ts";
import { app, dialog, shell, type BrowserWindow, type MessageBoxOptions, type SaveDialogOptions } from "electron";
import type { FolderPurpose } from "../engine/handlers/host-actions.ts";
import type { ChosenFileKind } from "../../shared/model/project.ts";
import { foreign, foreignPath } from "../../shared/words/foreign-text.ts";
import { printable } from "../../shared/words/printable.ts";
import type { HostWords } from "../../shared/words/words.ts";

/** The user chooses a folder in the system's own dialog, which opens at `near`; null when they cancel. */
export async function chooseFolder(
  window: BrowserWindow,
  { addFolder, folderPurposes }: HostWords,
  { near, purpose }: { readonly near: string | null; readonly purpose: FolderPurpose },
): Promise<string | null> {
  const { title, button } = purpose === "add" ? addFolder : folderPurposes[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: button,
    properties: ["openDirectory", "dontAddToRecent"],
    ...(near === null ? {} : { defaultPath: near }),
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The user chooses reports, or a folder with some, in the system's own dialog; null when they cancel. */
export async function chooseReports(
  window: BrowserWindow,
  { addReports }: HostWords,
  kind: "file" | "folder",
): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: addReports.title,
    buttonLabel: addReports.button,
    properties:
      kind === "folder" ? ["openDirectory", "multiSelections", "dontAddToRecent"] : ["openFile", "multiSelections", "dontAddToRecent"],
    ...(kind === "folder"
      ? {}
      : {
          filters: [
            { name: addReports.filter, extensions: [...reportPackageEndings.map((ending) => ending.slice(1)), "pbip", "json", "pq"] },
          ],
        }),
  });
  return canceled ? null : filePaths;
}

/** The same for a file to publish with. */
export async function chooseFile(window: BrowserWindow, { chosenFiles }: HostWords, kind: ChosenFileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: chosenFiles[kind],
    properties: ["openFile", "dontAddToRecent"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Opens a folder in the file manager; false when the system could not. Electron answers with what went wrong, or nothing. */
export const openFolder = async (path: string): Promise<boolean> => (await shell.openPath(path)) === "";

/** Shows an address as it will be opened, and opens it only when the user agrees. The engine lets only https pass; it is checked here again. */
export async function openAddress(window: BrowserWindow, { openAddress: words }: HostWords, address: string): Promise<void> {
  const url = parseExternalUrl(address);
  if (url === null) return;
  const { href, host } = url;
  const question = {
    title: words.title,
    message: words.question(foreignPath(host)),
    detail: words.detail(printable(href, 2048)),
    no: words.cancel,
    yes: words.open,
  };
  if (await ask(window, "question", question)) await shell.openExternal(href);
}

/** Reports that a file the system asked us to open could not be read. */
export async function reportUnreadable(window: BrowserWindow, { unreadable }: HostWords, name: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: "warning",
    title: "Mezzanine",
    message: unreadable.problem(foreign(name)),
    detail: unreadable.step,
    noLink: true,
  });
}

/** Asks whether to reload a window that does not respond. */
export const askAboutHang = (window: BrowserWindow, { hung }: HostWords): Promise<boolean> =>
  ask(window, "warning", { title: "Mezzanine", message: hung.problem, detail: hung.step, no: hung.wait, yes: hung.reload });

/** Asks whether to load the window's page again. */
export const askAboutLoad = (window: BrowserWindow, { notLoaded }: HostWords, reason: string): Promise<boolean> =>
  ask(window, "error", {
    title: "Mezzanine",
    message: notLoaded.problem,
    detail: `${notLoaded.step}\n\n${printable(reason)}`,
    no: notLoaded.quit,
    yes: notLoaded.reload,
  });

/** Asks whether to reload a page that crashed several times. */
export const askAboutCrashes = (window: BrowserWindow, { crashing }: HostWords): Promise<boolean> =>
  ask(window, "error", { title: "Mezzanine", message: crashing.problem, detail: crashing.step, no: crashing.quit, yes: crashing.reload });

/** Shows the versions of the program and its parts. True when the user wants to see the licences. */
export function showAbout(window: BrowserWindow, { about }: HostWords): Promise<boolean> {
  const { electron = "", chrome = "", node = "" } = process.versions;
  const versions = [
    ["Mezzanine", app.getVersion()],
    ["Electron", electron],
    ["Chromium", chrome],
    ["Node", node],
  ] as const;
  return ask(window, "info", {
    title: about.title,
    message: "Mezzanine",
    detail: about.lines(versions),
    no: about.close,
    yes: about.licences,
  });
}

/**
 * Reports why there will be no window. The box is modal, so only the packaged program shows it: `npm start` has a terminal, and its
 * launcher continues in the browser.
 */
export function reportNotStarted(bug: unknown, { notStarted }: HostWords): void {
  console.error(bug);
  if (app.isPackaged) dialog.showErrorBox(notStarted.title, printable(bug instanceof Error ? bug.message : String(bug)));
}

interface Question {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly no: string;
  readonly yes: string;
}

/** Enter, Escape and closing the box mean "no". */
async function ask(
  window: BrowserWindow,
  type: NonNullable<MessageBoxOptions["type"]>,
  { title, message, detail, no, yes }: Question,
): Promise<boolean> {
  const options: MessageBoxOptions = { type, title, message, detail, buttons: [no, yes], defaultId: 0, cancelId: 0, noLink: true };
  // On macOS a box that belongs to a hidden window is hidden too.
  const { response } = await (window.isVisible() ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 1;
}

export interface ExternalUrl {
  /** As the browser will get it: host in ASCII, everything unusual percent-encoded, so that what is shown is what is opened. */
  readonly href: string;
  readonly host: string;
}

const maxUrlLength = 2048;

/** An https address without a user name in it (`https://bank.example@evil.example`), else null. */
export function parseExternalUrl(address: string): ExternalUrl | null {
  if (address.length > maxUrlLength || !URL.canParse(address)) return null;
  const { href, host, protocol, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "" && href.length <= maxUrlLength ? { href, host } : null;
}

/** A download as Chromium describes it. */
export interface SavedFile {
  readonly name: string;
  readonly mimeType: string;
}

/** Types of files that the window saves: exports and pictures. */
const savedTypes: Readonly<Record<string, { readonly extension: string; readonly name: string }>> = {
  "text/csv": { extension: "csv", name: "CSV" },
  "application/json": { extension: "json", name: "JSON" },
  "text/html": { extension: "html", name: "HTML" },
  "image/svg+xml": { extension: "svg", name: "SVG" },
  "application/zip": { extension: "zip", name: "ZIP" },
};

/** The dialog that asks where to save a file. Without a title of ours Electron shows the download's address. */
export function saveDialogOptions({ name, mimeType }: SavedFile, folder: string, title: string): SaveDialogOptions {
  const type = mimeType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const kind = Object.hasOwn(savedTypes, type) ? savedTypes[type] : undefined;
  const plain = plainName(name);
  const fileName = kind === undefined || extname(plain).toLowerCase() === `.${kind.extension}` ? plain : `${plain}.${kind.extension}`;
  return {
    title,
    defaultPath: join(folder, fileName),
    ...(kind === undefined ? {} : { filters: [{ name: kind.name, extensions: [kind.extension] }] }),
  };
}

/** A file name without any folder. A download without a name is named after the program. */
function plainName(name: string): string {
  const last = win32.basename(basename(name)).replace(/^\.+/u, "");
  return last === "" || last === "download" ? "mezzanine" : last;
}
