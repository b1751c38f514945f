import { unreachable } from "../../../shared/base/impossible.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import type { Inspection, InspectionOutcome, RefusalReason } from "../../../shared/model/inspection.ts";
import { isCertifiedRole, type FolderRole } from "../../../shared/model/inventory.ts";
import { trustIn, type SignerTrust } from "../../../shared/model/signer-trust.ts";
import type { LoadingReason, LoadingVerdict, SecurityLevel, TrustPolicy } from "../../../shared/model/trust.ts";
import { refusedAuthentication } from "../../../shared/model/authentication.ts";
import { isAcceptedName, isDisabledName } from "../../../shared/model/file-name.ts";

/** Everything the verdict depends on; Power BI Desktop is not known to check anything else. */
export interface LoadingFacts {
  /** With its extension; a path before it does no harm. */
  readonly name: string;
  /** Null for a file in no known folder: judged as if it were in Desktop's. */
  readonly role: FolderRole | null;
  readonly content: InspectionOutcome;
  readonly policy: TrustPolicy;
  readonly securityLevel: SecurityLevel;
  readonly now: Date;
}

/**
 * Whether Power BI Desktop is expected to load a file. `unknown` wherever the behaviour is not documented: a changed
 * file, an expired certificate of a trusted signer, an unclean trust entry, the gateway.
 */
export function judgeLoading(facts: LoadingFacts): LoadingVerdict {
  const { content, role } = facts;
  if (isDisabledName(facts.name)) return blocked("disabled");
  if (role === "desktop-dead" || role === "near-miss") return blocked("folder-not-read");
  if (!isAcceptedName(facts.name)) return blocked("extension-not-accepted");
  const verdict = content.kind === "refused" ? judgeRefusal(content.refusal.reason) : judgeInspection(content.inspection, facts);
  if (role === "gateway" && verdict.kind !== "blocked") return unknown("folder-of-gateway", ...verdict.because);
  if (role === null || role === "added") return { ...verdict, because: [...verdict.because, "not-in-a-connector-folder"] };
  return verdict;
}

function judgeRefusal(reason: RefusalReason): LoadingVerdict {
  switch (reason.kind) {
    case "empty":
    case "cut-short":
    case "not-a-connector":
    case "connector-inside":
      return blocked("not-a-connector");
    case "line-endings-converted":
    case "password":
      return blocked("archive-unreadable");
    case "unknown-method":
      return reason.method === deflate64 ? unknown("could-not-check") : blocked("archive-unreadable");
    // Our limits and our reader gave up on these; Power BI's may not.
    case "damaged":
    case "end-out-of-reach":
    case "too-large":
    case "too-many-parts":
    case "took-too-long":
    case "took-too-much-memory":
    case "too-much-content":
    case "inspector-failed":
      return unknown("could-not-check");
    default:
      return unreachable(reason);
  }
}

/** .NET reads it in some versions. */
const deflate64 = 9;

function judgeInspection(inspection: Inspection, facts: LoadingFacts): LoadingVerdict {
  const { mainCandidates, mainDocument, parse, codeCheck } = inspection.connector;
  if (mainCandidates.length > 1) return blocked("several-mains");
  if (parse === "none") return blocked("no-main");
  if (codeCheck.kind === "mistake" && codeCheck.role === "main") return blocked("syntax-error");
  if (inspection.archiveNotes.some((note) => note.kind === "name-dot-slash" && isName(note.part, mainDocument)))
    return unknown("name-dot-slash");
  const certified = facts.role !== null && isCertifiedRole(facts.role);
  return certified ? judgeCertified(inspection) : withDoubts(judgeCustom(inspection, facts), doubtsOf(inspection, facts.name));
}

const withDoubts = (verdict: LoadingVerdict, doubts: readonly LoadingReason[]): LoadingVerdict =>
  doubts.length === 0 || verdict.kind === "blocked" ? verdict : unknown(...verdict.because, ...doubts);

