import type { CodeCheck } from "../../shared/model/code-check.ts";
import type { Inspector } from "../engine/inspector/inspector.ts";
import { checkCodes, withChecks } from "../engine/scan/checked-code.ts";
import type { Folder } from "../engine/scan/folders.ts";
import { scan } from "../engine/scan/scan.ts";
import { nameInspector, noMemory, type ScanMemory, type ScannedFile } from "../engine/scan/scanned-file.ts";
import { openRemembered, type RememberedFiles } from "../engine/store/open-store.ts";
import { createScanMemory } from "../engine/store/scan-memory.ts";
import type { CommandContext } from "./command-context.ts";

/** What a scan without the engine needs. */
export interface ScanTools {
  readonly inspector: Inspector;
  readonly memory: ScanMemory;
  /** Null where the store cannot be written. */
  readonly remembered: RememberedFiles | null;
  readonly now: () => Date;
}

/** Of the store, only what was found in files is used: no settings, no history, nobody's notices. */
export async function withScanTools<T>(context: CommandContext, work: (tools: ScanTools) => Promise<T>): Promise<T> {
  const inspector = context.createInspector();
  const remembered = openRemembered(context.dataFolder);
  try {
    const { now, version } = context;
    const { extraCertificates } = inspector;
    const memory =
      remembered === null ? noMemory : createScanMemory(remembered, { inspector: nameInspector(version, process), extraCertificates, now });
    return await work({ inspector, memory, remembered, now });
  } finally {
    await inspector.close();
    remembered?.close();
  }
}

export interface ScannedOnce {
  readonly files: readonly ScannedFile[];
  readonly folders: readonly Folder[];
}

/** Looks into the folders; the code of the files in some of them is read in full. */
export async function scanFolders(
  folders: readonly Folder[],
  isChecked: (folder: Pick<Folder, "id">) => boolean,
  tools: ScanTools,
): Promise<ScannedOnce> {
  const nothing = () => undefined;
  const { signal } = new AbortController();
  const found = await scan(tools, { folders, previous: new Map(), signal, onProgress: nothing, onFile: nothing });
  const checks = new Map<string, CodeCheck>();
  const onChecked = (sha256: string, check: CodeCheck) => void checks.set(sha256, check);
  const checked = found.files.filter(({ folder }) => isChecked(folder));
  await checkCodes(checked, tools, { signal, atOnce: Infinity, onChecked });
  return { ...found, files: withChecks(found.files, checks) };
}
