import { basename, resolve } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { FileFailure, Finding } from "../../shared/model/finding.ts";
import { withFileName, type InspectionOutcome } from "../../shared/model/inspection.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { LoadingVerdict } from "../../shared/model/trust.ts";
import type { CheckContext, Subject, SubjectFolder } from "../engine/checks/check.ts";
import { findingsAbout } from "../engine/checks/findings-of.ts";
import { mayMeanAnother } from "../engine/inspector/file-names.ts";
import type { Inspector } from "../engine/inspector/inspector.ts";
import { uncheckedCode, withCheckedCode } from "../engine/scan/checked-code.ts";
import { connectorId, openedFolder } from "../engine/scan/connector-id.ts";
import { judgeLoading } from "../engine/trust/judge-loading.ts";
import type { CommandContext } from "./command-context.ts";

/** One file with everything that follows from its bytes and its folder. */
export interface JudgedFile {
  readonly id: ConnectorId;
  /** As given on the command line, or relative to the scanned folder. */
  readonly file: string;
  readonly folder: SubjectFolder | null;
  readonly content: Result<InspectionOutcome, FileFailure>;
  /** Null when the file system gave no bytes. */
  readonly loading: LoadingVerdict | null;
  readonly findings: readonly Finding[];
}

export interface InspectRun {
  readonly context: CommandContext;
  /** The code is not read in full. */
  readonly isQuick: boolean;
}

/** All files at once, as far as the inspecting children allow; the results in the order of the files. */
export const inspectFiles = (files: readonly string[], checkContext: CheckContext, run: InspectRun): Promise<readonly JudgedFile[]> =>
  inspectEach(files, checkContext, run, (judged) => Promise.resolve(judged));

/** As `inspectFiles`; `readMore` may ask the inspector about a judged file before the children are closed. */
export async function inspectEach<T>(
  files: readonly string[],
  checkContext: CheckContext,
  { context, isQuick }: InspectRun,
  readMore: (judged: JudgedFile, inspector: Inspector) => Promise<T>,
): Promise<readonly T[]> {
  const inspector = context.createInspector();
  try {
    return await Promise.all(
      files.map(async (file, index) => {
        const path = resolve(context.cwd, file);
        const isDoubtful = await mayMeanAnother(path);
        const inspected = isDoubtful ? err("name-without-text" as const) : await inspector.inspect({ kind: "file", path });
        const name = basename(file);
        const named = inspected.ok ? ok(withFileName(inspected.value, name)) : inspected;
        const content = isQuick ? named : await withWholeCode(named, path, inspector);
        const subject = { id: connectorId(openedFolder, `${index}`), name, folder: null, content };
        return readMore(judgeFile(subject, file, checkContext), inspector);
      }),
    );
  } finally {
    await inspector.close();
  }
}

/** The inspection with what the grammar said of the whole code. */
async function withWholeCode(inspected: JudgedFile["content"], path: string, { checkCode }: Inspector): Promise<JudgedFile["content"]> {
  const code = inspected.ok ? uncheckedCode(inspected.value) : null;
  if (code === null || !inspected.ok) return inspected;
  return ok(withCheckedCode(inspected.value, await checkCode({ kind: "file", path }, code)));
}

function judgeFile(subject: Subject, file: string, checkContext: CheckContext): JudgedFile {
  const { id, name, folder, content } = subject;
  const { policy, securityLevel, now } = checkContext;
  const role = folder?.role ?? null;
  const loading = content.ok ? judgeLoading({ name, role, content: content.value, policy, securityLevel, now }) : null;
  return { id, file, folder, content, loading, findings: findingsAbout(subject, checkContext) };
}
