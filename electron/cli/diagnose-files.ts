import { basename, dirname, resolve } from "node:path";
import type { Repair } from "../../shared/model/diagnosis.ts";
import type { Engine } from "../engine/create-engine.ts";
import type { FileDiagnosis as Found, LocatedFile } from "../engine/repair/doctor.ts";
import { folderId } from "../engine/scan/folders.ts";
import type { CommandContext } from "./command-context.ts";
import { inspectFiles } from "./inspect-files.ts";

export interface FileDiagnosis extends Found {
  readonly repairs: readonly Repair[];
}

interface DiagnosisRun {
  readonly engine: Engine;
  readonly context: CommandContext;
}

/** Of these files; without names, of every custom connector that was not disabled on purpose. */
export async function diagnoseFiles(names: readonly string[], run: DiagnosisRun): Promise<readonly FileDiagnosis[]> {
  const { inventory, doctor } = run.engine;
  await inventory.checkCode();
  const files = names.length === 0 ? doctor.inUse() : await namedFiles(names, run);
  return Promise.all((await doctor.diagnose(files)).map(async (found) => ({ ...found, repairs: await doctor.repairsOf(found) })));
}

/** A path, or the name of an installed file where only one has it; everything else is a file outside of the known folders. */
async function namedFiles(names: readonly string[], run: DiagnosisRun): Promise<readonly LocatedFile[]> {
  const { engine, context } = run;
  return Promise.all(
    [...new Set(names)].map(async (given): Promise<LocatedFile> => {
      const installed = findInstalled(given, run);
      if (installed !== undefined) return installed;
      const path = resolve(context.cwd, given);
      const [judged] = await inspectFiles([path], engine.inventory.assembly().checks, { context, isQuick: false });
      const { content, findings } = judged ?? { content: { ok: false, error: "vanished" } as const, findings: [] };
      return { id: null, path, name: basename(path), role: null, content, findings, stamp: null };
    }),
  );
}

function findInstalled(given: string, { engine, context }: DiagnosisRun): LocatedFile | undefined {
  const files = engine.inventory.files();
  const path = resolve(context.cwd, given);
  const folder = folderId(dirname(path), context.platform);
  const named = files.filter(({ name }) => name === given);
  const file = files.find((one) => one.folder.id === folder && one.name === basename(path)) ?? (named.length === 1 ? named[0] : undefined);
  return file === undefined ? undefined : engine.doctor.find(file.id);
}
