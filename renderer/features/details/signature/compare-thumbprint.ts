import type { InspectionOutcome } from "../../../../shared/model/inspection.ts";
import type { CertificateFacts, SignatureFacts } from "../../../../shared/model/signature.ts";
import { parseThumbprint } from "../../../../shared/model/thumbprint.ts";

/** How a pasted thumbprint compares with the file that is shown. Only `equal` is a match with the signer. */
export type Comparison =
  | { readonly kind: "nothing-pasted" }
  | { readonly kind: "no-thumbprint"; readonly because: "not-hexadecimal" | "wrong-length" }
  | { readonly kind: "equal"; readonly signer: CertificateFacts; readonly tidied: boolean }
  | { readonly kind: "equal-but-altered" }
  | { readonly kind: "equal-but-unchecked" }
  | { readonly kind: "only-claimed" }
  | { readonly kind: "only-included" }
  | { readonly kind: "file-hash" }
  | { readonly kind: "different" }
  | { readonly kind: "unsigned" }
  | { readonly kind: "not-read" };

/** Compares by the digits alone. A certificate that merely lies in the file never counts as the signer. */
export function compareThumbprint(text: string, content: InspectionOutcome): Comparison {
  const parsed = parseThumbprint(text);
  if (!parsed.ok) return parsed.error === "empty" ? { kind: "nothing-pasted" } : { kind: "no-thumbprint", because: parsed.error };
  const { algorithm, hex, dirt } = parsed.value;
  const whole = content.kind === "inspected" ? content.inspection.sha256 : content.refusal.sha256;
  if (algorithm === "sha256" && whole.toUpperCase() === hex) return { kind: "file-hash" };
  if (content.kind === "refused") return { kind: "not-read" };
  const { signatures, integrity } = content.inspection.signature;
  const is = (certificate: CertificateFacts | null) => certificate !== null && certificate[algorithm].toUpperCase() === hex;
  const signer = signatures.map((one) => one.signer).find(is) ?? null;
  if (signer === null) return notTheSigner(signatures, is);
  if (integrity.kind === "intact") return { kind: "equal", signer, tidied: dirt.includes("hidden-characters") };
  return { kind: integrity.kind === "altered" ? "equal-but-altered" : "equal-but-unchecked" };
}

function notTheSigner(signatures: readonly SignatureFacts[], is: (certificate: CertificateFacts | null) => boolean): Comparison {
  if (signatures.some((one) => is(one.claimedSigner))) return { kind: "only-claimed" };
  const lies = signatures.some((one) => one.includedCertificates.some(is) || one.chain.some((link) => is(link.certificate)));
  if (lies) return { kind: "only-included" };
  return signatures.length === 0 ? { kind: "unsigned" } : { kind: "different" };
}
