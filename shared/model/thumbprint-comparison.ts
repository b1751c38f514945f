import type { InspectionOutcome } from "./inspection.ts";
import { readPastedText, type OtherValue, type PastedFailure, type PastedText, type PastedThumbprint } from "./pasted-thumbprint.ts";
import type { CertificateFacts, SignatureFacts } from "./signature.ts";

/** Four digits, as people compare them, and whether the other thumbprint has the same at this place. */
export interface ComparedGroup {
  readonly text: string;
  readonly same: boolean;
}

/** How a pasted text compares with whoever signed a file. Only `same` is a match that can be relied on. */
export type ThumbprintComparison =
  | { readonly kind: "nothing-pasted" }
  | { readonly kind: "not-a-thumbprint"; readonly because: "no-digits" | "wrong-length" | "too-long" | "several"; readonly digits: number }
  /** `matches`: whether it is that value of this file; null where that is not compared. */
  | { readonly kind: "other-kind"; readonly what: OtherValue; readonly matches: boolean | null }
  | { readonly kind: "same"; readonly algorithm: "sha1" | "sha256"; readonly signer: CertificateFacts; readonly tidied: boolean }
  /** The thumbprint is the signer's, but the file was changed, or its signature could not be fully checked. */
  | { readonly kind: "same-but-altered" | "same-but-unchecked"; readonly signer: CertificateFacts }
  | {
      readonly kind: "different";
      readonly algorithm: "sha1" | "sha256";
      /** `only-claimed`: the file names this certificate, but was not signed with it; `only-included`: it merely lies in the file. */
      readonly because: "not-the-signer" | "only-claimed" | "only-included";
      readonly pasted: readonly ComparedGroup[];
      /** The signer's; empty where no certificate is known to have signed. */
      readonly signer: readonly ComparedGroup[];
    }
  | { readonly kind: "unsigned" }
  | { readonly kind: "not-read" };

/** Compares by the digits alone. A certificate that merely lies in the file never counts as the signer. */
export function compareThumbprint(text: string, content: InspectionOutcome): ThumbprintComparison {
  const pasted = readPastedText(text);
  return pasted.ok ? compareReadings(pasted.value, content) : withoutThumbprint(pasted.error, content);
}

/** How a pasted text compares with one certificate, where there is no file to compare with. */
export function comparePublisher(
  text: string,
  certificate: Pick<CertificateFacts, "sha1" | "sha256">,
): "nothing-pasted" | "not-a-thumbprint" | "several" | "same" | "different" {
  const pasted = readPastedText(text);
  if (!pasted.ok) return pasted.error.kind === "empty" ? "nothing-pasted" : "not-a-thumbprint";
  const isSame = (one: PastedThumbprint) => fits(one, certificate);
  const values = pasted.value.readings.flatMap((ways) => ways.find(isSame) ?? ways[0] ?? []);
  const compared = values.some(({ calledBy }) => calledBy === null) ? values.filter(({ calledBy }) => calledBy === null) : values;
  if (compared.every(isSame)) return "same";
  return compared.some(isSame) ? "several" : "different";
}

function withoutThumbprint(failure: PastedFailure, content: InspectionOutcome): ThumbprintComparison {
  switch (failure.kind) {
    case "empty":
      return { kind: "nothing-pasted" };
    case "other-kind":
      return { kind: "other-kind", what: failure.what, matches: null };
    case "wrong-length":
      return isSerial(failure.hex, content)
        ? { kind: "other-kind", what: "serial-number", matches: true }
        : { kind: "not-a-thumbprint", because: "wrong-length", digits: failure.hex.length };
    case "too-long":
    case "no-digits":
      return { kind: "not-a-thumbprint", because: failure.kind, digits: 0 };
  }
}

const signaturesOf = (content: InspectionOutcome): readonly SignatureFacts[] =>
  content.kind === "inspected" ? content.inspection.signature.signatures : [];

const fileHashOf = (content: InspectionOutcome): string =>
  (content.kind === "inspected" ? content.inspection.sha256 : content.refusal.sha256).toUpperCase();

