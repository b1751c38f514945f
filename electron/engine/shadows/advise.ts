import { unreachable } from "../../../shared/base/impossible.ts";
import type { VersionOrder } from "../../../shared/model/finding.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { weightOf, type Advice, type Evidence, type EvidenceKind } from "../../../shared/model/shadow.ts";
import type { IntegrityKind } from "../../../shared/model/signature.ts";

/** What advice about a custom and a certified connector depends on. */
export interface CertifiedMatch {
  readonly evidence: readonly Evidence[];
  readonly localIs: VersionOrder;
  readonly certifiedIntegrity: IntegrityKind | "not-seen";
  readonly customIntegrity: IntegrityKind;
  /** No longer supported, by Microsoft's documentation. */
  readonly isWithdrawn: boolean;
}

export function adviseOnCertified({ evidence, localIs, certifiedIntegrity, customIntegrity, isWithdrawn }: CertifiedMatch): Advice {
  const relation = relationOf(evidence);
  if (relation !== "one-connector") return adviseOnRelation(relation);
  // Nobody should give up a custom connector for a certified file that is not what Microsoft or the vendor signed.
  if (customIntegrity === "altered")
    return certifiedIntegrity === "altered" ? { kind: "get-fresh-copies" } : { kind: "remove-custom", because: "custom-altered" };
  if (certifiedIntegrity === "altered" || certifiedIntegrity === "malformed") return { kind: "choose-one" };
  if (isWithdrawn) return { kind: "certified-withdrawn" };
  if (has(evidence, "identical-copies")) return { kind: "remove-custom", because: "same-version" };
  switch (localIs) {
    case "older":
      return { kind: "remove-custom", because: "certified-is-newer" };
    case "equal":
      return { kind: "remove-custom", because: "same-version" };
    case "unknown":
      return { kind: "remove-custom", because: "version-unknown" };
    case "newer":
      return { kind: "keep-only-while-testing", because: "custom-is-newer" };
    default:
      return unreachable(localIs);
  }
}

/** What advice about two custom connectors depends on. */
export interface CustomMatch {
  readonly evidence: readonly Evidence[];
  /** How the version of `worse` compares with that of `better`. */
  readonly localIs: VersionOrder;
  readonly worse: CustomCandidate;
  readonly better: CustomCandidate;
  /** So much that they may be different products. */
  readonly titlesDiffer: boolean;
}

export interface CustomCandidate {
  readonly id: ConnectorId;
  readonly integrity: IntegrityKind;
  readonly container: Inspection["container"];
}

export function adviseOnCustom({ evidence, localIs, worse, better, titlesDiffer }: CustomMatch): Advice {
  const relation = relationOf(evidence);
  if (relation !== "one-connector") return adviseOnRelation(relation);
  const keepBetter = { kind: "keep-one", keep: better.id, remove: worse.id } as const;
  // A file that was changed after it was signed is never the one to keep.
  if (better.integrity === "altered") return { kind: "get-fresh-copies" };
  if (has(evidence, "identical-copies")) return { ...keepBetter, because: "identical" };
  if (worse.integrity === "altered") return { ...keepBetter, because: better.integrity === "intact" ? "signed" : "other-altered" };
  if (titlesDiffer) return { kind: "ask-author-to-rename", because: "titles-differ" };
  if (!isSound(better.integrity)) return { kind: "choose-one" };
  const onlyBetterSigned = better.integrity === "intact" && worse.integrity !== "intact";
  if (localIs === "newer") {
    // The signed one is older than the other: only the user knows which counts more. A changed file counts for nothing.
    return isSound(worse.integrity) ? { kind: "choose-one" } : { ...keepBetter, because: "signed" };
  }
  if (localIs === "older" && isSound(worse.integrity)) return { ...keepBetter, because: "newer" };
  if (worse.container !== better.container && isSound(worse.integrity)) return { ...keepBetter, because: "one-connector-two-formats" };
  return onlyBetterSigned ? { ...keepBetter, because: "signed" } : { kind: "choose-one" };
}

/** `unrelated`: hints at most; a name alone proves nothing. */
type Relation = "one-connector" | "kind-differs-in-case" | "function-clash" | "unrelated";

function relationOf(evidence: readonly Evidence[]): Relation {
  if (has(evidence, "same-kind") || has(evidence, "identical-copies") || evidence.some(isNearIdentical)) return "one-connector";
  if (has(evidence, "kind-differs-in-case")) return "kind-differs-in-case";
  return evidence.some((piece) => weightOf(piece) !== "hint") ? "function-clash" : "unrelated";
}

function adviseOnRelation(relation: Exclude<Relation, "one-connector">): Advice {
  return relation === "unrelated" ? { kind: "nothing-to-do" } : { kind: "ask-author-to-rename", because: relation };
}

/** Compared whole: of a part alone nothing follows. */
const isNearIdentical = (piece: Evidence): boolean => piece.kind === "near-identical-content" && weightOf(piece) !== "hint";

const has = (evidence: readonly Evidence[], kind: EvidenceKind): boolean => evidence.some((piece) => piece.kind === kind);

/** Unsigned is sound: there is nothing that it breaks. */
const isSound = (integrity: IntegrityKind): boolean => integrity === "intact" || integrity === "unsigned";
