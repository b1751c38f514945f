import { crc32 } from "node:zlib";
import forge from "node-forge";
import { aRawZip, type RawEntry, type RawZip64 } from "../builders/a-raw-zip.ts";
import { endTwice } from "./mutate-zip-end.ts";
import type { Random } from "./random.ts";
import { findPlaces, type ZipEntry } from "./zip-model.ts";

type Field = readonly [name: string, offset: number, bytes: 2 | 4];

const localFields: readonly Field[] = [
  ["signature", 0, 4],
  ["version", 4, 2],
  ["flags", 6, 2],
  ["method", 8, 2],
  ["time", 10, 2],
  ["date", 12, 2],
  ["crc", 14, 4],
  ["packed size", 18, 4],
  ["size", 22, 4],
  ["name length", 26, 2],
  ["extra length", 28, 2],
];
const centralFields: readonly Field[] = [
  ["signature", 0, 4],
  ["made by", 4, 2],
  ["version", 6, 2],
  ["flags", 8, 2],
  ["method", 10, 2],
  ["time", 12, 2],
  ["date", 14, 2],
  ["crc", 16, 4],
  ["packed size", 20, 4],
  ["size", 24, 4],
  ["name length", 28, 2],
  ["extra length", 30, 2],
  ["comment length", 32, 2],
  ["disk", 34, 2],
  ["internal attributes", 36, 2],
  ["external attributes", 38, 4],
  ["offset", 42, 4],
];
const endFields: readonly Field[] = [
  ["signature", 0, 4],
  ["disk", 4, 2],
  ["directory disk", 6, 2],
  ["count here", 8, 2],
  ["count", 10, 2],
  ["directory size", 12, 4],
  ["directory offset", 16, 4],
  ["comment length", 20, 2],
];

/** Writes another value into one field of one header. Null when the file has no headers to write to. */
export function mutateHeader(bytes: Buffer, random: Random): { readonly step: string; readonly bytes: Buffer } | null {
  const places = findPlaces(bytes);
  if (places === null) return null;
  const kind = random.pick(["local", "central", "end"] as const) ?? "end";
  const at = kind === "local" ? random.pick(places.locals) : kind === "central" ? random.pick(places.centrals) : places.end;
  const field = random.pick(kind === "local" ? localFields : kind === "central" ? centralFields : endFields);
  if (at === undefined || field === undefined) return null;
  const [name, offset, width] = field;
  const changed = Buffer.from(bytes);
  const before = changed.readUIntLE(at + offset, width);
  const most = 256 ** width - 1;
  const value =
    random.pick([
      0,
      1,
      most,
      most - 1,
      (before + 1) & most,
      (before - 1) & most,
      before ^ (1 << random.below(8 * width)),
      random.below(bytes.length),
      8,
      0x800,
    ]) ?? 0;
  changed.writeUIntLE((value >>> 0) & most ? (value >>> 0) % (most + 1) : 0, at + offset, width);
  return { step: `${kind} ${name}`, bytes: changed };
}

/** How the entries of an archive are put into the file; the second value says what happened. */
type Arrangement = (
  entries: readonly RawEntry[],
  random: Random,
) => { readonly entries: readonly RawEntry[]; readonly file?: Omit<Parameters<typeof aRawZip>[0], "entries"> };

const at = <T>(list: readonly T[], random: Random, change: (one: T) => readonly T[]): readonly T[] => {
  const index = random.below(list.length);
  return list.flatMap((one, position) => (position === index ? change(one) : [one]));
};

const strangeNames = [
  "../Fernhill.pq",
  "/Fernhill.pq",
  "C:Fernhill.pq",
  "fernhill.PQ",
  "Fernhill.pq.",
  "Fernhill.pq ",
  "a\\b.pq",
  "CON.pq",
  "nul",
  "\u0000.pq",
  "Fern\u202ehill.pq",
  "%46ernhill.pq",
  "__proto__",
  "constructor",
  "[Content_Types].xml",
  "_rels/.rels",
  "x".repeat(300),
  "package/services/digital-signature/a.cer",
  "Zweit.pq",
  "b.m",
];

function withOneEncoded(name: string, percent: string, random: Random): string {
  const at = random.below(name.length);
  return `${name.slice(0, at)}${percent}${name.charCodeAt(at).toString(16).padStart(2, "0")}${name.slice(at + 1)}`;
}

