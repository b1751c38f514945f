import { basename, dirname, join, resolve } from "node:path";
import type { Diagnosis, Repair } from "../../shared/model/diagnosis.ts";
import { isDisabledName } from "../../shared/model/file-name.ts";
import { isCertifiedRole, type ConnectorId } from "../../shared/model/inventory.ts";
import type { Engine } from "../engine/create-engine.ts";
import { createFiles } from "../engine/cleanup/execute/files.ts";
import { diagnose, type DiagnosedFile, type DiagnosisContext } from "../engine/diagnosis/diagnose.ts";
import { findRepairs, linkToRepack } from "../engine/diagnosis/find-repairs.ts";
import { parseWebMark } from "../engine/install/web-mark.ts";
import { groupByFile } from "../engine/inventory/assemble.ts";
import { folderId } from "../engine/scan/folders.ts";
import type { ScannedFile } from "../engine/scan/scanned-file.ts";
import type { CommandContext } from "./command-context.ts";
import { inspectFiles } from "./inspect-files.ts";

export interface FileDiagnosis {
  /** Null for a file in no known folder. */
  readonly id: ConnectorId | null;
  readonly path: string;
  readonly repairs: readonly Repair[];
  readonly file: DiagnosedFile;
  readonly diagnosis: Diagnosis;
}

interface DiagnosisRun {
  readonly engine: Engine;
  readonly context: CommandContext;
}

/** Of these files; without names, of every custom connector that was not disabled on purpose. */
export async function diagnoseFiles(names: readonly string[], run: DiagnosisRun): Promise<readonly FileDiagnosis[]> {
  const { inventory } = run.engine;
  await inventory.checkCode();
  const { checks } = inventory.assembly();
  const judging: DiagnosisContext = { ...checks, programs: await run.context.readPrograms() };
  const files =
    names.length === 0
      ? inventory
          .files()
          .filter(isInUse)
          .map((one) => installedFile(one, run))
      : await namedFiles(names, run);
  return Promise.all(
    files.map(async ({ path, id, ...located }) => {
      const file = { ...located, mark: await markOf(path) };
      const diagnosis = diagnose(file, judging);
      const found = { path, file, diagnosis };
      const link = linkToRepack(found);
      const isRepacked = link !== null && (await run.engine.repairer.repack({ kind: "file", path })) !== null;
      const repacking: readonly Repair[] = isRepacked ? [{ name: "repack", link, to: path }] : [];
      return { ...found, id, repairs: [...findRepairs(found, checks.readFolder), ...repacking] };
    }),
  );
}

const isInUse = ({ folder, name }: ScannedFile): boolean => !isCertifiedRole(folder.role) && !isDisabledName(name);

type Located = Omit<DiagnosedFile, "mark"> & Pick<FileDiagnosis, "path" | "id">;

function installedFile({ id, name, folder, content, stamp }: ScannedFile, { engine }: DiagnosisRun): Located {
  const findings = groupByFile(engine.inventory.assembly().findings).get(id) ?? [];
  return { id, path: join(folder.path, name), name, role: folder.role, content, findings, stamp };
}

/** A path, or the name of an installed file where only one has it; everything else is a file outside of the known folders. */
async function namedFiles(names: readonly string[], run: DiagnosisRun): Promise<readonly Located[]> {
  const { engine, context } = run;
  return Promise.all(
    [...new Set(names)].map(async (given): Promise<Located> => {
      const installed = findInstalled(given, run);
      if (installed !== undefined) return installedFile(installed, run);
      const path = resolve(context.cwd, given);
      const [judged] = await inspectFiles([path], engine.inventory.assembly().checks, { context, isQuick: false });
      const { content, findings } = judged ?? { content: { ok: false, error: "vanished" } as const, findings: [] };
      return { id: null, path, name: basename(path), role: null, content, findings, stamp: null };
    }),
  );
}

function findInstalled(given: string, { engine, context }: DiagnosisRun): ScannedFile | undefined {
  const files = engine.inventory.files();
  const path = resolve(context.cwd, given);
  const folder = folderId(dirname(path), context.platform);
  const named = files.filter(({ name }) => name === given);
  return files.find((one) => one.folder.id === folder && one.name === basename(path)) ?? (named.length === 1 ? named[0] : undefined);
}

const markOf = async (path: string) => parseWebMark(await createFiles().readMark(path));
