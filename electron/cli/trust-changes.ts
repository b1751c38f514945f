import { resolve } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { CommandName, Failure } from "../../shared/contract/commands.ts";
import type { ConnectorRecord } from "../../shared/model/inventory.ts";
import type { AcceptanceWay, PublisherFacts } from "../../shared/model/publisher.ts";
import { comparePublisher } from "../../shared/model/thumbprint-comparison.ts";
import { groupedThumbprint, parseThumbprint, type Thumbprint } from "../../shared/model/thumbprint.ts";
import type { TrustChangePlan, TrustBackup, TrustExportKind } from "../../shared/model/trust-change.ts";
import { foreign, foreignPath } from "../../shared/words/foreign-text.ts";
import { exportFolderName } from "../engine/handlers/trust-handlers.ts";
import { signersOf } from "../engine/trust/publishers.ts";
import { saveFiles } from "../engine/export/save-files.ts";
import type { TrustRequest } from "./commands/trust.ts";
import type { CommandContext } from "./command-context.ts";
import { askForConsent, reportNoConsent } from "./consent.ts";
import type { Session } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findConnector } from "./find-subjects.ts";
import { describeTrustChange, trustChangeJson, type TrustChangeJson } from "./output/describe-trust.ts";
import { jsonText } from "./output/json.ts";
import { printablePath } from "./output/paint.ts";

type RequestTo<A extends TrustRequest["action"]> = Extract<TrustRequest, { action: A }>;

function refuse(command: CommandName, { kind, detail }: Failure<CommandName>, { stderr, words }: CommandContext): ExitCode {
  const about = detail === undefined ? "" : `${words.commandLine.phrases.quoted(foreign(detail))}: `;
  stderr.write(`${about}${words.common.window.failures.of(command, kind)}\n`);
  return kind === "list-unreadable" || kind === "list-in-other-form" ? exitCode.unreadable : exitCode.refused;
}

/** Adds or removes, after showing the list before and after. */
export async function changeTrustList(request: RequestTo<"add" | "remove">, session: Session): Promise<ExitCode> {
  const { engine, context } = session;
  const named = request.action === "add" ? await thumbprintsOf(request.names, session) : ok(request.names);
  if (!named.ok) return named.error;
  const change = request.action === "add" ? { add: named.value, remove: [] } : { add: [], remove: named.value };
  const plan = await engine.handlers.planTrustChange(change);
  if (!plan.ok) return refuse("planTrustChange", plan.error, context);
  return carryOut(plan.value, request, session);
}

/** The latest backup unless one is named. */
export async function restoreTrustList({ backup, ...request }: RequestTo<"restore">, session: Session): Promise<ExitCode> {
  const { engine, context } = session;
  const backups = await engine.handlers.getTrustBackups(null);
  const id = backup ?? (backups.ok ? backups.value[0]?.id : undefined);
  if (id === undefined) {
    context.stderr.write(`${context.words.common.window.trust.noBackups}\n`);
    return exitCode.refused;
  }
  const plan = await engine.handlers.planTrustRestore({ backup: id });
  if (plan.ok) return carryOut(plan.value, request, session);
  if (plan.error.kind !== "unknown-id") return refuse("planTrustRestore", plan.error, context);
  context.stderr.write(`${context.words.commandLine.trust.noBackup(foreign(id))}\n`);
  return exitCode.usage;
}

