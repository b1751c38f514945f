import { join, resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import { list, text } from "../../../shared/contract/decoder.ts";
import type { BuildId, NewerBuild, ProjectBuild, ProjectFolder } from "../../../shared/model/diagnosis.ts";
import type { FileFailure } from "../../../shared/model/finding.ts";
import { baseName } from "../../../shared/model/connector-title.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { readerOf, type ConnectorId, type ConnectorRecord, type FolderId } from "../../../shared/model/inventory.ts";
import { findBuilds, type FoundBuild } from "../diagnosis/find-builds.ts";
import type { Inspector } from "../inspector/inspector.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import { folderId } from "../scan/folders.ts";
import type { SettingsStore } from "../settings.ts";
import { isSameConnector } from "./find-rivals.ts";
import { sameNameKey } from "./install-name.ts";

export interface ProjectsPorts {
  readonly settings: SettingsStore;
  readonly inspector: Pick<Inspector, "inspect" | "readFolder">;
  readonly inventory: Pick<LiveInventory, "assembly">;
  readonly opened: Pick<OpenedFiles, "inspectPath">;
  readonly platform: NodeJS.Platform;
}

/** The folders in which the user builds connectors, and what their builds are to the installed ones. */
export interface ProjectFolders {
  readonly folders: () => readonly string[];
  readonly look: (path: string) => Promise<ProjectFolder>;
  readonly list: () => Promise<readonly ProjectFolder[]>;
  readonly add: (path: string) => Promise<Result<ProjectFolder, "already-added" | "not-a-folder" | "store-read-only">>;
  readonly remove: (id: FolderId) => Result<null, "unknown-id" | "store-read-only">;
  /** Of the builds that were listed last: opened, so that it can be reviewed and installed like any other file. */
  readonly open: (id: BuildId) => Promise<Result<ConnectorRecord, FileFailure | "unknown-id">>;
  /** The newest build of the connector that is installed as this file. */
  readonly newerThan: (id: ConnectorId, projects: readonly ProjectFolder[]) => NewerBuild | null;
}

const stored = "projectFolders";
const mostProjects = 50;
const longestPath = 4_096;
/** How long the names in a project folder are taken as they were. */
const freshMs = 2_000;
/** Results that are kept: what the user builds again and again has another stamp each time. */
const mostKept = 200;

export function createProjectFolders(ports: ProjectsPorts): ProjectFolders {
  const { settings, inspector, inventory, opened, platform } = ports;
  const folders = () => settings.get(stored, list(text(longestPath), mostProjects)) ?? [];
  const paths = new Map<BuildId, string>();
  const inspected = new Map<string, InspectionOutcome>();
  const inspect = async ({ path, stamp }: FoundBuild): Promise<InspectionOutcome | null> => {
    const key = [path, stamp.sizeBytes, stamp.modifiedMs, stamp.changedMs].join("\n");
    const known = inspected.get(key);
    if (known !== undefined) return known;
    const result = await inspector.inspect({ kind: "file", path });
    if (!result.ok) return null;
    inspected.set(key, withoutImages(result.value));
    for (const oldest of [...inspected.keys()].slice(0, -mostKept)) inspected.delete(oldest);
    return result.value;
  };
  const listings = new Map<string, { readonly at: number; readonly found: ReturnType<typeof findBuilds> }>();
  /** The window asks with each change of the inventory, which may be several times a second. */
  const findRecent = (path: string): ReturnType<typeof findBuilds> => {
    const known = listings.get(path);
    if (known !== undefined && performance.now() - known.at < freshMs) return known.found;
    const found = findBuilds(path, inspector.readFolder);
    listings.set(path, { at: performance.now(), found });
    for (const oldest of [...listings.keys()].slice(0, -mostProjects)) listings.delete(oldest);
    return found;
  };
  const look: ProjectFolders["look"] = async (path) => {
    const { state, isWhole, builds } = await findRecent(path);
    const id = folderId(path, platform);
    const judged: ProjectBuild[] = [];
    for (const build of builds) {
      const buildId = `${id}|${build.name}` as BuildId;
      paths.set(buildId, build.path);
      judged.push(judgeBuild({ id: buildId, build, outcome: await inspect(build) }, inventory.assembly()));
    }
    return { id, path, state, isWhole, builds: judged };
  };
  return {
    folders,
    look,
    list: async () => Promise.all(folders().map(look)),
    add: async (given) => {
      const path = resolve(given);
      const id = folderId(path, platform);
      const before = folders();
      if (before.some((one) => folderId(one, platform) === id)) return err("already-added");
      const project = await look(path);
      if (project.state === "absent" || project.state === "not-a-folder") return err("not-a-folder");
      const isStored = before.length < mostProjects && path.length <= longestPath && settings.set(stored, [...before, path]);
      return isStored ? ok(project) : err("store-read-only");
    },
    remove: (id) => {
      const before = folders();
      const left = before.filter((one) => folderId(one, platform) !== id);
      if (left.length === before.length) return err("unknown-id");
      return settings.set(stored, left) ? ok(null) : err("store-read-only");
    },
    open: async (id) => {
      const path = paths.get(id);
      return path === undefined ? err("unknown-id") : opened.inspectPath(path);
    },
    newerThan: (id, projects) => {
      const newer = projects.flatMap(({ path, builds }) =>
        builds.flatMap(({ id: build, name, builtAt, state, installed }) =>
          state === "newer" && installed?.id === id ? [{ build, path: join(path, name), builtAt, installedAt: installed.modifiedAt }] : [],
        ),
      );
      return newer.toSorted((one, other) => (one.builtAt < other.builtAt ? 1 : -1))[0] ?? null;
    },
  };
}

const withoutImages = (outcome: InspectionOutcome): InspectionOutcome =>
  outcome.kind === "refused" ? outcome : { kind: "inspected", inspection: { ...outcome.inspection, images: [] } };

interface InspectedBuild {
  readonly id: BuildId;
  readonly build: FoundBuild;
  /** Null when it could not be read. */
  readonly outcome: InspectionOutcome | null;
}

/** Compared with the connectors that Power BI Desktop reads: the same bytes first, then the same connector, then the same name. */
function judgeBuild({ id, build, outcome }: InspectedBuild, { records, folders }: ReturnType<LiveInventory["assembly"]>): ProjectBuild {
  const { name, stamp } = build;
  const facts = { id, name, builtAt: new Date(stamp.modifiedMs).toISOString() };
  if (outcome === null || outcome.kind === "refused") return { ...facts, state: "not-readable", installed: null };
  const { inspection } = outcome;
  const read = new Set(folders.filter(({ role }) => role !== "added" && readerOf(role) === "desktop").map((folder) => folder.id));
  const installed = [...records.values()].filter((one) => read.has(one.folder) && !isDisabledName(one.name));
  const same = installed.find(({ content }) => content.kind === "inspected" && content.inspection.sha256 === inspection.sha256);
  if (same !== undefined) return { ...facts, state: "installed", installed: shown(same) };
  const key = sameNameKey(baseName(name));
  const other =
    installed.find((one) => sameNameKey(one.name) === key) ??
    installed.find(({ content }) => content.kind === "inspected" && isSameConnector(inspection, content.inspection));
  if (other === undefined) return { ...facts, state: "not-installed", installed: null };
  return { ...facts, state: stamp.modifiedMs > Date.parse(other.modifiedAt) ? "newer" : "other-content", installed: shown(other) };
}

const shown = ({ id, name, modifiedAt }: ConnectorRecord): ProjectBuild["installed"] => ({ id, name, modifiedAt });
