import JSZip from "jszip";
import type { ConnectorFacts, OtherField } from "../../../shared/model/connector.ts";
import type { HistoryEvent } from "../../../shared/model/history.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderFacts, Settings } from "../../../shared/model/inventory.ts";
import type { Notice } from "../../../shared/model/notice.ts";
import type { BundleEntry, BundleEntryKind } from "../../../shared/model/support.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { printReport, type ReportContext } from "../../../shared/print/connector-report.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { plainEn as en, plainWords } from "../../../shared/words/plain-words.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { RunningProgram } from "../diagnosis/running-programs.ts";
import { fileJson, textOf } from "./file-json.ts";
import type { GatheredFile } from "./gather-files.ts";
import { createPrivateNames, type PrivateSources } from "./private-names.ts";

/** Everything that a bundle is made of, with the names as they are. */
export interface BundleFacts {
  readonly versions: Readonly<Record<string, string | null>>;
  readonly settings: Settings;
  readonly folders: readonly FolderFacts[];
  readonly files: readonly GatheredFile[];
  readonly policy: TrustPolicy;
  readonly history: readonly HistoryEvent[];
  readonly notices: readonly Notice["kind"][];
  /** Of Power BI Desktop; null when they cannot be listed. */
  readonly programs: readonly RunningProgram[] | null;
}

/** A connector that the user chose to hand out. */
export interface BundleContent {
  readonly id: ConnectorId;
  readonly bytes: Uint8Array;
}

export interface BuiltEntry extends Omit<BundleEntry, "sizeBytes"> {
  readonly bytes: Uint8Array;
}

export interface BuiltBundle {
  readonly entries: readonly BuiltEntry[];
  readonly names: number;
  readonly ordinaryNames: number;
  readonly leftOut: number;
}

export interface BundleRequest {
  readonly facts: BundleFacts;
  readonly content: readonly BundleContent[];
  readonly computer: Pick<PrivateSources, "home" | "environment" | "computerName"> & { readonly dataFolder: string };
  readonly report: ReportContext;
}

const mostConnectors = 1_000;
/** Of all texts together; a hundred connectors have two megabytes. */
const mostTextBytes = 64 * 1024 * 1024;
const longestName = 60;

/** Makes every file of the bundle. Names are replaced in the facts, before sentences are made of them, and once more in the finished texts. */
export function buildBundle({ facts, content, computer, report }: BundleRequest): BuiltBundle {
  const chosen = new Set(content.map(({ id }) => id));
  const listed = [...facts.files].sort((one, other) => Number(chosen.has(other.id)) - Number(chosen.has(one.id))).slice(0, mostConnectors);
  const handed = { ...facts, files: listed.map(withoutContent), history: facts.history.map(withoutNotes) };
  const names = createPrivateNames({
    ...computer,
    paths: [
      computer.dataFolder,
      ...facts.folders.map(({ path }) => path),
      ...facts.files.flatMap(({ folder }) => folder ?? []),
      ...facts.history.map(({ folder }) => folder),
    ],
    hosts: facts.files.flatMap(hostsOf),
    facts: handed,
  });
  const clean = names.replaceIn(handed);
  const now = report.now.toISOString();
  const entries: BuiltEntry[] = [];
  const found = new Set<string>();
  const state = { textBytes: 0, leftOut: facts.files.length - listed.length };
  const add = (name: string, kind: BundleEntryKind, cleaned: string): boolean => {
    const bytes = Buffer.from(cleaned, "utf8");
    if (state.textBytes + bytes.length > mostTextBytes) return false;
    state.textBytes += bytes.length;
    entries.push({ name, kind, bytes });
    for (const [token] of cleaned.matchAll(/[a-z]+-\d+/gu)) if (names.isToken(token)) found.add(token);
    return true;
  };
  const addJson = (name: string, kind: BundleEntryKind, value: unknown) => add(name, kind, `${textOf(names.replaceNamesIn(value), "")}\n`);
  addJson("versions.json", "versions", {
    madeAt: now,
    ...clean.versions,
    programs: clean.programs,
    settings: clean.settings,
    notices: clean.notices,
  });
  addJson(
    "folders.json",
    "folders",
    clean.folders.map((folder, at) => folderJson(folder, facts.folders[at]?.path ?? "", { handed: listed, clean })),
  );
  addJson("trust.json", "trust", clean.policy);
  addJson("history.json", "history", clean.history);
  const bytesOf = new Map(content.map(({ id, bytes }) => [id, bytes]));
  for (const [at, file] of clean.files.entries()) {
    const name = `${String(at + 1).padStart(4, "0")}-${safeName(names.replaceText(file.name))}`;
    if (!addJson(`connectors/${name}.json`, "connector", connectorJson(file, report.now))) state.leftOut += 1;
    const bytes = bytesOf.get(listed[at]?.id ?? file.id);
    if (bytes !== undefined) entries.push({ name: `content/${name}`, kind: "content", bytes });
  }
  add("report.html", "report", names.replaceNamesOnPage(printReport(clean.files, { ...report, policy: clean.policy }), report.words));
  const readMe = readMeText(entries, { version: report.version, now, count: found.size, support: report.words.window.support });
  return {
    entries: [{ name: "README.txt", kind: "read-me", bytes: Buffer.from(readMe, "utf8") }, ...entries],
    names: found.size,
    ordinaryNames: names.ordinary,
    leftOut: state.leftOut,
  };
}

