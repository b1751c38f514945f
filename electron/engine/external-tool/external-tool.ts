import { createHash } from "node:crypto";
import { dirname, isAbsolute, join, relative } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type {
  ExternalToolChange,
  ExternalToolDone,
  ExternalToolProblem,
  ExternalToolState,
  ExternalToolView,
} from "../../../shared/model/external-tool.ts";
import type { Files } from "../cleanup/execute/files.ts";
import { saveOutput } from "../publish/save-output.ts";
import type { Environment } from "../scan/known-folders.ts";
import { powerShellIn, type ElevatedRunner } from "../trust/elevated.ts";
import { elevatedArguments, type ElevatedChange } from "./elevated-change.ts";
import { isOurTool, largestToolFileBytes, printTool, toolFileIn, toolFor } from "./tool-file.ts";

export interface ExternalToolPorts {
  readonly platform: NodeJS.Platform;
  readonly environment: Environment;
  readonly home: string;
  readonly dataFolder: string;
  /** The installed desktop program; null where there is none. */
  readonly findProgram: () => Promise<string | null>;
  readonly runElevated: ElevatedRunner;
  readonly files: Files;
  readonly now: () => Date;
}

/** Mezzanine's place in the External tools ribbon of Power BI Desktop. */
export interface ExternalToolFile {
  readonly look: () => Promise<Result<ExternalToolView, ExternalToolProblem>>;
  /** Carries out what was shown: backup, file, and reading it back. */
  readonly change: (change: ExternalToolChange, shown: string) => Promise<Result<ExternalToolDone, ExternalToolProblem>>;
}

export const toolBackupsFolder = "external-tool-backups";

export function createExternalToolFile(ports: ExternalToolPorts): ExternalToolFile {
  const { platform, environment, findProgram, files, home } = ports;

  const look = async (): Promise<Result<Looked, ExternalToolProblem>> => {
    const file = platform === "win32" ? toolFileIn(environment) : null;
    if (file === null) return err("tool-not-windows");
    const [program, found] = await Promise.all([findProgram(), readToolFile(file, files)]);
    const tool = program === null ? null : toolFor(program);
    const text = tool === null ? null : printTool(tool);
    const state = stateOf(found, text);
    const shown = sha256(JSON.stringify([found.kind, found.kind === "file" ? sha256(found.bytes) : null, text]));
    return ok({ view: { state, file, tool, isProgramOwn: program !== null && isBelow(program, home), shown }, found, text });
  };

  const carryOut = async (
    change: ExternalToolChange,
    { view, found, text }: Looked,
  ): Promise<Result<ExternalToolDone, ExternalToolProblem>> => {
    if (view.state === "foreign") return err("tool-foreign");
    if (view.state === "unreadable") return err("tool-unreadable");
    if (change === "register" && text === null) return err("tool-no-program");
    const bytes = change === "register" && text !== null ? Buffer.from(text, "utf8") : null;
    const wanted: ExternalToolState = bytes === null ? "absent" : "registered";
    if (view.state === wanted) return ok({ state: wanted, backup: null });
    const before = found.kind === "file" ? found.bytes : null;
    const backup = before === null ? null : await keepBackup(before, ports);
    if (before !== null && backup === null) return err("tool-backup-not-written");
    const problem = await write({ file: view.file, bytes, before }, ports);
    const after = await look();
    if (after.ok && after.value.view.state === wanted) return ok({ state: wanted, backup });
    if (after.ok && after.value.view.state === "foreign") return err("tool-changed-meanwhile");
    return err(problem ?? "tool-not-written");
  };

  return {
    look: async () => {
      const looked = await look();
      return looked.ok ? ok(looked.value.view) : looked;
    },
    change: async (change, shown) => {
      const looked = await look();
      if (!looked.ok) return looked;
      return looked.value.view.shown === shown ? carryOut(change, looked.value) : err("tool-changed-meanwhile");
    },
  };
}

interface Looked {
  readonly view: ExternalToolView;
  readonly found: FoundFile;
  /** What would be written. */
  readonly text: string | null;
}

