import type { Dirent } from "node:fs";
import { reportPackageEndings } from "../../../shared/model/report.ts";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { errorCode } from "../../../shared/base/error-code.ts";
import { list, openRecord, orMissing, otherwise, parseJson, text, type Decoder } from "../../../shared/contract/decoder.ts";
import type { NotReadReason } from "../../../shared/model/report.ts";
import { limits } from "../limits.ts";
import { readBounded } from "../read-bounded.ts";
import { modelMarks } from "./project-model.ts";

/** Something to read, or a report of which is known already that there is nothing to read here. */
export interface FoundReport {
  /** As given, or below what was given. */
  readonly name: string;
  readonly source:
    | { readonly kind: "file" | "model-folder"; readonly path: string }
    /** A report of a project that reads a model elsewhere. */
    | { readonly kind: "live"; readonly live: "service" | "analysis-services" }
    | { readonly kind: "not-read"; readonly because: NotReadReason };
  /** Reports of projects that lead to this model. */
  readonly reports: readonly string[];
  /** Given by name: else what turns out to be no report is passed over. */
  readonly isNamed: boolean;
}

export interface FoundReports {
  readonly found: readonly FoundReport[];
  /** Folders that could not be listed, and those beyond the limits. */
  readonly unreadFolders: readonly string[];
}

const packages: ReadonlySet<string> = new Set(reportPackageEndings);
const isReportName = (name: string): boolean =>
  packages.has(extname(name).toLowerCase()) || /\.json$/iu.test(name) || name.toLowerCase() === "mashup.pq";
/** Nobody keeps reports in there, and there are many files. */
const passedOver: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** The reports that files and folders stand for, in the order in which those were given. Only names are looked at, and what leads from a report to its model. */
export async function findReports(named: readonly string[], cwd: string, signal: AbortSignal): Promise<FoundReports> {
  const found: FoundReport[] = [];
  const unreadFolders: string[] = [];
  for (const given of named) {
    if (signal.aborted) break;
    const search = new ReportSearch(resolve(cwd, given), given, signal);
    found.push(...(await search.run()));
    unreadFolders.push(...search.unread);
  }
  return { found, unreadFolders };
}

class ReportSearch {
  readonly unread: string[] = [];
  private readonly top: string;
  private readonly given: string;
  private readonly signal: AbortSignal;
  private readonly files: FoundReport[] = [];
  /** Model folders, with the names of the reports that lead to each. */
  private readonly models = new Map<string, string[]>();
  private readonly references: string[] = [];
  private readonly seen = new Set<string>();
  private entries = 0;

  constructor(top: string, given: string, signal: AbortSignal) {
    this.top = top;
    this.given = given;
    this.signal = signal;
  }

  async run(): Promise<readonly FoundReport[]> {
    const kind = await kindOf(this.top);
    if (kind === "folder") await this.walk(this.top, 0);
    else if (kind !== "file") return [this.notRead(this.top, kind)];
    else if (/\.pbip$/iu.test(this.top)) await this.readProject(this.top);
    else if (basename(this.top).toLowerCase() === "definition.pbir") this.references.push(this.top);
    else if (isModelFile(this.top)) this.models.set(dirname(this.top), []);
    else return [{ name: this.given, source: { kind: "file", path: this.top }, reports: [], isNamed: true }];
    const others = await this.follow();
    const projects = [...this.models].map(([folder, reports]) => this.model(folder, reports.toSorted()));
    const all = [...projects, ...this.files, ...others];
    const [only] = all;
    // A project is named by its folder.
    return all.length === 1 && only !== undefined && only.source.kind !== "file"
      ? [{ ...only, name: this.given, isNamed: true }]
      : all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  private readonly nameOf = (path: string): string => join(this.given, relative(this.top, path));

  private model(folder: string, reports: readonly string[]): FoundReport {
    return { name: this.nameOf(folder), source: { kind: "model-folder", path: folder }, reports, isNamed: true };
  }

  private notRead(path: string, because: NotReadReason): FoundReport {
    return { name: this.nameOf(path), source: { kind: "not-read", because }, reports: [], isNamed: true };
  }

  private async walk(folder: string, depth: number): Promise<void> {
    if (this.signal.aborted) return;
    const listed = await readdir(folder, { withFileTypes: true }).catch(() => null);
    this.entries += listed?.length ?? 0;
    if (listed === null || depth > limits.reportFolderDepth || this.entries > limits.reportFolderEntries) {
      this.unread.push(this.nameOf(folder));
      return;
    }
    const names = new Set(listed.filter((entry) => entry.isFile()).map(({ name }) => name.toLowerCase()));
    if (modelMarks.some((mark) => names.has(mark)) || names.has("model.bim") || (await hasTmdl(folder, listed))) {
      this.models.set(folder, this.models.get(folder) ?? []);
      return;
    }
    if (names.has("definition.pbir")) {
      this.references.push(join(folder, "definition.pbir"));
      return;
    }
    for (const entry of listed) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !passedOver.has(entry.name.toLowerCase())) await this.walk(path, depth + 1);
      // Excel's mark of an open workbook is none.
      else if (entry.isFile() && isReportName(entry.name) && !entry.name.startsWith("~$"))
        this.files.push({
          name: this.nameOf(path),
          source: { kind: "file", path },
          reports: [],
          isNamed: packages.has(extname(path).toLowerCase()) && !/\.xls.$/iu.test(path),
        });
    }
  }

  /** A `.pbip` leads to reports, and these to models. */
  private async readProject(path: string): Promise<void> {
    const project = await readSmallJson(path, projectFile);
    const paths = project?.artifacts?.flatMap(({ report }) => relativePath(report?.path) ?? []) ?? [];
    for (const report of paths) this.references.push(join(resolve(dirname(path), report), "definition.pbir"));
    if (this.references.length === 0) this.files.push(this.notRead(path, "damaged"));
  }

  private async follow(): Promise<readonly FoundReport[]> {
    const others: FoundReport[] = [];
    for (const path of this.references) {
      if (this.seen.has(path)) continue;
      this.seen.add(path);
      const folder = dirname(path);
      const reference = await readSmallJson(path, referenceFile);
      const given = reference?.datasetReference.byPath?.path;
      const byPath = relativePath(given);
      if (reference === null || (given !== undefined && byPath === undefined)) others.push(this.notRead(folder, "damaged"));
      else if (byPath === undefined)
        others.push({ name: this.nameOf(folder), source: { kind: "live", live: liveOf(reference) }, reports: [], isNamed: true });
      else {
        const model = resolve(folder, byPath);
        const isThere = this.models.has(model) || (await hasModel(model));
        if (!isThere) others.push(this.notRead(folder, "model-missing"));
        else this.models.set(model, [...(this.models.get(model) ?? []), basename(folder).replace(/\.Report$/u, "")]);
      }
    }
    return others;
  }
}

