import type { Result } from "../base/result.ts";
import type { CatalogueFailureKind, CatalogueView } from "../model/catalogue.ts";
import type { CleanupOrder, CleanupPlan, CleanupAction, QuarantineId, QuarantineView, StepOutcome } from "../model/cleanup.ts";
import type { BuildId, DiagnosisSummary, FileChain, ProjectFolder, RepairName, RepairPlan } from "../model/diagnosis.ts";
import type { FileFailure } from "../model/finding.ts";
import type { HistoryPage, HistoryQuery } from "../model/history.ts";
import type {
  ConnectorId,
  ConnectorRecord,
  FolderFacts,
  FolderId,
  InventorySnapshot,
  ScanProgress,
  Settings,
  TrustView,
} from "../model/inventory.ts";
import type { InstallOrder, InstallPlan } from "../model/install.ts";
import type { Notice } from "../model/notice.ts";
import type { ComparedWith, ConnectorComparison, ShadowMap, TestingMark, TestingMarkFailure } from "../model/shadow.ts";
import type { SignatureXml, SignatureXmlFailure } from "../model/signature-xml.ts";
import type { AcceptanceWay } from "../model/publisher.ts";
import type { TrustBackup, TrustChangePlan, TrustExportKind, TrustExportProblem, TrustListProblem } from "../model/trust-change.ts";
import type { Decoder } from "./decoder.ts";
import { decoders as table } from "./decoders.ts";

export interface Command<In, Out, Fail extends string> {
  readonly input: In;
  readonly output: Out;
  readonly fail: Fail;
}