const strangeName = (random: Random, names: readonly string[]): string => {
  const name = random.pick(names) ?? "x";
  const [once, twice] = ["%", "%25"].map((percent) => withOneEncoded(name, percent, random));
  return (
    random.pick([
      name,
      name.toUpperCase(),
      name.toLowerCase(),
      `./${name}`,
      `${name}\u0000`,
      `${name}.`,
      encodeURIComponent(name),
      once,
      twice,
      ...strangeNames,
    ]) ?? name
  );
};

const namesOf = (entries: readonly RawEntry[]): readonly string[] => entries.map(({ name }) => name.toString());

export const arrangements: Readonly<Record<string, Arrangement>> = {
  "remove entry": (entries, random) => ({ entries: at(entries, random, () => []) }),
  "repeat entry": (entries, random) => ({ entries: at(entries, random, (one) => [one, one]) }),
  "repeat entry with other content": (entries, random) => ({
    entries: at(entries, random, (one) => (random.chance(0.5) ? [one, { ...one, content: "other" }] : [{ ...one, content: "other" }, one])),
  }),
  "add entry": (entries, random) => ({
    entries: [...entries, { name: strangeName(random, namesOf(entries)), content: random.pick(["", "section Other;", "x"]) ?? "" }],
  }),
  "rename entry": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, name: strangeName(random, namesOf(entries)) }]),
  }),
  "rename in the local header": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, localName: strangeName(random, namesOf(entries)) }]),
  }),
  "swap names": (entries, random) => {
    const [one, other] = [random.pick(entries), random.pick(entries)];
    return {
      entries: entries.map((entry) =>
        entry === one
          ? { ...entry, name: other?.name ?? entry.name }
          : entry === other
            ? { ...entry, name: one?.name ?? entry.name }
            : entry,
      ),
    };
  },
  "share local header": (entries, random) => ({
    entries: [...entries, { name: strangeName(random, namesOf(entries)), sharesLocalOf: random.below(entries.length), content: "" }],
  }),
  "other method": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, method: random.pick([0, 8, 9, 12, 14, 93, 99]) ?? 0 }]),
  }),
  "other method in the local header": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, localMethod: random.pick([0, 8, 9]) ?? 0 }]),
  }),
  "other flags": (entries, random) => ({ entries: at(entries, random, (one) => [{ ...one, flags: random.below(0x10000) }]) }),
  "wrong checksum": (entries, random) => ({ entries: at(entries, random, (one) => [{ ...one, crc: random.below(0xffffffff) }]) }),
  "wrong size": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, sizeBytes: random.pick([0, 1, 0x7fffffff, 0xffffffff]) ?? 0 }]),
  }),
  "symbolic link": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, madeBy: 0x31e, externalAttributes: 0xa1ff0000 }]),
  }),
  "bytes before an entry": (entries, random) => ({ entries: at(entries, random, (one) => [{ ...one, before: aHiddenEntry(random) }]) }),
  "extra field": (entries, random) => ({ entries: at(entries, random, (one) => [{ ...one, extra: anExtraField(random) }]) }),
  descriptor: (entries, random) => ({ entries: at(entries, random, (one) => [{ ...one, ...aDescriptor(random) }]) }),
  "flags of the local header": (entries, random) => ({
    entries: at(entries, random, (one) => [{ ...one, localFlags: random.chance(0.5) ? 1 << random.below(16) : random.below(0x10000) }]),
  }),
  "sizes in the local header": (entries, random) => ({
    entries: at(entries, random, (one) => {
      const [size, packed] = [random.below(400), random.below(400)].map((wrong) => (random.chance(0.5) ? 0 : wrong));
      return [{ ...one, ...(random.chance(0.5) ? aDescriptor(random) : {}), localExtra: zip64Field(size ?? 0, packed ?? 0) }];
    }),
  }),
  "certificate that holds an entry": (entries, random) => ({
    entries: entries.map((one) => {
      if (!/\.cer$/iu.test(one.name.toString()) || !Buffer.isBuffer(one.content)) return one;
      return { ...one, content: withEntryInside(one.content), stored: true, ...aDescriptor(random), descriptor: "signed" as const };
    }),
  }),
  "bytes before": (entries, random) => ({ entries, file: { before: aHiddenEntry(random), adjusted: random.chance(0.5) } }),
  "bytes after": (entries, random) => ({ entries, file: { after: aHiddenEntry(random) } }),
  comment: (entries, random) => ({
    entries,
    file: { comment: random.chance(0.5) ? aHiddenEntry(random) : aRawZip({ entries: [{ name: "x.pq", content: "section X;" }] }) },
  }),
  "wrong count": (entries, random) => ({
    entries,
    file: { count: random.pick([0, 1, entries.length - 1, entries.length + 1, 0xffff]) ?? 0 },
  }),
  "wrong directory size": (entries, random) => ({ entries, file: { directoryBytes: random.below(5_000) } }),
  "ZIP64": (entries, random) => ({ entries, file: { zip64: random.chance(0.5) || { plain: {} } } }),
  "ZIP64 beside another end": (entries, random) => ({ entries, file: { zip64: anotherEnd(entries, random) } }),
  "comment that overshoots": (entries, random) => ({
    entries,
    file: { comment: aHiddenEntry(random), commentBytes: random.pick([0, 1, 0xffff, random.below(800)]) ?? 0 },
  }),
  "extra field twice": (entries, random) => ({
    entries: at(entries, random, (one) => {
      const twice = Buffer.concat([anExtraField(random), anExtraField(random)]);
      return [{ ...one, ...(random.chance(0.5) ? { extra: twice } : { localExtra: twice }) }];
    }),
  }),
  "names in extra fields": nameInExtraFields,
  "folder that holds something": (entries, random) => {
    const holds = random.pick(["TRAIL", aHiddenEntry(random).toString("latin1"), ""]) ?? "";
    const name = `${random.chance(0.5) ? "docs" : (random.pick(namesOf(entries)) ?? "docs")}/`;
    const folder: RawEntry = random.chance(0.5)
      ? { name, packedAfter: holds }
      : { name, content: holds, sizeBytes: 0, stored: random.chance(0.5) };
    const one = random.chance(0.5) ? { ...folder, descriptor: "signed" as const } : folder;
    return { entries: random.chance(0.5) ? [one, ...entries] : [...entries, one] };
  },
  "folder by its attributes": (entries, random) => ({
    entries: at(entries, random, (one) => [
      { ...one, madeBy: random.pick([20, 0x314, 0x1314]) ?? 20, externalAttributes: random.pick([0x10, 0x41ed0000, 0x41ed0010]) ?? 0x10 },
    ]),
  }),
  "reorder": (entries, random) => ({ entries: [...entries].sort(() => random.below(3) - 1) }),
  "many entries": (entries, random) => ({
    entries: [...entries, ...Array.from({ length: random.length(6_000) }, (_, n) => ({ name: `f${n}.txt`, content: "", stored: true }))],
  }),
};

