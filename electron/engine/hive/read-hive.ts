import { lstatSync } from "node:fs";
import { err, ok } from "../../../shared/base/result.ts";
import { withFile, type ByteSource } from "../reports/byte-source.ts";
import { registryValueOf } from "../trust/parse-reg-export.ts";
import type { RegistryValue } from "../trust/registry.ts";
import type { HiveKey, HiveOutcome, HiveRequest } from "./hive.ts";
import { baseBytes, cellsOf, damaged, HiveProblem, isA, part, type HiveCells } from "./hive-cells.ts";

// The format as described by Maxim Suhanov (msuhanov/regf) and Joachim Metz (libregf). Nothing is loaded and nothing is written.

/** Levels below the root. Ours have six. */
const deepest = 32;
/** Values of one key. Ours have some thirty. */
const mostValues = 4_096;
/** What lies in one cell; longer values are split and are not read. */
const longestValue = 16_344;

/** Reads keys of a file of the registry, without the system's registry; throws what the file system throws. */
export function readHive({ path, keys }: HiveRequest): HiveOutcome {
  if (lstatSync(path).isSymbolicLink()) return err("link-outside");
  const read = withFile(path, (source) => readHiveIn(source, keys));
  return read.ok ? read.value : read;
}

export function readHiveIn(source: ByteSource, keys: readonly string[]): HiveOutcome {
  try {
    const { rootOffset, binsBytes, isLatest } = headOf(source);
    const cells = cellsOf(source, binsBytes);
    const root = nodeOf(cells.read(rootOffset));
    return ok({ isLatest, keys: keys.map((key) => readKey(root, key.split("\\"), cells)) });
  } catch (thrown) {
    if (thrown instanceof HiveProblem) return err(thrown.fault);
    throw thrown;
  }
}

function headOf(source: ByteSource): { readonly rootOffset: number; readonly binsBytes: number; readonly isLatest: boolean } {
  const base = source.read(0, baseBytes);
  if (base.length < baseBytes || base.toString("latin1", 0, 4) !== "regf") throw new HiveProblem("not-a-hive");
  const [fileType, format] = [base.readUInt32LE(28), base.readUInt32LE(32)];
  if (fileType !== 0 || format !== 1) throw new HiveProblem("not-a-hive");
  if (base.readUInt32LE(508) !== checksumOf(base)) throw damaged();
  const binsBytes = Math.min(base.readUInt32LE(40), source.sizeBytes - baseBytes);
  // Both numbers are the same once a write has ended.
  return { rootOffset: base.readUInt32LE(36), binsBytes, isLatest: base.readUInt32LE(4) === base.readUInt32LE(8) };
}

/** Of the first 508 bytes. The two values that mean something else are not used. */
function checksumOf(base: Buffer): number {
  let sum = 0;
  for (let at = 0; at < 508; at += 4) sum ^= base.readUInt32LE(at);
  const unsigned = sum >>> 0;
  if (unsigned === 0) return 1;
  return unsigned === 0xffff_ffff ? 0xffff_fffe : unsigned;
}

interface KeyNode {
  readonly name: string;
  readonly subkeys: { readonly count: number; readonly list: number };
  readonly values: { readonly count: number; readonly list: number };
}

const isNameLatin = 0x20;
const isLink = 0x10;

function nodeOf(cell: Buffer): KeyNode {
  if (!isA(cell, "nk")) throw damaged();
  const head = part(cell, 0, 76);
  const flags = head.readUInt16LE(2);
  const isNamedElsewhere = (flags & isLink) !== 0;
  const name = nameOf(part(cell, 76, head.readUInt16LE(72)), (flags & isNameLatin) !== 0);
  const none = { count: 0, list: 0 };
  return {
    name,
    // What a link leads to is in another place, and not asked for.
    subkeys: isNamedElsewhere ? none : { count: head.readUInt32LE(20), list: head.readUInt32LE(28) },
    values: isNamedElsewhere ? none : { count: head.readUInt32LE(36), list: head.readUInt32LE(40) },
  };
}

const nameOf = (bytes: Buffer, isLatin: boolean): string => bytes.toString(isLatin ? "latin1" : "utf16le");

function readKey(root: KeyNode, steps: readonly string[], cells: HiveCells): HiveKey {
  if (steps.length > deepest) throw new HiveProblem("too-complex");
  let node: KeyNode | null = root;
  for (const step of steps) {
    node = findSubkey(node, step, cells);
    if (node === null) return null;
  }
  return valuesOf(node, cells);
}

/** By its name alone: the hints and hashes in lists save time, and whoever made the file wrote them too. */
function findSubkey({ subkeys }: KeyNode, name: string, cells: HiveCells): KeyNode | null {
  if (subkeys.count === 0) return null;
  const wanted = name.toLowerCase();
  for (const offset of subkeyOffsets(cells.read(subkeys.list), cells, false)) {
    const node = nodeOf(cells.read(offset));
    if (node.name.toLowerCase() === wanted) return node;
  }
  return null;
}

/** A list of keys, or a list of such lists, which has no other level below it. */
function* subkeyOffsets(list: Buffer, cells: HiveCells, isBelow: boolean): Generator<number, void, undefined> {
  const count = part(list, 0, 4).readUInt16LE(2);
  const width = isA(list, "lf") || isA(list, "lh") ? 8 : 4;
  const entries = part(list, 4, count * width);
  const isRoot = isA(list, "ri");
  if (width === 4 && !isA(list, "li") && (!isRoot || isBelow)) throw damaged();
  for (let at = 0; at < entries.length; at += width) {
    const offset = entries.readUInt32LE(at);
    if (isRoot) yield* subkeyOffsets(cells.read(offset), cells, true);
    else yield offset;
  }
}

function valuesOf({ values }: KeyNode, cells: HiveCells): HiveKey {
  if (values.count === 0) return [];
  if (values.count > mostValues) throw new HiveProblem("too-complex");
  const list = part(cells.read(values.list), 0, values.count * 4);
  return Array.from({ length: values.count }, (_, at) => valueOf(cells.read(list.readUInt32LE(at * 4)), cells));
}

const isValueNameLatin = 0x1;
const isInPlace = 0x8000_0000;

function valueOf(cell: Buffer, cells: HiveCells): readonly [string, RegistryValue] {
  if (!isA(cell, "vk")) throw damaged();
  const head = part(cell, 0, 20);
  const name = nameOf(part(cell, 20, head.readUInt16LE(2)), (head.readUInt16LE(16) & isValueNameLatin) !== 0).toLowerCase();
  const size = head.readUInt32LE(4);
  const type = head.readUInt32LE(12);
  // Numbers are of no use here, and longer texts are in a form of their own.
  if (![1, 2, 7].includes(type)) return [name, { kind: "other" }];
  if (size >= isInPlace) {
    const length = size - isInPlace;
    if (length > 4) throw damaged();
    return [name, registryValueOf(type, Buffer.from(part(head, 8, length)))];
  }
  if (size > longestValue) return [name, { kind: "other" }];
  const bytes = size === 0 ? Buffer.alloc(0) : part(cells.read(head.readUInt32LE(8)), 0, size);
  return [name, registryValueOf(type, bytes)];
}
