import { app, session, type Session } from "electron";
import { lockDownSession } from "./page-security.ts";
import { builtFolder } from "./built.ts";
import { saveDialogOptions } from "./save-dialog.ts";
import { servePage } from "./serve-page.ts";
import type { Voice } from "./locale-and-theme.ts";

/** The window's own session, kept in memory: it has nothing to remember that the store does not. */
export function openSession({ words }: Pick<Voice, "words">): Session {
  const own = session.fromPartition("window");
  lockDownSession(own, (file) => saveDialogOptions(file, app.getPath("downloads"), words().saveFile.title));
  servePage(own, builtFolder("renderer"));
  return own;
}