interface Choices {
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

async function carryOut(plan: TrustChangePlan, { json, dryRun, yes }: Choices, { engine, context }: Session): Promise<ExitCode> {
  const { stdout } = context;
  const words = context.words.common.window.trust;
  const report = (done: boolean, backup: string | null) => {
    if (json) stdout.write(jsonText<TrustChangeJson>(trustChangeJson(plan, done, backup)));
    else if (!done) stdout.write(describeTrustChange(plan, context));
    else stdout.write(`${words.changed}${backup === null ? "" : `\n${words.backupKept(foreignPath(backup))}`}\n`);
  };
  if (dryRun || !plan.changes) {
    report(false, null);
    return exitCode.success;
  }
  const consent = await askForConsent({ yes, shown: describeTrustChange(plan, context), question: words.changeTitle }, context);
  if (consent !== "yes") return reportNoConsent(consent, context);
  const written = await engine.handlers.carryOutTrustChange({ planId: plan.planId });
  if (!written.ok) return refuse("carryOutTrustChange", written.error, context);
  report(true, written.value.backup);
  return exitCode.success;
}

export async function listBackups(json: boolean, { engine, context }: Session): Promise<ExitCode> {
  const backups = await engine.handlers.getTrustBackups(null);
  if (!backups.ok) return exitCode.unreadable;
  const words = context.words.common.window.trust;
  const lines = backups.value.map(({ id, keptAt, entries }) => {
    return `${id}  ${entries === null ? words.backupUnreadable(keptAt) : words.backupFrom(keptAt, entries.length)}\n`;
  });
  if (json) context.stdout.write(jsonText<TrustBackupsJson>({ backups: backups.value }));
  else context.stdout.write(lines.length === 0 ? `${words.noBackups}\n` : lines.join(""));
  return exitCode.success;
}

/** Thumbprints as they are given, and of files the thumbprints of who signed them. */
async function thumbprintsOf(names: readonly string[], session: Session): Promise<Result<readonly string[], ExitCode>> {
  const found: string[] = [];
  for (const name of names) {
    if (isWrittenThumbprint(name)) {
      found.push(name);
      continue;
    }
    const record = await findFile(name, session);
    if (!record.ok) return record;
    const signers = record.value.content.kind === "inspected" ? signersOf(record.value.content.inspection) : [];
    if (signers.length === 0) {
      session.context.stderr.write(`${printablePath(name)}: ${session.context.words.commandLine.trust.notSigned}\n`);
      return err(exitCode.refused);
    }
    found.push(...signers.map(({ sha1 }) => sha1));
  }
  return ok(found);
}

/** What has the digits of a thumbprint, right or wrong, is none of a file's name. */
const isWrittenThumbprint = (name: string): boolean => parseThumbprint(name).ok || /^[\s0-9a-f:-]{20,}$/iu.test(name);

/** An installed connector by its name or path, else a file at this path. */
async function findFile(name: string, { engine, context }: Session): Promise<Result<ConnectorRecord, ExitCode>> {
  const installed = findConnector(name, engine, context);
  const known = installed.ok ? engine.inventory.findRecord(installed.value.id) : undefined;
  if (known !== undefined) return ok(known);
  const opened = await engine.openFile(resolve(context.cwd, name));
  if (opened.ok) return opened;
  const { problem, step } = context.words.common.fileFailures[opened.error];
  context.stderr.write(`${printablePath(name)}: ${problem} ${step}\n`);
  return err(exitCode.unreadable);
}

export async function exportTrust({ kind, names, output, dryRun, json }: RequestTo<"export">, session: Session): Promise<ExitCode> {
  const { engine, context } = session;
  const named = await thumbprintsOf(names, session);
  if (!named.ok) return named.error;
  const files = await engine.handlers.exportTrust({ kind, thumbprints: named.value });
  if (!files.ok) return refuse("exportTrust", files.error, context);
  const list = files.value.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, "base64") }));
  const saved = dryRun ? null : await saveFiles(resolve(context.cwd, output), exportFolderName({ kind }), list);
  if (saved === null && !dryRun) return refuse("saveTrustExport", { kind: "not-saved" }, context);
  const fileNames = list.map(({ name }) => name);
  if (json) context.stdout.write(jsonText<TrustExportJson>({ kind, folder: saved, files: fileNames }));
  else
    context.stdout.write(
      saved === null
        ? `${fileNames.join("\n")}\n`
        : `${context.words.common.window.trust.exportedTo(foreignPath(saved))}\n${fileNames.map((one) => `  ${one}\n`).join("")}`,
    );
  return exitCode.success;
}

export async function acceptSigner(request: RequestTo<"accept">, session: Session): Promise<ExitCode> {
  const { engine, context } = session;
  const subject = await findSubject(request.name, session);
  if (!subject.ok) return subject.error;
  const words = context.words.common.window.trust;
  const how = request.compared === null ? "on-sight" : "thumbprint-compared";
  const answer = request.compared === null ? "same" : compare(request.compared, subject.value);
  if (answer !== "same") {
    context.stderr.write(`${words.comparisons[answer === "nothing-pasted" ? "not-a-thumbprint" : answer]}\n`);
    return exitCode.refused;
  }
  const { publisher, record } = subject.value;
  const isSigned = certificatesOf(subject.value).length > 0;
  const report = (done: boolean, sentence: string) =>
    context.stdout.write(
      request.json
        ? jsonText<AcceptedJson>({ ...factsOf(subject.value), how: isSigned ? how : null, done })
        : `${describeSubject(subject.value, context)}\n${sentence}\n`,
    );
  if (request.dryRun) {
    report(false, words.acceptExplain);
    return exitCode.success;
  }
  const { note } = request;
  const accepted =
    publisher === null
      ? await engine.handlers.acceptSigner({ id: record.id, how, note })
      : await engine.handlers.acceptPublisher({ sha256: publisher.sha256, how, note });
  if (!accepted.ok) return refuse("acceptSigner", accepted.error, context);
  const result = isSigned ? `${how === "on-sight" ? `${words.onSight}\n` : ""}${words.accepted}` : words.acceptedUnsigned;
  report(true, result);
  return exitCode.success;
}

