import { createHash } from "node:crypto";
import { isRepeatableCheck } from "../../../shared/model/code-check.ts";
import { withCheckedCode } from "../scan/checked-code.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import { isLargerThan } from "../inspector/answer-size.ts";
import type { FileStamp } from "../inspector/inspector.ts";
import { sameStamp, type ScanMemory } from "../scan/scanned-file.ts";
import type { InspectionKey } from "./inspections-table.ts";
import type { Store } from "./open-store.ts";

export interface ScanMemoryOptions {
  /** Names the program that inspects; another version inspects again. */
  readonly inspector: string;
  /** DER, on which chains depend. */
  readonly extraCertificates: readonly Uint8Array[];
  readonly now: () => Date;
}

/**
 * What is longer describes a file made to be large, and is not kept: writing it takes longer than a window should wait, inspecting the
 * file again happens elsewhere. The longest of a real connector has 0.4 million.
 */
const longestKept = 1024 * 1024;

/** So many inspections wait to be stored as one: the last of them are lost with the process, and are made again. */
const storedTogether = 32;

interface Waiting {
  readonly folder: FolderId;
  readonly name: string;
  readonly stamp: FileStamp | null;
  readonly outcome: InspectionOutcome;
}

/** What scans remember, in the store: stamps by file, inspections and checks of code by content. */
export function createScanMemory(
  { files, inspections, codeChecks, together }: Pick<Store, "files" | "inspections" | "codeChecks" | "together">,
  options: ScanMemoryOptions,
): ScanMemory {
  const { inspector, extraCertificates, now } = options;
  const certificates = hashOf(extraCertificates);
  const key = (sha256: string): InspectionKey => ({ sha256, inspector, certificates });
  const waiting: Waiting[] = [];
  const store = ({ folder, name, stamp, outcome }: Waiting) => {
    const sha256 = hashOfContent(outcome);
    const kept = inspections.remember(key(sha256), outcome, now());
    if (kept && stamp !== null) files.remember({ folder, name, ...stamp, sha256 }, now());
  };
  const flush = () => {
    if (waiting.length > 0) together(() => waiting.splice(0).forEach(store));
  };
  const find = (sha256: string) => {
    const outcome = waiting.find((one) => hashOfContent(one.outcome) === sha256)?.outcome ?? inspections.find(key(sha256), now());
    const check = outcome?.kind === "inspected" ? codeChecks.find({ sha256, inspector }, now()) : undefined;
    return outcome === undefined || check === undefined ? outcome : withCheckedCode(outcome, check);
  };
  return {
    find,
    flush,
    recall: (folder, name, stamp) => {
      const stored = files.find(folder, name);
      return stored !== undefined && sameStamp(stored, stamp) ? find(stored.sha256) : undefined;
    },
    recallCode: (sha256) => codeChecks.find({ sha256, inspector }, now()),
    rememberCode: (sha256, check) => {
      if (isRepeatableCheck(check)) codeChecks.remember({ sha256, inspector }, check, now());
    },
    remember: (folder, name, stamp, outcome) => {
      if (isLargerThan(outcome, longestKept)) return;
      waiting.push({ folder, name, stamp, outcome });
      if (waiting.length >= storedTogether) flush();
    },
  };
}

const hashOfContent = (outcome: InspectionOutcome): string =>
  outcome.kind === "inspected" ? outcome.inspection.sha256 : outcome.refusal.sha256;

/** Order does not matter to a chain. */
function hashOf(certificates: readonly Uint8Array[]): string {
  if (certificates.length === 0) return "";
  const single = certificates.map((der) => createHash("sha256").update(der).digest("hex")).sort();
  return createHash("sha256").update(single.join()).digest("hex");
}