/** Every request the window may make. Inputs carry ids that the engine handed out, never paths. */
export interface Commands {
  /** What is known now; costs nothing. */
  getInventory: Command<null, InventorySnapshot, never>;
  /** Starts a scan unless one is running; its id either way. Progress comes as `scan` events, results as `inventory` events. */
  startScan: Command<null, { readonly scanId: string }, never>;
  cancelScan: Command<{ readonly scanId: string }, null, "unknown-id">;
  getConnector: Command<{ readonly id: ConnectorId }, ConnectorRecord, "unknown-id">;
  /** Inspects a file without installing it. `base64` holds its bytes; nothing is written. */
  inspectBytes: Command<{ readonly name: string; readonly base64: string }, ConnectorRecord, "too-large">;
  /** The `signature`th signature of a file, as text, from the bytes of the inspection with this hash. `not-kept`: it has to be opened again. */
  getSignatureXml: Command<SignatureChoice, SignatureXml, SignatureXmlFailure | "unknown-id" | "not-kept">;
  getTrust: Command<null, TrustView, never>;
  /** What adding and removing does to the trusted list, read at this moment. Changes nothing. `detail` of a failure is the text that is no thumbprint. */
  planTrustChange: Command<
    { readonly add: readonly string[]; readonly remove: readonly string[] },
    TrustChangePlan,
    TrustListProblem | ThumbprintProblem
  >;
  /** What putting a backup back does to the list. */
  planTrustRestore: Command<{ readonly backup: string }, TrustChangePlan, TrustListProblem | "unknown-id">;
  /** Writes the list if it still is as it was planned, reads it back, and scans again. `backup`: the list as it was. */
  carryOutTrustChange: Command<{ readonly planId: string }, { readonly backup: string }, TrustListProblem | "unknown-plan">;
  /** Newest first. */
  getTrustBackups: Command<null, readonly TrustBackup[], never>;
  /** Accepts the signer of a file, or, of a file without a signature, that it has none. Power BI knows nothing of it. */
  acceptSigner: Command<{ readonly id: ConnectorId } & Acceptance, TrustView, "unknown-id" | "signature-does-not-hold" | "store-read-only">;
  acceptPublisher: Command<{ readonly sha256: string } & Acceptance, TrustView, "unknown-id" | "store-read-only">;
  revokePublisher: Command<{ readonly sha256: string }, TrustView, "unknown-id" | "store-read-only">;
  notePublisher: Command<{ readonly sha256: string; readonly note: string }, TrustView, "unknown-id" | "store-read-only">;
  /** Files for an administrator that add thumbprints; none named: those of this computer's list and those that the user compared. */
  exportTrust: Command<TrustExportChoice, readonly ExportedFile[], TrustExportFailure>;
  /** The same, saved into a new folder in one that the user chooses in the system's dialog; its path, or null when they cancel. */
  saveTrustExport: Command<TrustExportChoice, string | null, TrustExportFailure | "no-dialog" | "not-saved">;
  getSettings: Command<null, Settings, never>;
  setSettings: Command<Settings, Settings, "store-read-only">;
  /** Asks the user for a folder in a dialog of the system's own and adds it; null when they cancel. */
  addFolder: Command<null, FolderFacts | null, "no-dialog" | "already-added" | "not-a-folder" | "store-read-only">;
  /** Forgets an added folder; the folder itself is not touched. */
  removeFolder: Command<{ readonly id: FolderId }, null, "unknown-id" | "not-removable" | "store-read-only">;
  /** Shows a folder in the system's file manager. */
  showFolder: Command<{ readonly id: FolderId }, null, "unknown-id" | "absent" | "not-available">;
  /** Shows the address first, opens it only on agreement, and only when the connector itself declares it and it is https. Where the
   *  program cannot ask (web mode), `not-available` has the address as its detail: the window shows it as a link. */
  openLearnMore: Command<{ readonly id: ConnectorId; readonly publish: string }, null, "unknown-id" | "not-https" | "not-available">;
  getAbout: Command<null, About, never>;
  /** Who may be used instead of whom, as of the last scan. */
  getShadowMap: Command<null, ShadowMap, never>;
  /** What would change for users if `with` took the connector's place. */
  compareConnectors: Command<
    { readonly id: ConnectorId; readonly with: ComparedWith },
    ConnectorComparison,
    "unknown-id" | "not-a-connector"
  >;
  /** Quiet until the end of that day, a warning from the day after. Marking again replaces the mark. */
  setTestingMark: Command<
    { readonly id: ConnectorId; readonly until: string; readonly note: string },
    TestingMark,
    "unknown-id" | TestingMarkFailure | "store-read-only"
  >;
  clearTestingMark: Command<{ readonly id: ConnectorId }, null, "unknown-id" | "store-read-only">;
  /** Every certified and built-in connector that is known, with what is installed laid over the list. */
  getCatalogue: Command<null, CatalogueView, never>;
  /** Shows the address of an entry's documentation first and opens it on agreement; as `openLearnMore` where it cannot. */
  openDocs: Command<{ readonly name: string }, null, "unknown-id" | "not-available">;
  /** Takes another list in place of the shipped one; `detail` of a failure is the position in it. `outdated`: older than the shipped one. */
  importCatalogue: Command<
    { readonly name: string; readonly text: string },
    CatalogueView,
    CatalogueFailureKind | "outdated" | "store-read-only"
  >;
  resetCatalogue: Command<null, CatalogueView, "store-read-only">;
  /** What exactly would happen to each file, and why some may not be touched. Touches nothing. */
  planCleanup: Command<CleanupAction, CleanupPlan, never>;
  /** The plan that undoes an event of the history. */
  planUndo: Command<{ readonly historyId: number }, CleanupPlan, "unknown-id" | "not-undoable">;
  /** Carries out a plan, file by file; a rescan follows. A purge needs `confirmedNames`. */
  carryOut: Command<CleanupOrder, readonly StepOutcome[], "unknown-plan" | "not-confirmed">;
  /** What installing opened files would do, and why some are not installed. Touches nothing. */
  planInstall: Command<{ readonly ids: readonly ConnectorId[] }, InstallPlan, never>;
  /** Installs what was reviewed, file by file; a rescan follows. */
  install: Command<InstallOrder, readonly StepOutcome[], "unknown-plan">;
  getQuarantine: Command<null, QuarantineView, never>;
  /** Files kept longer than so many days, as Mezzanine counts them, are deleted after a week's announcement; null, as at first, keeps them for good. */
  setPurgeAge: Command<{ readonly days: number | null }, QuarantineView, "store-read-only">;
  /** Whether a file stays in the quarantine whatever its age. */
  holdQuarantined: Command<{ readonly id: QuarantineId; readonly hold: boolean }, QuarantineView, "unknown-id" | "store-read-only">;
  getHistory: Command<HistoryQuery, HistoryPage, never>;
  /** Everything the filter lets through, as the text of a file. */
  exportHistory: Command<HistoryExport, { readonly fileName: string; readonly text: string }, never>;
  /** What the user should know and has not dismissed. */
  getNotices: Command<null, readonly Notice[], never>;
  dismissNotice: Command<{ readonly id: string }, null, "unknown-id">;
  /** Every custom connector that is not disabled, with its first broken link. */
  getDiagnoses: Command<null, readonly DiagnosisSummary[], never>;
  /** The whole chain of one file, installed or opened, with what can be done about it. */
  diagnose: Command<{ readonly id: ConnectorId }, FileChain, "unknown-id">;
  /** What a repair of an installed file would do. Touches nothing. `not-offered`: it is not possible, or not any more. */
  planRepair: Command<RepairChoice, RepairPlan, "unknown-id" | "not-offered">;
  /** Carries out a repair as it was shown; a rescan follows. */
  carryOutRepair: Command<{ readonly planId: string }, RepairOutcome, "unknown-plan">;
  /** A repaired copy of an opened file, opened in its place. Nothing is written. */
  openRepaired: Command<RepairChoice, ConnectorRecord, "unknown-id" | "not-offered" | "too-large">;
  /** The user's project folders with what was built there. */
  getProjects: Command<null, readonly ProjectFolder[], never>;
  /** Asks the user for a folder in a dialog of the system's own; null when they cancel. */
  addProject: Command<null, ProjectFolder | null, "no-dialog" | "already-added" | "not-a-folder" | "store-read-only">;
  /** Forgets a project folder; the folder itself is not touched. */
  removeProject: Command<{ readonly id: FolderId }, null, "unknown-id" | "store-read-only">;
  /** Opens a built file, to be reviewed and installed like any other. */
  openBuild: Command<{ readonly build: BuildId }, ConnectorRecord, "unknown-id" | FileFailure>;
}

