import { resolve } from "node:path";
import { ok, type Result } from "../../shared/base/result.ts";
import { isCertifiedRole, type FolderFacts } from "../../shared/model/inventory.ts";
import type { Catalogue } from "../engine/catalogue/catalogue.ts";
import { withInstalled } from "../engine/catalogue/with-installed.ts";
import { assemble, groupByFile, type Assembly } from "../engine/inventory/assemble.ts";
import { findFolders, folderId, isOutOfReach, type Folder } from "../engine/scan/folders.ts";
import { readPlaces } from "../engine/scan/known-folders.ts";
import { scan } from "../engine/scan/scan.ts";
import { noMemory, type ScannedFile } from "../engine/scan/scanned-file.ts";
import { describeScan } from "./describe-scan.ts";
import { withEngine, type Instead } from "./engine-session.ts";
import { exitCode, exitCodeOf, type ExitCode } from "./exit-code.ts";
import { each, fileJson, findingJson, writeJson } from "./json.ts";
import { gatherContext, readNamedCatalogue, readPolicy, type ContextFailure } from "./judging-context.ts";
import { reportContextFailure } from "./report-failure.ts";
import type { Request } from "./request.ts";
import type { World } from "./world.ts";

type ScanRequest = Extract<Request, { command: "scan" }>;

/** Without names the inventory that the window shows; named folders are looked through once, remembering nothing. */
export const scanCommand = (request: ScanRequest, world: World): Promise<ExitCode> =>
  request.folders.length === 0 ? scanInventory(request, world) : scanNamed(request, world);

async function scanInventory(request: ScanRequest, world: World): Promise<ExitCode> {
  const instead = await namedInstead(request, world);
  if (!instead.ok) return reportContextFailure(instead.error, world);
  return withEngine(
    world,
    async ({ inventory }) => {
      await tell(inventory.files(), inventory.assembly(), request, world);
      const { findings, folders } = inventory.assembly();
      return exitCodeOf(findings, folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.quiet);
    },
    instead.value,
  );
}

/** Only what was named takes the place of what this computer and the settings say. */
async function namedInstead(request: ScanRequest, world: World): Promise<Result<Instead, ContextFailure>> {
  const { trusted, catalog, culture, securityLevel } = request;
  const policy = trusted === null ? null : await readPolicy(trusted, world);
  if (policy?.ok === false) return policy;
  const catalogue = catalog === null ? null : await readNamedCatalogue(catalog, world);
  if (catalogue?.ok === false) return catalogue;
  return ok({
    ...(policy === null ? {} : { policy: policy.value }),
    ...(catalogue === null ? {} : { catalogue: catalogue.value }),
    ...(culture === "" ? {} : { culture }),
    ...(securityLevel === "not-said" ? {} : { securityLevel }),
  });
}

async function scanNamed(request: ScanRequest, world: World): Promise<ExitCode> {
  const context = await gatherContext(request, world);
  if (!context.ok) return reportContextFailure(context.error, world);
  const paths = request.folders.map((folder) => resolve(world.cwd, folder));
  const wanted = new Set(paths.map((path) => folderId(path, world.platform)));
  const isWanted = (folder: Folder) => wanted.has(folder.id) || (request.catalog === null && isCertifiedRole(folder.role));
  const { files, folders } = await scanOnce(paths, isWanted, world);
  const own = files.filter(({ folder }) => wanted.has(folder.id));
  const catalogue = overlaid(context.value.catalogue, files.filter(({ folder }) => !wanted.has(folder.id)));
  const named = folders.filter(({ id }) => wanted.has(id));
  const assembly = assemble(own, named, { ...context.value, catalogue, culture: request.culture, marks: [] });
  await tell(own, assembly, request, world);
  return exitCodeOf(assembly.findings, assembly.folders.some(({ state }) => state !== "present") ? exitCode.unreadable : exitCode.quiet);
}

/** What is installed on this computer says more than a list, wherever the scanned folder lies. */
function overlaid(catalogue: Catalogue, installed: readonly ScannedFile[]): Catalogue {
  const read = installed.flatMap(({ id, name, content }) =>
    content.ok && content.value.kind === "inspected" ? [{ id, fileName: name, inspection: content.value.inspection }] : [],
  );
  return read.length === 0 ? catalogue : withInstalled(catalogue, read);
}

async function scanOnce(paths: readonly string[], isWanted: (folder: Folder) => boolean, world: World) {
  const inspector = world.createInspector();
  const nothing = () => undefined;
  try {
    const ports = { inspector, memory: noMemory, now: world.now };
    const folders = (await findFolders(await readPlaces(world), paths, inspector.readFolder)).filter(isWanted);
    return await scan(ports, { folders, previous: new Map(), signal: new AbortController().signal, onProgress: nothing, onFile: nothing });
  } finally {
    await inspector.close();
  }
}

async function tell(files: readonly ScannedFile[], assembly: Assembly, { json, all }: ScanRequest, world: World): Promise<void> {
  if (json) await writeJson(scanJson(files, assembly, world.now()), world.stdout);
  else world.stdout.write(describeScan(assembly, files, { world, all }));
}

/** Connectors and findings are made one after another, as they are written. */
function scanJson(files: readonly ScannedFile[], assembly: Assembly, now: Date): object {
  const byId = new Map(files.map((file) => [file.id, file]));
  const nameOf = (id: ScannedFile["id"]) => byId.get(id)?.name ?? id;
  const findingsOfFile = groupByFile(assembly.findings);
  return {
    folders: assembly.folders.map(({ path, role, state, connectorCount }: FolderFacts) => ({ path, role, state, connectorCount })),
    connectors: each(files, ({ id, name, folder, content }) => {
      const loading = assembly.records.get(id)?.loading ?? null;
      return { folder: folder.path, ...fileJson({ id, file: name, folder, content, loading, findings: findingsOfFile.get(id) ?? [] }, now) };
    }),
    findings: each(assembly.findings, (finding) => ({
      ...findingJson(finding, nameOf),
      paths: finding.files.map((id) => byId.get(id)?.folder.path ?? null),
    })),
  };
}
