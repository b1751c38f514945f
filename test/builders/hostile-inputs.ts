import { usualLayout, wholeList } from "../../shared/model/list-view.ts";
import type { CommandName, Input } from "../../shared/contract/commands.ts";
import type { QuarantineId } from "../../shared/model/cleanup.ts";
import type { ChosenFileId, ProjectId } from "../../shared/model/project.ts";
import type { BuildId } from "../../shared/model/diagnosis.ts";
import type { ConnectorId, FolderId } from "../../shared/model/inventory.ts";
import type { ReportId, ReportPlaceId } from "../../shared/model/known-report.ts";

const id = "never/handed out" as ConnectorId;

/** An input for each command whose shape is right and whose ids were never given out. A command without one does not compile. */
export const inputsWithUnknownIds: { readonly [N in CommandName]: Input<N> } = {
  getInventory: null,
  startScan: null,
  cancelScan: { scanId: "none" },
  getConnector: { id },
  inspectBytes: { name: "a.mez", base64: "" },
  getSignatureXml: { id, sha256: "AB".repeat(32), signature: 0 },
  getPartContent: { id, sha256: "AB".repeat(32), part: 0 },
  getResourceTexts: { id, sha256: "AB".repeat(32) },
  compareTexts: { before: { id, sha256: "AB".repeat(32) }, after: { id, sha256: "CD".repeat(32) } },
  getTrust: null,
  planTrustChange: { add: ["AB".repeat(20)], remove: ["CD".repeat(20)] },
  planTrustRestore: { backup: "none.reg" },
  carryOutTrustChange: { planId: "none" },
  getTrustBackups: null,
  acceptSigner: { id, how: "on-sight", note: "" },
  acceptPublisher: { sha256: "AB".repeat(32), how: "on-sight", note: "" },
  revokePublisher: { sha256: "AB".repeat(32) },
  notePublisher: { sha256: "AB".repeat(32), note: "Known" },
  exportTrust: { kind: "powershell", thumbprints: ["AB".repeat(20)] },
  saveTrustExport: { kind: "powershell", thumbprints: ["AB".repeat(20)] },
  getExternalTool: null,
  changeExternalTool: { change: "register", shown: "none" },
  getSettings: null,
  setSettings: {
    securityLevel: "any",
    culture: "de-CH",
    theme: "dark",
    density: "compact",
    locale: "en",
    notifications: true,
    offerDownloads: false,
    listLayout: usualLayout,
    savedViews: [{ name: "Mine", view: wholeList }],
    introduced: true,
    detailsWidth: 600,
    securityAsked: true,
  },
  addFolder: null,
  removeFolder: { id: "none" as FolderId },
  showFolder: { id: "none" as FolderId },
  openLearnMore: { id, publish: "A.Publish" },
  getAbout: null,
  getShadowMap: null,
  compareConnectors: { id, with: { kind: "connector", id } },
  setTestingMark: { id, until: "2027-01-31", note: "" },
  clearTestingMark: { id },
  getCatalogue: null,
  openDocs: { name: "Nobody's" },
  importCatalogue: { name: "list.json", text: "{}" },
  resetCatalogue: null,
  planCleanup: { kind: "purge", ids: ["none" as QuarantineId] },
  planUndo: { historyId: 4_000_000 },
  carryOut: { planId: "none", decisions: [{ subject: id, decision: "skip" }], reason: "", confirmedNames: ["a.mez"] },
  planInstall: { ids: [id] },
  install: { planId: "none", files: [{ id, replace: [id], removeMark: false }], reason: "" },
  getQuarantine: null,
  setPurgeAge: { days: 30 },
  holdQuarantined: { id: "none" as QuarantineId, hold: true },
  getHistory: { text: "", kinds: ["added"], since: "2026-01-01", before: 9, limit: 10 },
  exportHistory: { format: "csv", query: { text: "", kinds: ["added"], since: "2026-01-01" } },
  getNotices: null,
  cancelMoves: null,
  dismissNotice: { id: "none" },
  getFolders: null,
  createFolder: { id: "none" as FolderId },
  removeCreatedFolder: { id: "none" as FolderId },
  setGatewayFolder: { id: "none" as FolderId },
  planTransfer: { kind: "move", folder: "none" as FolderId },
  carryOutTransfer: { planId: "none", files: [{ id, replace: [id], removeMark: false }], reason: "" },
  getGateway: null,
  getReports: null,
  getReport: { id: "none" as ReportId },
  addReports: { kind: "folder" },
  removeReportPlace: { id: "none" as ReportPlaceId },
  readReports: { ids: ["none" as ReportPlaceId] },
  cancelReports: { runId: "none" },
  getRecentReports: null,
  addRecentReports: { ids: ["none" as ReportPlaceId] },
  forgetReports: null,
  getReportUse: { id },
  diagnoseReport: { id: "none" as ReportId },
  chooseCheckedProject: null,
  checkPublishing: { target: { kind: "connector", id }, profile: "handout", firstRelease: false },
  exportCheck: { checkId: "none", format: "html" },
  chooseProject: null,
  buildProject: { id: "none" as ProjectId },
  choosePublishFile: { kind: "key" },
  signProject: {
    id: "none" as ProjectId,
    key: "none" as ChosenFileId,
    certificate: "none" as ChosenFileId,
    password: "secret",
    timestamp: "http://127.0.0.1:9",
  },
  prepareSignature: { id: "none" as ProjectId, certificate: "none" as ChosenFileId },
  attachSignature: { id: "none" as ProjectId, signature: "none" as ChosenFileId, timestamp: null },
  saveRelease: { id: "none" as ProjectId, previous: "none" as ChosenFileId },
  exportReport: { format: "html", ids: [id] },
  takeSnapshot: { pseudonyms: true },
  checkPolicy: { name: "policy.yml", base64: "" },
  savePolicyExport: { engine: "intune", name: "policy.yml", base64: "" },
  dragReport: { format: "html", ids: [id] },
  prepareSupportBundle: { content: [id] },
  getSupportBundleEntry: { bundleId: "none", name: "README.txt" },
  getSupportBundle: { bundleId: "none" },
  getDiagnoses: null,
  diagnose: { id },
  planRepair: { id, repair: "move" },
  carryOutRepair: { planId: "none" },
  openRepaired: { id, repair: "repack" },
  getProjects: null,
  addProject: null,
  removeProject: { id: "none" as FolderId },
  openBuild: { build: "none" as BuildId },
};

