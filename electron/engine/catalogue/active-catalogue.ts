import { text } from "../../../shared/contract/decoder.ts";
import type { CatalogueFacts } from "../../../shared/model/catalogue.ts";
import type { SettingsStore } from "../settings.ts";
import type { Catalogue } from "./catalogue.ts";
import { chooseCatalogue, loadImportedCatalogue } from "./imported-catalogue.ts";
import { shippedCatalogue } from "./shipped-catalogue.ts";

export interface ActiveCataloguePorts {
  readonly dataFolder: string;
  readonly settings: SettingsStore;
  /** For this run only; then an imported one is not read. */
  readonly given: Catalogue | undefined;
}

/** The list of certified connectors in use: given, imported or shipped. */
export interface ActiveCatalogue {
  readonly current: () => Catalogue;
  readonly facts: () => CatalogueFacts;
  /** Reads again what is imported, after it was replaced or removed. */
  readonly reload: () => Promise<void>;
}

/** Setting: the name of the file that was imported. */
export const importedFileName = "importedCatalogue";

export async function createActiveCatalogue({ dataFolder, settings, given }: ActiveCataloguePorts): Promise<ActiveCatalogue> {
  const shipped = given ?? shippedCatalogue();
  const read = async (): Promise<{ readonly catalogue: Catalogue; readonly imported: CatalogueFacts["imported"] }> => {
    const found = given === undefined ? await loadImportedCatalogue(dataFolder) : null;
    if (found === null) return { catalogue: shipped, imported: null };
    const about = { fileName: settings.get(importedFileName, text(255)) ?? "certified-connectors.json", importedAt: found.importedAt };
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
