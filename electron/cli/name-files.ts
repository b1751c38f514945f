import { basename, dirname, resolve } from "node:path";
import type { FileFailure } from "../../shared/model/finding.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { OutputFailure } from "../../shared/model/publish.ts";
import { describeProblem } from "../../shared/words/describe/describe-publishing.ts";
import { foreignPath } from "../../shared/words/foreign-text.ts";
import { folderId } from "../engine/scan/folders.ts";
import type { Session } from "./engine-session.ts";
import { printablePath } from "./output/paint.ts";

export interface NamedFiles {
  readonly ids: readonly ConnectorId[];
  readonly unread: readonly { readonly path: string; readonly failure: FileFailure }[];
}

/** Installed files by their path, or by their name where only one has it; every other file is opened without being installed. */
export async function nameFiles(names: readonly string[], { engine, context }: Session): Promise<NamedFiles> {
  const installed = engine.inventory.files();
  const ids: ConnectorId[] = [];
  const unread: NamedFiles["unread"][number][] = [];
  for (const given of new Set(names)) {
    const path = resolve(context.cwd, given);
    const folder = folderId(dirname(path), context.platform);
    const named = installed.filter(({ name }) => name === given);
    const found =
      installed.find((one) => one.folder.id === folder && one.name === basename(path)) ?? (named.length === 1 ? named[0] : undefined);
    if (found !== undefined) ids.push(found.id);
    else {
      const opened = await engine.inspectFile(path);
      if (opened.ok) ids.push(opened.value.id);
      else unread.push({ path, failure: opened.error });
    }
  }
  return { ids, unread };
}

/** One line on standard error for each file that could not be read. */
export function reportUnread({ unread }: NamedFiles, { stderr, words }: Session["context"]): void {
  for (const { path, failure } of unread) {
    const { problem, step } = words.common.fileFailures[failure];
    stderr.write(`${printablePath(path)}: ${problem} ${step}\n`);
  }
}

/** Why a report or a bundle was not written. These commands write over nothing. */
export function reportNotSaved(failure: OutputFailure, { stderr, words }: Session["context"]): void {
  const {
    publish,
    window: { support },
  } = words.common;
  const sentence =
    failure.kind === "output-exists"
      ? support.outputExists(foreignPath(failure.path))
      : `${describeProblem(failure, publish.outputFailures)} ${publish.nothingWritten}`;
  stderr.write(`${sentence}\n`);
}
