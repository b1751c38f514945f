import { basename } from "node:path";
import { err, ok } from "../../../shared/base/result.ts";
import { text } from "../../../shared/contract/decoder.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { CatalogueEntry, CatalogueFacts, CatalogueView } from "../../../shared/model/catalogue.ts";
import type { Catalogue, CertifiedConnector } from "../catalog/catalogue.ts";
import {
  checkCatalogue,
  chooseCatalogue,
  isOutdated,
  loadImportedCatalogue,
  removeImportedCatalogue,
  saveImportedCatalogue,
} from "../catalog/imported-catalogue.ts";
import { shippedCatalogue } from "../catalog/shipped-catalogue.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { SettingsKeeper } from "./settings.ts";
import type { Shell } from "../inventory/shell.ts";

export interface CatalogueKeeperPorts {
  readonly dataFolder: string;
  readonly keeper: SettingsKeeper;
  /** For this run only; then nothing imported is looked at. */
  readonly given: Catalogue | undefined;
}

/** Which list of certified connectors is in use. */
export interface CatalogueKeeper {
  readonly current: () => Catalogue;
  readonly facts: () => CatalogueFacts;
  /** Reads again what is imported, after it was replaced or removed. */
  readonly reload: () => Promise<void>;
}

const fileNameSetting = "importedCatalogue";

export async function createCatalogueKeeper({ dataFolder, keeper, given }: CatalogueKeeperPorts): Promise<CatalogueKeeper> {
  const shipped = given ?? shippedCatalogue();
  const read = async (): Promise<{ readonly catalogue: Catalogue; readonly imported: CatalogueFacts["imported"] }> => {
    const found = given === undefined ? await loadImportedCatalogue(dataFolder) : null;
    if (found === null) return { catalogue: shipped, imported: null };
    const about = { fileName: keeper.get(fileNameSetting, text(255)) ?? "certified-connectors.json", importedAt: found.importedAt };
    const { catalogue, unused } = chooseCatalogue(found, shipped);
    return { catalogue, imported: { ...about, unused } };
  };
  const state = { used: await read() };
  return {
    current: () => state.used.catalogue,
    facts: () => {
      const { catalogue, imported } = state.used;
      const source = given !== undefined ? "given" : imported?.unused === null ? "imported" : "shipped";
      return { asOf: catalogue.asOf, count: catalogue.connectors.length, source, imported };
    },
    reload: async () => {
      state.used = await read();
    },
  };
}

export interface CatalogueHandlerPorts {
  readonly catalogue: CatalogueKeeper;
  readonly dataFolder: string;
  readonly keeper: SettingsKeeper;
  readonly isReadOnly: boolean;
  readonly inventory: Pick<LiveInventory, "assembly" | "reassemble">;
  readonly shell: Shell;
}

type CatalogueCommands = "getCatalogue" | "openDocs" | "importCatalogue" | "resetCatalogue";

export function createCatalogueHandlers(ports: CatalogueHandlerPorts): Pick<Handlers, CatalogueCommands> {
  const { catalogue, dataFolder, keeper, isReadOnly, inventory, shell } = ports;
  const connectors = () => inventory.assembly().checks.catalogue.connectors;
  const view = (): CatalogueView => ({ facts: catalogue.facts(), entries: connectors().map(entryOf).sort(byName) });
  const changed = async () => {
    await catalogue.reload();
    inventory.reassemble();
    return ok(view());
  };
  return {
    getCatalogue: () => Promise.resolve(ok(view())),
    openDocs: async ({ name }) => {
      const docs = connectors().map(entryOf).find((entry) => entry.name === name && entry.docs !== null)?.docs;
      if (docs === undefined || docs === null) return err({ kind: "unknown-id" });
      if (shell.openAddress === undefined) return err({ kind: "not-available", detail: docs });
      await shell.openAddress(docs);
      return ok(null);
    },
    importCatalogue: async ({ name, text }) => {
      const read = checkCatalogue(text);
      if (!read.ok) return err({ kind: read.error.kind, detail: read.error.at });
      if (isOutdated(read.value, shippedCatalogue())) return err({ kind: "outdated", detail: read.value.asOf ?? "" });
      if (isReadOnly || !(await saveImportedCatalogue(dataFolder, text))) return err({ kind: "store-read-only" });
      keeper.set(fileNameSetting, basename(name.replaceAll("\\", "/")).slice(0, 255));
      return changed();
    },
    resetCatalogue: async () => (isReadOnly || !(await removeImportedCatalogue(dataFolder)) ? err({ kind: "store-read-only" }) : changed()),
  };
}

const docsSite = "https://learn.microsoft.com";

function entryOf(connector: CertifiedConnector): CatalogueEntry {
  const { name, listing, kinds, kindConfidence, functions, version, certifiedSince, beta, files, installedId } = connector;
  return {
    name, kinds, kindConfidence, functions, version, certifiedSince, beta, installedId,
    publisher: listing?.publisher ?? null,
    origin: listing?.origin ?? "not-listed",
    releaseState: listing?.releaseState ?? null,
    fileStems: [...new Set(files.map(({ stem }) => stem))].filter((stem) => stem !== ""),
    docs: listing?.docsPath === null || listing === null ? null : `${docsSite}${listing.docsPath}`,
  };
}

const byName = (one: CatalogueEntry, other: CatalogueEntry): number => one.name.localeCompare(other.name, "en");