/** Of the certificate that signed. Zeros at the front are written or left out. */
function isSerial(hex: string, content: InspectionOutcome): boolean {
  const plain = (digits: string) => digits.toUpperCase().replace(/^0+/u, "");
  return plain(hex) !== "" && signaturesOf(content).some(({ signer }) => signer !== null && plain(signer.serial) === plain(hex));
}

function compareReadings({ readings, hidden }: PastedText, content: InspectionOutcome): ThumbprintComparison {
  const isOfFile = (one: PastedThumbprint) => isSigner(one, content) || one.hex === fileHashOf(content);
  // Digits that can be read in two ways are the signer's if one of the ways is: by chance they never are.
  const values = readings.flatMap((ways) => ways.find(isOfFile) ?? ways[0] ?? []);
  const ofCertificates = values.filter(({ calledBy }) => calledBy === null);
  const byHex = new Map((ofCertificates.length > 0 ? ofCertificates : values).map((value) => [value.hex, value]));
  const compared = [...byHex.values()].map((value) => ({ value, answer: compareOne(value, hidden, content) }));
  const isSame = ({ answer }: (typeof compared)[number]) => answer.kind.startsWith("same");
  const others = compared.filter((one) => !isSame(one));
  const rivals = others.filter((one) => compared.some((same) => isSame(same) && same.value.algorithm === one.value.algorithm));
  if (rivals.length > 0) return { kind: "not-a-thumbprint", because: "several", digits: 0 };
  // A certificate has two thumbprints: one that differs counts more than one that fits.
  const answers = [...others, ...compared].map(({ answer }) => answer);
  return answers.find(({ kind }) => kind === "different") ?? compared.find(isSame)?.answer ?? answers[0] ?? { kind: "nothing-pasted" };
}

const fits = ({ algorithm, hex }: PastedThumbprint, certificate: Pick<CertificateFacts, "sha1" | "sha256"> | null): boolean =>
  certificate !== null && certificate[algorithm].toUpperCase() === hex;

const isSigner = (value: PastedThumbprint, content: InspectionOutcome): boolean =>
  signaturesOf(content).some(({ signer }) => fits(value, signer));

function compareOne(value: PastedThumbprint, tidied: boolean, content: InspectionOutcome): ThumbprintComparison {
  const { algorithm, hex, calledBy } = value;
  const isFile = algorithm === "sha256" && fileHashOf(content) === hex;
  if (isFile) return { kind: "other-kind", what: "file-hash", matches: true };
  if (content.kind === "refused") return { kind: "not-read" };
  const { signatures, integrity } = content.inspection.signature;
  const signer = signatures.map((one) => one.signer).find((one) => fits(value, one)) ?? null;
  if (signer !== null) {
    if (integrity.kind === "intact") return { kind: "same", algorithm, signer, tidied };
    return { kind: integrity.kind === "altered" ? "same-but-altered" : "same-but-unchecked", signer };
  }
  if (isSerial(hex, content)) return { kind: "other-kind", what: "serial-number", matches: true };
  const because = whyNotTheSigner(value, signatures);
  if (because === "not-the-signer" && calledBy !== null) return { kind: "other-kind", what: calledBy, matches: false };
  if (because === "not-the-signer" && signatures.length === 0) return { kind: "unsigned" };
  const first = signatures.find((one) => one.signer !== null)?.signer ?? null;
  const theirs = first === null ? "" : first[algorithm].toUpperCase();
  return { kind: "different", algorithm, because, pasted: groupsOf(hex, theirs), signer: groupsOf(theirs, hex) };
}

function whyNotTheSigner(
  value: PastedThumbprint,
  signatures: readonly SignatureFacts[],
): "not-the-signer" | "only-claimed" | "only-included" {
  if (signatures.some((one) => fits(value, one.claimedSigner))) return "only-claimed";
  const isIncluded = signatures.some(
    (one) => one.includedCertificates.some((each) => fits(value, each)) || one.chain.some((link) => fits(value, link.certificate)),
  );
  return isIncluded ? "only-included" : "not-the-signer";
}

const groupLength = 4;

const groupsOf = (hex: string, other: string): readonly ComparedGroup[] =>
  (hex.match(/.{1,4}/gu) ?? []).map((text, at) => ({ text, same: other.slice(at * groupLength, (at + 1) * groupLength) === text }));
