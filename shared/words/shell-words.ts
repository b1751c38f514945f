import type { About } from "../contract/commands.ts";
import type { ForeignText } from "./foreign-text.ts";

/** The texts that the system shows for us, around the window: menus, its dialogs, notifications; and what the window says of the program itself. */
export interface ShellWords {
  readonly menu: {
    readonly file: string;
    readonly edit: string;
    readonly view: string;
    readonly window: string;
    readonly help: string;
    readonly roles: Readonly<Record<MenuRole, string>>;
    readonly about: string;
  };
  readonly addFolder: { readonly title: string; readonly button: string };
  /** Title of the dialog that asks where a file of ours is to be put. */
  readonly saveFile: { readonly title: string };
  readonly openAddress: {
    readonly title: string;
    readonly question: (host: ForeignText) => string;
    /** The address stands alone, on a line of its own, and is never cut: what is shown is what is opened. */
    readonly detail: (address: string) => string;
    readonly cancel: string;
    readonly open: string;
  };
  readonly unreadable: { readonly problem: (name: ForeignText) => string; readonly step: string };
  readonly notStarted: { readonly title: string };
  /** The window's page could not be loaded. */
  readonly notLoaded: { readonly problem: string; readonly step: string; readonly reload: string; readonly quit: string };
  readonly hung: { readonly problem: string; readonly step: string; readonly wait: string; readonly reload: string };
  readonly crashing: { readonly problem: string; readonly step: string; readonly reload: string; readonly quit: string };
  readonly about: {
    readonly title: string;
    readonly lines: (versions: readonly (readonly [name: string, version: string])[]) => string;
    readonly close: string;
    readonly licences: string;
  };
  readonly alarm: { readonly title: string; readonly text: (count: number) => string };
  /** The setting that asks for those. */
  readonly notifications: { readonly title: string; readonly label: string; readonly hint: string };
  /** Why nothing is written, and what helps. */
  readonly storeReadOnly: Readonly<Record<NonNullable<About["storeReadOnlyBecause"]>, string>>;
  /** Before an address that the program does not open by itself. */
  readonly addressShown: string;
  readonly licences: { readonly title: string; readonly explain: string; readonly show: string; readonly failed: string };
}

/** Electron has no words of the user's language for its roles: they are named here. */
export type MenuRole =
  | "services" | "hide" | "hideOthers" | "unhide" | "quit"
  | "undo" | "redo" | "cut" | "copy" | "paste" | "delete" | "selectAll"
  | "reload" | "resetZoom" | "zoomIn" | "zoomOut" | "togglefullscreen"
  | "minimize" | "zoom" | "close" | "front";
