import asn1 from "node-forge/lib/asn1.js";
import { limits } from "../archive/limits.ts";

/** One value of an ASN.1 structure. */
export interface DerNode {
  /** Universal tags as their number, context-specific ones as `[0]`, `[1]` …, others as null. */
  readonly tag: number | `[${number}]` | null;
  readonly children: readonly DerNode[];
  /** Empty for constructed values. */
  readonly content: Buffer;
  /** Of character strings, decoded by their own rules. */
  readonly text: string;
  /** Tag, length and value as DER. */
  readonly encoded: () => Buffer;
}

export const tags = {
  boolean: 1, integer: 2, bitString: 3, octetString: 4, oid: 6, utf8: 12, sequence: 16, set: 17, utcTime: 23, generalizedTime: 24, bmp: 30,
} as const;

/** Parses one value that fills the bytes; undefined when it is broken. */
export function parseDer(bytes: Buffer): DerNode | undefined {
  try {
    const options = { strict: true, parseAllBytes: true, decodeBitStrings: false, maxDepth: limits.derDepth };
    return wrap(asn1.fromDer(bytes.toString("latin1"), options));
  } catch {
    return undefined; // forge throws plain errors for everything; to us they all mean "no ASN.1"
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

/** UTCTime or GeneralizedTime in UTC as ISO text with seconds (RFC 5280, 4.1.2.5); fractions are kept when there are any. */
export function timeOf(node: DerNode | undefined): string | undefined {
  const wide = node?.tag === tags.generalizedTime;
  const found = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{1,9})?Z$/u.exec(node?.text ?? "");
  if (found === null || (!wide && node?.tag !== tags.utcTime) || (found[1]?.length === 4) !== wide) return undefined;
  const year = wide ? found[1] : `${Number(found[1]) < 50 ? "20" : "19"}${found[1]}`;
  const iso = `${year}-${found[2]}-${found[3]}T${found[4]}:${found[5]}:${found[6]}${found[7] ?? ""}Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}
