import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { ArchiveNote, ArchiveNoteKind, RefusalReason } from "../../../shared/model/inspection.ts";
import { isMainName } from "../../../shared/model/file-name.ts";
import { caseKey, decodePartName, fileKey, nameProblems, partKey, printableName, withoutDotSegments } from "./entry-names.ts";
import { limits } from "../limits.ts";
import { findConvertedLineEndings } from "./zip/line-endings.ts";
import { isSectionDocument, recognizeBytes, recognizeEntries, startsWithSection } from "./lookalike.ts";
import { readContentTypes, type ContentTypeOf } from "./opc/opc.ts";
import type { PackageParts, Part, Parts } from "./parts.ts";
import { createRelationshipsParts } from "./opc/read-relationships-parts.ts";
import { findSignatureParts, hasTraceOfSignature, packagingKeys } from "./opc/signature-parts.ts";
import { readEntryData, type EntryData, type InflationBudget } from "./zip/zip-data.ts";
import { readDirectory } from "./zip/zip-directory.ts";
import { placeEntries, type PlacedEntry } from "./zip/zip-layout.ts";

/** Takes a connector file apart. What it is follows from its bytes alone; what is no connector is refused by name. */
export function readParts(bytes: Buffer): Result<PackageParts, RefusalReason> {
  const parts = readWholeParts(bytes);
  if (parts.ok || (parts.error.kind !== "damaged" && parts.error.kind !== "cut-short")) return parts;
  const to = findConvertedLineEndings(bytes);
  return to === null ? parts : err({ kind: "line-endings-converted", to });
}

function readWholeParts(bytes: Buffer): Result<PackageParts, RefusalReason> {
  if (bytes.length === 0) return err({ kind: "empty" });
  if (bytes.length > limits.fileBytes) return err({ kind: "too-large", limitBytes: limits.fileBytes });
  const startsAsZip = bytes.length > 1 && bytes.toString("latin1", 0, 2) === "PK";
  const directory = readDirectory(bytes);
  if (!directory.ok) {
    if (startsAsZip) return directory;
    return startsWithSection(bytes) ? bareDocument(bytes) : err({ kind: "not-a-connector", looksLike: recognizeBytes(bytes) });
  }
  const { placed, notes } = placeEntries(bytes, directory.value);
  const isPackage = placed.some(({ entry }) => partKey(withoutDotSegments(entry.name)) === contentTypesKey);
  const files = placed.filter((one) => !isEmptyFolder(bytes, one, isPackage ? /\/$/u : /[\\/]$/u));
  return assemble(bytes, { files, isPackage }, [...directory.value.notes, ...notes]);
}

/** It carries no content. If its size is wrong, or bytes follow its data, it counts as content. */
function isEmptyFolder(bytes: Buffer, placed: PlacedEntry, ending: RegExp): boolean {
  if (!ending.test(placed.entry.name) || placed.entry.sizeBytes !== 0) return false;
  const data = readEntryData(bytes, placed, { leftBytes: 0 });
  return data.ok && !data.value.hasLeftOver;
}

function bareDocument(bytes: Buffer): Result<PackageParts, RefusalReason> {
  if (bytes.length > limits.partBytes) return err({ kind: "too-large", limitBytes: limits.partBytes });
  const part: Part = {
    name: "Section.pq",
    sizeBytes: bytes.length,
    compressedBytes: bytes.length,
    contentType: null,
    packaging: false,
    safeName: true,
    read: () => ok(bytes),
  };
  const find: Parts["find"] = (name) => (partKey(name) === partKey(part.name) ? part : undefined);
  const signatureParts = findSignatureParts(find, createRelationshipsParts());
  return ok({ container: "section", all: [part], find, notes: [], contentTypes: null, signatureParts });
}

/** The one connector, or else the one archive, in an archive that holds nothing else of use; null when there are several, or it cannot be read. */
export function readInnerConnector(bytes: Buffer): Buffer | null {
  const directory = readDirectory(bytes);
  if (!directory.ok) return null;
  const { placed } = placeEntries(bytes, directory.value);
  const inner = placed.filter(({ entry }) => !/(?:^|\/)\._/u.test(entry.name));
  const connectors = inner.filter(({ entry }) => /\.(?:mez|pqx)$/iu.test(entry.name));
  const [only, ...more] = connectors.length > 0 ? connectors : inner.filter(({ entry }) => /\.zip$/iu.test(entry.name));
  if (only === undefined || more.length > 0) return null;
  const data = readEntryData(bytes, only, { leftBytes: limits.fileBytes });
  return data.ok && !data.value.hasLeftOver ? data.value.content : null;
}

const contentTypesKey = "[content_types].xml";

interface CheckedEntry {
  readonly name: string;
  readonly placed: PlacedEntry;
  readonly safeName: boolean;
  readonly read: Part["read"];
}

