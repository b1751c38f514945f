import { resolve } from "node:path";
import { ok, type Result } from "../../../shared/base/result.ts";
import type { CodeCheck } from "../../../shared/model/code-check.ts";
import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import type { Catalogue } from "../../engine/catalogue/catalogue.ts";
import { withInstalled } from "../../engine/catalogue/with-installed.ts";
import { assemble, type Assembly } from "../../engine/inventory/assemble.ts";
import { findFolders, folderId, isOutOfReach, type Folder } from "../../engine/scan/folders.ts";
import { checkCodes, withChecks } from "../../engine/scan/checked-code.ts";
import { readKnownFolders } from "../../engine/scan/known-folders.ts";
import { scan } from "../../engine/scan/scan.ts";
import { nameInspector, noMemory, type ScanMemory, type ScannedFile } from "../../engine/scan/scanned-file.ts";
import { openRemembered } from "../../engine/store/open-store.ts";
import { createScanMemory } from "../../engine/store/scan-memory.ts";
import { scanJson, type ScanJson, type Scanned } from "../../engine/support/scan-json.ts";
import { defineCommand, flag } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import type { Overrides } from "../engine-session.ts";
import { exitCode, exitCodeOf, type ExitCode } from "../exit-code.ts";
import { gatherContext, readNamedCatalogue, readPolicy, type ContextFailure } from "../judging-context.ts";
import { describeScan } from "../output/describe-scan.ts";
import { writeJson } from "../output/json.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { judgingOptions, judgingRequest, quickOption, type JudgingRequest } from "./shared-options.ts";

interface ScanRequest extends JudgingRequest {
  /** Empty: every folder that Mezzanine knows. */
  readonly folders: readonly string[];
  /** Also findings that are only information. */
  readonly all: boolean;
  /** The code is not read in full. */
  readonly quick: boolean;
}

export const command = defineCommand({
  listed: "scan [folder...]",
  usage: "scan [folder...] [options]",
  texts: (words) => words.scan,
  options: { ...judgingOptions, quick: quickOption, all: flag() },
  examples: ["scan", "scan ./connectors --json", "scan --quick", "scan --security-level trusted-only --trusted thumbprints.txt"],
  parse: (options, folders) => ok({ folders, all: options.all, quick: options.quick, ...judgingRequest(options) }),
  run: (request: ScanRequest, context) => (request.folders.length === 0 ? scanInventory(request, context) : scanNamed(request, context)),
});

async function scanInventory(request: ScanRequest, context: CommandContext): Promise<ExitCode> {
  const overrides = await readOverrides(request, context);
  if (!overrides.ok) return reportContextFailure(overrides.error, context);
  // A scan of named folders does without the engine.
  const { withEngine } = await import("../engine-session.ts");
  return withEngine(
    context,
    async ({ inventory }) => {
      if (!request.quick) await inventory.checkCode();
      await print(inventory.files(), inventory.assembly(), request, context);
      const { findings, folders } = inventory.assembly();
      return exitCodeOf(findings, folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.success);
    },
    overrides.value,
  );
}

/** Only the options that were given override the settings and what is known of this computer. */
async function readOverrides(request: ScanRequest, context: CommandContext): Promise<Result<Overrides, ContextFailure>> {
  const { trusted, catalog, culture, securityLevel } = request;
  const policy = trusted === null ? null : await readPolicy(trusted, context);
  if (policy?.ok === false) return policy;
  const catalogue = catalog === null ? null : await readNamedCatalogue(catalog, context);
  if (catalogue?.ok === false) return catalogue;
  return ok({
    ...(policy === null ? {} : { policy: policy.value }),
    ...(catalogue === null ? {} : { catalogue: catalogue.value }),
    ...(culture === "" ? {} : { culture }),
    ...(securityLevel === "not-said" ? {} : { securityLevel }),
  });
}

