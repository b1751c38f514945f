import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Handlers } from "../../../shared/contract/commands.ts";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import { withFileName, type InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import { limits } from "../limits.ts";
import type { CheckContext } from "../checks/check.ts";
import { findingsAbout } from "../checks/findings-of.ts";
import type { Inspector, InspectSource } from "../inspector/inspector.ts";
import { judgeLoading } from "../trust/judge-loading.ts";
import { uncheckedCode, withCheckedCode } from "../scan/checked-code.ts";
import type { ScanMemory } from "../scan/scanned-file.ts";
import { connectorId, openedFolder } from "../scan/connector-id.ts";
import { mayMeanAnother } from "../inspector/file-names.ts";
import { readStamp } from "../inspector/list-connectors.ts";
import { recordOf } from "./rows.ts";

export interface OpenedFilesPorts {
  readonly inspector: Inspector;
  readonly now: () => Date;
  readonly checks: () => CheckContext;
  readonly memory: Pick<ScanMemory, "recallCode" | "rememberCode">;
  /** The code of an opened file was read in full, some time after its facts. */
  readonly onCodeChecked: () => void;
}

/** Files that were opened without being installed. Only in memory, and only the last few. */
export interface OpenedFiles extends Pick<Handlers, "inspectBytes"> {
  /** A file that the system handed over by path. */
  readonly inspectPath: (path: string) => Promise<Result<ConnectorRecord, FileFailure>>;
  readonly find: (id: ConnectorId) => ConnectorRecord | undefined;
  /** Resolves when the code of that file was read in full, or cannot be. */
  readonly codeChecked: (id: ConnectorId) => Promise<void>;
  /** Its name, however long: what is shown of it may be shorter. */
  readonly nameOf: (id: ConnectorId) => string | undefined;
  /** The source to read its bytes again; null when they are no longer kept. */
  readonly sourceOf: (id: ConnectorId) => InspectSource | null;
  /** Resolves when nothing is read any more; the inspector is closed before. */
  readonly ended: () => Promise<void>;
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

export function createOpenedFiles({ inspector, now, checks, memory, onCodeChecked }: OpenedFilesPorts): OpenedFiles {
  const opened = new Map<ConnectorId, Opened>();
  const checking = new Map<ConnectorId, Promise<void>>();

  const checkCode = async (id: ConnectorId, content: InspectionOutcome, source: InspectSource): Promise<void> => {
    const code = uncheckedCode(content);
    if (code === null) return;
    const known = memory.recallCode(code.sha256);
    const check = known ?? (await inspector.checkCode(source, code));
    const file = opened.get(id);
    if (file === undefined || check.kind === "not-checked") return;
    if (known === undefined) memory.rememberCode(code.sha256, check);
    opened.set(id, { ...file, content: withCheckedCode(content, check) });
    onCodeChecked();
  };

  const keep = (file: Opened, whole: InspectSource): ConnectorRecord => {
    const { content, name } = file;
    const sha256 = content.kind === "inspected" ? content.inspection.sha256 : content.refusal.sha256;
    // The same file opened twice is the same connector.
    const id = connectorId(openedFolder, `${sha256.slice(0, 16)}/${name}`);
    opened.delete(id);
    opened.set(id, file);
    for (const oldest of [...opened.keys()].slice(0, Math.max(0, opened.size - mostOpened))) opened.delete(oldest);
    dropBytes(opened);
    const check = checkCode(id, content, whole).finally(() => {
      if (checking.get(id) === check) checking.delete(id);
    });
    checking.set(id, check);
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
      const bytesSource: InspectSource = { kind: "bytes", bytes };
      const source = isOfUse(content) ? bytesSource : null;
      const called = bareName(name);
      const modifiedMs = now().getTime();
      return ok(
        keep({ name: called, wholeName: wholeName(name), content: withFileName(content, called), modifiedMs, source }, bytesSource),
      );
    },
    inspectPath: async (path) => {
      if (await mayMeanAnother(path)) return err("name-without-text");
      const stamp = await readStamp(path, "");
      const result = await inspector.inspect({ kind: "file", path });
      if (!result.ok) return result;
      const modifiedMs = stamp.ok ? stamp.value.modifiedMs : now().getTime();
      const name = bareName(path);
      const source: InspectSource = { kind: "file", path };
      return ok(keep({ name, wholeName: basename(path), content: withFileName(result.value, name), modifiedMs, source }, source));
    },
    find: (id) => {
      const found = opened.get(id);
      return found === undefined ? undefined : judged(id, found);
    },
    codeChecked: async (id) => checking.get(id),
    nameOf: (id) => opened.get(id)?.wholeName,
    sourceOf: (id) => opened.get(id)?.source ?? null,
    ended: async () => void (await Promise.allSettled(checking.values())),
  };
}

/** Its signatures can be shown, it can be installed, or a connector can be taken out of it. */
const isOfUse = (content: InspectionOutcome): boolean => content.kind === "inspected" || content.refusal.reason.kind === "connector-inside";

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