const projectFile = openRecord({
  artifacts: orMissing(list(openRecord({ report: orMissing(openRecord({ path: orMissing(text(1_000)) })) }), 1_000)),
});

interface Reference {
  readonly datasetReference: {
    readonly byPath: { readonly path: string } | null;
    readonly byConnection: { readonly connectionString: string | null } | null;
  };
}

const referenceFile = openRecord<Reference>({
  datasetReference: openRecord({
    byPath: orMissing(openRecord({ path: text(1_000) })),
    byConnection: orMissing(openRecord({ connectionString: otherwise(orMissing(text(10_000)), null) })),
  }),
});

/** A connection to the service names none, or one of these. */
function liveOf({ datasetReference }: Reference): "service" | "analysis-services" {
  const server = /(?:^|;)\s*data source\s*=\s*["']?(?<scheme>[^;"']*)/iu.exec(datasetReference.byConnection?.connectionString ?? "");
  return server === null || /^(?:powerbi|pbiazure|pbidedicated):/iu.test(server.groups?.["scheme"] ?? "") ? "service" : "analysis-services";
}

/** With `/`. Undefined for an absolute path: it could name a server, which would be asked for it. */
function relativePath(given: string | null | undefined): string | undefined {
  const path = given?.replaceAll("\\", "/");
  return path === undefined || /^(?:\/|[A-Za-z]:)|\0/u.test(path) ? undefined : path;
}

const smallBytes = 1024 * 1024;

async function readSmallJson<T>(path: string, decode: Decoder<T>): Promise<T | null> {
  const bytes = await readBounded(path, smallBytes).catch(() => null);
  const read = bytes === null ? null : parseJson(bytes.toString("utf8").replace(/^\uFEFF/u, ""), decode, smallBytes);
  return read?.ok === true ? read.value : null;
}

const isModelFile = (path: string): boolean => [...modelMarks, "model.bim"].includes(basename(path).toLowerCase());

/** A model without a mark, as other tools write it. The definition of a report is in a folder of the same name, in JSON. */
async function hasTmdl(folder: string, listed: readonly Dirent[]): Promise<boolean> {
  if (!listed.some((entry) => entry.name === "definition" && entry.isDirectory())) return false;
  const names: readonly string[] = await readdir(join(folder, "definition")).catch(() => []);
  return names.some((name) => name === "model.tmdl" || name === "database.tmdl");
}

async function hasModel(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return names.some((name) => modelMarks.includes(name.toLowerCase()) || name === "model.bim" || name === "definition");
}

async function kindOf(path: string): Promise<"file" | "folder" | NotReadReason> {
  try {
    const facts = await stat(path);
    return facts.isFile() ? "file" : facts.isDirectory() ? "folder" : "not-a-file";
  } catch (thrown) {
    const code = errorCode(thrown);
    return code === "EACCES" || code === "EPERM" ? "access-denied" : code === "ENOENT" || code === "ENOTDIR" ? "vanished" : "io-error";
  }
}