export async function revokePublisher({ name, dryRun, json }: RequestTo<"revoke">, session: Session): Promise<ExitCode> {
  const { engine, context } = session;
  const subject = await findSubject(name, session);
  if (!subject.ok) return subject.error;
  const [first] = certificatesOf(subject.value);
  if (first === undefined) return refuse("revokePublisher", { kind: "unknown-id" }, context);
  const revoked = dryRun ? ok(null) : await engine.handlers.revokePublisher({ sha256: first.sha256 });
  if (!revoked.ok) return refuse("revokePublisher", revoked.error, context);
  if (json) context.stdout.write(jsonText<RevokedJson>({ ...factsOf(subject.value), done: !dryRun }));
  else
    context.stdout.write(`${describeSubject(subject.value, context)}\n${dryRun ? "" : `${context.words.common.window.trust.revoked}\n`}`);
  return exitCode.success;
}

/** A publisher that was met, by its thumbprint, or a file. */
type Subject =
  | { readonly publisher: PublisherFacts; readonly record: null }
  | { readonly publisher: null; readonly record: ConnectorRecord };

async function findSubject(name: string, session: Session): Promise<Result<Subject, ExitCode>> {
  if (!isWrittenThumbprint(name)) {
    const record = await findFile(name, session);
    return record.ok ? ok({ publisher: null, record: record.value }) : record;
  }
  const parsed = parseThumbprint(name);
  const view = await session.engine.handlers.getTrust(null);
  const publishers = view.ok ? view.value.publishers : [];
  const publisher = publishers.find(({ sha1, sha256 }) => parsed.ok && (parsed.value.hex === sha1 || parsed.value.hex === sha256));
  if (publisher !== undefined) return ok({ publisher, record: null });
  session.context.stderr.write(
    parsed.ok
      ? `${session.context.words.commandLine.trust.notMet}\n`
      : `${session.context.words.common.window.failures.of("planTrustChange", "not-a-thumbprint")}\n`,
  );
  return err(exitCode.usage);
}

const certificatesOf = ({ publisher, record }: Subject): readonly Pick<PublisherFacts, "sha1" | "sha256">[] =>
  publisher !== null ? [publisher] : record.content.kind === "inspected" ? signersOf(record.content.inspection) : [];

/** With several signers one thumbprint says nothing of the others. */
function compare(written: string, subject: Subject): ReturnType<typeof comparePublisher> {
  const answers = certificatesOf(subject).map((certificate) => comparePublisher(written, certificate));
  return answers.find((answer) => answer !== "same") ?? answers[0] ?? "different";
}

/** Whom it is about: a file, or somebody who signed files before. */
export interface TrustSubjectJson {
  readonly file: string | null;
  /** SHA-1. */
  readonly thumbprints: readonly Thumbprint[];
}

export interface RevokedJson extends TrustSubjectJson {
  readonly done: boolean;
}

export interface AcceptedJson extends RevokedJson {
  /** Null for a file that is not signed. */
  readonly how: AcceptanceWay | null;
}

export interface TrustBackupsJson {
  readonly backups: readonly TrustBackup[];
}

/** Files for an administrator. */
export interface TrustExportJson {
  readonly kind: TrustExportKind;
  /** Null for a dry run. */
  readonly folder: string | null;
  readonly files: readonly string[];
}

const factsOf = (subject: Subject): TrustSubjectJson => ({
  file: subject.record?.name ?? null,
  thumbprints: certificatesOf(subject).map(({ sha1 }) => sha1),
});

function describeSubject(subject: Subject, { words }: CommandContext): string {
  const thumbprints = certificatesOf(subject).map(({ sha1 }) => groupedThumbprint(sha1));
  const name = subject.publisher === null ? subject.record.name : (subject.publisher.name ?? words.common.window.trust.unnamed);
  return `${printablePath(name)}\n${thumbprints.length === 0 ? `  ${words.commandLine.trust.unsigned}` : thumbprints.map((one) => `  ${one}`).join("\n")}`;
}