/** Nothing is expected of code that was not read in full, nor of what Power BI is not known to accept. */
function doubtsOf({ container, connector }: Inspection, name: string): readonly LoadingReason[] {
  const { codeCheck, dataSourceKinds, mistakes = [] } = connector;
  const reason = reasonOf(codeCheck);
  const isRefused = dataSourceKinds.some(
    ({ authentication }) => authentication.known && authentication.value.some((way) => refused.has(way.name)),
  );
  return [
    ...(container === "section" && !/\.(?:m|pq)$/iu.test(name) ? (["content-unlike-name"] as const) : []),
    ...(reason === null ? [] : [reason]),
    ...(mistakes.some(({ what }) => what === "duplicate-name") ? (["name-defined-twice"] as const) : []),
    // Where a comma is missing, names are read that nobody wrote.
    ...(codeCheck.kind === "reads" && mistakes.some(({ what }) => what === "undefined-name") ? (["name-undefined"] as const) : []),
    ...(isRefused ? (["authentication-refused"] as const) : []),
  ];
}

const refused: ReadonlySet<string> = new Set(refusedAuthentication);

function reasonOf(check: CodeCheck): LoadingReason | null {
  switch (check.kind) {
    case "reads":
      return null;
    case "mistake":
      return "mistake-in-helper";
    case "too-large-to-check":
      return "code-too-large";
    case "not-checked":
    case "not-needed": // of what is not certified, no check is needless
    case "could-not-check":
      return "code-not-checked";
    default:
      return unreachable(check);
  }
}

/** Whether a name as it is in the archive is that of the part, but for a `./` in front. */
const isName = (written: string | null, part: string | null): boolean => written?.replace(/^(?:\.[\\/]+)+/u, "") === part;

function judgeCertified({ signature }: Inspection): LoadingVerdict {
  switch (signature.integrity.kind) {
    case "intact":
      return expected("certified-folder");
    case "unsigned":
      return unknown("certified-folder", "unsigned");
    case "altered":
      return unknown("certified-folder", "altered");
    case "unsupported":
    case "malformed":
      return unknown("certified-folder", "could-not-check");
    default:
      return unreachable(signature.integrity);
  }
}

function judgeCustom(inspection: Inspection, facts: LoadingFacts): LoadingVerdict {
  const { integrity } = inspection.signature;
  switch (integrity.kind) {
    case "altered":
      return unknown("altered");
    case "unsupported":
    case "malformed":
      return unknown("could-not-check");
    case "unsigned":
      return judgeUntrusted("unsigned", facts.securityLevel);
    case "intact":
      return facts.securityLevel === "any" ? expected("any-extension-allowed") : judgeSigned(inspection, facts);
    default:
      return unreachable(integrity);
  }
}

function judgeUntrusted(because: "unsigned" | "signer-not-trusted", level: SecurityLevel): LoadingVerdict {
  switch (level) {
    case "any":
      return expected("any-extension-allowed", because);
    case "trusted-only":
      return blocked(because);
    case "not-said":
      return unknown(because, "security-level-not-said");
    default:
      return unreachable(level);
  }
}

/** At a level where the signer matters. With several signers that are not all trusted, it is unknown which one counts. */
function judgeSigned({ signature }: Inspection, { policy, securityLevel, now }: LoadingFacts): LoadingVerdict {
  const signers = signature.signatures.flatMap(({ signer }) => signer ?? []);
  const trust = new Set<SignerTrust>(signers.map(({ sha1 }) => trustIn(policy, sha1)));
  if (trust.size === 1 && trust.has("trusted")) {
    const expired = signers.some(({ notAfter }) => Date.parse(notAfter) < now.getTime());
    return expired ? unknown("signer-trusted", "certificate-expired") : expected("signer-trusted");
  }
  if (trust.has("trusted")) return unknown("signer-trusted", "signer-not-trusted");
  if (trust.has("entry-dirty")) return unknown("trust-entry-dirty");
  if (trust.has("list-unreadable")) return unknown("trust-list-unreadable");
  return judgeUntrusted("signer-not-trusted", securityLevel);
}

const expected = (...because: readonly LoadingReason[]): LoadingVerdict => ({ kind: "expected", because });
const blocked = (...because: readonly LoadingReason[]): LoadingVerdict => ({ kind: "blocked", because });
const unknown = (...because: readonly LoadingReason[]): LoadingVerdict => ({ kind: "unknown", because });
