import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import { withFileName, type InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { WebMark } from "../../../shared/model/install.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { PrintedFile } from "../../../shared/print/printed-file.ts";
import { createFiles } from "../cleanup/execute/files.ts";
import { diagnose, type DiagnosisContext } from "../diagnosis/diagnose.ts";
import type { RunningProgram } from "../diagnosis/running-programs.ts";
import { parseWebMark } from "../install/web-mark.ts";
import { groupByFile } from "../inventory/assemble.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import type { ScanMemory, ScannedFile } from "../scan/scanned-file.ts";

/** One file with everything that a report says of it. */
export interface GatheredFile extends PrintedFile {
  readonly id: ConnectorId;
}

export interface GatherPorts {
  readonly inventory: LiveInventory;
  readonly opened: OpenedFiles;
  readonly memory: Pick<ScanMemory, "find">;
}

export interface Gathering {
  /** Null: every file that is known. */
  readonly ids: readonly ConnectorId[] | null;
  readonly programs: readonly RunningProgram[] | null;
}

/** Files that were chosen, in the order of the list, each with the chain to Get data; images are left where they are. */
export async function gatherFiles(
  { ids, programs }: Gathering,
  ports: GatherPorts,
): Promise<Result<readonly GatheredFile[], "unknown-id">> {
  const { inventory, opened } = ports;
  await Promise.all([inventory.checkCode(ids === null ? undefined : new Set(ids)), ...(ids ?? []).map(opened.codeChecked)]);
  const { checks, findings } = inventory.assembly();
  const judging: DiagnosisContext = { ...checks, programs };
  const files = inventory.files();
  const byFile = groupByFile(findings);
  if (ids === null) return ok(await inTurn(files, (file) => gatherInstalled(file, byFile.get(file.id) ?? [], { judging, ports })));
  const known = new Map(files.map((file) => [file.id, file]));
  const gathered: GatheredFile[] = [];
  for (const id of new Set(ids)) {
    const file = known.get(id);
    const one =
      file === undefined
        ? await gatherOpened(id, { judging, ports })
        : await gatherInstalled(file, byFile.get(id) ?? [], { judging, ports });
    if (one === null) return err("unknown-id");
    gathered.push(one);
  }
  return ok(gathered);
}

interface Judging {
  readonly judging: DiagnosisContext;
  readonly ports: GatherPorts;
}

async function gatherInstalled(
  { id, name, folder, content, stamp }: ScannedFile,
  findings: readonly Finding[],
  { judging, ports }: Judging,
): Promise<GatheredFile> {
  const mark = parseWebMark(await createFiles().readMark(join(folder.path, name)));
  const diagnosis = diagnose({ name, role: folder.role, content, findings, mark, stamp }, judging);
  return {
    id,
    name,
    folder: folder.path,
    modifiedAt: stamp === null || !(Math.abs(stamp.modifiedMs) < 8.64e15) ? null : new Date(stamp.modifiedMs).toISOString(),
    content,
    loading: ports.inventory.assembly().records.get(id)?.loading ?? null,
    findings,
    diagnosis,
  };
}

async function gatherOpened(id: ConnectorId, { judging, ports }: Judging): Promise<GatheredFile | null> {
  const record = ports.opened.find(id);
  if (record === undefined) return null;
  const { name, findings, loading } = record;
  const content = ok(record.content);
  const source = ports.opened.sourceOf(id);
  const mark: WebMark = source?.kind === "file" ? parseWebMark(await createFiles().readMark(source.path)) : { kind: "not-known" };
  const diagnosis = diagnose({ name, role: null, content, findings, mark, stamp: null }, judging);
  return { id, name, folder: null, modifiedAt: record.modifiedAt, content, loading, findings, diagnosis };
}

/** The inventory holds files without images. */
export function withImages(file: GatheredFile, memory: GatherPorts["memory"]): GatheredFile {
  const { content } = file;
  if (!content.ok || content.value.kind === "refused" || content.value.inspection.images.length > 0) return file;
  const whole: InspectionOutcome | undefined = memory.find(content.value.inspection.sha256);
  if (whole?.kind !== "inspected") return file;
  const { images } = whole.inspection;
  return { ...file, content: ok(withFileName({ kind: "inspected", inspection: { ...content.value.inspection, images } }, file.name)) };
}

const atOnce = 32;

/** Files by the thousand are not opened all at once. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += atOnce) done.push(...(await Promise.all(all.slice(at, at + atOnce).map(work))));
  return done;
}
