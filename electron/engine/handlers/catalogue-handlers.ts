import { basename } from "node:path";
import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { CatalogueEntry, CatalogueView } from "../../../shared/model/catalogue.ts";
import { importedFileName, type ActiveCatalogue } from "../catalogue/active-catalogue.ts";
import type { CertifiedConnector } from "../catalogue/catalogue.ts";
import { checkCatalogue, isOutdated, removeImportedCatalogue, saveImportedCatalogue } from "../catalogue/imported-catalogue.ts";
import { shippedCatalogue } from "../catalogue/shipped-catalogue.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { SettingsStore } from "../settings.ts";
import type { HostActions } from "./host-actions.ts";

export interface CatalogueHandlerPorts {
  readonly catalogue: ActiveCatalogue;
  readonly dataFolder: string;
  readonly settings: SettingsStore;
  readonly isReadOnly: boolean;
  readonly inventory: Pick<LiveInventory, "assembly" | "reassemble">;
  readonly hostActions: HostActions;
}

type CatalogueCommands = "getCatalogue" | "openDocs" | "importCatalogue" | "resetCatalogue";

export function createCatalogueHandlers(ports: CatalogueHandlerPorts): Pick<Handlers, CatalogueCommands> {
  const { catalogue, dataFolder, settings, isReadOnly, inventory, hostActions } = ports;
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
      const docs = connectors()
        .map(entryOf)
        .find((entry) => entry.name === name && entry.docs !== null)?.docs;
      if (docs === undefined || docs === null) return err({ kind: "unknown-id" });
      if (hostActions.openAddress === undefined) return err({ kind: "not-available", detail: docs });
      await hostActions.openAddress(docs);
      return ok(null);
    },
    importCatalogue: async ({ name, text }) => {
      const read = checkCatalogue(text);
      if (!read.ok) return err({ kind: read.error.kind, detail: read.error.at });
      if (isOutdated(read.value, shippedCatalogue())) return err({ kind: "outdated", detail: read.value.asOf ?? "" });
      if (isReadOnly || !(await saveImportedCatalogue(dataFolder, text))) return err({ kind: "store-read-only" });
      settings.set(importedFileName, basename(name.replaceAll("\\", "/")).slice(0, 255));
      return changed();
    },
    resetCatalogue: async () => (isReadOnly || !(await removeImportedCatalogue(dataFolder)) ? err({ kind: "store-read-only" }) : changed()),
  };
}

const docsSite = "https://learn.microsoft.com";

function entryOf(connector: CertifiedConnector): CatalogueEntry {
  const { name, listing, kinds, kindConfidence, functions, version, certifiedSince, beta, files, installedId } = connector;
  return {
    name,
    kinds,
    kindConfidence,
    functions,
    version,
    certifiedSince,
    beta,
    installedId,
    publisher: listing?.publisher ?? null,
    origin: listing?.origin ?? "not-listed",
    releaseState: listing?.releaseState ?? null,
    endOfSupport: listing?.endOfSupport ?? null,
    driverTransition: listing?.driverTransition ?? null,
    fileStems: [...new Set(files.map(({ stem }) => stem))].filter((stem) => stem !== ""),
    docs: listing?.docsPath === null || listing === null ? null : `${docsSite}${listing.docsPath}`,
  };
}

const byName = (one: CatalogueEntry, other: CatalogueEntry): number => one.name.localeCompare(other.name, "en");
