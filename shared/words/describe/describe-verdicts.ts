import type { ConnectorFacts } from "../../model/connector.ts";
import type { Severity } from "../../model/finding.ts";
import type { Inspection } from "../../model/inspection.ts";
import { findSigningTime, signatureCautions } from "../../model/signature-warnings.ts";
import type { CertificateFacts, IntegrityVerdict, SignatureReport } from "../../model/signature.ts";
import { trustIn } from "../../model/signer-trust.ts";
import { groupedThumbprint } from "../../model/thumbprint.ts";
import type { LoadingReason, LoadingVerdict, TrustPolicy } from "../../model/trust.ts";
import { foreign, sentenceFacts, type ForeignText } from "../foreign-text.ts";
import type { IntegrityFacts, LoadingFacts } from "../sentence.ts";
import type { WindowWords, Words } from "../words.ts";

export interface DescribedLoading {
  readonly verdict: string;
  readonly reasons: readonly string[];
}

export function describeLoading({ kind, because }: LoadingVerdict, words: Words): DescribedLoading {
  return { verdict: words.loading.verdicts[kind], reasons: because.map((reason) => words.loading.reasons[reason]) };
}

/** What the sentences depend on besides the file. */
export interface TrustContext {
  readonly policy: TrustPolicy;
  readonly now: Date;
}

export interface DescribedIntegrity {
  readonly tone: Severity | "good";
  /** Who signed, what that proves, what follows, what to do. */
  readonly sentences: readonly string[];
}

export interface JudgedInspection {
  readonly inspection: Inspection;
  /** Null when loading was not judged: then no sentence is about loading. */
  readonly loading: LoadingVerdict | null;
}

/** What the signature proves and what follows from it for this user. The sentences never contradict the loading verdict. */
export function describeIntegrity({ inspection, loading }: JudgedInspection, context: TrustContext, words: Words): DescribedIntegrity {
  const { signature } = inspection;
  const { integrity } = signature;
  const followingFacts = loadingFacts(loading);
  switch (integrity.kind) {
    case "unsigned":
      return { tone: "attention", sentences: words.integrity.unsigned(followingFacts) };
    case "intact": {
      const facts = { ...intactFacts(signature, integrity, context), ...followingFacts };
      const isGood =
        facts.trust === "trusted" && facts.certificateEndedOn === null && !facts.isSignedAfterEnd && facts.futureTimestamp === null;
      return { tone: isGood ? "good" : "attention", sentences: words.integrity.intact(facts) };
    }
    case "altered":
      return { tone: "danger", sentences: words.integrity.altered({ ...sentenceFacts(integrity), signer: alteredSigner(signature) }) };
    case "unsupported":
      return { tone: "danger", sentences: words.integrity.unsupported(sentenceFacts(integrity)) };
    case "malformed":
      return { tone: "danger", sentences: words.integrity.malformed(integrity) };
  }
}

const signerReasons: ReadonlySet<LoadingReason> = new Set([
  "signer-trusted",
  "signer-not-trusted",
  "certificate-expired",
  "trust-entry-dirty",
  "trust-list-unreadable",
  "unsigned",
  "any-extension-allowed",
]);
/** With one of these, other rules decide, or it is not known which. */
const otherReasons: ReadonlySet<LoadingReason> = new Set(["certified-folder", "folder-of-gateway"]);

/** Loading does not depend on the signer in a folder that Power BI does not read, or without a main document. */
function loadingFacts(loading: LoadingVerdict | null): LoadingFacts {
  const because = loading?.because ?? [];
  const dependsOnSigner = because.some((reason) => signerReasons.has(reason)) && !because.some((reason) => otherReasons.has(reason));
  return { loading: dependsOnSigner ? (loading?.kind ?? null) : null, isElsewhere: because.includes("not-in-a-connector-folder") };
}

type Intact = Extract<IntegrityVerdict, { kind: "intact" }>;

function intactFacts(
  report: SignatureReport,
  integrity: Intact,
  { policy, now }: TrustContext,
): Omit<IntegrityFacts["intact"], keyof LoadingFacts> {
  const signature = report.signatures.find(({ signer }) => signer?.sha1 === integrity.signer);
  const signer = signature?.signer ?? null;
  const signed = signature === undefined ? null : findSigningTime(signature, now);
  const timestamp = signature?.timestamp ?? null;
  const isTimestampInFuture = signature !== undefined && signatureCautions(signature, now).includes("timestamp-in-future");
  const endsAt = signer === null ? NaN : Date.parse(signer.notAfter);
  return {
    signer: signer === null ? foreign(groupedThumbprint(integrity.signer)) : signerName(signer),
    signedOn: signed === null ? null : new Date(signed.at).toISOString(),
    signedOnSource: signed?.saidBy ?? null,
    timestampAuthority: timestamp?.verified === true && timestamp.authority !== null ? foreign(timestamp.authority) : null,
    futureTimestamp: isTimestampInFuture ? (timestamp?.time ?? null) : null,
    trust: trustIn(policy, integrity.signer),
    certificateEndedOn: signer !== null && endsAt < now.getTime() ? signer.notAfter : null,
    isSignedAfterEnd: signed !== null && signed.at > endsAt,
  };
}

/**
 * The signer of the altered signatures, if one key verifies all of them. A signer that is only claimed is not named, nor the signer of
 * an intact signature in the same file: what was changed is not what they signed.
 */
function alteredSigner({ signatures }: SignatureReport): ForeignText | null {
  const [first, ...others] = signatures.filter(({ integrity }) => integrity.kind === "altered").map(({ signer }) => signer);
  return first && others.every((other) => other?.sha256 === first.sha256) ? signerName(first) : null;
}

const signerName = ({ subjectCN, subject }: CertificateFacts): ForeignText => foreign(subjectCN ?? subject);

type PlaceWords = Pick<WindowWords["overview"], "placeInCode" | "placeInMember" | "morePlaces">;

/** The first places that could not be read, and how many more there are. None beside a mistake, which is a finding. */
export function describeNotRead(
  { notRead, codeCheck }: Pick<ConnectorFacts, "notRead" | "codeCheck">,
  words: PlaceWords,
): readonly string[] {
  if (codeCheck.kind === "mistake") return [];
  const places = notRead.slice(0, mostPlaces);
  const left = notRead.length - places.length;
  return [
    ...places.map(({ member, line, column }) =>
      member === null ? words.placeInCode(line, column) : words.placeInMember(line, column, foreign(member)),
    ),
    ...(left > 0 ? [words.morePlaces(left)] : []),
  ];
}

const mostPlaces = 3;
