import { decodeListLayout, decodeSavedViews } from "./list-view-decoder.ts";
import { languageSettings } from "../model/language.ts";
import { historyKinds, type HistoryKind, type HistoryQuery } from "../model/history.ts";
import type { AcceptedChange, CleanupOrder, CleanupAction, NameDecision, QuarantineId } from "../model/cleanup.ts";
import type { TransferRequest } from "../model/folder-view.ts";
import { repairNames, type BuildId, type RepairName } from "../model/diagnosis.ts";
import type { InstallChoice, InstallOrder } from "../model/install.ts";
import { detailsWidths, type ConnectorId, type FolderId, type Settings } from "../model/inventory.ts";
import type { ReportId, ReportPlace, ReportPlaceId } from "../model/known-report.ts";
import { policyLimits } from "../model/machine-policy.ts";
import { exportEngines, type ExportEngine } from "../model/policy-export.ts";
import { acceptanceWays, type AcceptanceWay } from "../model/publisher.ts";
import type { ComparedFiles, InspectedFile, PartChoice } from "../model/part-content.ts";
import { checkFormats, checkProfiles, type CheckFormat, type CheckOrder, type CheckTarget } from "../model/publish-check.ts";
import { chosenFileKinds, type ChosenFileId, type ChosenFileKind, type ProjectId } from "../model/project.ts";
import type { ComparedWith } from "../model/shadow.ts";
import { reportFormats, type ReportFormat } from "../model/support.ts";
import type { ExternalToolChange } from "../model/external-tool.ts";
import { trustExportKinds, type TrustExportKind } from "../model/trust-change.ts";
import { branded, day, either, integer, list, nothing, oneOf, orNull, record, text, yesNo, type Decoder } from "./decoder.ts";

/** Largest file the window may hand over, in bytes; real connectors stay below 3 MB. */
export const largestOpenedBytes = 64 * 1024 * 1024;

/** Largest list of certified connectors that is taken, in UTF-16 units; ours has 170,000. */
export const longestCatalogue = 16 * 1024 * 1024;
/** Connectors in one selection. */
export const mostIds = 2_000;
/** More than the engine reports of any file. */
const mostSignatures = 100;
const mostParts = 100_000;
/** Files of one review, and those that one of them replaces. */
const mostInstalled = 100;
/** Longest reason or note. */
const longestNote = 500;

const id = branded<ConnectorId>(2048);
const kept = branded<QuarantineId>(64);
const folder = branded<FolderId>(256);
const report = branded<ReportId>(64);
const place = branded<ReportPlaceId>(64);

const inspectedFile = { id, sha256: text(64) };
const project = branded<ProjectId>(64);
const chosenFile = branded<ChosenFileId>(64);
/** As long as a password on the command line may be. */
const longestPassword = 4096;
const longestAddress = 2048;

/** As an entry of the list is shown; written thumbprints are shorter. */
const longestThumbprint = 2_000;
/** In one change of the trusted list. */
export const mostThumbprints = 200;
/** Text that holds so many bytes. */
const base64 = (bytes: number) => text(Math.ceil(bytes / 3) * 4);
const acceptance = { how: oneOf(...acceptanceWays), note: text(longestNote) };
const installOrder = (mostFiles: number) =>
  record<Mutable<InstallOrder>>({
    planId: text(64),
    files: list(record<Mutable<InstallChoice>>({ id, replace: list(id, mostInstalled), removeMark: yesNo }), mostFiles),
    reason: text(longestNote),
  });
const trustExport = record<{ kind: TrustExportKind; thumbprints: readonly string[] }>({
  kind: oneOf(...trustExportKinds),
  thumbprints: list(text(longestThumbprint), mostThumbprints),
});

