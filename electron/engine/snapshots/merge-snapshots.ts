import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { OutputFailure } from "../../../shared/model/publish.ts";
import type { SnapshotFileFailure } from "../../../shared/model/machine-snapshot.ts";
import { createFiles } from "../cleanup/execute/files.ts";
import { findFsError, type FsError } from "../cleanup/execute/fs-error.ts";
import { findTaken, saveWritten, type OutputPlace } from "../publish/save-output.ts";
import type { FoundSnapshot } from "./find-snapshots.ts";
import { createMergeDatabase, type MergeDatabase } from "./merge-database.ts";
import { mergedPage, mergedTable, type UnreadSnapshot } from "./print-merge.ts";
import { readSnapshot } from "./read-snapshot.ts";

export interface MergeRequest {
  readonly found: AsyncIterable<FoundSnapshot>;
  readonly html: OutputPlace;
  readonly csv: OutputPlace;
  /** Of Mezzanine. */
  readonly version: string;
  readonly now: Date;
  /** Where the temporary database is; by default the system's folder. */
  readonly temporary?: string;
  readonly onUnread: (path: string, failure: SnapshotFileFailure) => void;
  readonly onNothing: (given: string) => void;
}

export interface Merged {
  readonly computers: number;
  readonly contents: number;
  /** Older snapshots of computers that a later one is of. */
  readonly superseded: number;
  /** Files that could not be read, and names that stood for none. */
  readonly failed: number;
}

export type MergeFailure = OutputFailure | { readonly kind: "no-snapshot" } | { readonly kind: "temporary-not-writable" };

/** Files that are read at once, while one is decoded. */
const readAtOnce = 4;
/** Named on the page; the command line names all. */
const mostUnread = 200;

/** Merges any number of snapshots in memory that does not grow with it. */
export async function mergeSnapshots(request: MergeRequest): Promise<Result<Merged, MergeFailure>> {
  const files = createFiles();
  for (const place of [request.html, request.csv]) {
    const taken = await findTaken(place, files);
    if (taken !== null) return err(taken);
  }
  try {
    const folder = await mkdtemp(join(request.temporary ?? tmpdir(), "mezzanine-merge-"));
    try {
      const database = createMergeDatabase(join(folder, "merge.db"));
      try {
        return await mergeInto(database, request);
      } finally {
        database.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (thrown) {
    // Files of the user's are read and written with results of their own: what is left is the database and its folder.
    if (!isOfTemporary(thrown)) throw thrown;
    return err({ kind: "temporary-not-writable" });
  }
}

const isOfTemporary = (thrown: unknown): boolean => {
  const code = errorCode(thrown) ?? "";
  return /^SQLITE_(?:FULL|IOERR|CANTOPEN|READONLY|PERM)/u.test(code) || (!code.startsWith("SQLITE_") && findFsError(thrown) !== undefined);
};

async function mergeInto(database: MergeDatabase, { found, html, csv, version, now, onUnread, onNothing }: MergeRequest) {
  const unread: UnreadSnapshot[] = [];
  const state = { read: 0, failed: 0 };
  for await (const { path, read } of readAhead(found, onNothing, () => (state.failed += 1))) {
    const snapshot = await read;
    if (snapshot.ok) {
      state.read += 1;
      database.add(path, snapshot.value);
    } else {
      state.failed += 1;
      if (unread.length < mostUnread) unread.push({ path, failure: snapshot.error });
      onUnread(path, snapshot.error);
    }
  }
  database.finish();
  if (state.read === 0) return err({ kind: "no-snapshot" } as const);
  const { computers, contents } = database.totals();
  const superseded = state.read - computers;
  const files = createFiles();
  const page = mergedPage({ database, unread, failed: state.failed, superseded, version, now });
  const tableSaved = await saveWritten(csv, (beside) => writePieces(beside, mergedTable(database)), files);
  if (!tableSaved.ok) return tableSaved;
  const pageSaved = await saveWritten(html, (beside) => writePieces(beside, [page]), files);
  return pageSaved.ok ? ok({ computers, contents, superseded, failed: state.failed }) : pageSaved;
}

interface ReadingSnapshot {
  readonly path: string;
  readonly read: ReturnType<typeof readSnapshot>;
}

/** In the order in which they were found, the next ones already on their way. */
async function* readAhead(
  found: AsyncIterable<FoundSnapshot>,
  onNothing: (given: string) => void,
  onFailed: () => void,
): AsyncGenerator<ReadingSnapshot, void, undefined> {
  const waiting: ReadingSnapshot[] = [];
  for await (const one of found) {
    if (one.kind === "nothing") {
      onFailed();
      onNothing(one.given);
      continue;
    }
    waiting.push({ path: one.path, read: readSnapshot(one.path) });
    const first = waiting.length >= readAtOnce ? waiting.shift() : undefined;
    if (first !== undefined) yield first;
  }
  yield* waiting;
}

/** Longer texts stay in memory until a full garbage collection. */
const pieceCharacters = 32 * 1024;

/** A new file, written piece by piece. */
async function writePieces(path: string, texts: Iterable<string>): Promise<Result<void, FsError>> {
  try {
    const file = await open(path, "wx");
    try {
      let piece = "";
      for (const text of texts) {
        piece += text;
        if (piece.length < pieceCharacters) continue;
        await file.write(piece);
        piece = "";
      }
      await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    return ok(undefined);
  } catch (thrown) {
    const failure = (errorCode(thrown) ?? "").startsWith("SQLITE_") ? undefined : findFsError(thrown);
    if (failure === undefined) throw thrown;
    return err(failure);
  }
}
