import { errorCode } from "../../../shared/base/error-code.ts";
import { open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { err, type Result } from "../../../shared/base/result.ts";
import type { CatalogueFailureKind } from "../../../shared/model/catalogue.ts";
import { readBounded } from "../read-bounded.ts";
import type { Catalogue } from "./catalogue.ts";
import { parseCatalogue, type CatalogueFailure } from "./read-catalogue.ts";

/** A list that the user took in place of the shipped one, kept as it came in Mezzanine's own folder. */
export interface ImportedCatalogue {
  readonly importedAt: string;
  readonly catalogue: Result<Catalogue, CatalogueFailureKind | "unreadable">;
}

/** A little more than the longest text that is taken, in the widest encoding. */
const largestBytes = 64 * 1024 * 1024;

const pathIn = (dataFolder: string): string => join(dataFolder, "certified-connectors.json");

/** Null when nothing was imported. Read and checked again at each start: it may have been damaged meanwhile. */
export async function loadImportedCatalogue(dataFolder: string): Promise<ImportedCatalogue | null> {
  const path = pathIn(dataFolder);
  try {
    const facts = await stat(path);
    const importedAt = facts.mtime.toISOString();
    const bytes = await readBounded(path, largestBytes);
    if (bytes === null) return { importedAt, catalogue: err("unreadable") };
    const catalogue = checkCatalogue(bytes.toString("utf8"));
    return { importedAt, catalogue: catalogue.ok ? catalogue : err(catalogue.error.kind) };
  } catch (thrown) {
    const code = errorCode(thrown);
    return code === "ENOENT" || code === "ENOTDIR" ? null : { importedAt: new Date(0).toISOString(), catalogue: err("unreadable") };
  }
}

/** Only where both have a date; `2026-08` sorts as text. */
export const isOutdated = (one: Catalogue, shipped: Catalogue): boolean =>
  one.asOf !== null && shipped.asOf !== null && one.asOf < shipped.asOf;

export interface ChosenCatalogue {
  readonly catalogue: Catalogue;
  /** Why the imported one is not used. */
  readonly unused: CatalogueFailureKind | "unreadable" | "outdated" | null;
}

/** The imported list where it can be used, else the shipped one: a newer program may ship a newer list than the one imported once. */
export function chooseCatalogue(imported: ImportedCatalogue | null, shipped: Catalogue): ChosenCatalogue {
  if (imported === null) return { catalogue: shipped, unused: null };
  if (!imported.catalogue.ok) return { catalogue: shipped, unused: imported.catalogue.error };
  const { value } = imported.catalogue;
  return isOutdated(value, shipped) ? { catalogue: shipped, unused: "outdated" } : { catalogue: value, unused: null };
}

/** A list without a single connector is some other JSON that happens to fit. */
export function checkCatalogue(text: string): Result<Catalogue, CatalogueFailure> {
  const catalogue = parseCatalogue(text);
  return catalogue.ok && catalogue.value.connectors.length === 0 ? err({ kind: "not-a-catalogue", at: "connectors" }) : catalogue;
}

/** Beside it first, then in its place: a crash leaves the old list or the new one. False when it could not be written. */
export async function saveImportedCatalogue(dataFolder: string, text: string): Promise<boolean> {
  const path = pathIn(dataFolder);
  try {
    const file = await open(`${path}.new`, "w", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    return true;
  } catch {
    return false; // no room or no rights; the list in use stays
  }
}

export async function removeImportedCatalogue(dataFolder: string): Promise<boolean> {
  try {
    await rm(pathIn(dataFolder), { force: true });
    return true;
  } catch {
    return false; // another program holds it, or no rights
  }
}
