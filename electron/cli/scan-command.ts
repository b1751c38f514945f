import { resolve } from "node:path";
import type { FolderFacts } from "../../shared/model/inventory.ts";
import { assemble, type Assembly } from "../engine/inventory/assemble.ts";
import { findFolders, folderId, type Folder } from "../engine/inventory/folders.ts";
import { readPlaces } from "../engine/inventory/places.ts";
import { scan } from "../engine/inventory/scan.ts";
import type { ScannedFile } from "../engine/inventory/scanned-file.ts";
import { exitCode, exitCodeOf, type ExitCode } from "./exit-code.ts";
import { describeScan } from "./describe-scan.ts";
import { fileJson, findingJson, jsonText } from "./json.ts";
import { gatherContext } from "./judging-context.ts";
import type { Request } from "./parse-arguments.ts";
import { reportContextFailure } from "./report-failure.ts";
import type { World } from "./world.ts";

/** Looks through folders once, remembering nothing. */
export async function scanCommand(request: Extract<Request, { command: "scan" }>, world: World): Promise<ExitCode> {
  const context = await gatherContext(request, world);
  if (!context.ok) return reportContextFailure(context.error, world);
  const folders = await foldersToScan(request.folders, world);
  const files = await scanOnce(folders, world);
  const assembly = assemble(files.files, files.folders, { ...context.value, culture: request.culture, marks: [] });
  if (request.json) world.stdout.write(jsonText(scanJson(files.files, assembly, world.now())));
  else world.stdout.write(describeScan(assembly, files.files, world));
  const missing = request.folders.length > 0 && assembly.folders.some(({ state }) => state !== "present");
  const denied = assembly.folders.some(({ state }) => state === "access-denied");
  return exitCodeOf(assembly.findings, missing || denied ? exitCode.unreadable : exitCode.quiet);
}

/** The named folders, in the roles they really have; without names, everything that Microsoft's tools are known to read. */
async function foldersToScan(named: readonly string[], world: World): Promise<readonly Folder[]> {
  const paths = named.map((folder) => resolve(world.cwd, folder));
  const folders = await findFolders(await readPlaces(world), paths);
  if (named.length === 0) return folders;
  const wanted = new Set(paths.map((path) => folderId(path, world.platform)));
  return folders.filter(({ id }) => wanted.has(id));
}

async function scanOnce(folders: readonly Folder[], world: World) {
  const inspector = world.createInspector();
  const nothing = () => undefined;
  try {
    const ports = { inspector, memory: { recall: nothing, remember: nothing, find: nothing }, now: world.now };
    return await scan(ports, { folders, previous: new Map(), signal: new AbortController().signal, onProgress: nothing, onFile: nothing });
  } finally {
    await inspector.close();
  }
}

function scanJson(files: readonly ScannedFile[], assembly: Assembly, now: Date): object {
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const nameOf = (id: ScannedFile["id"]) => names.get(id) ?? id;
  return {
    folders: assembly.folders.map(({ path, role, state, connectorCount }: FolderFacts) => ({ path, role, state, connectorCount })),
    connectors: files.map(({ id, name, folder, content }) => {
      const findings = assembly.findings.filter((finding) => finding.files.includes(id));
      const loading = assembly.records.get(id)?.loading ?? null;
      return { folder: folder.path, ...fileJson({ id, file: name, folder, content, loading, findings }, now) };
    }),
    findings: assembly.findings.map((finding) => ({
      ...findingJson(finding, nameOf),
      paths: finding.files.map((id) => files.find((file) => file.id === id)?.folder.path ?? null),
    })),
  };
}
