import { app, dialog, shell, type BrowserWindow, type MessageBoxOptions } from "electron";
import { parseOpenable } from "./openable.ts";

/** The user chooses a folder in the system's own dialog; null when they cancel. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: "Add a folder", buttonLabel: "Add", properties: ["openDirectory", "dontAddToRecent"] });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Opens a folder in the file manager; false when the system could not. Electron answers with what went wrong, or nothing. */
export const openFolder = async (path: string): Promise<boolean> => (await shell.openPath(path)) === "";

/** Shows an address as it will be opened, asks, and opens it only on agreement. The engine passes https alone; this looks again. */
export async function openAddress(window: BrowserWindow, address: string): Promise<void> {
  const openable = parseOpenable(address);
  if (openable === null) return;
  const { response } = await dialog.showMessageBox(window, askToOpen(openable));
  if (response === 1) await shell.openExternal(openable.href);
}

/** A file that the system handed over could not be read. */
export async function sayUnreadable(window: BrowserWindow, name: string): Promise<void> {
  await dialog.showMessageBox(window, { type: "warning", title: "Mezzanine", message: `${name} could not be read.`, detail: "It may be gone, locked, or not yours to read.", noLink: true });
}

/** Our bug: without a word the program would stay, and no window with it. The exit code lets `npm start` open the browser instead. */
export function failToStart(bug: unknown): void {
  console.error(bug);
  dialog.showErrorBox("Mezzanine could not start", bug instanceof Error ? bug.message : String(bug));
  app.exit(1);
}

const askToOpen = ({ href, host }: { readonly href: string; readonly host: string }): MessageBoxOptions => ({
  type: "question",
  title: "Open a web page",
  message: `Open ${host} in your browser?`,
  detail: `${href}\n\nThe connector names this address. Mezzanine has not checked it.`,
  buttons: ["Cancel", "Open"],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
});