/** Texts that may be as long as a file. */
const large = new Set(["inspectBytes.base64", "importCatalogue.text", "checkPolicy.base64", "savePolicyExport.base64"]);

const deep = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));
const withPrototype = (): unknown => JSON.parse(`{"__proto__":{"id":"x","kind":"quarantine"},"constructor":{"prototype":{"id":"x"}}}`);

/** Never right in place of anything that a command takes. */
const never: readonly unknown[] = [
  true,
  1.5,
  -1,
  1e308,
  {},
  { toString: "x" },
  { length: 3 },
  [[]],
  deep(500),
  withPrototype(),
  "x".repeat(100_000),
];

/** Inputs that are wrong in one place, for one command: every one of them must be refused as `bad-input`. */
export function hostileInputs(name: CommandName): readonly unknown[] {
  const right: unknown = inputsWithUnknownIds[name];
  const whole = [...never, 7, "text", [], ["a"], false];
  if (right === null) return whole;
  return [...whole, null, ...damaged(right, name)];
}

/** The value with one thing in it damaged, everywhere in turn. */
function damaged(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value))
    return [
      ...wrongFor(value, path),
      Array.from({ length: 3000 }, () => value[0]),
      ...value.flatMap((one) => damaged(one, path).map((wrong) => [wrong])),
    ];
  if (typeof value !== "object" || value === null) return wrongFor(value, path);
  const fields = Object.entries(value);
  return [
    ...fields.map(([left]) => Object.fromEntries(fields.filter(([field]) => field !== left))),
    { ...value, extra: 1 },
    JSON.parse(`{"__proto__":1,${JSON.stringify(value).slice(1)}`),
    ...fields.flatMap(([field, one]) => damaged(one, `${path}.${field}`).map((wrong) => ({ ...value, [field]: wrong }))),
  ];
}

function wrongFor(value: unknown, path: string): readonly unknown[] {
  const wrong = never.filter((one) => typeof one !== typeof value || typeof one === "object");
  if (typeof value === "string") return large.has(path) ? wrong : [...wrong, "x".repeat(100_000)];
  if (typeof value === "number") return [...wrong, 1.5, -1, 1e308, "7"];
  return wrong;
}

/** Ids that were never given out and that mean something elsewhere. */
export const unknownIds = [
  "",
  "../../etc/passwd",
  "C:\\Windows\\win.ini",
  "/etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "0",
  "%2e%2e%2f",
  "a\u0000b",
  "*",
  "' OR 1=1 --",
] as const;
