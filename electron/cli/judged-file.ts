import type { Result } from "../../shared/base/result.ts";
import type { FileFailure, Finding } from "../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../shared/model/inspection.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { LoadingVerdict } from "../../shared/model/trust.ts";
import type { CheckContext, Subject, SubjectFolder } from "../engine/checks/check.ts";
import { findingsAbout } from "../engine/checks/findings-of.ts";
import { judgeLoading } from "../engine/trust/judge-loading.ts";

/** One file with everything that follows from its bytes and its place. */
export interface JudgedFile {
  readonly id: ConnectorId;
  /** As given on the command line, or relative to the scanned folder. */
  readonly file: string;
  readonly folder: SubjectFolder | null;
  readonly content: Result<InspectionOutcome, FileFailure>;
  /** Null when the file system gave no bytes. */
  readonly loading: LoadingVerdict | null;
  readonly findings: readonly Finding[];
}

export function judgeFile(subject: Subject, file: string, context: CheckContext): JudgedFile {
  const { id, name, folder, content } = subject;
  const { policy, securityLevel, now } = context;
  const place = { name, role: folder?.role ?? null };
  const loading = content.ok ? judgeLoading({ ...place, content: content.value, policy, securityLevel, now }) : null;
  return { id, file, folder, content, loading, findings: findingsAbout(subject, context) };
}
