import { app, dialog, shell, type BrowserWindow, type MessageBoxOptions } from "electron";
import { foreign, foreignPath } from "../../shared/words/foreign-text.ts";
import { printable } from "../../shared/words/printable.ts";
import type { ShellWords } from "../../shared/words/words.ts";
import { parseOpenable } from "./external-url.ts";

/** The user chooses a folder in the system's own dialog, which opens at `near`; null when they cancel. */
export async function chooseFolder(window: BrowserWindow, { addFolder }: ShellWords, near: string | null): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: addFolder.title,
    buttonLabel: addFolder.button,
    properties: ["openDirectory", "dontAddToRecent"],
    ...(near === null ? {} : { defaultPath: near }),
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Opens a folder in the file manager; false when the system could not. Electron answers with what went wrong, or nothing. */
export const openFolder = async (path: string): Promise<boolean> => (await shell.openPath(path)) === "";

/** Shows an address as it will be opened, asks, and opens it only on agreement. The engine passes https alone; this looks again. */
export async function openAddress(window: BrowserWindow, { openAddress: words }: ShellWords, address: string): Promise<void> {
  const openable = parseOpenable(address);
  if (openable === null) return;
  const { href, host } = openable;
  const question = { title: words.title, message: words.question(foreignPath(host)), detail: words.detail(printable(href, 2048)), no: words.cancel, yes: words.open };
  if (await asked(window, "question", question)) await shell.openExternal(href);
}

/** A file that the system handed over could not be read. */
export async function sayUnreadable(window: BrowserWindow, { unreadable }: ShellWords, name: string): Promise<void> {
  await dialog.showMessageBox(window, { type: "warning", title: "Mezzanine", message: unreadable.problem(foreign(name)), detail: unreadable.step, noLink: true });
}

/** Whether a window that does not answer is to be reloaded. */
export const askAboutHang = (window: BrowserWindow, { hung }: ShellWords): Promise<boolean> =>
  asked(window, "warning", { title: "Mezzanine", message: hung.problem, detail: hung.step, no: hung.wait, yes: hung.reload });

/** Whether to load the window's page again. */
export const askAboutLoad = (window: BrowserWindow, { notLoaded }: ShellWords, reason: string): Promise<boolean> =>
  asked(window, "error", { title: "Mezzanine", message: notLoaded.problem, detail: `${notLoaded.step}\n\n${printable(reason)}`, no: notLoaded.quit, yes: notLoaded.reload });

/** Whether to go on with a window that keeps crashing. */
export const askAboutCrashes = (window: BrowserWindow, { crashing }: ShellWords): Promise<boolean> =>
  asked(window, "error", { title: "Mezzanine", message: crashing.problem, detail: crashing.step, no: crashing.quit, yes: crashing.reload });

/** What runs here, by version. True when the user wants to see the licences too. */
export function showAbout(window: BrowserWindow, { about }: ShellWords): Promise<boolean> {
  const { electron = "", chrome = "", node = "" } = process.versions;
  const versions = [["Mezzanine", app.getVersion()], ["Electron", electron], ["Chromium", chrome], ["Node", node]] as const;
  return asked(window, "info", { title: about.title, message: "Mezzanine", detail: about.lines(versions), no: about.close, yes: about.licences });
}

/**
 * Why there will be no window. A box would block: it is for those who have no terminal to read and no launcher that goes on in the
 * browser.
 */
export function sayNotStarted(bug: unknown, { notStarted }: ShellWords): void {
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

/** No is what Enter, Escape and closing mean. */
async function asked(window: BrowserWindow, type: NonNullable<MessageBoxOptions["type"]>, { title, message, detail, no, yes }: Question): Promise<boolean> {
  const options: MessageBoxOptions = { type, title, message, detail, buttons: [no, yes], defaultId: 0, cancelId: 0, noLink: true };
  // On macOS a window that is hidden would hide the question too.
  const { response } = await (window.isVisible() ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 1;
}
