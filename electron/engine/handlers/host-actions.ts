/** What only the program around the engine can do: dialogs, the file manager, the browser. Absent where it cannot. */
export interface HostActions {
  /** The folder the user chose in a dialog of the system's own, which opens at `near`; null when they cancelled. */
  readonly chooseFolder?: (near: string | null) => Promise<string | null>;
  /** Absolute paths of reports, or of one folder with reports, that the user chose; null when they cancelled. */
  readonly chooseReports?: (kind: "file" | "folder") => Promise<readonly string[] | null>;
  /** False when the file manager did not open it. */
  readonly showFolder?: (path: string) => Promise<boolean>;
  /** Shows the address and opens it if the user agrees. */
  readonly openAddress?: (address: string) => Promise<void>;
}