/** Fewer entries, another place or length, another record: what readers that do not go by the ZIP64 record would find. */
function anotherEnd(entries: readonly RawEntry[], random: Random): RawZip64 {
  const first = 46 + Buffer.byteLength(entries[0]?.name ?? "");
  return (
    random.pick<RawZip64>([
      { plain: { count: -1, offset: first, length: random.pick([-first, 76 - first]) ?? 0 } },
      { plain: { count: -1 } },
      { plain: { countHere: 1 } },
      { plain: { length: random.pick([76, 20, -46]) ?? 0 } },
      { countHere: 1 },
      { locator: random.below(80) - 40 },
      { extensible: aHiddenEntry(random), plain: {} },
      { beforeLocator: aHiddenEntry(random) },
    ]) ?? {}
  );
}

/** Two entries that each bear the other's name in a Unicode extra field, among others or alone. */
function nameInExtraFields(entries: readonly RawEntry[], random: Random): { readonly entries: readonly RawEntry[] } {
  const [one, other] = [random.pick(entries), random.pick(entries)];
  const inLocal = random.chance(0.4);
  const withName = (entry: RawEntry, name: RawEntry["name"]): RawEntry => {
    const fields = [...(random.chance(0.7) ? [unicodePath(entry.name, entry.name)] : []), unicodePath(entry.name, name)];
    return { ...entry, flags: random.chance(0.7) ? 0 : 0x800, [inLocal ? "localExtra" : "extra"]: Buffer.concat(fields) };
  };
  return {
    entries: entries.map((entry) =>
      entry === one ? withName(entry, other?.name ?? entry.name) : entry === other ? withName(entry, one?.name ?? entry.name) : entry,
    ),
  };
}