interface Files {
  readonly files: readonly PlacedEntry[];
  /** It has `[Content_Types].xml`, which is no part, so its name is never encoded (ECMA-376 Part 2, 7.2.3.2). */
  readonly isPackage: boolean;
}

function assemble(bytes: Buffer, { files, isPackage }: Files, layoutNotes: readonly ArchiveNote[]): Result<PackageParts, RefusalReason> {
  const decoded = files.map(({ entry }) => (isPackage ? decodePartName(entry.name) : entry.name).replace(/^\/+/u, ""));
  const names = decoded.map(withoutDotSegments);
  if (!names.some(isMainName)) {
    const other = recognizeEntries(names);
    if (other !== null && "inner" in other) return err({ kind: "connector-inside", inner: other.inner });
    if (other !== null && !(other.looksLike === "zip" && holdsSectionDocument(bytes, files, names)))
      return err({ kind: "not-a-connector", looksLike: other.looksLike });
  }

  const collisions = findCollisions(files, names);
  const inNames: ArchiveNote[] = [];
  const notes: ArchiveNote[] = [...layoutNotes, ...collisions.values()];
  const reading = { bytes, budget: { leftBytes: limits.totalBytes }, keep: { leftBytes: limits.keptBytes } };
  const entries: CheckedEntry[] = [];
  for (const [index, placed] of files.entries()) {
    const { checked, problems, damage, hasLeftOver } = check(
      placed,
      { name: names[index] ?? placed.entry.name, decoded: decoded[index] ?? "", collides: collisions.has(placed), isPackage },
      reading,
    );
    if (damage !== null && checked.safeName && isMainName(checked.name)) return err(lostDocument(checked, damage));
    const part = printableName(placed.entry.name);
    inNames.push(...problems.filter((kind) => writtenAnotherWay.has(kind)).map((kind) => ({ kind, part, ambiguous: true })));
    notes.push(
      ...problems.filter((kind) => !writtenAnotherWay.has(kind)).map((kind) => ({ kind, part, ambiguous: readAnotherWay.has(kind) })),
    );
    if (hasLeftOver) notes.push({ kind: "bytes-after-data", part, ambiguous: true });
    entries.push(checked);
  }
  const described = describe(entries);
  const mayBeSigned = isPackage && hasTraceOfSignature(described);
  notes.push(...inNames.map((note) => ({ ...note, ambiguous: mayBeSigned })));
  return ok({ container: isPackage ? "pqx" : "mez", notes: withoutRepeats(notes), ...described });
}

/** Names that say where a part is in a way that not every tool writes: which part is meant is clear, unless a signature names its parts. */
const writtenAnotherWay: ReadonlySet<ArchiveNoteKind> = new Set(["name-dot-slash", "name-backslash"]);

function lostDocument({ name, placed }: CheckedEntry, note: ArchiveNoteKind): RefusalReason {
  if (note === "encrypted") return { kind: "password", part: name };
  if (note === "unknown-method") return { kind: "unknown-method", part: name, method: placed.entry.method };
  return { kind: "damaged", part: name, note };
}

/** Whether one of the files at the root is a section document under the name of something else, such as `X.pq.txt`. */
function holdsSectionDocument(bytes: Buffer, files: readonly PlacedEntry[], names: readonly string[]): boolean {
  const budget = { leftBytes: limits.partBytes };
  return files
    .filter((_, index) => !/[/\\]/u.test(names[index] ?? "/"))
    .slice(0, limits.misnamedParts)
    .some((placed) => {
      const data = readEntryData(bytes, placed, budget);
      return data.ok && isSectionDocument(data.value.content);
    });
}

/**
 * Where some readers go on regardless: with the bytes there are, with what a link leads to, with a name made harmless, with a file
 * where others see a folder. Others, .NET's packages among them, leave such an entry out.
 */
const readAnotherWay: ReadonlySet<ArchiveNoteKind> = new Set([
  "size-differs",
  "symbolic-link",
  "marked-as-folder",
  "name-escapes",
  "name-absolute",
]);

interface Reading {
  readonly bytes: Buffer;
  readonly budget: InflationBudget;
  readonly keep: InflationBudget;
}

interface Checked {
  readonly checked: CheckedEntry;
  readonly problems: readonly ArchiveNoteKind[];
  /** Why its bytes can't be had. */
  readonly damage: ArchiveNoteKind | null;
  readonly hasLeftOver: EntryData["hasLeftOver"];
}

interface EntryName {
  readonly name: string;
  /** With the segments `.` that the name is without. */
  readonly decoded: string;
  readonly collides: boolean;
  readonly isPackage: boolean;
}

