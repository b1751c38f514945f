import type { Result } from "../base/result.ts";
import type { CatalogueFailureKind, CatalogueView } from "../model/catalogue.ts";
import type {
  CleanupOrder,
  CleanupPlan,
  CleanupAction,
  QuarantineId,
  QuarantineView,
  MoveProgress,
  StepOutcome,
} from "../model/cleanup.ts";
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
import type { FolderView, TransferRequest } from "../model/folder-view.ts";
import type { GatewayView } from "../model/gateway.ts";
import type { InstallOrder, InstallPlan, TransferPlan } from "../model/install.ts";
import type {
  RecentReports,
  ReportId,
  ReportPlace,
  ReportPlaceId,
  ReportProgress,
  ReportRecord,
  ReportsView,
} from "../model/known-report.ts";
import type { ChosenFile, ChosenFileId, ChosenFileKind, ProjectAnswer, ProjectId, ProjectView, ReleaseAnswer } from "../model/project.ts";
import type { Notice } from "../model/notice.ts";
import type {
  ComparedFiles,
  ContentFailure,
  InspectedFile,
  PartChoice,
  PartContent,
  ResourceTexts,
  TextDifferences,
} from "../model/part-content.ts";
import type { PolicyAnswer } from "../model/machine-policy.ts";
import type { ExportEngine } from "../model/policy-export.ts";
import type { ReportDiagnosis } from "../model/report-diagnosis.ts";
import type { ReportUse } from "../model/report-impact.ts";
import type { CheckFormat, CheckOrder, CheckOutcome, ChosenProject } from "../model/publish-check.ts";
import type { ComparedWith, ConnectorComparison, ShadowMap, TestingMark, TestingMarkFailure } from "../model/shadow.ts";
import type { BundleFailure, BundlePreview, ReportChoice } from "../model/support.ts";
import type { SignatureXml, SignatureXmlFailure } from "../model/signature-xml.ts";
import type { AcceptanceWay } from "../model/publisher.ts";
import type { ExternalToolChange, ExternalToolDone, ExternalToolProblem, ExternalToolView } from "../model/external-tool.ts";
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
  /** What is in one part of a file, from the bytes of the inspection with this hash. `not-kept`: it has to be opened again. */
  getPartContent: Command<PartChoice, PartContent, ContentFailure | "unknown-id" | "not-kept">;
  /** The texts of all its resource files. */
  getResourceTexts: Command<InspectedFile, ResourceTexts, ContentFailure | "unknown-id" | "not-kept">;
  /** How the texts of two files differ, line by line. */
  compareTexts: Command<ComparedFiles, TextDifferences, ContentFailure | "unknown-id" | "not-kept">;
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
  /** Mezzanine in the External tools ribbon of Power BI Desktop. */
  getExternalTool: Command<null, ExternalToolView, ExternalToolProblem>;
  /** Writes or removes the file if both it and what would be written are as they were shown, and reads it back. */
  changeExternalTool: Command<{ readonly change: ExternalToolChange; readonly shown: string }, ExternalToolDone, ExternalToolProblem>;
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
  /** Stops the operation that is being carried out after the file it is at; the files after that are `skipped`. */
  cancelMoves: Command<null, null, never>;
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
  /** Every folder that may hold connectors, also those that are not there, looked at now. */
  getFolders: Command<null, FolderView, never>;
  /** Makes the folder that Power BI Desktop would read; a rescan follows. */
  createFolder: Command<{ readonly id: FolderId }, null, "unknown-id" | "store-read-only" | "already-there" | "folder-not-made">;
  /** Removes a folder that `createFolder` made, while it is empty. */
  removeCreatedFolder: Command<{ readonly id: FolderId }, null, "unknown-id" | "store-read-only" | "not-empty">;
  /** Notes that the standard gateway reads a folder of the list; null: none of them. Nothing is told to the gateway. */
  setGatewayFolder: Command<{ readonly id: FolderId | null }, null, "unknown-id" | "store-read-only">;
  /** What moving or copying installed connectors would do. Touches nothing. */
  planTransfer: Command<TransferRequest, TransferPlan, "unknown-id" | "no-gateway-folder" | "not-movable">;
  /** Moves or copies what was reviewed, file by file; a rescan follows. */
  carryOutTransfer: Command<InstallOrder, readonly StepOutcome[], "unknown-plan">;
  /** What the standard gateway can do with each connector, as far as it shows on this computer. Reads all code first. */
  getGateway: Command<null, GatewayView, never>;
  /** The reports that were read, and the places to read. Reads nothing. */
  getReports: Command<null, ReportsView, never>;
  /** What one of them uses, function by function. */
  getReport: Command<{ readonly id: ReportId }, ReportRecord, "unknown-id">;
  /** Asks for files or a folder in a dialog of the system's own, adds and reads them; null when the user cancels. */
  addReports: Command<{ readonly kind: ReportPlace["kind"] }, readonly ReportPlace[] | null, "no-report-dialog" | "store-read-only">;
  /** Forgets a place and what was read only there; the reports are not touched. */
  removeReportPlace: Command<{ readonly id: ReportPlaceId }, null, "unknown-id" | "store-read-only">;
  /** Reads the reports of these places, null: every known one again; after the reading under way, if there is one, whose id is answered. Progress comes as `reports` events. */
  readReports: Command<{ readonly ids: readonly ReportPlaceId[] | null }, { readonly runId: string }, never>;
  cancelReports: Command<{ readonly runId: string }, null, "unknown-id">;
  /** Looks into Power BI Desktop's list of recent files. No report is read. */
  getRecentReports: Command<null, RecentReports, never>;
  /** Adds and reads what the list named. */
  addRecentReports: Command<{ readonly ids: readonly ReportPlaceId[] }, readonly ReportPlace[], "unknown-id" | "store-read-only">;
  /** Forgets every place and report. */
  forgetReports: Command<null, null, "store-read-only">;
  /** Which reports that were read use a connector. */
  getReportUse: Command<{ readonly id: ConnectorId }, ReportUse, "unknown-id">;
  /** Why a report may fail for its connectors. */
  diagnoseReport: Command<{ readonly id: ReportId }, ReportDiagnosis, "unknown-id">;
  /** Asks the user for a project folder in the system's dialog; null when they cancel. */
  chooseCheckedProject: Command<null, ChosenProject | null, "no-dialog">;
  /** Checks a connector, or a project as it would be packed, against the rules for publishing. Writes nothing. */
  checkPublishing: Command<CheckOrder, CheckOutcome, "unknown-id" | "not-kept">;
  /** The last reports as the text of a file. */
  exportCheck: Command<
    { readonly checkId: string; readonly format: CheckFormat },
    { readonly fileName: string; readonly text: string },
    "unknown-id"
  >;
  /** Asks the user for a project folder and builds a connector of it in memory; null when they cancel. */
  chooseProject: Command<null, ProjectView | null, "no-dialog">;
  /** Builds it again. What was signed before is forgotten. */
  buildProject: Command<{ readonly id: ProjectId }, ProjectView, "unknown-id">;
  /** Asks the user for a file to publish with; null when they cancel. */
  choosePublishFile: Command<{ readonly kind: ChosenFileKind }, ChosenFile | null, "no-dialog">;
  /** Signs the build. The password is used once and kept nowhere. A timestamp is asked for only at the address that is given. */
  signProject: Command<
    {
      readonly id: ProjectId;
      readonly key: ChosenFileId;
      readonly certificate: ChosenFileId | null;
      readonly password: string | null;
      readonly timestamp: string | null;
    },
    ProjectAnswer,
    "unknown-id"
  >;
  /** Saves what a token or a vault has to sign into a folder that the user chooses. */
  prepareSignature: Command<{ readonly id: ProjectId; readonly certificate: ChosenFileId }, ProjectAnswer, "unknown-id" | "no-dialog">;
  /** Takes the value that was made there, when it is the certificate's. */
  attachSignature: Command<
    { readonly id: ProjectId; readonly signature: ChosenFileId; readonly timestamp: string | null },
    ProjectAnswer,
    "unknown-id"
  >;
  /** Saves the release into a new folder in one that the user chooses. */
  saveRelease: Command<{ readonly id: ProjectId; readonly previous: ChosenFileId | null }, ReleaseAnswer, "unknown-id" | "no-dialog">;
  /** A report about connectors, as the text of a file. */
  exportReport: Command<ReportChoice, { readonly fileName: string; readonly text: string }, "unknown-id">;
  /** What is on this computer, as the text of a file. */
  takeSnapshot: Command<{ readonly pseudonyms: boolean }, { readonly fileName: string; readonly text: string }, never>;
  /** Holds this computer to a policy. `base64` has the bytes of its file, in YAML or, by its name, in JSON. Changes nothing. */
  checkPolicy: Command<{ readonly name: string; readonly base64: string }, PolicyAnswer, never>;
  /** Files of a policy for an administrator's engine, saved into a new folder in one that the user chooses; its path, or null when they
   *  cancel. `base64` has the bytes of the policy's file, in YAML or, by its name, in JSON. */
  savePolicyExport: Command<
    { readonly engine: ExportEngine; readonly name: string; readonly base64: string },
    string | null,
    "no-dialog" | "not-a-policy" | "export-too-large" | "not-saved"
  >;
  /** The same as a file in a folder of its own, which is dragged out of the window while the user holds the pointer. */
  dragReport: Command<ReportChoice, null, "unknown-id" | "no-drag" | "not-dragged">;
  /** Makes a support bundle in memory. `content`: connectors that are included as they are. */
  prepareSupportBundle: Command<{ readonly content: readonly ConnectorId[] }, BundlePreview, BundleFailure>;
  /** The text of one file of the bundle as it will be saved. */
  getSupportBundleEntry: Command<
    { readonly bundleId: string; readonly name: string },
    { readonly text: string; readonly isCut: boolean },
    "unknown-bundle"
  >;
  /** The archive that was previewed. */
  getSupportBundle: Command<{ readonly bundleId: string }, { readonly base64: string }, "unknown-bundle">;
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
  /** Of an operation on several files. */
  moving: MoveProgress;
  /** A file that the system handed over (a double click, a command line) was inspected, as by `inspectBytes`. */
  opened: ConnectorRecord;
  /** A connector appeared in Downloads and was inspected, as by `inspectBytes`. Only while the user's settings ask for it. */
  appeared: ConnectorRecord;
  /** Reports are being read, or were. */
  reports: ReportProgress | { readonly runId: string; readonly finished: "done" | "cancelled" };
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
  /** The same for a project folder that was dropped; null where that has no path. */
  readonly openProject: (folder: unknown) => Promise<Reply<"chooseProject"> | null>;
}

export type Handlers = {
  readonly [N in CommandName]: (
    input: Input<N>,
  ) => Promise<Result<Output<N>, { readonly kind: Commands[N]["fail"]; readonly detail?: string }>>;
};

export const decoders: { readonly [N in CommandName]: Decoder<Input<N>> } = table;
export const commandNames = Object.keys(decoders) as readonly CommandName[];
const events = {
  inventory: true,
  scan: true,
  settings: true,
  moving: true,
  opened: true,
  appeared: true,
  reports: true,
  navigate: true,
} as const satisfies Record<EventName, true>;
export const eventNames = Object.keys(events) as readonly EventName[];