function unicodePath(raw: RawEntry["name"], name: RawEntry["name"]): Buffer {
  const field = Buffer.concat([Buffer.alloc(9, 1), Buffer.from(name)]);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(field.length - 4, 2);
  field.writeUInt32LE(crc32(Buffer.from(raw)), 5);
  return field;
}

function aDescriptor(random: Random): Partial<RawEntry> {
  const descriptor = random.pick(["signed", "signed", "bare", "wrong", "wide", "wide-bare"] as const) ?? "bare";
  return { descriptor, ...(random.chance(0.5) ? { stored: true } : {}) };
}

function zip64Field(sizeBytes: number, packedBytes: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(sizeBytes), 4);
  field.writeBigUInt64LE(BigInt(packedBytes), 12);
  return field;
}

/**
 * A certificate with one more extension: a descriptor of what stands before it, then an entry. Whoever looks for the end of the
 * certificate by a descriptor finds both. Nobody need have signed it: it still is a certificate.
 */
export function withEntryInside(certificate: Buffer): Buffer {
  const { asn1 } = forge;
  const zip = aRawZip({ entries: [{ name: "Fernhill.pq", content: "section Hidden;", stored: true }] });
  const payload = Buffer.concat([Buffer.from("PK\u0007\u0008", "latin1"), Buffer.alloc(12), zip.subarray(0, findPlaces(zip)?.centrals[0])]);
  const tree = asn1.fromDer(certificate.toString("latin1"));
  const fields = (tree.value[0] as forge.asn1.Asn1).value as forge.asn1.Asn1[];
  const extensions = fields.find(({ tagClass, type }) => tagClass === asn1.Class.CONTEXT_SPECIFIC && (type as number) === 3);
  const list = (extensions?.value[0] as forge.asn1.Asn1 | undefined)?.value as forge.asn1.Asn1[] | undefined;
  list?.push(
    asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [
      asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OID, false, asn1.oidToDer("1.3.6.1.4.1.99999.1").getBytes()),
      asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OCTETSTRING, false, payload.toString("latin1")),
    ]),
  );
  const bytes = Buffer.from(asn1.toDer(tree).getBytes(), "latin1");
  const at = bytes.indexOf("PK\u0007\u0008", undefined, "latin1");
  if (at < 0) return certificate;
  bytes.writeUInt32LE(crc32(bytes.subarray(0, at)), at + 4);
  bytes.writeUInt32LE(at, at + 8);
  bytes.writeUInt32LE(at, at + 12);
  return bytes;
}

function aHiddenEntry(random: Random): Buffer {
  if (random.chance(0.4)) return Buffer.alloc(random.length(400), random.pick([0, 0x20, 0x50]) ?? 0);
  const zip = aRawZip({ entries: [{ name: "Fernhill.pq", content: "section Hidden;", stored: random.chance(0.5) }] });
  return random.chance(0.5) ? zip : zip.subarray(0, findPlaces(zip)?.centrals[0] ?? zip.length);
}

function anExtraField(random: Random): Buffer {
  const field = Buffer.alloc(4 + random.length(40), random.below(256));
  field.writeUInt16LE(random.pick([0x0001, 0x7075, 0x5455, 0x9901, 0xffff]) ?? 1, 0);
  field.writeUInt16LE(random.chance(0.8) ? field.length - 4 : random.below(0x10000), 2);
  return field;
}

/** The entries as an archive, arranged in a way that honest tools do not. */
export function arrange(entries: readonly ZipEntry[], random: Random): { readonly step: string; readonly bytes: Buffer } {
  if (random.chance(0.2)) return endTwice(entries, random);
  const [step, change] = random.pick(Object.entries(arrangements)) ?? ["reorder", (same: readonly RawEntry[]) => ({ entries: same })];
  const { entries: arranged, file }: ReturnType<Arrangement> = change(
    entries.map(({ name, content }) => ({ name, content })),
    random,
  );
  return { step, bytes: aRawZip({ ...file, entries: arranged }) };
}

/** The entries as an honest archive. */
export const pack = (entries: readonly ZipEntry[], random: Random): Buffer =>
  aRawZip({ entries: entries.map(({ name, content }) => ({ name, content, stored: random.chance(0.3) })) });
