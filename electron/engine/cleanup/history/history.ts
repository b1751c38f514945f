import { basename, dirname } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import type { CleanupKind, QuarantineId } from "../../../../shared/model/cleanup.ts";
import type { HistoryEvent, HistoryPage, HistoryQuery } from "../../../../shared/model/history.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import { historyAsCsv, historyAsJson } from "./export-history.ts";
import { observe, remembered, type ObservedFolder } from "./observe.ts";
import { findQuarantinedFile } from "../quarantined-files.ts";
import { pathInQuarantine } from "../execute/file-names.ts";
import type { CleanupPorts } from "../ports.ts";
import type { RecordsFailure, StoredEvent } from "../records.ts";
import { subjectOfConnector, subjectOfQuarantined, type Subject } from "../plan/subject.ts";

export interface History {
  readonly page: (query: HistoryQuery) => Promise<HistoryPage>;
  readonly exported: (filter: Pick<HistoryQuery, "text" | "kinds" | "since">, format: "csv" | "json") => Promise<string>;
  readonly observe: (folders: readonly ObservedFolder[]) => Promise<Result<readonly HistoryEvent[], RecordsFailure>>;
  /** What undoes an event, and the file it would be done to. */
  readonly findReverse: (eventId: number) => Promise<
    Result<
      {
        readonly kind: CleanupKind;
        readonly subject: Subject;
        /** Kept files that come back afterwards. */
        readonly restores: readonly QuarantineId[];
      },
      "unknown-id" | "not-undoable"
    >
  >;
}

const longestPage = 500;
const mostExported = 100_000;

/** What undoes each kind of event; changes on disk cannot be undone here. */
const reverse = {
  quarantined: "restore",
  restored: "quarantine",
  installed: "quarantine",
  disabled: "enable",
  enabled: "disable",
} as const satisfies Partial<Record<HistoryEvent["kind"], CleanupKind>>;
type Reversible = keyof typeof reverse;
const isReversible = (kind: HistoryEvent["kind"]): kind is Reversible => Object.hasOwn(reverse, kind);

export function createHistory(ports: CleanupPorts): History {
  const { records } = ports;
  const page = async (query: HistoryQuery): Promise<HistoryPage> => {
    const limit = Math.min(Math.max(1, Math.trunc(query.limit)), longestPage);
    const found = records.events({ ...query, limit: limit + 1 });
    const events = await Promise.all(found.slice(0, limit).map((event) => judged(event, ports)));
    const { readable, failure } = records.state();
    return { events, next: found.length > limit ? (events.at(-1)?.id ?? null) : null, unreadable: readable ? null : failure };
  };
  return {
    page,
    exported: async (filter, format) => {
      const events: HistoryEvent[] = [];
      for (let before: number | null = null; events.length < mostExported;) {
        const one: HistoryPage = await page({ ...filter, before, limit: longestPage });
        events.push(...one.events);
        before = one.next;
        if (before === null) break;
      }
      return format === "csv" ? historyAsCsv(events) : historyAsJson(events);
    },
    observe: (folders) => observed(folders, ports),
    findReverse: async (eventId) => {
      const event = records.findEvent(eventId);
      if (event === undefined) return err("unknown-id");
      const subject = await findUndoSubject(event, ports);
      if (subject === undefined || !isReversible(event.kind)) return err("not-undoable");
      const { kind, target, sha256 } = event;
      const restores = kind === "installed" && target !== null && sha256 !== null ? records.replacedBy({ to: target, sha256 }) : [];
      return ok({ kind: reverse[kind], subject, restores });
    },
  };
}

async function observed(folders: readonly ObservedFolder[], ports: CleanupPorts): Promise<Result<readonly HistoryEvent[], RecordsFailure>> {
  const { records } = ports;
  const written = records.seen.update(() => {
    const scanned = folders.map((folder) => ({ folder, before: records.seen.inFolder(folder.path) }));
    return {
      folders: new Map(scanned.map(({ folder, before }) => [folder.path, remembered(before, folder)])),
      events: scanned.flatMap(({ folder, before }) => observe(before, folder, { past: records, at: ports.now() })),
    };
  });
  if (!written.ok) return written;
  const stored = written.value.flatMap((id) => records.findEvent(id) ?? []);
  return ok(await Promise.all(stored.map((event) => judged(event, ports))));
}

async function judged(event: StoredEvent, ports: CleanupPorts): Promise<HistoryEvent> {
  const { target: _, ...rest } = event;
  return { ...rest, undoable: (await findUndoSubject(event, ports)) !== undefined };
}

/** The file that undoing would move, as long as it is where the event left it. */
async function findUndoSubject(event: StoredEvent, ports: CleanupPorts): Promise<Subject | undefined> {
  const { target, kind, undoneBy, sha256 } = event;
  if (!isReversible(kind) || undoneBy !== null || target === null || sha256 === null) return undefined;
  const { files, inventory, quarantineFolder } = ports;
  if (kind === "quarantined") {
    const file = await findQuarantinedFile(target as QuarantineId, ports);
    if (file === undefined || (await files.stat(pathInQuarantine(quarantineFolder, file.id, file.name))).kind !== "file") return undefined;
    return subjectOfQuarantined(file, quarantineFolder, event.connector);
  }
  const seen = await files.stat(target);
  if (seen.kind !== "file") return undefined;
  const id = inventory.identify(target);
  const known = id === null ? undefined : inventory.find(id);
  // The event's own hash counts: another file under this name is not what the event left there, and planning reports it.
  if (known !== undefined) return { ...subjectOfConnector(known), sha256 };
  return subjectOfEvent(event, { id: id ?? (target as ConnectorId), path: target, sizeBytes: seen.sizeBytes, modifiedAt: seen.modifiedAt });
}

function subjectOfEvent(
  { name, sha256, version, signer }: StoredEvent,
  file: { readonly id: ConnectorId; readonly path: string; readonly sizeBytes: number; readonly modifiedAt: string },
): Subject {
  const { id, path } = file;
  return {
    ...file,
    connector: id,
    quarantineId: null,
    name: basename(path),
    folder: dirname(path),
    title: name,
    sha256: sha256 ?? "",
    version,
    signer,
    findings: [],
  };
}
