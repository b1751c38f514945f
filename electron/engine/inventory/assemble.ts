import { groupByEach } from "../../../shared/base/multimap.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import {
  isCertifiedRole,
  type ConnectorId,
  type ConnectorRecord,
  type ConnectorRow,
  type FolderFacts,
  type FolderId,
} from "../../../shared/model/inventory.ts";
import type { CultureName } from "../../../shared/model/known.ts";
import type { TestingMark } from "../../../shared/model/shadow.ts";
import type { SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { withInstalled } from "../catalogue/with-installed.ts";
import type { CheckContext, Subject } from "../checks/check.ts";
import { findingsOf } from "../checks/findings-of.ts";
import { localDay, testingState } from "../shadows/testing-marks.ts";
import { judgeLoading } from "../trust/judge-loading.ts";
import type { SignerMemory } from "../trust/publishers.ts";
import type { Folder } from "../scan/folders.ts";
import { recordOf, rowOf } from "./rows.ts";
import type { ScannedFile } from "../scan/scanned-file.ts";

/** Everything a verdict depends on besides the files. */
export interface AssemblyContext {
  /** As shipped or given; what is installed is laid over it here. */
  readonly catalogue: Catalogue;
  readonly policy: TrustPolicy;
  readonly securityLevel: SecurityLevel;
  readonly culture: CultureName;
  readonly now: Date;
  readonly marks: readonly TestingMark[];
  readonly signers: SignerMemory;
}

/** Files and what follows from them. */
export interface Assembly {
  readonly rows: readonly ConnectorRow[];
  /** Without images. */
  readonly records: ReadonlyMap<ConnectorId, ConnectorRecord>;
  readonly folders: readonly FolderFacts[];
  /** Every finding, in the order of the checks. */
  readonly findings: readonly Finding[];
  /** Of files that could not be read, and those between files: findings without a row of their own. */
  readonly ownFindings: readonly Finding[];
  /** The files as checks and the shadow map see them. */
  readonly subjects: readonly Subject[];
  /** For files that are opened later. */
  readonly checks: CheckContext;
}

/** Decides what a set of scanned files means. Pure: called again whenever the trust list, a setting or a file changes. */
export function assemble(files: readonly ScannedFile[], folders: readonly Folder[], context: AssemblyContext): Assembly {
  const checks = checkContext(files, folders, context);
  const subjects = files.map(subjectOf);
  const findings = findingsOf(subjects, checks);
  const byFile = groupByFile(findings);
  const records = new Map<ConnectorId, ConnectorRecord>();
  const rows: ConnectorRow[] = [];
  for (const file of files) {
    if (!file.content.ok) continue;
    const { policy, securityLevel, now, culture } = context;
    const content = file.content.value;
    const loading = judgeLoading({ name: file.name, role: file.folder.role, content, policy, securityLevel, now });
    const location = { id: file.id, name: file.name, folder: file.folder.id, modifiedMs: file.stamp?.modifiedMs ?? 0 };
    const record = recordOf(location, content, { loading, findings: byFile.get(file.id) ?? [] });
    records.set(file.id, record);
    rows.push(rowOf(record, { culture, policy, icon: file.icon, testing: checks.testing.get(file.id) }));
  }
  const ownFindings = findings.filter((finding) => finding.files.length > 1 || finding.files.some((id) => !records.has(id)));
  return { rows, records, folders: folderFacts(files, folders), findings, ownFindings, subjects, checks };
}

function checkContext(files: readonly ScannedFile[], folders: readonly Folder[], context: AssemblyContext): CheckContext {
  const installed = files.flatMap(({ id, name, folder, content }) =>
    content.ok && content.value.kind === "inspected" && isCertifiedRole(folder.role)
      ? [{ id, fileName: name, inspection: content.value.inspection }]
      : [],
  );
  const { policy, securityLevel, now, marks, signers } = context;
  const today = localDay(now);
  const testing = new Map(marks.map((mark) => [mark.id, testingState(mark, today)]));
  const catalogue = installed.length === 0 ? context.catalogue : withInstalled(context.catalogue, installed);
  const readFolder = folders.find(({ role }) => role === "desktop")?.path ?? null;
  return { catalogue, policy, securityLevel, now, testing, signers, readFolder };
}

function subjectOf({ id, name, folder, content }: ScannedFile): Subject {
  return { id, name, folder: { id: folder.id, role: folder.role, path: folder.path }, content };
}

/** The findings that concern each file, in their order. */
export function groupByFile(findings: readonly Finding[]): ReadonlyMap<ConnectorId, readonly Finding[]> {
  return groupByEach(findings, ({ files }) => files);
}

function folderFacts(files: readonly ScannedFile[], folders: readonly Folder[]): readonly FolderFacts[] {
  const counts = new Map<FolderId, number>();
  for (const { folder } of files) counts.set(folder.id, (counts.get(folder.id) ?? 0) + 1);
  return folders.map(({ id, path, role, state }) => ({ id, path, role, state, connectorCount: counts.get(id) ?? 0 }));
}