type FoundFile =
  | { readonly kind: "absent" | "unreadable" }
  /** A folder, a link, or more than any tool writes. */
  | { readonly kind: "other" }
  | { readonly kind: "file"; readonly bytes: Buffer };

async function readToolFile(path: string, files: Files): Promise<FoundFile> {
  const there = await files.stat(path);
  if (there.kind === "absent" || there.kind === "unreadable") return { kind: there.kind };
  if (there.kind !== "file") return { kind: "other" };
  const bytes = await files.readBytes(path, largestToolFileBytes);
  if (bytes.ok) return { kind: "file", bytes: bytes.value };
  return { kind: bytes.error === "not-a-file" ? "other" : "unreadable" };
}

function stateOf(found: FoundFile, text: string | null): ExternalToolState {
  switch (found.kind) {
    case "absent":
    case "unreadable":
      return found.kind;
    case "other":
      return "foreign";
    case "file":
      if (!isOurTool(found.bytes)) return "foreign";
      return text !== null && found.bytes.equals(Buffer.from(text, "utf8")) ? "registered" : "outdated";
  }
}

interface FileChange {
  readonly file: string;
  /** Null removes it. */
  readonly bytes: Buffer | null;
  readonly before: Buffer | null;
}

/** With the rights of this process, else with an administrator's. Why the latter did not come about; whether it was written is read back. */
async function write(change: FileChange, ports: ExternalToolPorts): Promise<ExternalToolProblem | null> {
  if (await writeDirectly(change, ports.files)) return null;
  const now = await readToolFile(change.file, ports.files);
  if (!isAsBefore(now, change.before)) return "tool-changed-meanwhile";
  return writeElevated(change, ports);
}

const isAsBefore = (found: FoundFile, before: Buffer | null): boolean =>
  before === null ? found.kind === "absent" : found.kind === "file" && found.bytes.equals(before);

async function writeDirectly({ file, bytes, before }: FileChange, files: Files): Promise<boolean> {
  if (bytes === null) return (await files.remove(file)).ok;
  if (before === null && !(await files.makeFolder(dirname(file))).ok) return false;
  return (await saveOutput({ path: file, bytes, replace: before !== null }, files)).ok;
}

async function writeElevated({ file, bytes, before }: FileChange, ports: ExternalToolPorts): Promise<ExternalToolProblem | null> {
  const { dataFolder, environment, runElevated, files, now } = ports;
  const source = join(dataFolder, `external-tool-${now().getTime()}-${process.pid}.json`);
  try {
    if (bytes !== null) {
      const made = await files.makeFolder(dataFolder);
      if (!made.ok || !(await files.writeBytes(source, bytes)).ok) return "tool-not-written";
    }
    const elevated = elevatedChangeOf({ file, bytes, before }, source);
    if (elevated === null) return null;
    const ended = await runElevated(powerShellIn(environment["SystemRoot"] ?? "C:\\Windows"), elevatedArguments(elevated));
    if (ended === "ended") return null;
    return ended === "declined" ? "tool-elevation-declined" : "tool-not-written";
  } finally {
    if (bytes !== null) await files.remove(source); // a virus scanner may hold it a moment longer
  }
}

function elevatedChangeOf({ file, bytes, before }: FileChange, source: string): ElevatedChange | null {
  const beforeSha256 = before === null ? null : sha256(before);
  if (bytes !== null) return { kind: "write", source, sourceSha256: sha256(bytes), target: file, before: beforeSha256 };
  return beforeSha256 === null ? null : { kind: "remove", target: file, before: beforeSha256 };
}

/** The path of the backup; null when it could not be written. Nothing is overwritten. */
async function keepBackup(bytes: Buffer, { dataFolder, files, now }: ExternalToolPorts): Promise<string | null> {
  const folder = join(dataFolder, toolBackupsFolder);
  if (!(await files.makeFolder(folder)).ok) return null;
  const stamp = now().toISOString().replace(/[:.]/gu, "-");
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const path = join(folder, `${stamp}${attempt === 0 ? "" : `-${attempt}`}.json`);
    const written = await files.writeBytes(path, bytes);
    if (written.ok) return path;
    if (written.error !== "taken") return null;
  }
  return null;
}

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex").toUpperCase();

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}