/** What each command accepts. `commands.ts` holds this table to its types: a command without a decoder does not compile. */
export const decoders = {
  getInventory: nothing,
  startScan: nothing,
  cancelScan: record<{ scanId: string }>({ scanId: text(64) }),
  getConnector: record<{ id: ConnectorId }>({ id }),
  inspectBytes: record<{ name: string; base64: string }>({ name: text(1024), base64: base64(largestOpenedBytes) }),
  getSignatureXml: record<{ id: ConnectorId; sha256: string; signature: number }>({
    id,
    sha256: text(64),
    signature: integer(0, mostSignatures - 1),
  }),
  getPartContent: record<Mutable<PartChoice>>({ ...inspectedFile, part: integer(0, mostParts - 1) }),
  getResourceTexts: record<Mutable<InspectedFile>>(inspectedFile),
  compareTexts: record<Mutable<ComparedFiles>>({
    before: record<Mutable<InspectedFile>>(inspectedFile),
    after: record<Mutable<InspectedFile>>(inspectedFile),
  }),
  getTrust: nothing,
  planTrustChange: record<{ add: readonly string[]; remove: readonly string[] }>({
    add: list(text(longestThumbprint), mostThumbprints),
    remove: list(text(longestThumbprint), mostThumbprints),
  }),
  planTrustRestore: record<{ backup: string }>({ backup: text(100) }),
  carryOutTrustChange: record<{ planId: string }>({ planId: text(64) }),
  getTrustBackups: nothing,
  acceptSigner: record<{ id: ConnectorId; how: AcceptanceWay; note: string }>({ id, ...acceptance }),
  acceptPublisher: record<{ sha256: string; how: AcceptanceWay; note: string }>({ sha256: text(64), ...acceptance }),
  revokePublisher: record<{ sha256: string }>({ sha256: text(64) }),
  notePublisher: record<{ sha256: string; note: string }>({ sha256: text(64), note: text(longestNote) }),
  exportTrust: trustExport,
  saveTrustExport: trustExport,
  getSettings: nothing,
  setSettings: record<Settings>({
    securityLevel: oneOf("trusted-only", "any", "not-said"),
    culture: orNull(text(35)),
    theme: oneOf("system", "light", "dark"),
    density: oneOf("comfortable", "compact"),
    locale: oneOf(...languageSettings),
    notifications: yesNo,
    offerDownloads: yesNo,
    listLayout: decodeListLayout,
    savedViews: decodeSavedViews,
    introduced: yesNo,
    detailsWidth: orNull(integer(detailsWidths.min, detailsWidths.max)),
    securityAsked: yesNo,
  }),
  getExternalTool: nothing,
  changeExternalTool: record<{ change: ExternalToolChange; shown: string }>({ change: oneOf("register", "remove"), shown: text(64) }),
  addFolder: nothing,
  removeFolder: record<{ id: FolderId }>({ id: folder }),
  showFolder: record<{ id: FolderId }>({ id: folder }),
  openLearnMore: record<{ id: ConnectorId; publish: string }>({ id, publish: text(1024) }),
  getAbout: nothing,
  getShadowMap: nothing,
  compareConnectors: record<{ id: ConnectorId; with: ComparedWith }>({
    id,
    with: either<ComparedWith, ComparedWith>(
      record<{ kind: "connector"; id: ConnectorId }>({ kind: oneOf("connector"), id }),
      record<{ kind: "certified"; name: string }>({ kind: oneOf("certified"), name: text(500) }),
    ),
  }),
  setTestingMark: record<{ id: ConnectorId; until: string; note: string }>({ id, until: text(10), note: text(longestNote) }),
  clearTestingMark: record<{ id: ConnectorId }>({ id }),
  getCatalogue: nothing,
  openDocs: record<{ name: string }>({ name: text(500) }),
  importCatalogue: record<{ name: string; text: string }>({ name: text(1024), text: text(longestCatalogue) }),
  resetCatalogue: nothing,
  planCleanup: either<CleanupAction, CleanupAction>(
    record<{ kind: "quarantine" | "disable" | "enable"; ids: readonly ConnectorId[] }>({
      kind: oneOf("quarantine", "disable", "enable"),
      ids: list(id, mostIds),
    }),
    record<{ kind: "restore" | "purge"; ids: readonly QuarantineId[] }>({ kind: oneOf("restore", "purge"), ids: list(kept, mostIds) }),
  ),
  planUndo: record<{ historyId: number }>({ historyId: integer(1, Number.MAX_SAFE_INTEGER) }),
  carryOut: withDefault(
    "acceptedChanges",
    [],
    record<Mutable<Required<CleanupOrder>>>({
      planId: text(64),
      decisions: list(
        record<{ subject: ConnectorId; decision: NameDecision }>({ subject: id, decision: oneOf("keep-both", "skip") }),
        mostIds,
      ),
      reason: text(longestNote),
      confirmedNames: list(text(1024), mostIds),
      acceptedChanges: list(record<Mutable<AcceptedChange>>({ subject: id, sha256: text(64) }), mostIds),
    }),
  ),
  cancelMoves: nothing,
  planInstall: record<{ ids: readonly ConnectorId[] }>({ ids: list(id, mostInstalled) }),
  install: installOrder(mostInstalled),
  getQuarantine: nothing,
  setPurgeAge: record<{ days: number | null }>({ days: orNull(integer(1, 3650)) }),
  holdQuarantined: record<{ id: QuarantineId; hold: boolean }>({ id: kept, hold: yesNo }),
  getHistory: record<Mutable<HistoryQuery>>({
    ...historyFilter(),
    before: orNull(integer(1, Number.MAX_SAFE_INTEGER)),
    limit: integer(1, 500),
  }),
  exportHistory: record<{ format: "csv" | "json"; query: Pick<HistoryQuery, "text" | "kinds" | "since"> }>({
    format: oneOf("csv", "json"),
    query: record<Mutable<Pick<HistoryQuery, "text" | "kinds" | "since">>>(historyFilter()),
  }),
  getNotices: nothing,
  dismissNotice: record<{ id: string }>({ id: text(200) }),
  getFolders: nothing,
  createFolder: record<{ id: FolderId }>({ id: folder }),
  removeCreatedFolder: record<{ id: FolderId }>({ id: folder }),
  setGatewayFolder: record<{ id: FolderId | null }>({ id: orNull(folder) }),
  planTransfer: either<TransferRequest, TransferRequest>(
    record<{ kind: "move"; folder: FolderId }>({ kind: oneOf("move"), folder }),
    record<{ kind: "copy-to-gateway"; ids: readonly ConnectorId[] }>({ kind: oneOf("copy-to-gateway"), ids: list(id, mostIds) }),
  ),
  carryOutTransfer: installOrder(mostIds),
  getGateway: nothing,
  getReports: nothing,
  getReport: record<{ id: ReportId }>({ id: report }),
  addReports: record<{ kind: ReportPlace["kind"] }>({ kind: oneOf("file", "folder") }),
  removeReportPlace: record<{ id: ReportPlaceId }>({ id: place }),
  readReports: record<{ ids: readonly ReportPlaceId[] | null }>({ ids: orNull(list(place, mostIds)) }),
  cancelReports: record<{ runId: string }>({ runId: text(64) }),
  getRecentReports: nothing,
  addRecentReports: record<{ ids: readonly ReportPlaceId[] }>({ ids: list(place, mostIds) }),
  forgetReports: nothing,
  getReportUse: record<{ id: ConnectorId }>({ id }),
  diagnoseReport: record<{ id: ReportId }>({ id: report }),
  chooseCheckedProject: nothing,
  checkPublishing: record<Mutable<CheckOrder>>({
    target: either<CheckTarget, CheckTarget>(
      record<{ kind: "connector"; id: ConnectorId }>({ kind: oneOf("connector"), id }),
      record<{ kind: "project"; id: string }>({ kind: oneOf("project"), id: text(64) }),
    ),
    profile: oneOf(...checkProfiles),
    firstRelease: yesNo,
  }),
  exportCheck: record<{ checkId: string; format: CheckFormat }>({ checkId: text(64), format: oneOf(...checkFormats) }),
  chooseProject: nothing,
  buildProject: record<{ id: ProjectId }>({ id: project }),
  choosePublishFile: record<{ kind: ChosenFileKind }>({ kind: oneOf(...chosenFileKinds) }),
  signProject: record<{
    id: ProjectId;
    key: ChosenFileId;
    certificate: ChosenFileId | null;
    password: string | null;
    timestamp: string | null;
  }>({
    id: project,
    key: chosenFile,
    certificate: orNull(chosenFile),
    password: orNull(text(longestPassword)),
    timestamp: orNull(text(longestAddress)),
  }),
  prepareSignature: record<{ id: ProjectId; certificate: ChosenFileId }>({ id: project, certificate: chosenFile }),
  attachSignature: record<{ id: ProjectId; signature: ChosenFileId; timestamp: string | null }>({
    id: project,
    signature: chosenFile,
    timestamp: orNull(text(longestAddress)),
  }),
  saveRelease: record<{ id: ProjectId; previous: ChosenFileId | null }>({ id: project, previous: orNull(chosenFile) }),
  exportReport: reportChoice(),
  takeSnapshot: record<{ pseudonyms: boolean }>({ pseudonyms: yesNo }),
  checkPolicy: record<{ name: string; base64: string }>({ name: text(1024), base64: base64(policyLimits.fileBytes) }),
  savePolicyExport: record<{ engine: ExportEngine; name: string; base64: string }>({
    engine: oneOf(...exportEngines),
    name: text(1024),
    base64: base64(policyLimits.fileBytes),
  }),
  dragReport: reportChoice(),
  prepareSupportBundle: record<{ content: readonly ConnectorId[] }>({ content: list(id, mostInstalled) }),
  getSupportBundleEntry: record<{ bundleId: string; name: string }>({ bundleId: text(64), name: text(200) }),
  getSupportBundle: record<{ bundleId: string }>({ bundleId: text(64) }),
  getDiagnoses: nothing,
  diagnose: record<{ id: ConnectorId }>({ id }),
  planRepair: repairChoice(),
  carryOutRepair: record<{ planId: string }>({ planId: text(64) }),
  openRepaired: repairChoice(),
  getProjects: nothing,
  addProject: nothing,
  removeProject: record<{ id: FolderId }>({ id: folder }),
  openBuild: record<{ build: BuildId }>({ build: branded<BuildId>(2048) }),
};

/** For a field that was added later: who does not send it gets what was usual before. */
function withDefault<T>(field: string, value: unknown, decode: Decoder<T>): Decoder<T> {
  return (raw) =>
    decode(typeof raw === "object" && raw !== null && !Array.isArray(raw) && !Object.hasOwn(raw, field) ? { ...raw, [field]: value } : raw);
}

function reportChoice() {
  return record<{ format: ReportFormat; ids: readonly ConnectorId[] | null }>({
    format: oneOf(...reportFormats),
    ids: orNull(list(id, mostIds)),
  });
}

function repairChoice() {
  return record<{ id: ConnectorId; repair: RepairName }>({ id, repair: oneOf(...repairNames) });
}

type Mutable<T> = { -readonly [F in keyof T]: T[F] };

function historyFilter() {
  const kinds: Decoder<readonly HistoryKind[]> = list(oneOf<HistoryKind>(...historyKinds), historyKinds.length);
  return { text: text(200), kinds, since: orNull(day) };
}
