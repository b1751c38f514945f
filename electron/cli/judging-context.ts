import { resolve } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Catalogue } from "../engine/catalogue/catalogue.ts";
import { parseCatalogue, type CatalogueFailure } from "../engine/catalogue/read-catalogue.ts";
import { chooseCatalogue, loadImportedCatalogue } from "../engine/catalogue/imported-catalogue.ts";
import { shippedCatalogue } from "../engine/catalogue/shipped-catalogue.ts";
import type { CheckContext } from "../engine/checks/check.ts";
import { readBounded } from "../engine/read-bounded.ts";
import { noSignerMemory } from "../engine/trust/publishers.ts";
import { readTrustFile, readTrustPolicy } from "../engine/trust/read-policy.ts";
import type { TrustPolicy } from "../../shared/model/trust.ts";
import type { JudgingRequest } from "./commands/shared-options.ts";
import type { CommandContext } from "./command-context.ts";

/** A file named by an option that could not be used. */
export type ContextFailure =
  | { readonly kind: "trusted-unreadable"; readonly path: string }
  | { readonly kind: "catalog-unreadable"; readonly path: string }
  | { readonly kind: "catalog-not-understood"; readonly path: string; readonly failure: CatalogueFailure };

/** What files are judged against. `readFolder` is null here; the caller sets it where it matters. */
export async function gatherContext(
  options: Pick<JudgingRequest, "trusted" | "catalog" | "securityLevel">,
  context: CommandContext,
): Promise<Result<CheckContext, ContextFailure>> {
  const policy = await readPolicy(options.trusted, context);
  if (!policy.ok) return policy;
  const catalogue = options.catalog === null ? ok(await usualCatalogue(context)) : await readNamedCatalogue(options.catalog, context);
  if (!catalogue.ok) return catalogue;
  return ok({
    catalogue: catalogue.value,
    policy: policy.value,
    securityLevel: options.securityLevel,
    now: context.now(),
    readFolder: null,
    testing: new Map(),
    signers: noSignerMemory,
  });
}

const usualCatalogue = async ({ dataFolder }: CommandContext): Promise<Catalogue> =>
  chooseCatalogue(await loadImportedCatalogue(dataFolder), shippedCatalogue()).catalogue;

export async function readPolicy(trusted: string | null, context: CommandContext): Promise<Result<TrustPolicy, ContextFailure>> {
  if (trusted === null) return ok(await readTrustPolicy(context));
  const path = resolve(context.cwd, trusted);
  const policy = await readTrustFile(path, "must-be-there");
  return policy.failure === null ? ok(policy) : err({ kind: "trusted-unreadable", path });
}

/** Our own list has 170 kB. */
const largestCatalogueBytes = 32 * 1024 * 1024;

/** Null when it cannot be read, or is larger than any list. */
export async function readCatalogueText(path: string): Promise<string | null> {
  try {
    return (await readBounded(path, largestCatalogueBytes))?.toString("utf8") ?? null;
  } catch {
    return null; // not there, or not ours to read
  }
}

export async function readNamedCatalogue(named: string, { cwd }: Pick<CommandContext, "cwd">): Promise<Result<Catalogue, ContextFailure>> {
  const path = resolve(cwd, named);
  const text = await readCatalogueText(path);
  if (text === null) return err({ kind: "catalog-unreadable", path });
  const catalogue = parseCatalogue(text);
  return catalogue.ok ? catalogue : err({ kind: "catalog-not-understood", path, failure: catalogue.error });
}
