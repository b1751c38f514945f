import { Menu } from "electron";
import type { ShellWords } from "../../shared/words/words.ts";
import { menuTemplate } from "./menu-template.ts";

export const setMenu = (words: ShellWords, onAbout: () => void): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, words, onAbout)]));