/** The archive. All files have the time of the bundle, and nothing else of the computer that made it. */
export async function zipBundle(entries: readonly BuiltEntry[], date: Date): Promise<Buffer> {
  const zip = new JSZip();
  for (const { name, bytes } of entries) zip.file(name, bytes, { date, createFolders: false, binary: true });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE", platform: "DOS" });
}

/** Without what is content: sources, images, certificates, and prints of the code. */
function withoutContent(file: GatheredFile): GatheredFile {
  if (!file.content.ok) return file;
  return { ...file, content: { ok: true, value: factsOnly(file.content.value) } };
}

function factsOnly(outcome: InspectionOutcome): InspectionOutcome {
  if (outcome.kind === "refused") return outcome;
  const { inspection } = outcome;
  const { memberPrints: _, ...connector } = inspection.connector;
  const signatures = inspection.signature.signatures.map((signature) => ({
    ...signature,
    signer: signature.signer === null ? null : { ...signature.signer, der: "" },
    claimedSigner: signature.claimedSigner === null ? null : { ...signature.claimedSigner, der: "" },
    includedCertificates: signature.includedCertificates.map((certificate) => ({ ...certificate, der: "" })),
    chain: signature.chain.map((link) => ({ ...link, certificate: { ...link.certificate, der: "" } })),
  }));
  return {
    kind: "inspected",
    inspection: { ...inspection, images: [], connector: withoutSources(connector), signature: { ...inspection.signature, signatures } },
  };
}

const nameOnly = (field: OtherField): OtherField => ({ ...field, source: "" });

const withoutSources = (connector: ConnectorFacts): ConnectorFacts => ({
  ...connector,
  dataSourceKinds: connector.dataSourceKinds.map((kind) => ({ ...kind, otherFields: kind.otherFields.map(nameOnly) })),
  publishes: connector.publishes.map((publish) => ({ ...publish, otherFields: publish.otherFields.map(nameOnly) })),
});

/** What the user wrote is nobody else's. */
const withoutNotes = (event: HistoryEvent): HistoryEvent => ({ ...event, note: null });

/** Hosts of the data sources that a connector names. */
export const hostsOf = ({ content }: Pick<GatheredFile, "content">): readonly string[] =>
  content.ok && content.value.kind === "inspected"
    ? content.value.inspection.capabilities.seen.flatMap((one) => (one.kind === "address" && one.host !== "" ? [one.host] : []))
    : [];

interface FolderView {
  readonly handed: readonly GatheredFile[];
  readonly clean: { readonly files: readonly GatheredFile[] };
}

function folderJson({ path, role, state, connectorCount }: FolderFacts, realPath: string, { handed, clean }: FolderView): object {
  const inside = clean.files.filter((_file, at) => handed[at]?.folder === realPath);
  const files = inside.map(({ name, loading, modifiedAt }) => ({ name, modifiedAt, loading: loading?.kind ?? null }));
  return { path, role, state, connectorCount, files };
}

function connectorJson(file: GatheredFile, now: Date): object {
  const { name, folder, modifiedAt, diagnosis, ...judged } = file;
  return {
    folder,
    modifiedAt,
    ...fileJson({ ...judged, file: name }, now),
    chain: {
      firstBroken: diagnosis.firstBroken,
      links: diagnosis.links.map(({ name: link, state, because, findings }) => ({
        name: link,
        state,
        because,
        findings: findings.map(({ kind }) => kind),
        title: en.diagnosis.links[link],
      })),
    },
  };
}

/** Only letters, digits and a few signs of ASCII: it unpacks everywhere. */
const safeName = (name: string): string =>
  (
    name
      .slice(name.lastIndexOf("/") + 1)
      .replace(/[^A-Za-z0-9._-]+/gu, "_")
      .replace(/\.{2,}/gu, ".") || "file"
  ).slice(-longestName);

interface ReadMeFacts {
  readonly version: string;
  readonly now: string;
  readonly count: number;
  /** In the language of the report. */
  readonly support: Words["window"]["support"];
}

function readMeText(entries: readonly BuiltEntry[], { version, now, count, support }: ReadMeFacts): string {
  const { readMe: words, kinds, size, lookThrough } = plainWords(support);
  const lines = entries.map(({ name, kind, bytes }) => `  ${name}  (${kinds[kind]}, ${size(bytes.length)})`);
  return [
    words.title,
    "",
    words.made(foreign(version), foreign(now)),
    words.replaced(count),
    words.notIn,
    lookThrough,
    "",
    words.list,
    ...lines,
    "",
  ].join("\r\n");
}
