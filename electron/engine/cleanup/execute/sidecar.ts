import { basename } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import {
  anything,
  count,
  instant,
  list,
  mapped,
  orNull,
  parseJson,
  record,
  text,
  textThat,
  type Decoder,
} from "../../../../shared/contract/decoder.ts";
import type { QuarantinedFile, QuarantineId } from "../../../../shared/model/cleanup.ts";
import { isFindingKind, type FindingKind } from "../../../../shared/model/finding.ts";

/** Largest sidecar that is read back. */
export const longestSidecarBytes = 64 * 1024;

/** Names one entry of a folder and nothing else: what is read back never leads out of it. */
export const isPlainName = (name: string): boolean =>
  name !== "" && name !== "." && name !== ".." && !name.includes("\0") && basename(name) === name;

export const findingKinds: Decoder<readonly FindingKind[]> = mapped(list(anything, 200), (kinds) => kinds.filter(isFindingKind));

/** A file of the quarantine as the store and the note beside it write it. */
export const decodeQuarantinedFile = record<{ -readonly [F in keyof QuarantinedFile]: QuarantinedFile[F] }>({
  id: textThat<QuarantineId>(64, isPlainName, "not an id"),
  name: textThat(1024, isPlainName, "not a file's name"),
  title: text(4096),
  originalFolder: text(32_768),
  sha256: text(64),
  sizeBytes: count,
  modifiedAt: instant,
  quarantinedAt: instant,
  reason: text(4096),
  findings: findingKinds,
  version: orNull(text(1024)),
  signer: orNull(text(64)),
});

/** The note next to a quarantined file, in case the store is lost. Long texts are cut to what reads back. */
export const sidecarText = (file: QuarantinedFile): string =>
  JSON.stringify({
    ...file,
    title: file.title.slice(0, 1000),
    reason: file.reason.slice(0, 1000),
    version: file.version?.slice(0, 200) ?? null,
    findings: file.findings.slice(0, 200),
  });

export function parseSidecar(json: string): Result<QuarantinedFile, "malformed"> {
  const decoded = parseJson(json, decodeQuarantinedFile, longestSidecarBytes);
  return decoded.ok ? ok(decoded.value) : err("malformed");
}
