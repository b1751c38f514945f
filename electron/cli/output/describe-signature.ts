import { findSigningTime, signatureCautions } from "../../../shared/model/signature-warnings.ts";
import type { CertificateFacts, ChainLink, SignatureCaution, SignatureFacts, SignatureReport } from "../../../shared/model/signature.ts";
import { groupedThumbprint } from "../../../shared/model/thumbprint.ts";
import { foreign, ForeignText } from "../../../shared/words/foreign-text.ts";
import type { CommandWords } from "../command-context.ts";
import { factLines, wrap, type Fact } from "./layout.ts";
import { cell } from "./paint.ts";
import type { Style } from "./style.ts";

export interface EvidenceStyle extends Style {
  /** `full` holds everything that MakePQX prints, and what is behind it; `brief` what a reader needs to judge the verdict. */
  readonly detail: "brief" | "full";
}

/** Names from certificates are shown nearly complete: people compare them. */
const longestName = 400;
const mostParts = 40;

/** The evidence for the verdict: for each signature its warnings, then its certificate, times and chain. */
export function describeSignatures(report: SignatureReport, now: Date, style: EvidenceStyle): string {
  const words = style.words.common.signature;
  const { signatures } = report;
  const several = signatures.length > 1 && style.detail === "full" ? wrap(words.several(signatures.length), style.width, "  ") : "";
  const shown = signatures.map((signature, at) => {
    const text = describeSignature(signature, { covered: coveredByVerdict(report, signature), now }, style);
    const isTitled = text !== "" && signatures.length > 1;
    return isTitled ? `  ${style.paint(words.number(at + 1), "strong")}\n${text}` : text;
  });
  return several + shown.join("");
}

/** The sentences about an intact file already cover the end of its signer's certificate and a timestamp in the future. */
function coveredByVerdict({ integrity }: SignatureReport, { signer }: SignatureFacts): ReadonlySet<SignatureCaution> {
  return new Set(
    integrity.kind === "intact" && signer?.sha1 === integrity.signer ? ["expired-now", "signed-after-expiry", "timestamp-in-future"] : [],
  );
}

function describeSignature(
  signature: SignatureFacts,
  { covered, now }: { readonly covered: ReadonlySet<SignatureCaution>; readonly now: Date },
  style: EvidenceStyle,
): string {
  const { signer, claimedSigner } = signature;
  const words = style.words.common.signature;
  const { quoted } = style.words.commandLine.phrases;
  const isFull = style.detail === "full";
  if (signer === null && !isFull) return "";
  const certificate = signer ?? claimedSigner;
  const name = claimedSigner?.subjectCN ?? claimedSigner?.subject ?? "";
  const claim = claimedSigner === null ? words.noSigner : `${words.claimedSigner}: ${quoted(foreign(name))}. ${words.claimedExplain}`;
  const facts = [
    ...(certificate === null ? [] : certificateFacts(certificate, now, style)),
    ...(isFull
      ? [
          ...timeFacts(signature, now, style.words),
          ...methodFact(signature, style.words),
          ...chainFacts(signature.chain, now, style.words),
          ...partFacts(signature, style.words),
        ]
      : []),
  ];
  return [
    signer === null ? style.paint(wrap(claim, style.width, "  "), "attention") : "",
    describeWarnings(
      signatureCautions(signature, now).filter((warning) => !covered.has(warning)),
      style,
    ),
    factLines(facts, style.width),
  ].join("");
}

function describeWarnings(warnings: readonly SignatureCaution[], { paint, width, words: { common } }: EvidenceStyle): string {
  const words = common.signature;
  if (warnings.length === 0) return "";
  const lines = warnings.map((warning) => `     - ${wrap(words.warnings[warning], width, "       ").trimStart()}`);
  return `${paint(`   ! ${words.warningsTitle}`, "attention")}\n${lines.join("")}`;
}

function certificateFacts(certificate: CertificateFacts, now: Date, style: EvidenceStyle): readonly Fact[] {
  const words = style.words.common.signature;
  const isFull = style.detail === "full";
  const { subject, subjectCN, issuer, selfSigned, sha1, extendedKeyUsage } = certificate;
  const purpose = (oid: string) => (Object.hasOwn(words.purpose, oid) ? (words.purpose[oid] ?? oid) : cell(oid));
  const purposes = extendedKeyUsage.length === 0 ? words.noPurposes : extendedKeyUsage.slice(0, 8).map(purpose).join(", ");
  return [
    [words.sha1, groupedThumbprint(sha1)],
    ...(isFull && subject !== `CN=${subjectCN}` ? [[words.subject, cell(subject, longestName)] as const] : []),
    [words.issuedBy, selfSigned ? words.selfSigned : cell(issuer, longestName)],
    [words.validity, validityOf(certificate, now, style.words)],
    ...(isFull ? [[words.purposes, purposes] as const] : []),
  ];
}

