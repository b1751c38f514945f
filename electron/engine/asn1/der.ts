import asn1 from "node-forge/lib/asn1.js";
import { limits } from "../limits.ts";
import { tags, type DerNode } from "./strict-der.ts";

/** Parses one value that fills the bytes, BER as well as DER (for CMS, which may be either); undefined when it is broken. */
export function parseDer(bytes: Buffer): DerNode | undefined {
  try {
    const options = { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: limits.derDepth };
    return wrap(asn1.fromDer(bytes.toString("latin1"), options));
  } catch {
    return undefined; // forge throws plain errors for everything; to us they all mean "no ASN.1"
  }
}

/** Whether the bytes begin with something that BER allows, whatever comes behind it. */
export function isBer(bytes: Buffer): boolean {
  try {
    return asn1.fromDer(bytes.toString("latin1"), {
      strict: true,
      parseAllBytes: false,
      decodeBitStrings: false,
      maxDepth: limits.derDepth,
    }).constructed;
  } catch {
    return false;
  }
}

type Asn1 = ReturnType<typeof asn1.fromDer>;

function wrap(node: Asn1): DerNode {
  const tag = node.tagClass === 0 ? node.type : node.tagClass === 0x80 ? (`[${node.type}]` as const) : null;
  const encoded = () => Buffer.from(asn1.toDer(node).getBytes(), "latin1");
  if (typeof node.value !== "string") return { tag, children: node.value.map(wrap), content: Buffer.alloc(0), text: "", encoded };
  const content = Buffer.from(node.value, "latin1");
  const text = tag === tags.bmp ? node.value : content.toString(tag === tags.utf8 ? "utf8" : "latin1");
  return { tag, children: [], content, text, encoded };
}

/** Follows child numbers; undefined when the structure ends before. */
export function childAt(node: DerNode | undefined, ...path: readonly number[]): DerNode | undefined {
  return path.reduce<DerNode | undefined>((at, index) => at?.children[index], node);
}

export const childTagged = (node: DerNode | undefined, tag: DerNode["tag"]): DerNode | undefined =>
  node?.children.find((child) => child.tag === tag);

/** Dotted text of an object identifier; undefined for anything else. */
export const oidOf = (node: DerNode | undefined): string | undefined =>
  node?.tag === tags.oid && node.content.length > 0 ? asn1.derToOid(node.content.toString("latin1")) : undefined;

/** The bytes of an OCTET STRING, also of one that BER has split. */
export const octetsOf = (node: DerNode | undefined): Buffer | undefined =>
  node === undefined ? undefined : node.children.length > 0 ? Buffer.concat(node.children.map((child) => child.content)) : node.content;

/** GeneralizedTime of a timestamp in UTC as ISO text with seconds (RFC 3161, 2.4.2); fractions are kept when there are any. */
export function stampTimeOf(node: DerNode | undefined): string | undefined {
  const found = node?.tag === tags.generalizedTime ? /^(\d{14})(\.\d{1,9})?Z$/u.exec(node.text) : null;
  return found === null ? undefined : isoOf(found[1] ?? "", found[2] ?? "");
}

/**
 * UTCTime or GeneralizedTime of a certificate in UTC as ISO text with seconds, in the one form that RFC 5280 allows of each (4.1.2.5):
 * to the second and with `Z`, and of a day and an hour that exist.
 */
export function certificateTimeOf(node: DerNode | undefined): string | undefined {
  if (node?.tag === tags.generalizedTime && /^\d{14}Z$/u.test(node.text)) return isoOf(node.text.slice(0, -1), "");
  if (node?.tag !== tags.utcTime || !/^\d{12}Z$/u.test(node.text)) return undefined;
  return isoOf(`${Number(node.text.slice(0, 2)) < 50 ? "20" : "19"}${node.text.slice(0, -1)}`, "");
}

/** `Date` turns a 30th of February into a 2nd of March; what does not come back as it was does not exist. */
function isoOf(digits: string, fraction: string): string | undefined {
  const seconds = digits.replace(/^(....)(..)(..)(..)(..)(..)$/u, "$1-$2-$3T$4:$5:$6");
  const at = new Date(`${seconds}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(seconds) ? `${seconds}${fraction}Z` : undefined;
}
