import { err, ok, type Result } from "../../../shared/base/result.ts";
import { branded, orNull, record, text, type Decoder } from "../../../shared/contract/decoder.ts";
import type { QuarantinedFile, QuarantineId } from "../../../shared/model/cleanup.ts";
import { severity, type FindingKind } from "../../../shared/model/finding.ts";

/** Largest sidecar that is read back. */
export const longestSidecarBytes = 64 * 1024;

const isFindingKind = (one: unknown): one is FindingKind => typeof one === "string" && Object.hasOwn(severity, one);

export const findingKinds: Decoder<readonly FindingKind[]> = (raw) =>
  Array.isArray(raw) && raw.length <= 200 ? ok(raw.filter(isFindingKind)) : err("not a list of findings");

export const sizeInBytes: Decoder<number> = (raw) => (typeof raw === "number" && Number.isSafeInteger(raw) && raw >= 0 ? ok(raw) : err("not a size"));

const decode = record<{ -readonly [F in keyof QuarantinedFile]: QuarantinedFile[F] }>({
  id: branded<QuarantineId>(64),
  name: text(1024),
  title: text(4096),
  originalFolder: text(4096),
  sha256: text(64),
  sizeBytes: sizeInBytes,
  modifiedAt: text(40),
  quarantinedAt: text(40),
  reason: text(4096),
  findings: findingKinds,
  version: orNull(text(1024)),
  signer: orNull(text(64)),
});

/** The note that lies beside a kept file, should the store be lost. Long texts are cut to what reads back. */
export const sidecarText = (file: QuarantinedFile): string =>
  JSON.stringify({
    ...file,
    title: file.title.slice(0, 1000),
    reason: file.reason.slice(0, 1000),
    version: file.version?.slice(0, 200) ?? null,
    findings: file.findings.slice(0, 200),
  });

export function parseSidecar(json: string): Result<QuarantinedFile, "malformed"> {
  try {
    const decoded = decode(JSON.parse(json));
    return decoded.ok ? decoded : err("malformed");
  } catch {
    return err("malformed"); // not JSON: cut short, or not ours
  }
}
