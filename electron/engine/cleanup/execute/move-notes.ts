import { basename, dirname, isAbsolute, join } from "node:path";
import { err, type Result } from "../../../../shared/base/result.ts";
import { branded, count, list, oneOf, orNull, parseJson, record, text, yesNo, type Decoder } from "../../../../shared/contract/decoder.ts";
import { cleanupKinds, type QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { FsError } from "./fs-error.ts";
import { moveNotesFolder, partPath } from "./file-names.ts";
import type { CleanupPorts } from "../ports.ts";
import type { JournalEntry } from "../records.ts";
import { findingKinds } from "./sidecar.ts";

/**
 * What an operation writes to a file of its own before it touches anything: the journal's entry once more. While its file has a temporary
 * name, the note is what knows the real one, so it stays until the file is accounted for, whatever becomes of the store.
 */
export interface MoveNote {
  readonly entry: JournalEntry;
  /** Whether the journal had the entry: then a journal that does not know it was lost. */
  readonly journaled: boolean;
  /** The file has arrived, but the records could not be written. */
  readonly done: boolean;
}

type Ports = Pick<CleanupPorts, "files" | "quarantineFolder">;

/** Far more than the longest entry that is written. */
const longestNoteBytes = 256 * 1024;
const longestPath = 32_768;

const decodeFields = record<{ -readonly [F in keyof JournalEntry]: JournalEntry[F] }>({
  id: text(64),
  kind: oneOf(...cleanupKinds),
  from: text(longestPath),
  to: orNull(text(longestPath)),
  sha256: text(64),
  begunAt: text(40),
  owner: text(100),
  connector: orNull(branded<ConnectorId>(longestPath)),
  name: text(1024),
  folder: text(longestPath),
  quarantineId: orNull(branded<QuarantineId>(64)),
  title: text(2000),
  sizeBytes: count,
  modifiedAt: text(40),
  reason: text(2000),
  findings: findingKinds,
  version: orNull(text(2000)),
  signer: orNull(text(64)),
  replaced: list(branded<QuarantineId>(64), 1_000),
});

/** Notes from before there were installs have no `replaced`. */
const decodeEntry: Decoder<JournalEntry> = (raw) =>
  decodeFields(typeof raw === "object" && raw !== null && !Array.isArray(raw) ? { replaced: [], ...raw } : raw);

const decode: Decoder<Omit<MoveNote, "done">> = record<{ entry: JournalEntry; journaled: boolean }>({
  entry: decodeEntry,
  journaled: yesNo,
});

export const moveNotePath = (id: string, { quarantineFolder }: Ports): string => join(moveNotesFolder(quarantineFolder), `${id}.json`);
/** Exists next to the note once the file has arrived and only the records lack it. */
const donePath = (id: string, { quarantineFolder }: Ports): string => join(moveNotesFolder(quarantineFolder), `${id}.done`);

/** On the disk when it returns, before anything has moved: half a note is of an operation that had not begun. */
export async function writeMoveNote({ entry, journaled }: Omit<MoveNote, "done">, ports: Ports): Promise<Result<void, FsError>> {
  const { files, quarantineFolder } = ports;
  const made = await files.makeFolder(moveNotesFolder(quarantineFolder));
  if (!made.ok) return made;
  const path = moveNotePath(entry.id, ports);
  const written = await files.writeNew(path, noteText(entry, journaled));
  if (written.ok) await files.syncFolder(dirname(path));
  return written;
}

/** False when not even that can be written. */
export async function markMoveDone(id: string, ports: Ports): Promise<boolean> {
  const marked = await ports.files.writeNew(donePath(id, ports), "");
  if (marked.ok) await ports.files.syncFolder(moveNotesFolder(ports.quarantineFolder));
  return marked.ok || marked.error === "taken";
}

/** Long texts of a connector are cut to what reads back; paths and names never are. */
const noteText = (entry: JournalEntry, journaled: boolean): string =>
  JSON.stringify({
    journaled,
    entry: {
      ...entry,
      title: entry.title.slice(0, 1000),
      reason: entry.reason.slice(0, 1000),
      version: entry.version?.slice(0, 200) ?? null,
      findings: entry.findings.slice(0, 200),
    },
  });

export async function removeMoveNote(id: string, ports: Ports): Promise<void> {
  await ports.files.remove(moveNotePath(id, ports));
  await ports.files.remove(donePath(id, ports));
}

/** Oldest first. A note that cannot be understood is left where it is. The caller holds the lock, or only reads. */
export async function readMoveNotes(ports: Ports): Promise<readonly MoveNote[]> {
  const { files, quarantineFolder } = ports;
  const names = await files.names(moveNotesFolder(quarantineFolder));
  if (!names.ok) return []; // there has been no move yet, or nothing can be read now
  const notes: MoveNote[] = [];
  for (const name of names.value) {
    const id = /^([0-9a-f-]{36})\.json$/u.exec(name)?.[1];
    const read = id === undefined ? null : await files.readSmall(moveNotePath(id, ports), longestNoteBytes);
    const note = read?.ok === true ? parseMoveNote(read.value) : null;
    if (note?.ok === true && note.value.entry.id === id && isPlausible(note.value.entry)) {
      notes.push({ ...note.value, done: names.value.includes(`${id}.done`) });
    }
  }
  return notes.toSorted((one, other) => (one.entry.begunAt < other.entry.begunAt ? -1 : 1));
}

export function parseMoveNote(json: string): Result<Omit<MoveNote, "done">, "malformed"> {
  const decoded = parseJson(json, decode, longestNoteBytes);
  return decoded.ok ? decoded : err("malformed"); // damaged, or not ours
}

/** Only what an operation of ours could have started. */
function isPlausible({ id, kind, from, to, name, quarantineId }: JournalEntry): boolean {
  if (!isAbsolute(from) || (to !== null && !isAbsolute(to))) return false;
  // The data folder may have been moved since, so what is compared is the end of the path.
  const isQuarantined = (path: string) => basename(path) === name && basename(dirname(path)) === quarantineId;
  switch (kind) {
    case "quarantine":
      return to !== null && isQuarantined(to);
    case "restore":
      return to !== null && isQuarantined(from);
    case "purge":
      return to === null && isQuarantined(from);
    case "disable":
    case "enable":
      return to !== null && dirname(from) === dirname(to);
    case "install":
      return to !== null && from === partPath({ id, from, to }) && basename(to) === name;
  }
}