export interface RepairChoice {
  readonly id: ConnectorId;
  readonly repair: RepairName;
}

export interface RepairOutcome {
  /** Of the file before. */
  readonly name: string;
  readonly outcome: Exclude<StepOutcome["outcome"], { readonly kind: "skipped" }>;
}

/** One signature of an inspection as it was handed out. */
export interface SignatureChoice {
  readonly id: ConnectorId;
  readonly sha256: string;
  /** Its place among the signatures. */
  readonly signature: number;
}

export interface Acceptance {
  readonly how: AcceptanceWay;
  readonly note: string;
}

export interface TrustExportChoice {
  readonly kind: TrustExportKind;
  readonly thumbprints: readonly string[];
}

/** `base64` holds its bytes; `name` may have one folder before it, with `/`. */
export interface ExportedFile {
  readonly name: string;
  readonly base64: string;
}

/** `sha256-given`: a thumbprint that the policy does not use. */
export type ThumbprintProblem = "not-a-thumbprint" | "sha256-given";
type TrustExportFailure = TrustExportProblem | TrustListProblem | ThumbprintProblem;

export interface HistoryExport {
  readonly format: "csv" | "json";
  readonly query: Pick<HistoryQuery, "text" | "kinds" | "since">;
}

export interface About {
  readonly version: string;
  readonly host: "electron" | "web";
  readonly runtime: string;
  readonly catalogue: { readonly asOf: string; readonly count: number; readonly source: "shipped" | "file" };
  readonly dataFolder: string;
  readonly platform: "win32" | "darwin" | "linux" | "other";
  /** Everything can be read, nothing is written. */
  readonly storeReadOnly: boolean;
  /** Why, when it is so: a newer Mezzanine wrote the store, no right to write, another session holds it, damage that could not be set aside. */
  readonly storeReadOnlyBecause?: "newer-schema" | "no-access" | "disk-full" | "in-use" | "damaged";
  /** The store was damaged: it was kept under this path, and an empty one took its place. Absent when all was well. */
  readonly storeSetAside?: string;
  /** The system's culture, `de-CH`. */
  readonly culture: string;
}

/** What the engine reports to the window without a request. */
export interface Events {
  /** Something changed: fetch the inventory again. Sent at most a few times a second. */
  inventory: { readonly revision: number };
  scan: ScanProgress | { readonly scanId: string; readonly finished: "done" | "cancelled" };
  settings: Settings;
  /** A file that the system handed over (a double click, a command line) was inspected, as by `inspectBytes`. */
  opened: ConnectorRecord;
  /** A connector appeared in Downloads and was inspected, as by `inspectBytes`. Only while the user's settings ask for it. */
  appeared: ConnectorRecord;
  /** A `mezzanine://` link or a menu leads somewhere: a route as the window prints its own, `#/history`. */
  navigate: { readonly route: string };
}

export type CommandName = keyof Commands;
export type EventName = keyof Events;
export type Input<N extends CommandName> = Commands[N]["input"];
export type Output<N extends CommandName> = Commands[N]["output"];
export type Failure<N extends CommandName> = { readonly kind: Commands[N]["fail"] | "bad-input" | "internal"; readonly detail?: string };
export type Reply<N extends CommandName> = Result<Output<N>, Failure<N>>;

/** What the window holds: the same in Electron, in web mode and in tests. */
export interface Bridge {
  readonly call: <N extends CommandName>(name: N, input: Input<N>) => Promise<Reply<N>>;
  /** Returns the function that stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (event: Events[N]) => void) => () => void;
}

/** The bridge of the preload script, which can also open a `File` of the page by its path. The page never learns the path. */
export interface PreloadBridge extends Bridge {
  /** Null for a file that has no path, or that could not be read by it: then its bytes are left, and what Windows noted of it is not known. */
  readonly openFile: (file: unknown) => Promise<Reply<"inspectBytes"> | null>;
}

export type Handlers = {
  readonly [N in CommandName]: (
    input: Input<N>,
  ) => Promise<Result<Output<N>, { readonly kind: Commands[N]["fail"]; readonly detail?: string }>>;
};

export const decoders: { readonly [N in CommandName]: Decoder<Input<N>> } = table;
export const commandNames = Object.keys(decoders) as readonly CommandName[];
const events = { inventory: true, scan: true, settings: true, opened: true, appeared: true, navigate: true } as const satisfies Record<
  EventName,
  true
>;
export const eventNames = Object.keys(events) as readonly EventName[];
