import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { LayoutFailure, SignFailure, SignWarning, TimestampFailure } from "../../../../shared/model/publish.ts";
import { readParts } from "../../archive/read-parts.ts";
import { verifySignatures } from "../../signature/verify-signatures.ts";
import { layOutPackage, type PackageToSign } from "./package-layout.ts";
import type { SigningCertificate, SigningKey } from "./signing-key.ts";
import { isValueOf, signValue, writeSignature, type UnsignedXml } from "./signature-xml.ts";

export interface SignOrder {
  readonly path: string;
  /** Of the file to sign. */
  readonly bytes: Buffer;
  readonly signedAt: Date;
  /** Whether signatures that are there are left behind. */
  readonly replace: boolean;
}

/** Asks for an RFC 3161 token over a signature value. */
export type AskForTimestamp = (value: Buffer, signer: SigningCertificate) => Promise<Result<Buffer, TimestampFailure>>;

export interface SignedPackage {
  readonly bytes: Buffer;
  readonly warnings: readonly SignWarning[];
}

/** Signs with a key in hand. */
export async function signPackage(
  order: SignOrder,
  { signer, privateKey }: SigningKey,
  timestamp: AskForTimestamp | null,
): Promise<Result<SignedPackage, SignFailure>> {
  const prepared = await prepareSignature(order, signer);
  if (!prepared.ok) return prepared;
  return completeSignature(prepared.value, signValue(prepared.value.xml.signedInfo, privateKey), timestamp);
}

export interface PreparedSignature {
  readonly order: SignOrder;
  readonly signer: SigningCertificate;
  readonly layout: PackageToSign;
  readonly xml: UnsignedXml;
  /** SHA-256 of the bytes that are signed. */
  readonly digest: Buffer;
}

/** Everything but the signature's value. The same order gives the same bytes to sign. */
export async function prepareSignature(order: SignOrder, signer: SigningCertificate): Promise<Result<PreparedSignature, LayoutFailure>> {
  const { bytes, path, replace, signedAt } = order;
  const layout = await layOutPackage(bytes, { path, replace, certificate: signer.der });
  if (!layout.ok) return layout;
  const xml = writeSignature({ covered: layout.value.covered, method: signer.method, certificate: signer.der, signedAt });
  return ok({ order, signer, layout: layout.value, xml, digest: createHash("sha256").update(xml.signedInfo).digest() });
}

/** Puts a value into its place when it is the signer's. What comes out has been verified as any file is. */
export async function completeSignature(
  { order, signer, layout, xml }: PreparedSignature,
  value: Buffer,
  timestamp: AskForTimestamp | null,
): Promise<Result<SignedPackage, SignFailure>> {
  if (!isValueOf(value, xml.signedInfo, signer.publicKey)) return err({ kind: "signature-wrong" });
  const token = timestamp === null ? ok(null) : await timestamp(value, signer);
  if (!token.ok) return token;
  const bytes = await layout.complete(xml.complete(value, token.value));
  const parts = readParts(bytes);
  const verified = parts.ok ? await verifySignatures(parts.value, { extraCertificates: [] }) : null;
  if (verified?.report.integrity.kind !== "intact") return err(order.replace ? notReadable(order) : { kind: "cannot-countersign" });
  const warnings: readonly (readonly [SignWarning, boolean])[] = [
    ["ecdsa", signer.method === "ec"],
    ["self-signed", signer.certificate.facts.selfSigned],
    ["no-timestamp", token.value === null],
  ];
  return ok({ bytes, warnings: warnings.filter(([, holds]) => holds).map(([warning]) => warning) });
}

const notReadable = ({ path }: SignOrder): LayoutFailure => ({ kind: "not-a-connector", path });
