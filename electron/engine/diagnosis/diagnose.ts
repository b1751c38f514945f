import { unreachable } from "../../../shared/base/impossible.ts";
import type { Result } from "../../../shared/base/result.ts";
import {
  linkFacts,
  linkNames,
  linkOfFinding,
  linkOfReason,
  type ChainLink,
  type Diagnosis,
  type LinkName,
  type LinkState,
} from "../../../shared/model/diagnosis.ts";
import type { FileFailure, Finding, FindingKind } from "../../../shared/model/finding.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { WebMark } from "../../../shared/model/install.ts";
import { isCertifiedRole, type FolderRole } from "../../../shared/model/inventory.ts";
import type { LoadingVerdict, SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import { judgeLoading, type LoadingFacts } from "../trust/judge-loading.ts";
import type { RunningProgram } from "./running-programs.ts";

/** One file as the chain sees it. */
export interface DiagnosedFile {
  readonly name: string;
  /** Null for a file in no known folder. */
  readonly role: FolderRole | null;
  readonly content: Result<InspectionOutcome, FileFailure>;
  /** Of this file, also those between files. */
  readonly findings: readonly Finding[];
  readonly mark: WebMark;
  /** When its bytes and when anything about it changed last; null when not known. */
  readonly stamp: { readonly modifiedMs: number; readonly changedMs: number } | null;
}

export interface DiagnosisContext {
  readonly policy: TrustPolicy;
  readonly securityLevel: SecurityLevel;
  readonly now: Date;
  /** The running processes of Power BI Desktop; null when they cannot be listed. */
  readonly programs: readonly RunningProgram[] | null;
}

/** Walks from the folder to Get data. The rules are those of `judgeLoading` and of the checks; here they are put in order. */
export function diagnose(file: DiagnosedFile, context: DiagnosisContext): Diagnosis {
  const judged = judgeLinks(file, context);
  const links = linkNames.map((name) => linkOf(name, { file, judged, context }));
  return {
    links,
    firstBroken: links.find(({ state }) => state === "broken")?.name ?? null,
    loading: file.content.ok ? judgeLoading({ ...file, content: file.content.value, ...context }) : null,
  };
}

/** Whether something is known to keep the file from loading. */
export const keepsFromLoading = ({ links }: Diagnosis): boolean =>
  links.some(({ name, state }) => state === "broken" && linkFacts[name].decides);

/** What `judgeLoading` says when everything that another link is about is mended, so that no link hides a later one. */
interface JudgedLinks {
  readonly folder: LoadingVerdict;
  readonly name: LoadingVerdict;
  readonly content: LoadingVerdict;
  /** Null where there is no main document. */
  readonly code: LoadingVerdict | null;
  readonly trust: LoadingVerdict | null;
}

/** Stands for a file that could not be read: only its folder and its name are judged. */
const unread: InspectionOutcome = { kind: "refused", refusal: { sha256: "", sizeBytes: 0, reason: { kind: "inspector-failed" } } };
/** A name that Power BI reads, of the kind that the file's own has: a plain document under an archive's name is a fault of its own. */
const goodNameFor = (name: string): string => (/\.(?:m|pq)(?:\.disabled)?$/iu.test(name) ? "Connector.pq" : "Connector.mez");

function judgeLinks({ name, role, content }: DiagnosedFile, context: DiagnosisContext): JudgedLinks {
  const outcome = content.ok ? content.value : unread;
  const facts: LoadingFacts = { name, role, content: outcome, ...context };
  const goodName = goodNameFor(name);
  const readRole: FolderRole = role !== null && isCertifiedRole(role) ? role : "desktop";
  const inspected = outcome.kind === "inspected" ? outcome.inspection : null;
  const code = inspected === null || inspected.connector.parse === "none" ? null : { ...inspected, archiveNotes: [] };
  return {
    folder: judgeLoading({ ...facts, name: goodName }),
    name: judgeLoading({ ...facts, role: readRole }),
    content: judgeLoading({ ...facts, name: goodName, role: readRole }),
    // Where the signer does not matter, nothing hides what is said of the code.
    code:
      code === null ? null : judgeLoading({ ...facts, name: goodName, role: readRole, securityLevel: "any", content: inspectedAs(code) }),
    trust:
      inspected === null
        ? null
        : judgeLoading({
            ...facts,
            name: goodName,
            role: role === "gateway" ? role : readRole,
            content: inspectedAs(withMainRead(inspected)),
          }),
  };
}

const inspectedAs = (inspection: Inspection): InspectionOutcome => ({ kind: "inspected", inspection });

/** The same file with a main document that reads. */
function withMainRead(inspection: Inspection): Inspection {
  const { connector } = inspection;
  const mainCandidates = connector.mainCandidates.slice(0, 1);
  return { ...inspection, connector: { ...connector, parse: "ok", mainCandidates, codeCheck: { kind: "reads" } } };
}

interface LinkQuestion {
  readonly file: DiagnosedFile;
  readonly judged: JudgedLinks;
  readonly context: DiagnosisContext;
}

function linkOf(name: LinkName, question: LinkQuestion): ChainLink {
  const { file, judged } = question;
  const findings = file.findings.filter(({ kind }) => linkOfFinding[kind] === name);
  switch (name) {
    case "folder":
      return folderLink(question, findings);
    case "permission":
      return permissionLink(file, findings);
    case "web-mark":
      return markLink(file.mark);
    case "file-name":
      return verdictLink(name, judged.name, findings);
    case "archive":
      return archiveLink(question, findings);
    case "main-document":
      return isInspected(file) ? verdictLink(name, judged.content, findings) : waiting(name, findings);
    case "code":
      return verdictLink(name, judged.code, findings);
    case "signature":
      return verdictLink(name, judged.trust, findings);
    case "trust":
      return trustLink(judged.trust, findings);
    case "members":
    case "publish":
    case "data-source-kinds":
    case "strings-and-icons":
    case "conflicts":
      return isRead(file) ? findingsLink(name, findings) : waiting(name, findings);
    case "restart":
      return restartLink(question);
    default:
      return unreachable(name);
  }
}

const isInspected = ({ content }: DiagnosedFile): boolean => content.ok && content.value.kind === "inspected";

const isRead = ({ content }: DiagnosedFile): boolean =>
  content.ok && content.value.kind === "inspected" && content.value.inspection.connector.parse !== "none";

const waiting = (name: LinkName, findings: readonly Finding[]): ChainLink => ({
  name,
  state: "not-knowable",
  because: ["depends-on-earlier"],
  findings,
});

/** What the verdict says about this link; the findings are hints where the verdict has nothing against it. */
function verdictLink(name: LinkName, verdict: LoadingVerdict | null, findings: readonly Finding[]): ChainLink {
  if (verdict === null) return waiting(name, findings);
  const because = verdict.because.filter((reason) => linkOfReason[reason] === name);
  if (because.length > 0) return { name, state: verdict.kind === "blocked" ? "broken" : "not-knowable", because, findings };
  return { name, state: "holds", because: [], findings };
}

function folderLink({ file, judged }: LinkQuestion, findings: readonly Finding[]): ChainLink {
  const because = judged.folder.because.filter((reason) => linkOfReason[reason] === "folder");
  // A folder that the user added may be one that a gateway was told to read.
  const state = because.length === 0 ? "holds" : file.role === "added" ? "not-knowable" : "broken";
  return { name: "folder", state, because, findings };
}

/** Of a file that was refused every reason is about its archive. */
function archiveLink({ file, judged }: LinkQuestion, findings: readonly Finding[]): ChainLink {
  if (!file.content.ok) return waiting("archive", findings);
  if (file.content.value.kind === "inspected") return verdictLink("archive", judged.content, findings);
  const { kind, because } = judged.content;
  return { name: "archive", state: kind === "blocked" ? "broken" : "not-knowable", because, findings };
}

/** Failures that hold for whoever reads the file; the others are of the moment, or of Mezzanine. */
const lasting: ReadonlySet<FileFailure> = new Set(["access-denied", "is-a-folder", "not-a-file", "link-loop", "vanished"]);

function permissionLink({ content }: DiagnosedFile, findings: readonly Finding[]): ChainLink {
  if (content.ok) return { name: "permission", state: "holds", because: [], findings };
  return { name: "permission", state: lasting.has(content.error) ? "broken" : "not-knowable", because: ["not-read"], findings };
}

function markLink({ kind }: WebMark): ChainLink {
  const because = { "none": [], "marked": ["marked-by-windows"], "not-known": ["mark-not-known"] } as const;
  return { name: "web-mark", state: kind === "none" ? "holds" : "not-knowable", because: because[kind], findings: [] };
}

function trustLink(verdict: LoadingVerdict | null, findings: readonly Finding[]): ChainLink {
  if (verdict === null) return waiting("trust", findings);
  if (verdict.kind === "expected") return { name: "trust", state: "holds", because: [], findings };
  const because = verdict.because.filter((reason) => linkOfReason[reason] === "trust");
  if (because.length === 0) return { name: "trust", state: "not-knowable", because: ["depends-on-earlier"], findings };
  return { name: "trust", state: verdict.kind === "blocked" ? "broken" : "not-knowable", because, findings };
}

/** Findings after which a link is known to be broken; what Power BI makes of the others is not known. */
const breaking: ReadonlySet<FindingKind> = new Set<FindingKind>(["no-publish"]);

function findingsLink(name: LinkName, findings: readonly Finding[]): ChainLink {
  const broken = findings.some(({ kind }) => breaking.has(kind));
  return { name, state: findings.length === 0 ? "holds" : broken ? "broken" : "not-knowable", because: [], findings };
}

/** A server's clock may differ by seconds from this computer's. */
const clockToleranceMs = 60_000;

/** Power BI Desktop looks for connectors when it starts. Copying a file keeps the time of its bytes, so the two times may disagree. */
function restartLink({ file: { role, stamp }, context: { programs, now } }: LinkQuestion): ChainLink {
  const link = (state: LinkState, ...because: ChainLink["because"]): ChainLink => ({ name: "restart", state, because, findings: [] });
  if (role === "gateway" || role === "added") return link("not-knowable");
  if (role !== "desktop") return role !== null && isCertifiedRole(role) ? link("holds") : link("not-knowable", "depends-on-earlier");
  if (programs === null || stamp === null) return link("not-knowable", "program-not-known");
  // A time to come is of a clock that is or was wrong: no restart would ever be late enough for it.
  const isAhead = stamp.modifiedMs > now.getTime() + clockToleranceMs;
  if (isAhead && programs.length > 0) return link("not-knowable", "file-time-ahead");
  if (programs.some(({ startedAtMs }) => startedAtMs < stamp.modifiedMs)) return link("broken", "program-older");
  if (programs.some(({ startedAtMs }) => startedAtMs < stamp.changedMs)) return link("not-knowable", "program-perhaps-older");
  return link("holds");
}
