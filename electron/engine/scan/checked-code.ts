import { ok } from "../../../shared/base/result.ts";
import { join } from "node:path";
import { withCodeCheck, type CodeCheck } from "../../../shared/model/code-check.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { isCertifiedRole, type FolderRole } from "../../../shared/model/inventory.ts";
import type { InspectedCode, Inspector } from "../inspector/inspector.ts";
import type { ScanMemory, ScannedFile } from "./scanned-file.ts";

/** The outcome with what a check of the code said. */
export function withCheckedCode(outcome: InspectionOutcome, check: CodeCheck): InspectionOutcome {
  if (outcome.kind === "refused") return outcome;
  const { inspection } = outcome;
  const { mainDocument } = inspection.connector;
  const isNamedByFile = check.kind === "mistake" && inspection.container === "section" && mainDocument !== null;
  const named = isNamedByFile ? { ...check, document: mainDocument } : check;
  return { kind: "inspected", inspection: { ...inspection, connector: withCodeCheck(inspection.connector, named) } };
}

/** For an intact connector that Power BI certified, and put where it is, no check is needed. */
export function withoutNeedlessCheck(outcome: InspectionOutcome, role: FolderRole): InspectionOutcome {
  const isVouchedFor = outcome.kind === "inspected" && isCertifiedRole(role) && outcome.inspection.signature.integrity.kind === "intact";
  return isVouchedFor ? withCheckedCode(outcome, { kind: "not-needed" }) : outcome;
}

/** What is to be checked of an inspected file; null when nothing is, or all is. */
export function uncheckedCode(outcome: InspectionOutcome): InspectedCode | null {
  if (outcome.kind === "refused") return null;
  const { sha256, connector } = outcome.inspection;
  const { mainDocument, codeCheck } = connector;
  return codeCheck.kind === "not-checked" && mainDocument !== null ? { sha256, mainDocument } : null;
}

export interface CheckPorts {
  readonly inspector: Pick<Inspector, "checkCode">;
  readonly memory: Pick<ScanMemory, "recallCode" | "rememberCode">;
}

export interface CheckRun {
  readonly signal: AbortSignal;
  /** How many files at once; those that wait for a child are in a queue of their own. */
  readonly atOnce: number;
  /** Called for each content once, with a result that is not `not-checked`. */
  readonly onChecked: (sha256: string, check: CodeCheck) => void;
}

/** Reads the code of these files in full, each content once. What is remembered, or checked already, is not read again. */
export async function checkCodes(files: readonly ScannedFile[], { inspector, memory }: CheckPorts, run: CheckRun): Promise<void> {
  const wanted = new Map<string, { readonly code: InspectedCode; readonly path: string }>();
  for (const { content, folder, name } of files) {
    const code = content.ok ? uncheckedCode(content.value) : null;
    if (code !== null && !wanted.has(code.sha256)) wanted.set(code.sha256, { code, path: join(folder.path, name) });
  }
  const waiting = [...wanted.values()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !run.signal.aborted; next = waiting.shift()) {
      const { code, path } = next;
      const known = memory.recallCode(code.sha256);
      const check = known ?? (await inspector.checkCode({ kind: "file", path }, code, run.signal));
      if (check.kind === "not-checked") continue;
      if (known === undefined) memory.rememberCode(code.sha256, check);
      run.onChecked(code.sha256, check);
    }
  };
  await Promise.all(Array.from({ length: Math.min(run.atOnce, waiting.length) }, work));
}

/** The files with the checks that are known by content. A file that nothing changes about stays the same object. */
export function withChecks(files: readonly ScannedFile[], checks: ReadonlyMap<string, CodeCheck>): readonly ScannedFile[] {
  return files.map((file) => {
    const code = file.content.ok ? uncheckedCode(file.content.value) : null;
    const check = code === null ? undefined : checks.get(code.sha256);
    return check === undefined || !file.content.ok ? file : { ...file, content: ok(withCheckedCode(file.content.value, check)) };
  });
}
