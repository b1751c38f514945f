import type { DerNode } from "../../asn1/strict-der.ts";
import type { HashName } from "./algorithms.ts";
import { childAt, childTagged, oidOf } from "../../asn1/der.ts";

/** Hashes by their object identifiers. */
export const hashByOid: ReadonlyMap<string, HashName> = new Map([
  ["1.3.14.3.2.26", "sha1"],
  ["2.16.840.1.101.3.4.2.1", "sha256"],
  ["2.16.840.1.101.3.4.2.2", "sha384"],
  ["2.16.840.1.101.3.4.2.3", "sha512"],
]);

export interface PssParameters {
  readonly hash: HashName;
  readonly saltLength: number;
}

const mgf1 = "1.2.840.113549.1.1.8";

/** RSASSA-PSS-params (RFC 4055, 3.1); undefined for what `node:crypto` does not support: two hashes, another mask or trailer. */
export function readPssParameters(parameters: DerNode | undefined): PssParameters | undefined {
  const [hashField, maskField, saltField, trailerField] = (["[0]", "[1]", "[2]", "[3]"] as const).map((tag) =>
    childTagged(parameters, tag),
  );
  const hash = hashField === undefined ? "sha1" : hashByOid.get(oidOf(childAt(hashField, 0, 0)) ?? "");
  const maskHash = maskField === undefined ? "sha1" : hashByOid.get(oidOf(childAt(maskField, 0, 1, 0)) ?? "");
  const isMgf1 = maskField === undefined || oidOf(childAt(maskField, 0, 0)) === mgf1;
  const salt = saltField === undefined ? Buffer.of(20) : childAt(saltField, 0)?.content;
  const isTrailer = trailerField === undefined || childAt(trailerField, 0)?.content.equals(Buffer.of(1)) === true;
  if (parameters === undefined || hash === undefined || maskHash !== hash || !isMgf1 || !isTrailer) return undefined;
  if (salt === undefined || salt.length === 0 || salt.length > 2 || (salt[0] ?? 0) > 0x7f) return undefined;
  return { hash, saltLength: salt.readUIntBE(0, salt.length) };
}
