import { basename, dirname, resolve } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { QuarantinedFile } from "../../shared/model/cleanup.ts";
import type { ConnectorRow } from "../../shared/model/inventory.ts";
import type { Engine } from "../engine/create-engine.ts";
import { folderId } from "../engine/scan/folders.ts";
import type { CommandContext } from "./command-context.ts";

/** A name that does not name exactly one thing. It is refused, not guessed. */
export type NamingFailure =
  | { readonly kind: "nothing-of-that-name"; readonly given: string }
  | { readonly kind: "several-of-that-name"; readonly given: string; readonly candidates: readonly string[] };

/** A connector by its path, or by its file name where only one has it. */
export function findConnector(given: string, { inventory }: Engine, context: CommandContext): Result<ConnectorRow, NamingFailure> {
  const { rows, folders } = inventory.snapshot();
  const path = resolve(context.cwd, given);
  const folder = folderId(dirname(path), context.platform);
  const atPath = rows.find((row) => row.folder === folder && row.name === basename(path));
  if (atPath !== undefined) return ok(atPath);
  const pathOf = (row: ConnectorRow) => folders.find(({ id }) => id === row.folder)?.path ?? "";
  return onlyOne(
    given,
    rows.filter(({ name }) => name === given),
    (row) => resolve(pathOf(row), row.name),
  );
}

/** A file in quarantine by its id, by a beginning of it that no other has, or by its name where only one has it. */
export function findQuarantined(given: string, files: readonly QuarantinedFile[]): Result<QuarantinedFile, NamingFailure> {
  const exact = files.find(({ id }) => id === given);
  if (exact !== undefined) return ok(exact);
  const named = files.filter(({ id, name }) => name === given || (given.length >= shortestBeginning && id.startsWith(given)));
  return onlyOne(given, named, ({ id, name, quarantinedAt }) => `${id}  ${name}  ${quarantinedAt}`);
}

const shortestBeginning = 6;

function onlyOne<T>(given: string, found: readonly T[], describe: (one: T) => string): Result<T, NamingFailure> {
  const [first, ...more] = found;
  if (first === undefined) return err({ kind: "nothing-of-that-name", given });
  return more.length > 0 ? err({ kind: "several-of-that-name", given, candidates: found.map(describe) }) : ok(first);
}

type Find<T> = (given: string) => Result<T, NamingFailure>;

/** All of them, or every name that failed. */
export function findAll<T>(names: readonly string[], find: Find<T>): Result<readonly T[], readonly NamingFailure[]> {
  const results = names.map(find);
  const failures = results.flatMap((one) => (one.ok ? [] : [one.error]));
  return failures.length > 0 ? err(failures) : ok(results.flatMap((one) => (one.ok ? [one.value] : [])));
}