function validityOf({ notBefore, notAfter }: CertificateFacts, now: Date, { common, commandLine }: CommandWords): string {
  const words = common.signature;
  const { dayInWords } = commandLine.phrases;
  const state =
    Date.parse(notAfter) < now.getTime() ? `, ${words.ended}` : Date.parse(notBefore) > now.getTime() ? `, ${words.notYet}` : "";
  return `${words.validFromTo(dayInWords(notBefore), dayInWords(notAfter))}${state}`;
}

function timeFacts(signature: SignatureFacts, now: Date, both: CommandWords): readonly Fact[] {
  const words = both.common.signature;
  const { quoted, dayInWords } = both.commandLine.phrases;
  const signed = findSigningTime(signature, now);
  const raw =
    signature.signatureTime === null ? words.noTime : `${quoted(foreign(signature.signatureTime.raw))}, ${words.timeSaidBy.signer}`;
  const shown = signed === null ? raw : `${dayInWords(new Date(signed.at).toISOString())}, ${words.timeSaidBy[signed.saidBy]}`;
  return [[words.signedAt, shown], ...timestampFacts(signature, now, both)];
}

function timestampFacts(signature: SignatureFacts, now: Date, both: CommandWords): readonly Fact[] {
  const words = both.common.signature;
  const { timestamp } = signature;
  if (timestamp === null) return [];
  if (timestamp.problem !== null) return [[words.timestamp, words.timestampProblem[timestamp.problem]]];
  const { time, authority, policy, authoritySha1, authoritySelfSigned, authorityConfirmed } = timestamp;
  const isAhead = signatureCautions(signature, now).includes("timestamp-in-future");
  const sentences = [
    ...(isAhead && time !== null ? [words.timestampAhead(both.commandLine.phrases.dayInWords(time))] : []),
    authorityConfirmed ? words.authorityConfirmed : words.authorityNotConfirmed,
    ...(authoritySelfSigned ? [words.authoritySelfSigned] : []),
  ];
  const by =
    authority === null ? "" : `${words.timestampBy(foreign(authority), policy === null ? null : foreign(policy), authorityConfirmed)}. `;
  return [
    [words.timestamp, `${by}${sentences.join(" ")}`],
    ...(authoritySha1 === null ? [] : [[words.authoritySha1, groupedThumbprint(authoritySha1)] as const]),
  ];
}

function methodFact({ signatureMethod, digestMethod }: SignatureFacts, { common, commandLine }: CommandWords): readonly Fact[] {
  // The label and a name in plain words would be a sentence: only what looks like an algorithm's name is printed as it is.
  const methods = [signatureMethod, digestMethod].flatMap((method) =>
    method === null ? [] : [/^[\w-]{1,40}$/u.test(method) ? method : commandLine.phrases.quoted(foreign(method))],
  );
  return methods.length === 0 ? [] : [[common.signature.method, methods.join(", ")]];
}

/** A line for each certificate up to the last one at hand; the first is the signer's, shown above. */
function chainFacts(chain: readonly ChainLink[], now: Date, both: CommandWords): readonly Fact[] {
  const words = both.common.signature;
  const { quoted } = both.commandLine.phrases;
  if (chain.length === 1 && chain[0]?.issuerSignature === "self") return [];
  return chain.map(({ certificate, issuerSignature, confirmedBy }, at) => {
    const { subject, subjectCN, sha1 } = certificate;
    const about =
      at === 0
        ? quoted(foreign(subjectCN ?? subject))
        : `${quoted(new ForeignText(subject, longestName))}, ${sha1}, ${validityOf(certificate, now, both)}`;
    return [
      at === 0 ? words.chain : "",
      `${at + 1}. ${about}: ${confirmedBy === null ? words.chainLink[issuerSignature] : words.chainConfirmedBy[confirmedBy]}`,
    ];
  });
}

/** The verdict names the first few parts, the evidence all of them. */
function partFacts({ integrity }: SignatureFacts, { common, commandLine }: CommandWords): readonly Fact[] {
  const words = common.signature;
  if (integrity.kind !== "altered") return [];
  const lists = [
    [words.partsChanged, integrity.altered],
    [words.partsMissing, integrity.missing],
    [words.partsUncovered, integrity.uncovered],
  ] as const;
  return lists.flatMap(([name, parts]) =>
    parts.length === 0
      ? []
      : [
          [
            name,
            commandLine.phrases.namesInWords(
              parts.map((part) => foreign(part)),
              mostParts,
            ),
          ] as const,
        ],
  );
}
