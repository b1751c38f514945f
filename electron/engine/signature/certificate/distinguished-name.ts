import type { DerNode } from "../../asn1/strict-der.ts";
import { oidOf } from "../../asn1/der.ts";

/** RFC 4514 section 3 and the names that code-signing certificates use beside them. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ["2.5.4.3", "CN"],
  ["2.5.4.7", "L"],
  ["2.5.4.8", "ST"],
  ["2.5.4.10", "O"],
  ["2.5.4.11", "OU"],
  ["2.5.4.6", "C"],
  ["2.5.4.9", "STREET"],
  ["0.9.2342.19200300.100.1.25", "DC"],
  ["0.9.2342.19200300.100.1.1", "UID"],
  ["1.2.840.113549.1.9.1", "E"],
  ["2.5.4.5", "SERIALNUMBER"],
  ["2.5.4.15", "BusinessCategory"],
  ["2.5.4.17", "PostalCode"],
  ["2.5.4.97", "OrganizationIdentifier"],
  ["1.3.6.1.4.1.311.60.2.1.1", "JurisdictionL"],
  ["1.3.6.1.4.1.311.60.2.1.2", "JurisdictionST"],
  ["1.3.6.1.4.1.311.60.2.1.3", "JurisdictionC"],
]);

/** A Name as RFC 4514 text, most specific first. */
export const nameText = (name: DerNode): string =>
  [...name.children]
    .reverse()
    .map((relative) => relative.children.map(attributeText).join("+"))
    .join(",");

function attributeText(attribute: DerNode): string {
  const oid = oidOf(attribute.children[0]) ?? "";
  const value = attribute.children[1];
  const short = shortNames.get(oid);
  if (value === undefined) return `${oid}=`;
  return short === undefined ? `${oid}=#${value.encoded().toString("hex")}` : `${short}=${escapeValue(value.text)}`;
}

const escapeValue = (value: string): string =>
  value
    .replace(/[,+"\\<>;]/gu, "\\$&")
    .replaceAll("\u0000", "\\00")
    .replace(/^[# ]/u, "\\$&")
    .replace(/ $/u, "\\ ");

/** The first common name; null when there is none. */
export function commonName(name: DerNode): string | null {
  const attributes = name.children.flatMap((relative) => relative.children);
  return attributes.find((attribute) => oidOf(attribute.children[0]) === "2.5.4.3")?.children[1]?.text ?? null;
}
