import { basename, dirname, join } from "node:path";
import type { Diagnosis, DiagnosisSummary, FileChain, Repair } from "../../../shared/model/diagnosis.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import { ok } from "../../../shared/base/result.ts";
import { isCertifiedRole, type ConnectorId } from "../../../shared/model/inventory.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { diagnose, keepsFromLoading, type DiagnosedFile, type DiagnosisContext } from "../diagnosis/diagnose.ts";
import { betterName, findRepairs, linkToRepack, repackedPath } from "../diagnosis/find-repairs.ts";
import type { ProgramReader } from "../diagnosis/running-programs.ts";
import type { InspectSource } from "../inspector/inspector.ts";
import { parseWebMark } from "../install/web-mark.ts";
import type { ProjectFolders } from "../install/project-folders.ts";
import { groupByFile } from "../inventory/assemble.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import type { ScannedFile } from "../scan/scanned-file.ts";
import type { Repairer } from "./repairer.ts";

export interface DoctorPorts {
  readonly inventory: Pick<LiveInventory, "files" | "assembly" | "checkCode">;
  readonly opened: Pick<OpenedFiles, "find" | "sourceOf" | "codeChecked">;
  readonly projects: ProjectFolders;
  readonly repairer: Pick<Repairer, "repack">;
  readonly files: Pick<Files, "readMark">;
  readonly readPrograms: ProgramReader;
  readonly platform: NodeJS.Platform;
}

/** A file before its mark is read. */
export interface LocatedFile extends Omit<DiagnosedFile, "mark"> {
  /** Null for a file in no known folder. */
  readonly id: ConnectorId | null;
  readonly path: string;
}

export interface FileDiagnosis {
  readonly id: ConnectorId | null;
  readonly path: string;
  readonly file: DiagnosedFile;
  readonly diagnosis: Diagnosis;
}

/** Finds out for one file or for all why they do not show, and what can be done. Changes nothing. */
export interface Doctor {
  /** The files of the known folders that are in use, of which a reason is to be found. */
  readonly inUse: () => readonly LocatedFile[];
  readonly find: (id: ConnectorId) => LocatedFile | undefined;
  readonly diagnose: (files: readonly LocatedFile[]) => Promise<readonly FileDiagnosis[]>;
  readonly repairsOf: (found: FileDiagnosis) => Promise<readonly Repair[]>;
  readonly summaries: () => Promise<readonly DiagnosisSummary[]>;
  /** Of an installed or an opened file; undefined when it is neither. */
  readonly chainOf: (id: ConnectorId) => Promise<FileChain | undefined>;
}

export function createDoctor(ports: DoctorPorts): Doctor {
  const { inventory, opened, projects, repairer, files, platform } = ports;
  const context = async (): Promise<DiagnosisContext> => ({ ...inventory.assembly().checks, programs: await ports.readPrograms() });
  const located = ({ id, name, folder, content, stamp }: ScannedFile, findings: ReturnType<typeof groupByFile>): LocatedFile => ({
    id,
    path: join(folder.path, name),
    name,
    role: folder.role,
    content,
    findings: findings.get(id) ?? [],
    stamp,
  });
  const locatedAll = (wanted: (file: ScannedFile) => boolean): readonly LocatedFile[] => {
    const findings = groupByFile(inventory.assembly().findings);
    return inventory
      .files()
      .filter(wanted)
      .map((file) => located(file, findings));
  };
  const judge = async ({ id, path, ...file }: LocatedFile, judging: DiagnosisContext): Promise<FileDiagnosis> => {
    const whole: DiagnosedFile = { ...file, mark: parseWebMark(await files.readMark(path)) };
    return { id, path, file: whole, diagnosis: diagnose(whole, judging) };
  };
  const diagnoseAll: Doctor["diagnose"] = async (all) => {
    const judging = await context();
    return Promise.all(all.map((one) => judge(one, judging)));
  };
  const packing = async (found: Omit<FileDiagnosis, "id">, source: InspectSource): Promise<readonly Repair[]> => {
    const link = linkToRepack(found);
    if (link === null || !found.file.content.ok || (await repairer.repack(source)) === null) return [];
    return [{ name: "repack", link, to: repackedPath(found.path, found.file.content.value) }];
  };
  const repairsOf: Doctor["repairsOf"] = async ({ path, file, diagnosis }) => {
    const found = { path, file, diagnosis };
    const moved = findRepairs(found, inventory.assembly().checks.readFolder);
    // A file outside of the known folders is not changed.
    return file.role === null ? moved : [...moved, ...(await packing(found, { kind: "file", path }))];
  };
  const find: Doctor["find"] = (id) => locatedAll((file) => file.id === id)[0];
  const chainOfInstalled = async (file: LocatedFile, id: ConnectorId): Promise<FileChain | undefined> => {
    await inventory.checkCode(new Set([id]));
    const [[found], listed] = await Promise.all([diagnoseAll([find(id) ?? file]), projects.list()]);
    if (found === undefined) return undefined;
    return {
      ...summaryOf(found, id),
      role: found.file.role,
      links: found.diagnosis.links,
      repairs: await repairsOf(found),
      isDisabled: isDisabledName(found.file.name),
      newerBuild: projects.newerThan(id, listed),
    };
  };
  const chainOfOpened = async (id: ConnectorId): Promise<FileChain | undefined> => {
    await opened.codeChecked(id);
    const record = opened.find(id);
    if (record === undefined) return undefined;
    const source = opened.sourceOf(id);
    const path = source?.kind === "file" ? source.path : record.name;
    const mark =
      source?.kind === "file" ? parseWebMark(await files.readMark(path)) : ({ kind: platform === "win32" ? "not-known" : "none" } as const);
    const { name, content, findings } = record;
    const file: DiagnosedFile = { name, role: null, content: ok(content), findings, mark, stamp: null };
    const found: FileDiagnosis = { id, path, file, diagnosis: diagnose(file, await context()) };
    return {
      ...summaryOf(found, id),
      folder: source?.kind === "file" ? dirname(path) : "",
      role: null,
      links: found.diagnosis.links,
      repairs: source === null ? [] : [...renaming(found), ...(await packing(found, source))],
      isDisabled: isDisabledName(name),
      newerBuild: null,
    };
  };
  return {
    inUse: () => locatedAll(({ folder, name }) => !isCertifiedRole(folder.role) && !isDisabledName(name)),
    find,
    diagnose: diagnoseAll,
    repairsOf,
    summaries: async () => {
      const all = locatedAll(({ folder, name }) => !isCertifiedRole(folder.role) && !isDisabledName(name));
      return (await diagnoseAll(all)).flatMap((found) => (found.id === null ? [] : [summaryOf(found, found.id)]));
    },
    chainOf: async (id) => {
      const file = find(id);
      return file === undefined ? chainOfOpened(id) : chainOfInstalled(file, id);
    },
  };
}

/** Of an opened file a copy gets the other name. */
function renaming({ path, file }: FileDiagnosis): readonly Repair[] {
  const renamed = betterName(basename(file.name), file.findings);
  return renamed === null ? [] : [{ name: "rename", link: "file-name", to: join(dirname(path), renamed) }];
}

const summaryOf = ({ path, file, diagnosis }: FileDiagnosis, id: ConnectorId): DiagnosisSummary => ({
  id,
  name: file.name || basename(path),
  folder: dirname(path),
  firstBroken: diagnosis.firstBroken,
  isKeptFromLoading: keepsFromLoading(diagnosis),
  notKnown: diagnosis.links.filter(({ state }) => state === "not-knowable").length,
});
