import { basename, dirname } from "node:path";
import { invariant, unreachable } from "../../../../shared/base/impossible.ts";
import type { QuarantinedFile } from "../../../../shared/model/cleanup.ts";
import type { HistoryKind } from "../../../../shared/model/history.ts";
import type { ConnectorId } from "../../../../shared/model/inventory.ts";
import type { JournalEntry, NewEvent, JournalCommit } from "../records.ts";
import type { Repair } from "../recover/repair.ts";

export interface CommitContext {
  readonly at: Date;
  /** The connector that a path is, in a folder we know. */
  readonly identify: (path: string) => ConnectorId | null;
  /** What an installed file replaced. */
  readonly previous?: NewEvent["previous"];
}

/** What to write down when the file is where it should be. */
export function commitOf(entry: JournalEntry, by: "user" | "age" | "recovery", context: CommitContext): JournalCommit {
  return {
    journal: { id: entry.id, state: "finished", at: context.at.toISOString() },
    quarantine: quarantineChange(entry, context.at),
    events: [doneEvent(entry, by, context)],
  };
}

/** What to write down after a repair, so that the user learns of it. */
export function repairCommit(entry: JournalEntry, repair: Extract<Repair, { kind: "committed" }>, context: CommitContext): JournalCommit {
  const { path, outcome } = repair;
  const recovered: NewEvent = {
    ...aboutFile(entry, context.at),
    kind: "recovered",
    by: "recovery",
    connector: path === null ? entry.connector : (context.identify(path) ?? entry.connector),
    name: path === null ? entry.name : basename(path),
    folder: path === null ? entry.folder : dirname(path),
    recovery: { operation: entry.kind, outcome },
    target: null,
    undoes: null,
  };
  if (outcome === "finished" || isBesideTarget(entry, repair)) {
    const journalCommit = commitOf({ ...entry, to: path }, "recovery", context);
    return { ...journalCommit, events: [...journalCommit.events, recovered] };
  }
  const state = outcome === "missing" ? "missing" : "undone";
  return { journal: { id: entry.id, state, at: context.at.toISOString() }, quarantine: null, events: [recovered] };
}

/** Under another name, but in the folder it was meant for. */
function isBesideTarget({ from, to }: JournalEntry, { path, outcome }: Extract<Repair, { kind: "committed" }>): boolean {
  if (path === null || to === null || outcome !== "kept-under-other-name") return false;
  return dirname(path) === dirname(to) && dirname(path) !== dirname(from);
}

/** The file as the quarantine keeps it. */
export function quarantinedFile(entry: JournalEntry, at: Date): QuarantinedFile {
  const { quarantineId: id, name, title, folder: originalFolder, sha256, sizeBytes, modifiedAt, reason, findings, version, signer } = entry;
  invariant(id !== null, "a file that goes to quarantine has an id there");
  return {
    id,
    name,
    title,
    originalFolder,
    sha256,
    sizeBytes,
    modifiedAt,
    quarantinedAt: at.toISOString(),
    reason,
    findings,
    version,
    signer,
  };
}

function quarantineChange(entry: JournalEntry, at: Date): JournalCommit["quarantine"] {
  if (entry.kind === "quarantine") return { keep: quarantinedFile(entry, at) };
  if (entry.kind === "install") return null;
  return entry.quarantineId === null ? null : { drop: entry.quarantineId };
}

function doneEvent(entry: JournalEntry, by: "user" | "age" | "recovery", { at, identify, previous = null }: CommitContext): NewEvent {
  const placed = entry.kind === "restore" || entry.kind === "enable" || entry.kind === "install" ? entry.to : null;
  return {
    ...aboutFile(entry, at),
    kind: doneKinds[entry.kind],
    by,
    connector: placed === null ? entry.connector : identify(placed),
    name: placed === null ? entry.name : basename(placed),
    folder: placed === null ? entry.folder : dirname(placed),
    previous,
    recovery: null,
    target: entry.kind === "quarantine" ? entry.quarantineId : entry.to,
    undoes: undoneBy(entry),
  };
}

const doneKinds = {
  quarantine: "quarantined",
  restore: "restored",
  disable: "disabled",
  enable: "enabled",
  purge: "purged",
  install: "installed",
} as const satisfies Record<JournalEntry["kind"], HistoryKind>;

function undoneBy({ kind, from, quarantineId }: JournalEntry): NewEvent["undoes"] {
  switch (kind) {
    case "quarantine":
      return { kinds: ["restored", "installed"], target: from };
    case "restore":
      return quarantineId === null ? null : { kinds: ["quarantined"], target: quarantineId };
    case "disable":
      return { kinds: ["enabled"], target: from };
    case "enable":
      return { kinds: ["disabled"], target: from };
    case "purge":
    case "install":
      return null;
    default:
      return unreachable(kind);
  }
}

function aboutFile(
  { sha256, version, signer, reason }: JournalEntry,
  at: Date,
): Pick<NewEvent, "at" | "sha256" | "version" | "signer" | "previous" | "note"> {
  return { at: at.toISOString(), sha256, version, signer, previous: null, note: reason === "" ? null : reason };
}
