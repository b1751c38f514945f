import { limits } from "../limits.ts";
import { sourceWithin, type ByteSource } from "./byte-source.ts";
import { fault } from "./fault.ts";
import { openPackedModel } from "./packed-model.ts";

const signature = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("STREAM_STORAGE_SIGNATURE_)!@#$%^&*(", "utf16le")]);
const headerFrom = 72;
const headerTo = 4096;
const metadataName = "metadata.sqlitedb";

/** A file of the backup, by where it is stored. */
interface StoredFile {
  readonly path: string;
  readonly start: number;
  readonly sizeBytes: number;
}

/** The SQLite database with the metadata of a `DataModel`. */
export function readModelMetadata(model: ByteSource): Buffer {
  const backup = openPackedModel(model) ?? model;
  const head = backup.read(0, headerTo);
  if (head.length < headerTo || !head.subarray(0, signature.length).equals(signature)) return fault("model-not-understood", "no backup");
  const header = head.toString("utf16le", headerFrom);
  if (valueOf(header, "ApplyCompression") === "true") return fault("model-not-understood", "files compressed one by one");
  const directoryAt = numberOf(header, "m_cbOffsetHeader");
  const directory = decodeXml(readWhole(backup, directoryAt, numberOf(header, "DataSize")));
  // Each file, the log too, then has four bytes more.
  const trailing = valueOf(header, "ErrorCode") === "true" ? 4 : 0;
  const files = new Map<string, StoredFile>();
  let last: StoredFile | null = null;
  for (const entry of elements(directory, "BackupFile")) {
    last = {
      path: valueOf(entry, "Path") ?? "",
      start: numberOf(entry, "m_cbOffsetHeader"),
      sizeBytes: numberOf(entry, "Size") - trailing,
    };
    files.set(last.path, last);
    if (files.size > limits.modelFiles) return fault("too-large", "files of the model");
  }
  if (last === null) return fault("model-not-understood", "no list of contents");
  const log = decodeXml(readWhole(backup, last.start, last.sizeBytes));
  for (const entry of elements(log, "BackupFile")) {
    if (valueOf(entry, "Path")?.toLowerCase().endsWith(metadataName) !== true) continue;
    const file = files.get(valueOf(entry, "StoragePath") ?? "");
    if (file !== undefined) return readWhole(backup, file.start, file.sizeBytes);
  }
  return fault("model-not-understood", "no metadata");
}

function readWhole(backup: ByteSource, start: number, sizeBytes: number): Buffer {
  if (sizeBytes < 0 || start + sizeBytes > backup.sizeBytes) return fault("damaged", "model: a file lies outside of it");
  if (sizeBytes > limits.modelKeptBytes / 2) return fault("too-large", "metadata of the model");
  const bytes = sourceWithin(backup, start, sizeBytes).read(0, sizeBytes);
  return bytes.length === sizeBytes ? bytes : fault("damaged", "model: cut short");
}

/** UTF-16LE without a byte order mark is known by the zero behind its first character. */
const decodeXml = (bytes: Buffer): string => bytes.toString(bytes[1] === 0 || bytes[0] === 0xff ? "utf16le" : "utf8");

/** What stands between the tags of each element of that name. These never nest, and have no attributes. */
function* elements(xml: string, name: string): Generator<string, void, undefined> {
  const [open, close] = [`<${name}>`, `</${name}>`];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const end = xml.indexOf(close, at);
    if (end < 0) return;
    yield xml.slice(at + open.length, end);
    at = end + close.length;
  }
}

function valueOf(xml: string, name: string): string | null {
  const [value] = elements(xml, name);
  return value ?? null;
}

function numberOf(xml: string, name: string): number {
  const value = valueOf(xml, name);
  return value !== null && /^\d{1,15}$/u.test(value) ? Number(value) : fault("model-not-understood", name);
}