function check(placed: PlacedEntry, { name, decoded, collides, isPackage }: EntryName, reading: Reading): Checked {
  const { entry } = placed;
  const inName = [...new Set([...nameProblems(entry.name), ...nameProblems(decoded)])];
  // Of `.\X.pq` nothing odd is left once it is read as `X.pq`.
  const isSafe = inName.every((kind) => !isPackage && (kind === "name-dot-slash" || (kind === "name-backslash" && !name.includes("\\"))));
  const problems: ArchiveNoteKind[] = [
    ...inName,
    ...(entry.foreignName ? ["name-not-utf8" as const] : []),
    ...(entry.symbolicLink ? ["symbolic-link" as const] : []),
    ...(entry.markedAsFolder && !entry.name.endsWith("/") ? ["marked-as-folder" as const] : []),
  ];
  const { data, hasLeftOver } = readContent(placed, reading.bytes, reading.budget);
  const kept = data.ok && data.value.length <= reading.keep.leftBytes;
  if (kept) reading.keep.leftBytes -= data.value.length;
  // It was within the budget of this file once; reading one part again needs no more than its own size.
  const read: Part["read"] = kept || !data.ok ? () => data : () => readContent(placed, reading.bytes, { leftBytes: limits.partBytes }).data;
  const checked = { name, placed, read, safeName: isSafe && !entry.symbolicLink && !collides };
  const damage = data.ok ? null : data.error;
  return { checked, problems: damage === null ? problems : [...problems, damage], damage, hasLeftOver };
}

function readContent(
  placed: PlacedEntry,
  bytes: Buffer,
  budget: InflationBudget,
): {
  readonly data: Result<Buffer, ArchiveNoteKind>;
  readonly hasLeftOver: EntryData["hasLeftOver"];
} {
  const read = readEntryData(bytes, placed, budget);
  return read.ok ? { data: ok(read.value.content), hasLeftOver: read.value.hasLeftOver } : { data: read, hasLeftOver: false };
}

/** Entries that are one part to OPC, or one file to Windows, with an earlier one: which of them a reader takes is its own affair. */
function findCollisions(files: readonly PlacedEntry[], names: readonly string[]): ReadonlyMap<PlacedEntry, ArchiveNote> {
  const found = new Map<PlacedEntry, ArchiveNote>();
  const [exact, equivalent, onWindows] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const [index, placed] of files.entries()) {
    const written = placed.entry.name;
    const name = names[index] ?? written;
    const note = (kind: ArchiveNoteKind) => found.set(placed, { kind, part: printableName(written), ambiguous: true });
    const slashed = withoutDotSegments(written).replaceAll("\\", "/");
    if (exact.has(slashed)) note("duplicate-name");
    else if (equivalent.has(caseKey(name))) note("names-differ-in-case");
    else if (onWindows.has(fileKey(name))) note("name-trailing");
    exact.add(slashed);
    equivalent.add(caseKey(name));
    onWindows.add(fileKey(name));
  }
  return found;
}

function withoutRepeats(notes: readonly ArchiveNote[]): readonly ArchiveNote[] {
  const byKind = new Map<string, ArchiveNote>();
  for (const note of notes) {
    const key = `${note.kind} ${note.part ?? ""}`;
    const before = byKind.get(key);
    byKind.set(key, { ...note, ambiguous: note.ambiguous || before?.ambiguous === true });
  }
  return [...byKind.values()];
}

/** Adds to the entries what the package declares: content types, and which parts are packaging. */
function describe(entries: readonly CheckedEntry[]): Omit<PackageParts, "container" | "notes"> {
  const asParts = (contentTypeOf: ContentTypeOf, packaging: (entry: CheckedEntry) => boolean) =>
    entries.map((checked): Part => {
      const {
        name,
        placed: { entry },
        safeName,
        read,
      } = checked;
      return {
        name,
        sizeBytes: entry.sizeBytes,
        compressedBytes: entry.compressedBytes,
        contentType: contentTypeOf(name),
        packaging: packaging(checked),
        safeName,
        read,
      };
    });
  const typesPart = entries.find(({ placed: { entry } }) => partKey(entry.name) === contentTypesKey)?.read();
  const contentTypes = typesPart?.ok ? readContentTypes(typesPart.value) : null;
  const contentTypeOf: ContentTypeOf = contentTypes?.ok ? contentTypes.value : () => null;
  const find = finder(asParts(contentTypeOf, () => false));
  const relationshipsParts = createRelationshipsParts();
  const signatureParts = findSignatureParts(find, relationshipsParts);
  const signatureKeys = packagingKeys(signatureParts, find);
  const isPackaging = ({ name, placed: { entry }, read }: CheckedEntry) =>
    partKey(entry.name) === contentTypesKey ||
    signatureKeys.has(partKey(name)) ||
    relationshipsParts.holds({ name, sizeBytes: entry.sizeBytes, read });
  const all = asParts(contentTypeOf, (entry) => typesPart !== undefined && isPackaging(entry));
  return { all, find: finder(all), contentTypes, signatureParts };
}

/** The first part of that name; where there are several, the notes report it and nothing is intact. */
function finder(all: readonly Part[]): Parts["find"] {
  const byKey = new Map<string, Part>();
  for (const part of all) if (!byKey.has(partKey(part.name))) byKey.set(partKey(part.name), part);
  return (name) => byKey.get(partKey(name));
}
