import { limits } from "../limits.ts";
import { decodeText } from "../text-encoding.ts";
import { sourceOver } from "./byte-source.ts";
import { fault } from "./fault.ts";
import { readZipParts } from "./zip-parts.ts";

/** The section document in a `DataMashup` (MS-QDEFF); null when it has none. */
export function readDataMashup(bytes: Buffer): string | null {
  if (bytes.length < 8 || bytes.readUInt32LE(0) !== 0) return fault("damaged", "DataMashup");
  const length = bytes.readUInt32LE(4);
  if (8 + length > bytes.length) return fault("damaged", "DataMashup is cut short");
  const formulas = readZipParts(sourceOver(bytes.subarray(8, 8 + length))).get("formulas/section1.m");
  return formulas === undefined ? null : decodeText(formulas.read(limits.mCharacters));
}

/** The mashup of a workbook: base64 in an XML part whose root is `DataMashup`; null when this part is none. */
export function readWorkbookMashup(part: Buffer): string | null {
  const xml = part[1] === 0 ? part.toString("utf16le") : decodeText(part);
  const found = /^\uFEFF?\s*(?:<\?[^>]*\?>\s*)?<(?:[\w.-]+:)?DataMashup\b[^>]*>([A-Za-z0-9+/=\s]*)</u.exec(xml);
  return found === null ? null : readDataMashup(Buffer.from(found[1] ?? "", "base64"));
}
