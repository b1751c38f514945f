import { count, finite, record, text } from "../../../shared/contract/decoder.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

/** A file as it was when its content was last hashed. */
export interface StoredFile {
  readonly folder: FolderId;
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the content and of the directory entry, in milliseconds with fractions, as the file system gives them. */
  readonly modifiedMs: number;
  readonly changedMs: number;
  readonly sha256: string;
}

export interface FilesTable {
  /** Whether anything is known of a folder. */
  readonly knows: (folder: FolderId) => boolean;
  readonly find: (folder: FolderId, name: string) => StoredFile | undefined;
  /** Keeps when it was first seen. False when it could not be stored. */
  readonly remember: (file: StoredFile, at: Date) => boolean;
  /** Deletes those last inspected before that time whose inspection is not kept: folders that are scanned once would pile up. */
  readonly forgetUnusedSince: (time: Date) => void;
}

const decodeRow = record<{ size_bytes: number; modified_ms: number; changed_ms: number; sha256: string }>({
  size_bytes: count,
  modified_ms: finite,
  changed_ms: finite,
  sha256: text(64),
});

const selectSql = "SELECT size_bytes, modified_ms, changed_ms, sha256 FROM files WHERE folder = ? AND name = ?";

const upsertSql = `
  INSERT INTO files (folder, name, size_bytes, modified_ms, changed_ms, sha256, first_seen_at, last_seen_at)
  VALUES (@folder, @name, @sizeBytes, @modifiedMs, @changedMs, @sha256, @at, @at)
  ON CONFLICT (folder, name) DO UPDATE SET
    size_bytes = excluded.size_bytes, modified_ms = excluded.modified_ms, changed_ms = excluded.changed_ms,
    sha256 = excluded.sha256, last_seen_at = excluded.last_seen_at`;

export function createFilesTable(database: Database): FilesTable {
  const select = database.prepare<[string, string], unknown>(selectSql);
  const upsert = database.prepare(upsertSql);
  const forget = database.prepare("DELETE FROM files WHERE last_seen_at < ? AND sha256 NOT IN (SELECT sha256 FROM inspections)");
  const any = database.prepare("SELECT 1 FROM files WHERE folder = ? LIMIT 1");
  return {
    knows: (folder) => attemptRead(() => any.get(folder), undefined) !== undefined,
    find: (folder, name) => {
      const row = decodeRow(attemptRead(() => select.get(folder, name), undefined));
      if (!row.ok) return undefined; // inspected again
      const { size_bytes: sizeBytes, modified_ms: modifiedMs, changed_ms: changedMs, sha256 } = row.value;
      return { folder, name, sizeBytes, modifiedMs, changedMs, sha256 };
    },
    remember: (file, at) => attempt(() => upsert.run({ ...file, at: at.toISOString() })),
    forgetUnusedSince: (time) => void attempt(() => forget.run(time.toISOString())),
  };
}
