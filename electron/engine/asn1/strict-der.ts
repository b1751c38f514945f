import { limits } from "../limits.ts";

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
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  oid: 6,
  utf8: 12,
  sequence: 16,
  set: 17,
  utcTime: 23,
  generalizedTime: 24,
  bmp: 30,
} as const;

/**
 * Reads one value that fills the bytes, in the one way in which DER writes it (X.690, 8, 10 and 11.1 to 11.2): definite and shortest
 * lengths, strings in one piece, shortest integers. Undefined for anything else, BER included. Ours because libraries differ in how
 * much of BER they accept, and a certificate must be the same for all of them.
 */
export function readDer(bytes: Buffer): DerNode | undefined {
  const found = readValue(bytes, 0, limits.derDepth);
  return found?.end === bytes.length ? found.node : undefined;
}

interface Found {
  readonly node: DerNode;
  readonly end: number;
}

function readValue(bytes: Buffer, start: number, depthLeft: number): Found | undefined {
  const [identifier, length] = [bytes[start], readLength(bytes, start + 1)];
  if (identifier === undefined || length === undefined || depthLeft === 0) return undefined;
  const { from, end } = length;
  const [classBits, isConstructed, number] = [identifier & 0xc0, (identifier & 0x20) !== 0, identifier & 0x1f];
  // 31 announces a longer tag number; certificates have none.
  if (number === 31) return undefined;
  const encoded = bytes.subarray(start, end);
  const tag = classBits === 0 ? number : classBits === 0x80 ? (`[${number}]` as const) : null;
  if (isConstructed) {
    const children = readChildren(bytes.subarray(from, end), depthLeft - 1);
    if (children === undefined || (typeof tag === "number" && !constructedTags.has(tag))) return undefined;
    return { end, node: { tag, children, content: Buffer.alloc(0), text: "", encoded: () => encoded } };
  }
  const content = bytes.subarray(from, end);
  if (typeof tag === "number" && !isPrimitive(tag, content)) return undefined;
  return {
    end,
    node: {
      tag,
      children: [],
      content,
      get text() {
        return textOf(tag, content);
      },
      encoded: () => encoded,
    },
  };
}

/** SEQUENCE and SET, EXTERNAL and EMBEDDED PDV. */
const constructedTags: ReadonlySet<number> = new Set([tags.sequence, tags.set, 8, 11]);

function readChildren(bytes: Buffer, depthLeft: number): readonly DerNode[] | undefined {
  const children: DerNode[] = [];
  for (let at = 0; at < bytes.length;) {
    const child = readValue(bytes, at, depthLeft);
    if (child === undefined) return undefined;
    children.push(child.node);
    at = child.end;
  }
  return children;
}

/** Where the content begins and ends. */
function readLength(bytes: Buffer, at: number): { readonly from: number; readonly end: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  const more = first & 0x7f;
  const isLong = first > 0x7f;
  // 0x80 is the indefinite form; four bytes count more than any certificate has.
  if (isLong && (more === 0 || more > 4 || at + 1 + more > bytes.length)) return undefined;
  const length = isLong ? bytes.readUIntBE(at + 1, more) : first;
  if (isLong && (length < 0x80 || length < 2 ** (8 * (more - 1)))) return undefined;
  const from = at + 1 + (isLong ? more : 0);
  return from + length <= bytes.length ? { from, end: from + length } : undefined;
}

/** Whether the content of a primitive value is written as DER writes it. */
function isPrimitive(tag: number, content: Buffer): boolean {
  const [first = 0, second = 0] = content;
  switch (tag) {
    case 0:
      return false; // the end of an indefinite length
    case tags.boolean:
      return content.length === 1 && (first === 0 || first === 0xff);
    case tags.integer:
      return content.length === 1 || (content.length > 1 && !((first === 0 && second < 0x80) || (first === 0xff && second > 0x7f)));
    case tags.bitString:
      return content.length > 0 && first < (content.length === 1 ? 1 : 8) && ((content.at(-1) ?? 0) & ((1 << first) - 1)) === 0;
    case tags.null:
      return content.length === 0;
    case tags.oid:
      return isOid(content);
    default:
      return !constructedTags.has(tag);
  }
}

/** Ends with the last byte of a number, and no number begins with a zero. */
const isOid = (content: Buffer): boolean =>
  content.length > 0 && (content.at(-1) ?? 0x80) < 0x80 && content.every((byte, at) => byte !== 0x80 || (content[at - 1] ?? 0) > 0x7f);

function textOf(tag: DerNode["tag"], content: Buffer): string {
  if (tag === tags.bmp)
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString("utf16le");
  return content.toString(tag === tags.utf8 ? "utf8" : "latin1");
}

/**
 * Whether the bytes are one DER certificate and not a byte more, by its shape (RFC 5280, 4.1): what is signed, how, and the value.
 */
export function hasShapeOfCertificate(bytes: Buffer): boolean {
  const root = readDer(bytes);
  const [signed, ...rest] = root?.children ?? [];
  const fields = signed?.children.slice(signed.children[0]?.tag === "[0]" ? 1 : 0) ?? [];
  const areTagged = (nodes: readonly DerNode[], expected: readonly number[]) => expected.every((tag, at) => nodes[at]?.tag === tag);
  const { sequence, integer, bitString } = tags;
  return (
    root?.tag === sequence &&
    signed?.tag === sequence &&
    rest.length === 2 &&
    areTagged(rest, [sequence, bitString]) &&
    areTagged(fields, [integer, sequence, sequence, sequence, sequence, sequence])
  );
}
