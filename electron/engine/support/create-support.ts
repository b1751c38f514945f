import { randomUUID } from "node:crypto";
import { hostname, release, version as systemVersion, type as systemName } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { HistoryPage, HistoryQuery } from "../../../shared/model/history.ts";
import type { ConnectorId, InventorySnapshot, Settings } from "../../../shared/model/inventory.ts";
import type { Notice } from "../../../shared/model/notice.ts";
import type { BundleFailure, BundlePreview, ReportChoice } from "../../../shared/model/support.ts";
import { connectorCsv, printReport, type ReportContext } from "../../../shared/print/connector-report.ts";
import type { WordsInLanguage } from "../../../shared/words/words.ts";
import type { ProgramReader } from "../diagnosis/running-programs.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import { limits } from "../limits.ts";
import { readBounded } from "../read-bounded.ts";
import type { Host } from "../scan/known-folders.ts";
import type { ScanMemory } from "../scan/scanned-file.ts";
import { textOf } from "./file-json.ts";
import { gatherFiles, withImages, type GatheredFile } from "./gather-files.ts";
import { scanJson, type ScanJson } from "./scan-json.ts";
import { buildBundle, zipBundle, type BuiltBundle, type BundleContent } from "./support-bundle.ts";

export interface SupportPorts {
  readonly inventory: LiveInventory & { readonly snapshot: () => InventorySnapshot };
  readonly opened: OpenedFiles;
  readonly memory: ScanMemory;
  readonly history: (query: HistoryQuery) => Promise<HistoryPage>;
  readonly notices: () => Promise<readonly Notice[]>;
  readonly settings: () => Settings;
  /** Of the language that the window shows. */
  readonly shownWords: () => Promise<WordsInLanguage>;
  readonly culture: () => string;
  readonly readPrograms: ProgramReader;
  readonly system: Host;
  readonly dataFolder: string;
  /** Of Mezzanine. */
  readonly version: string;
  readonly host: "electron" | "web";
  readonly forOneCommand?: boolean;
  readonly now: () => Date;
}

export interface NamedText {
  readonly fileName: string;
  readonly text: string;
}

/** Files for other people: reports about connectors, and the bundle for someone who helps. */
export interface Support {
  readonly report: (choice: ReportChoice) => Promise<Result<NamedText, "unknown-id">>;
  readonly prepareBundle: (content: readonly ConnectorId[]) => Promise<Result<BundlePreview, BundleFailure>>;
  /** The bytes of one file of a prepared bundle; undefined when there is none of that name. */
  readonly bundleEntry: (bundleId: string, name: string) => Uint8Array | undefined;
  /** The whole archive; undefined when it is no longer kept. */
  readonly bundleArchive: (bundleId: string) => Promise<Buffer | undefined>;
}

interface Prepared extends BuiltBundle {
  readonly madeAt: Date;
}

/** A bundle takes some megabytes, and only the last one is looked at. */
const mostPrepared = 2;
const mostEvents = 200;

