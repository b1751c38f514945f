import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { IntegrityVerdict, MalformedReason, PartName, SignatureFacts, SignatureReport } from "../../../shared/model/signature.ts";
import { limits } from "../limits.ts";
import { relationshipsPartOf } from "../archive/opc/opc.ts";
import { signatureContentType, signatureName } from "../archive/opc/signature-parts.ts";
import type { PackageParts, Part } from "../archive/parts.ts";
import { readCertificate, type ReadCertificate } from "./certificate/certificate.ts";
import { nothingKnown } from "./nothing-known.ts";
import { createPartDigests } from "./xmldsig/part-digests.ts";
import { createSignatureBudget } from "./signature-budget.ts";
import type { VerifiedSignature } from "./verify-signature.ts";

export interface VerificationContext {
  /** DER certificates that the user added; they complete chains and never make a signer trusted. */
  readonly extraCertificates: readonly Buffer[];
  /** Another way to `readCertificate`, for who verifies many files. */
  readonly readCertificate?: ReadCertificate;
}

export interface Verification {
  readonly report: SignatureReport;
  /** Parts that every signature covers; null when one of them does not verify, since then nothing is known of what it covers. */
  readonly covered: ReadonlySet<PartName> | null;
}

/** Everything the bytes prove about who signed a package and what has changed since. Never throws, whatever the bytes. */
export async function verifySignatures(parts: PackageParts, context: VerificationContext): Promise<Verification> {
  const problem = findPackageProblem(parts);
  if (!problem.ok) return { report: { integrity: { kind: "unsigned" }, signatures: [] }, covered: null };

  // Most files are not signed; the code that verifies is loaded only for those that are.
  const { verifySignature } = await import("./verify-signature.ts");
  const read = context.readCertificate ?? readCertificate;
  const extraCertificates = context.extraCertificates.flatMap((der) => read(der) ?? []);
  const [digests, budget] = [createPartDigests(), createSignatureBudget(read)];
  const found = parts.signatureParts.signatures;
  const verified = found
    .slice(0, limits.signatures)
    .map(({ part, certificates }): VerifiedSignature =>
      verifySignature({ parts, part, certificateParts: certificates, extraCertificates, digests, budget }),
    );
  const all = found.length > limits.signatures ? [...verified, tooMany(found[limits.signatures]?.part ?? "")] : verified;
  const inside = problem.value;
  const signatures = all.map(({ facts }) => (inside === null ? facts : withoutIntact(facts, inside)));
  const integrity: IntegrityVerdict = inside !== null ? { kind: "malformed", because: inside } : worst(signatures);
  return { report: { integrity, signatures }, covered: inside === null ? intersection(all) : null };
}

/** A signature may hold by itself; in a package that can be read in two ways that proves nothing. */
const withoutIntact = (facts: SignatureFacts, because: MalformedReason): SignatureFacts =>
  facts.integrity.kind === "intact" ? { ...facts, integrity: { kind: "malformed", because } } : facts;

const tooMany = (part: PartName): VerifiedSignature => ({
  verifiedParts: null,
  facts: {
    ...nothingKnown(part),
    integrity: { kind: "unsupported", because: "too-large", algorithm: `more than ${limits.signatures} signatures` },
  },
});

