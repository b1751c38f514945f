import type { FileFailure } from "../../model/finding.ts";
import type { ChainLink, SignatureCaution, TimeSource, TimestampProblem } from "../../model/signature.ts";
import type { SignatureXmlFailure } from "../../model/signature-xml.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, oidInWords, quoted } from "./phrases.ts";

/** Key usages by object identifier; others are shown as they are. */
const purpose: Readonly<Record<string, string>> = {
  "1.3.6.1.5.5.7.3.1": "web servers (TLS)",
  "1.3.6.1.5.5.7.3.2": "web clients (TLS)",
  "1.3.6.1.5.5.7.3.3": "signing code",
  "1.3.6.1.5.5.7.3.4": "e-mail",
  "1.3.6.1.5.5.7.3.8": "timestamps",
  "2.5.29.37.0": "anything",
};

/** The evidence behind a verdict on signatures, as window and command line name it. */
export const signatureTexts = {
  purpose,
  none: "This file is not signed. It has no certificate.",
  several: (count: number) => `${counted(count, "signature", "signatures")}. The worst result counts.`,
  /** Shown once, whatever the number of signatures. */
  revocation: "Mezzanine does not check whether a certificate was revoked, because that needs a connection to its issuer.",
  number: (index: number) => `Signature ${index}`,
  signer: "Who signed",
  claimedSigner: "Who is named as the signer",
  claimedExplain: "Nothing verifies this: the file says it, the signature does not.",
  noSigner: "No certificate in the file verifies this signature.",
  issuedBy: "Issued by",
  selfSigned: "itself (self-signed)",
  validity: "Valid",
  validFromTo: (from: string, to: string) => `${from} to ${to}`,
  ended: "expired",
  notYet: "not yet valid",
  key: "Key",
  purposes: "Made for",
  noPurposes: "no purpose is stated",
  serial: "Serial number",
  sha1: "Thumbprint",
  sha256: "SHA-256 thumbprint",
  subject: "Full name",
  method: "Method",
  signedAt: "Signed",
  timeSaidBy: {
    "confirmed-authority": "by a valid timestamp",
    "any-authority": "as a timestamp says; its authority is not confirmed on this computer",
    "signer": "as the signer says; nothing proves it",
  } satisfies Readonly<Record<TimeSource, string>>,
  noTime: "no time is stated",
  timestamp: "Timestamp",
  timestampBy: (authority: ForeignText, policy: ForeignText | null, isConfirmed: boolean) =>
    `${isConfirmed ? "by" : "in the name of"} ${quoted(authority)}${policy === null ? "" : `, under its policy ${oidInWords(policy)}`}`,
  timestampAhead: (time: string) => `It says ${time}, which is in the future, so it proves nothing.`,
  authorityConfirmed: "Its certificate is confirmed by one of your extra certificates.",
  authorityNotConfirmed: "That authority is not confirmed on this computer. Anyone can make a certificate with any name.",
  authoritySelfSigned: "Its certificate is self-signed.",
  authoritySha1: "Authority",
  noTimestamp: "none",
  timestampProblem: {
    "unreadable": "it cannot be read",
    "imprint-differs": "it belongs to another signature",
    "token-signature-wrong": "its own signature is wrong",
    "no-certificate": "its certificate is missing",
    "certificate-not-named": "it does not name the certificate that signed it",
    "not-a-timestamping-certificate": "its certificate is not meant for timestamps alone",
    "outside-validity": "it is outside its certificate’s validity period",
    "unsupported-algorithm": "it uses a method that Mezzanine does not support",
    "weak-key": "its authority’s key is so weak that anyone can sign with it",
  } satisfies Readonly<Record<TimestampProblem, string>>,
  chain: "Certificate chain",
  /** Of a certificate whose chain does not lead to a trusted one. */
  chainLink: {
    self: "signed by itself; not confirmed on this computer",
    yes: "signed by the next certificate; not confirmed on this computer",
    no: "not signed by the issuer it names",
    absent: "the issuer’s certificate is not in the file or on this computer",
    "not-an-authority": "signed by a certificate that has no right to issue it",
    "weak": "signed with a key or a method that is too weak to prove anything",
    "unsupported": "signed with a key or by a method that Mezzanine does not check",
    "unknown-condition": "it or its issuer’s certificate has a condition that Mezzanine does not support",
    "name-constraints": "its issuer may certify certain names only, which Mezzanine does not check",
  } satisfies Readonly<Record<ChainLink["issuerSignature"], string>>,
  chainConfirmedBy: { user: "one of your extra certificates", issuer: "issuer verified" } satisfies Readonly<
    Record<NonNullable<ChainLink["confirmedBy"]>, string>
  >,
  covers: (count: number) => `Covers ${counted(count, "part", "parts")} of the file.`,
  partsChanged: "Changed since signing",
  partsMissing: "Signed, but missing",
  partsUncovered: "Not signed",
  warnings: {
    "chain-broken":
      "A certificate of its chain was not issued by the one it names, or by one that may not issue any. The names prove nothing; " +
      "only the thumbprint tells who it is.",
    "timestamp-in-future": "The timestamp is in the future, so it proves nothing. Check this computer’s clock.",
    "timestamp-before-signature": "The timestamp is earlier than the time that the signer states. One of the two is wrong.",
    "root-not-confirmed":
      "The root certificate of its chain is not confirmed on this computer. Anyone can make one with any name. " +
      "Only the thumbprint tells who it is.",
    "name-not-confirmed":
      "Its name is not confirmed on this computer. Anyone can make a certificate with any name. " + "Only the thumbprint tells who it is.",
    "chain-unproven":
      "A certificate in its chain is too weak to prove anything, or depends on something that Mezzanine does not check. " +
      "The names prove nothing; only the thumbprint tells who it is.",
    "self-signed": "The certificate is signed by itself. Anyone can make one with any name. Only the thumbprint tells who it is.",
    "sha1": "It uses SHA-1, an old method that is no longer safe.",
    "expired-now": "The certificate has expired.",
    "not-yet-valid-now": "The certificate is not valid yet. Check this computer’s clock.",
    "no-eku": "The certificate does not say what it is made for.",
    "eku-not-code-signing": "The certificate is not made for signing code.",
    "no-timestamp": "No timestamp proves when it was signed.",
    "timestamp-invalid": "The timestamp is not valid.",
    "timestamp-outside-validity": "The timestamp is outside the certificate’s validity period.",
    "signed-after-expiry": "The stated signing time is after the certificate expired.",
    "signed-before-valid": "The stated signing time is before the certificate was valid.",
    "signature-time-in-future": "The stated signing time is in the future.",
  } satisfies Readonly<Record<SignatureCaution, string>>,
  warningsTitle: "Warnings",
  xml: {
    title: "Signature XML",
    explain:
      "The text as it is in the file. Invisible characters, and characters that change the reading direction, are shown as codes. The result of the check is above.",
    label: (part: ForeignText) => `XML of ${quoted(part)}`,
    cut: (characters: number) =>
      `Only the first ${counted(characters, "character is", "characters are")} shown: the part is far longer than any signature.`,
    copy: "Copy XML",
    failures: {
      "changed-since": "The file was changed after it was read. Scan again or open it again.",
      "part-missing": "The file says that this part holds a signature, but the part is not there. Get a fresh copy from the publisher.",
      "part-damaged": "The part cannot be unpacked: its bytes are damaged. Get a fresh copy from the publisher.",
      "not-read": "Reading the part took too long or too much memory, so it was stopped. Close other programs, then try again.",
      "not-kept": "The file is no longer in memory. Open it again.",
    } satisfies Readonly<Record<Exclude<SignatureXmlFailure, FileFailure> | "not-kept", string>>,
  },
};