export function createSupport(ports: SupportPorts): Support {
  const { inventory, opened, memory, now } = ports;
  const prepared = new Map<string, Prepared>();
  const reportContext = async (): Promise<ReportContext> => ({
    ...(await ports.shownWords()),
    policy: inventory.policy(),
    now: now(),
    culture: ports.culture(),
    version: ports.version,
  });
  const gather = async (ids: readonly ConnectorId[] | null) => gatherFiles({ ids, programs: await ports.readPrograms() }, ports);
  return {
    report: async ({ format, ids }) => {
      const files = await gather(ids);
      if (!files.ok) return files;
      const context = await reportContext();
      const day = context.now.toISOString().slice(0, 10);
      const [only] = files.value;
      const stem = ids !== null && files.value.length === 1 && only !== undefined ? only.name : `mezzanine-report-${day}`;
      const fileName = `${stem.replace(/[^\p{L}\p{N}._ -]+/gu, "_")}.${format}`;
      switch (format) {
        case "html":
          return ok({
            fileName,
            text: printReport(
              files.value.map((file) => withImages(file, memory)),
              context,
            ),
          });
        case "csv":
          return ok({ fileName, text: connectorCsv(files.value, context) });
        case "json":
          return ok({ fileName, text: jsonReport(files.value, ids === null, ports) });
      }
    },
    prepareBundle: async (chosen) => {
      const files = await gather(null);
      if (!files.ok) return files;
      const outside = chosen.filter((id) => !files.value.some((file) => file.id === id));
      const alsoOpened = outside.length === 0 ? ok([]) : await gather(outside);
      if (!alsoOpened.ok) return alsoOpened;
      const all = [...files.value, ...alsoOpened.value];
      const content = await readContents(chosen, all, opened);
      if (content === null) return err("content-not-read");
      const context = await reportContext();
      const built = buildBundle({
        facts: {
          versions: versionsOf(ports),
          settings: ports.settings(),
          folders: inventory.snapshot().folders,
          files: all,
          policy: inventory.policy(),
          history: (await ports.history({ text: "", kinds: [], since: null, before: null, limit: mostEvents })).events,
          notices: (await ports.notices()).map(({ kind }) => kind),
          programs: await ports.readPrograms(),
        },
        content,
        computer: { ...ports.system, computerName: hostname(), dataFolder: ports.dataFolder },
        report: context,
      });
      const bundleId = randomUUID();
      prepared.set(bundleId, { ...built, madeAt: context.now });
      for (const oldest of [...prepared.keys()].slice(0, Math.max(0, prepared.size - mostPrepared))) prepared.delete(oldest);
      const { names, ordinaryNames, leftOut } = built;
      const entries = built.entries.map(({ name, kind, bytes }) => ({ name, kind, sizeBytes: bytes.length }));
      return ok({
        bundleId,
        fileName: `mezzanine-support-${context.now.toISOString().slice(0, 10)}.zip`,
        entries,
        names,
        ordinaryNames,
        leftOut,
      });
    },
    bundleEntry: (bundleId, wanted) => prepared.get(bundleId)?.entries.find(({ name }) => name === wanted)?.bytes,
    bundleArchive: async (bundleId) => {
      const bundle = prepared.get(bundleId);
      return bundle === undefined ? undefined : zipBundle(bundle.entries, bundle.madeAt);
    },
  };
}

/** As `scan --json` writes it; of chosen files with their folders and the findings that they are in. */
function jsonReport(gathered: readonly GatheredFile[], isAll: boolean, { inventory, now }: SupportPorts): string {
  const { folders, findings } = inventory.assembly();
  const chosen = new Set(gathered.map(({ id }) => id));
  const known = new Set(inventory.files().map(({ id }) => id));
  const paths = new Set(gathered.map(({ folder }) => folder));
  const ofOpened = gathered.filter(({ id }) => !known.has(id)).flatMap((file) => file.findings);
  const scanned = scanJson(
    {
      files: gathered,
      folders: isAll ? folders : folders.filter(({ path }) => paths.has(path)),
      findings: [...(isAll ? findings : findings.filter(({ files }) => files.some((id) => chosen.has(id)))), ...ofOpened],
      others: inventory.files().map(({ id, name, folder }) => ({ id, name, folder: folder.path })),
    },
    now(),
  );
  const whole: ScanJson = { ...scanned, connectors: [...scanned.connectors], findings: [...scanned.findings] };
  return `${textOf(whole, "")}\n`;
}

/** Null when one of them is not as it was inspected. */
async function readContents(
  ids: readonly ConnectorId[],
  files: readonly GatheredFile[],
  opened: OpenedFiles,
): Promise<readonly BundleContent[] | null> {
  const contents: BundleContent[] = [];
  for (const id of new Set(ids)) {
    const file = files.find((one) => one.id === id);
    const bytes = file === undefined ? null : await bytesOf(file, opened);
    if (bytes === null) return null;
    contents.push({ id, bytes });
  }
  return contents;
}

async function bytesOf({ id, folder, name, content }: GatheredFile, opened: OpenedFiles): Promise<Uint8Array | null> {
  if (!content.ok) return null;
  const source = folder === null ? opened.sourceOf(id) : ({ kind: "file", path: join(folder, name) } as const);
  if (source === null) return null;
  const bytes = source.kind === "bytes" ? source.bytes : await readBounded(source.path, limits.fileBytes).catch(() => null);
  const { sha256 } = content.value.kind === "inspected" ? content.value.inspection : content.value.refusal;
  return bytes !== null && createHash("sha256").update(bytes).digest("hex").toUpperCase() === sha256 ? bytes : null;
}

function versionsOf({ version, host, forOneCommand = false }: SupportPorts): Readonly<Record<string, string | null>> {
  const { node, electron = null, chrome = null } = process.versions;
  return {
    mezzanine: version,
    runsAs: forOneCommand ? "command-line" : host,
    system: systemName(),
    systemRelease: release(),
    systemVersion: systemVersion(),
    architecture: process.arch,
    node,
    electron,
    chromium: chrome,
    // Neither a process nor a folder tells it for certain.
    powerBiDesktop: null,
  };
}