/** What is wrong around the signatures, null for nothing; not ok when nothing shows that there ever was one. */
function findPackageProblem(parts: PackageParts): Result<MalformedReason | null, "unsigned"> {
  const { origins, signatures, problem } = parts.signatureParts;
  const reached = new Set([...origins, ...signatures.flatMap(({ part, certificates }) => [part, ...certificates])]);
  const remains = parts.all.filter((part) => !reached.has(part.name) && signatureRemains(part));
  if (origins.length === 0 && signatures.length === 0 && remains.length === 0) return err("unsigned");
  if (problem !== null) return ok(problem);
  // Relationships of a missing part are ignored.
  if (origins.some((origin) => parts.find(origin) === undefined)) return ok("signature-part-missing");
  if (parts.contentTypes?.ok !== true) return ok(parts.contentTypes?.error ?? "bad-content-types");
  if (!haveTheirTypes(parts)) return ok("signature-part-type");
  if (remains.some(isSignaturePart)) return ok("orphan-signature");
  if (signatures.length === 0) return err("unsigned");
  const ambiguous = parts.notes.filter((note) => note.ambiguous).map(({ kind }) => kind);
  if (ambiguous.includes("duplicate-name") || ambiguous.includes("names-differ-in-case")) return ok("duplicate-part");
  return ok(ambiguous.length > 0 ? "ambiguous-archive" : null);
}

/**
 * Whether what the relationships lead to, and they themselves, have the content type that goes with it (ECMA-376 Part 2, 10.4.2 and 6.5.2):
 * .NET's packages refuse relationships, an origin or a certificate of another type, and do not see a signature of another. What is called an origin or a certificate and is none is
 * content, of whatever type.
 */
function haveTheirTypes({ find, signatureParts: { origins, signatures } }: PackageParts): boolean {
  const typed: readonly (readonly [PartName, string])[] = [
    ...origins.map((name) => [name, "digital-signature-origin"] as const),
    ...signatures.flatMap(({ part, certificates }) => [
      [part, "digital-signature-xmlsignature+xml"] as const,
      ...certificates.map((name) => [name, "digital-signature-certificate"] as const),
    ]),
    ...["", ...origins, ...signatures.map(({ part }) => part)].map((source) => [relationshipsPartOf(source), "relationships+xml"] as const),
  ];
  return typed.every(([name, kind]) => {
    const part = find(name);
    if (part === undefined || (!part.packaging && kind !== "digital-signature-xmlsignature+xml")) return true;
    const type = (part.contentType ?? "").split(";")[0]?.trim().toLowerCase();
    return type === `application/vnd.openxmlformats-package.${kind}`;
  });
}

const isSignaturePart = (part: Part): boolean =>
  /\.(?:psdsxs|psdxs)$/iu.test(part.name) || /digital-signature-xmlsignature\+xml$/iu.test(part.contentType ?? "");

const signatureRemains = (part: Part): boolean => signatureName.test(part.name) || signatureContentType.test(part.contentType ?? "");

const order = ["intact", "altered", "unsupported", "malformed"] as const;

/** With several signatures the worst counts; of several altered ones everything they name. */
function worst(signatures: readonly SignatureFacts[]): IntegrityVerdict {
  const verdicts = signatures.map(({ integrity }) => integrity);
  const kind = order.findLast((one) => verdicts.some((verdict) => verdict.kind === one));
  const [first, ...more] = verdicts.filter((verdict) => verdict.kind === kind);
  if (first === undefined) return { kind: "unsigned" };
  return more.reduce((all, one): typeof first => {
    if (all.kind === "intact" && one.kind === "intact") {
      return { ...all, covered: all.covered.filter((name) => one.covered.includes(name)) };
    }
    if (all.kind !== "altered" || one.kind !== "altered") return all;
    const union = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])];
    return {
      kind: "altered",
      altered: union(all.altered, one.altered),
      missing: union(all.missing, one.missing),
      uncovered: union(all.uncovered, one.uncovered),
      because: union(all.because, one.because),
    };
  }, first);
}

function intersection(signatures: readonly VerifiedSignature[]): ReadonlySet<PartName> | null {
  const verified = signatures.flatMap(({ verifiedParts }) => (verifiedParts === null ? [] : [new Set(verifiedParts)]));
  const [first, ...more] = verified;
  // Another signature beside a broken one may cover what the broken one reports as changed.
  if (first === undefined || verified.length < signatures.length) return null;
  return new Set([...first].filter((name) => more.every((one) => one.has(name))));
}
