import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { Catalogue } from "../engine/catalog/catalogue.ts";
import { parseCatalogue, type CatalogueFailure } from "../engine/catalog/read-catalogue.ts";
import { shippedCatalogue } from "../engine/catalog/shipped-catalogue.ts";
import type { CheckContext } from "../engine/checks/check.ts";
import { readTrustFile, readTrustPolicy } from "../engine/trust/read-policy.ts";
import type { TrustPolicy } from "../../shared/model/trust.ts";
import type { JudgingOptions } from "./parse-arguments.ts";
import type { World } from "./world.ts";

/** A file named by an option that could not be used. */
export type ContextFailure =
  | { readonly kind: "trusted-unreadable"; readonly path: string }
  | { readonly kind: "catalog-unreadable"; readonly path: string }
  | { readonly kind: "catalog-not-understood"; readonly path: string; readonly failure: CatalogueFailure };

/** What files are judged against. `readFolder` is filled in by who looked for it. */
export async function gatherContext(
  options: Pick<JudgingOptions, "trusted" | "catalog" | "securityLevel">,
  world: World,
): Promise<Result<CheckContext, ContextFailure>> {
  const policy = await readPolicy(options.trusted, world);
  if (!policy.ok) return policy;
  const catalogue = options.catalog === null ? ok(shippedCatalogue()) : await readCatalogueFile(resolve(world.cwd, options.catalog));
  if (!catalogue.ok) return catalogue;
  return ok({ catalogue: catalogue.value, policy: policy.value, securityLevel: options.securityLevel, now: world.now(), readFolder: null, testing: new Map() });
}

export async function readPolicy(trusted: string | null, world: World): Promise<Result<TrustPolicy, ContextFailure>> {
  if (trusted === null) return ok(await readTrustPolicy(world));
  const path = resolve(world.cwd, trusted);
  const policy = await readTrustFile(path, "must-be-there");
  return policy.failure === null ? ok(policy) : err({ kind: "trusted-unreadable", path });
}

/** Our own list has 170 kB. */
const largestCatalogueBytes = 32 * 1024 * 1024;

async function readCatalogueFile(path: string): Promise<Result<Catalogue, ContextFailure>> {
  let text: string;
  try {
    const file = await open(path);
    try {
      const facts = await file.stat();
      if (!facts.isFile() || facts.size > largestCatalogueBytes) return err({ kind: "catalog-unreadable", path });
      text = await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch {
    return err({ kind: "catalog-unreadable", path });
  }
  const catalogue = parseCatalogue(text);
  return catalogue.ok ? catalogue : err({ kind: "catalog-not-understood", path, failure: catalogue.error });
}
