import { basename } from "node:path";
import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { isReadInFull } from "../../../../shared/model/code-check.ts";
import { isAcceptedName } from "../../../../shared/model/file-name.ts";
import type { Inspection } from "../../../../shared/model/inspection.ts";
import type { ReleaseFailure, ReleaseWarning } from "../../../../shared/model/release.ts";
import type { CertificateFacts } from "../../../../shared/model/signature.ts";
import { nameProblems } from "../../archive/entry-names.ts";
import type { Files } from "../../cleanup/execute/files.ts";
import type { Inspector } from "../../inspector/inspector.ts";
import { limits } from "../../limits.ts";
import { uncheckedCode, withCheckedCode } from "../../scan/checked-code.ts";
import { signersOf } from "../../trust/publishers.ts";

/** A connector file to hand out, or the version before it. */
export interface ReleasedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** With its code read in full, as far as that can be. */
  readonly inspection: Inspection;
}

export interface ReleaseFacts {
  readonly file: ReleasedFile;
  readonly previous: ReleasedFile | null;
  /** Empty for a file that is not signed. */
  readonly signers: readonly CertificateFacts[];
}

/** The bytes of a file with its name. */
export type NamedBytes = Pick<ReleasedFile, "name" | "bytes">;

export async function readNamedFile(path: string, files: Files): Promise<Result<NamedBytes, ReleaseFailure>> {
  const bytes = await files.readBytes(path, limits.fileBytes);
  return bytes.ok ? ok({ name: basename(path), bytes: bytes.value }) : err({ kind: "file-unreadable", path });
}

/** All that a release says, from the bytes. Refuses what nobody should hand out. */
export async function gatherRelease(
  file: NamedBytes,
  previous: NamedBytes | null,
  inspector: Pick<Inspector, "inspect" | "checkCode">,
): Promise<Result<ReleaseFacts, ReleaseFailure>> {
  const { name: path } = file;
  // A percent sign is left out as in a package: some programs decode it.
  if (!isAcceptedName(path) || nameProblems(path).length > 0 || /^[. -]|%/u.test(path)) return err({ kind: "unsafe-name", path });
  const read = await inspectWhole(file, inspector);
  if (!read.ok) return read;
  const { signature, connector } = read.value.inspection;
  const { kind } = signature.integrity;
  if (kind !== "intact" && kind !== "unsigned") return err({ kind: "signature-not-intact", path });
  const { codeCheck } = connector;
  if (codeCheck.kind === "mistake") {
    const { document, line, column, detail } = codeCheck;
    return err({ kind: "mistake", document, line, column, detail });
  }
  const before = previous === null ? ok(null) : await inspectWhole(previous, inspector);
  if (!before.ok) return before;
  return ok({ file: read.value, previous: before.value, signers: signersOf(read.value.inspection) });
}

async function inspectWhole(
  { name, bytes }: NamedBytes,
  inspector: Pick<Inspector, "inspect" | "checkCode">,
): Promise<Result<ReleasedFile, ReleaseFailure>> {
  const source = { kind: "bytes", bytes } as const;
  const outcome = await inspector.inspect(source);
  const code = outcome.ok ? uncheckedCode(outcome.value) : null;
  const whole = outcome.ok && code !== null ? ok(withCheckedCode(outcome.value, await inspector.checkCode(source, code))) : outcome;
  if (!whole.ok || whole.value.kind !== "inspected" || whole.value.inspection.connector.mainDocument === null)
    return err({ kind: "not-a-connector", path: name });
  return ok({ name, bytes, inspection: whole.value.inspection });
}

export function releaseWarnings({ file, previous, signers }: ReleaseFacts, now: Date): readonly ReleaseWarning[] {
  const before = new Set((previous === null ? [] : signersOf(previous.inspection)).map(({ sha256 }) => sha256));
  const isChanged = before.size > 0 && signers.length > 0 && !signers.some(({ sha256 }) => before.has(sha256));
  const claims: readonly (readonly [ReleaseWarning, boolean])[] = [
    ["unsigned", signers.length === 0],
    ["self-signed", signers.some(({ selfSigned }) => selfSigned)],
    ["certificate-expired", signers.some(({ notAfter }) => Date.parse(notAfter) < now.getTime())],
    ["code-not-read", !isReadInFull(file.inspection.connector)],
    ["signer-changed", isChanged],
  ];
  return claims.filter(([, holds]) => holds).map(([warning]) => warning);
}
