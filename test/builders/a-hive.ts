/** What is below a key: values as `[name, type, bytes]`. */
export interface HiveKeyFacts {
  readonly keys?: Readonly<Record<string, HiveKeyFacts>>;
  readonly values?: readonly (readonly [name: string, type: number, bytes: Buffer])[];
  /** The form of its list of keys; `ri` is a list of lists. */
  readonly list?: "li" | "lf" | "lh" | "ri";
  readonly flags?: number;
}

export const [regText, regExpandable, regNumber, regList] = [1, 2, 4, 7] as const;
export const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");

/** A file of the registry with everything in one bin. */
export function aHive(root: HiveKeyFacts): Buffer {
  const cells: Buffer[] = [];
  let at = 32;
  const add = (content: Buffer): number => {
    const size = Math.ceil((content.length + 4) / 8) * 8;
    const cell = Buffer.alloc(size);
    cell.writeInt32LE(-size, 0);
    content.copy(cell, 4);
    cells.push(cell);
    at += size;
    return at - size;
  };
  const named = (name: string): { readonly bytes: Buffer; readonly isLatin: boolean } => {
    const isLatin = /^[\0-\xff]*$/u.test(name);
    return { bytes: Buffer.from(name, isLatin ? "latin1" : "utf16le"), isLatin };
  };
  const addValue = ([name, type, bytes]: NonNullable<HiveKeyFacts["values"]>[number]): number => {
    const { bytes: nameBytes, isLatin } = named(name);
    const head = Buffer.alloc(20);
    head.write("vk", 0, "latin1");
    head.writeUInt16LE(nameBytes.length, 2);
    head.writeUInt32LE(bytes.length <= 4 ? bytes.length + 0x8000_0000 : bytes.length, 4);
    if (bytes.length <= 4) bytes.copy(head, 8);
    else head.writeUInt32LE(add(bytes), 8);
    head.writeUInt32LE(type, 12);
    head.writeUInt16LE(isLatin ? 1 : 0, 16);
    return add(Buffer.concat([head, nameBytes]));
  };
  const listOf = (offsets: readonly number[], kind: NonNullable<HiveKeyFacts["list"]>): number => {
    if (kind === "ri") {
      const middle = Math.ceil(offsets.length / 2);
      return listWith("ri", [listOf(offsets.slice(0, middle), "lh"), listOf(offsets.slice(middle), "li")], 4);
    }
    return listWith(kind, offsets, kind === "li" ? 4 : 8);
  };
  const listWith = (signature: string, offsets: readonly number[], width: number): number => {
    const list = Buffer.alloc(4 + offsets.length * width);
    list.write(signature, 0, "latin1");
    list.writeUInt16LE(offsets.length, 2);
    offsets.forEach((offset, index) => list.writeUInt32LE(offset, 4 + index * width));
    return add(list);
  };
  const addKey = (name: string, { keys = {}, values = [], list = "lh", flags = 0 }: HiveKeyFacts): number => {
    const below = Object.entries(keys).map(([key, facts]) => addKey(key, facts));
    const { bytes: nameBytes, isLatin } = named(name);
    const head = Buffer.alloc(76);
    head.write("nk", 0, "latin1");
    head.writeUInt16LE(flags | (isLatin ? 0x20 : 0), 2);
    head.writeUInt32LE(below.length, 20);
    head.writeUInt32LE(below.length === 0 ? 0xffff_ffff : listOf(below, list), 28);
    const offsets = values.map(addValue);
    head.writeUInt32LE(offsets.length, 36);
    const valueList = Buffer.alloc(offsets.length * 4);
    offsets.forEach((offset, index) => valueList.writeUInt32LE(offset, index * 4));
    head.writeUInt32LE(offsets.length === 0 ? 0xffff_ffff : add(valueList), 40);
    head.writeUInt16LE(nameBytes.length, 72);
    return add(Buffer.concat([head, nameBytes]));
  };
  const rootOffset = addKey("ROOT", { ...root, flags: 0x2c });
  const used = Buffer.concat(cells);
  const binBytes = Math.ceil((used.length + 32) / 4096) * 4096;
  const bin = Buffer.alloc(binBytes);
  bin.write("hbin", 0, "latin1");
  bin.writeUInt32LE(binBytes, 8);
  used.copy(bin, 32);
  const base = Buffer.alloc(4096);
  base.write("regf", 0, "latin1");
  [1, 1].forEach((sequence, index) => base.writeUInt32LE(sequence, 4 + 4 * index));
  [1, 5, 0, 1, rootOffset, binBytes, 1].forEach((field, index) => base.writeUInt32LE(field, 20 + 4 * index));
  return withChecksum(Buffer.concat([base, bin]));
}

/** The same file after its header was changed. */
export function withChecksum(hive: Buffer): Buffer {
  let sum = 0;
  for (let at = 0; at < 508; at += 4) sum ^= hive.readUInt32LE(at);
  hive.writeUInt32LE(sum >>> 0, 508);
  return hive;
}