async function scanNamed(request: ScanRequest, context: CommandContext): Promise<ExitCode> {
  const checkContext = await gatherContext(request, context);
  if (!checkContext.ok) return reportContextFailure(checkContext.error, context);
  const paths = request.folders.map((folder) => resolve(context.cwd, folder));
  const wanted = new Set(paths.map((path) => folderId(path, context.platform)));
  const isWanted = (folder: Folder) => wanted.has(folder.id) || (request.catalog === null && isCertifiedRole(folder.role));
  const { files, folders } = await scanOnce(paths, { isWanted, isChecked: ({ id }) => !request.quick && wanted.has(id) }, context);
  const own = files.filter(({ folder }) => wanted.has(folder.id));
  const catalogue = withCertifiedFiles(
    checkContext.value.catalogue,
    files.filter(({ folder }) => !wanted.has(folder.id)),
  );
  const named = folders.filter(({ id }) => wanted.has(id));
  const assembly = assemble(own, named, { ...checkContext.value, catalogue, culture: request.culture, marks: [] });
  await print(own, assembly, request, context);
  return exitCodeOf(assembly.findings, assembly.folders.some(({ state }) => state !== "present") ? exitCode.unreadable : exitCode.success);
}

/** Certified connectors installed on this computer complete the list, wherever the scanned folder is. */
function withCertifiedFiles(catalogue: Catalogue, installed: readonly ScannedFile[]): Catalogue {
  const read = installed.flatMap(({ id, name, content }) =>
    content.ok && content.value.kind === "inspected" ? [{ id, fileName: name, inspection: content.value.inspection }] : [],
  );
  return read.length === 0 ? catalogue : withInstalled(catalogue, read);
}

interface WantedFolders {
  readonly isWanted: (folder: Folder) => boolean;
  /** Whether the code of its files is read in full. */
  readonly isChecked: (folder: Folder) => boolean;
}

async function scanOnce(paths: readonly string[], { isWanted, isChecked }: WantedFolders, context: CommandContext) {
  const inspector = context.createInspector();
  const remembered = openRemembered(context.dataFolder);
  const nothing = () => undefined;
  try {
    const { now, version } = context;
    const { extraCertificates } = inspector;
    const memory: ScanMemory =
      remembered === null ? noMemory : createScanMemory(remembered, { inspector: nameInspector(version, process), extraCertificates, now });
    const ports = { inspector, memory, now };
    // Their number is not known before they are listed, and children take as long to start as that.
    if (!paths.every((path) => remembered?.files.knows(folderId(path, context.platform)))) inspector.expectFiles?.(Infinity);
    const folders = (await findFolders(await readKnownFolders(context), { added: paths, gateway: null }, inspector.readFolder)).filter(
      isWanted,
    );
    const { signal } = new AbortController();
    const found = await scan(ports, { folders, previous: new Map(), signal, onProgress: nothing, onFile: nothing });
    const checks = new Map<string, CodeCheck>();
    const onChecked = (sha256: string, check: CodeCheck) => void checks.set(sha256, check);
    const checked = found.files.filter(({ folder }) => isChecked(folder));
    await checkCodes(checked, ports, { signal, atOnce: Infinity, onChecked });
    return { ...found, files: withChecks(found.files, checks) };
  } finally {
    await inspector.close();
    remembered?.close();
  }
}

async function print(
  files: readonly ScannedFile[],
  assembly: Assembly,
  { json, all }: ScanRequest,
  context: CommandContext,
): Promise<void> {
  if (json) await writeJson<ScanJson>(scanJson(scannedJson(files, assembly), context.now()), context.stdout);
  else context.stdout.write(describeScan(assembly, files, context, { all }));
}

const scannedJson = (files: readonly ScannedFile[], { folders, findings, records }: Assembly): Scanned => ({
  files: files.map(({ id, name, folder, content }) => ({
    id,
    name,
    folder: folder.path,
    content,
    loading: records.get(id)?.loading ?? null,
  })),
  folders,
  findings,
});
