import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Handlers } from "../../../shared/contract/commands.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import { limits } from "../limits.ts";
import type { CheckContext } from "../checks/check.ts";
import { findingsAbout } from "../checks/findings-of.ts";
import type { Inspector, InspectSource } from "../inspector/inspector.ts";
import { judgeLoading } from "../trust/judge-loading.ts";
import { connectorId, openedFolder } from "../scan/connector-id.ts";
import { mayMeanAnother } from "../inspector/file-names.ts";
import { readStamp } from "../inspector/list-connectors.ts";
import { recordOf } from "./rows.ts";

export interface OpenedFilesPorts {
  readonly inspector: Inspector;
  readonly now: () => Date;
  readonly checks: () => CheckContext;
}

/** Files that were opened without being installed. Only in memory, and only the last few. */
export interface OpenedFiles extends Pick<Handlers, "inspectBytes"> {
  /** A file that the system handed over by path. */
  readonly inspectPath: (path: string) => Promise<Result<ConnectorRecord, FileFailure>>;
  readonly find: (id: ConnectorId) => ConnectorRecord | undefined;
  /** Its name, however long: what is shown of it may be shorter. */
  readonly nameOf: (id: ConnectorId) => string | undefined;
  /** The source to read its bytes again; null when they are no longer kept. */
  readonly sourceOf: (id: ConnectorId) => InspectSource | null;
}

interface Opened {
  readonly name: string;
  readonly wholeName: string;
  readonly content: InspectionOutcome;
  readonly modifiedMs: number;
  readonly source: InspectSource | null;
}

const mostOpened = 100;
/** Of files that came as bytes, so that their signatures can be shown and they can be installed: as many as the largest file has. */
const mostKeptBytes = limits.fileBytes;
const longestName = 255;

export function createOpenedFiles({ inspector, now, checks }: OpenedFilesPorts): OpenedFiles {
  const opened = new Map<ConnectorId, Opened>();

  const keep = (file: Opened): ConnectorRecord => {
    const { content, name } = file;
    const sha256 = content.kind === "inspected" ? content.inspection.sha256 : content.refusal.sha256;
    // The same file opened twice is the same connector.
    const id = connectorId(openedFolder, `${sha256.slice(0, 16)}/${name}`);
    opened.delete(id);
    opened.set(id, file);
    for (const oldest of [...opened.keys()].slice(0, Math.max(0, opened.size - mostOpened))) opened.delete(oldest);
    dropBytes(opened);
    return judged(id, file);
  };

  /** Judged again each time: the trust list and the security level may have changed since. */
  const judged = (id: ConnectorId, { name, content, modifiedMs }: Opened): ConnectorRecord => {
    const context = checks();
    const { policy, securityLevel } = context;
    const loading = judgeLoading({ name, role: null, content, policy, securityLevel, now: now() });
    const findings = findingsAbout({ id, name, folder: null, content: ok(content) }, context);
    return recordOf({ id, name, folder: openedFolder, modifiedMs }, content, { loading, findings });
  };

  return {
    inspectBytes: async ({ name, base64 }) => {
      const bytes = Buffer.from(base64, "base64");
      if (bytes.length > limits.fileBytes) return err({ kind: "too-large" });
      const result = await inspector.inspect({ kind: "bytes", bytes });
      const content = result.ok ? result.value : failedInspection(bytes);
      const source: InspectSource | null = content.kind === "inspected" ? { kind: "bytes", bytes } : null;
      return ok(keep({ name: bareName(name), wholeName: wholeName(name), content, modifiedMs: now().getTime(), source }));
    },
    inspectPath: async (path) => {
      if (await mayMeanAnother(path)) return err("name-without-text");
      const stamp = await readStamp(path, "");
      const result = await inspector.inspect({ kind: "file", path });
      if (!result.ok) return result;
      const modifiedMs = stamp.ok ? stamp.value.modifiedMs : now().getTime();
      return ok(
        keep({ name: bareName(path), wholeName: basename(path), content: result.value, modifiedMs, source: { kind: "file", path } }),
      );
    },
    find: (id) => {
      const found = opened.get(id);
      return found === undefined ? undefined : judged(id, found);
    },
    nameOf: (id) => opened.get(id)?.wholeName,
    sourceOf: (id) => opened.get(id)?.source ?? null,
  };
}

/** Keeps the bytes of the last ones, as far as they are not too many. */
function dropBytes(opened: Map<ConnectorId, Opened>): void {
  let left = mostKeptBytes;
  for (const [id, file] of [...opened].reverse()) {
    if (file.source?.kind !== "bytes") continue;
    left -= file.source.bytes.length;
    if (left < 0) opened.set(id, { ...file, source: null });
  }
}

/** Bytes need no file system; should it be named all the same, the inspecting child failed. */
function failedInspection(bytes: Buffer): InspectionOutcome {
  const sha256 = createHash("sha256").update(bytes).digest("hex").toUpperCase();
  return { kind: "refused", refusal: { sha256, sizeBytes: bytes.length, reason: { kind: "inspector-failed" } } };
}

/** A browser gives a name, a drop may give a path; either way only its last part is the file's. */
const wholeName = (name: string): string => basename(name.replaceAll("\\", "/")) || "file";
const bareName = (name: string): string => wholeName(name).slice(-longestName);
