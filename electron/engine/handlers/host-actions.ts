import type { ChosenFileKind } from "../../../shared/model/project.ts";

/** What a folder is chosen for: to be added to the list, to be published, or to save something in it. */
export type FolderPurpose = "add" | "project" | "save";

/** What only the program around the engine can do: dialogs, the file manager, the browser. Absent where it cannot. */
export interface HostActions {
  /** The folder the user chose in a dialog of the system's own, which opens at `near`; null when they cancelled. */
  readonly chooseFolder?: (near: string | null, purpose?: FolderPurpose) => Promise<string | null>;
  /** Absolute paths of reports, or of one folder with reports, that the user chose; null when they cancelled. */
  readonly chooseReports?: (kind: "file" | "folder") => Promise<readonly string[] | null>;
  /** The file the user chose in such a dialog. */
  readonly chooseFile?: (kind: ChosenFileKind) => Promise<string | null>;
  /** False when the file manager did not open it. */
  readonly showFolder?: (path: string) => Promise<boolean>;
  /** Has the user, who holds the pointer, drag a file with this text out of the window. False when the file could not be written. */
  readonly dragFile?: (name: string, text: string) => Promise<boolean>;
  /** Shows the address and opens it if the user agrees. */
  readonly openAddress?: (address: string) => Promise<void>;
}
