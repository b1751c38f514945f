import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { Publish } from "../../../shared/model/connector.ts";
import { withFileName } from "../../../shared/model/inspection.ts";
import type { ConnectorId, ConnectorRecord, InventorySnapshot } from "../../../shared/model/inventory.ts";
import { textIn } from "../../../shared/model/known.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import type { ScanMemory } from "../scan/scanned-file.ts";
import type { HostActions } from "./host-actions.ts";

export interface InventoryPorts {
  readonly inventory: LiveInventory & { readonly snapshot: () => InventorySnapshot };
  readonly opened: OpenedFiles;
  readonly memory: ScanMemory;
  readonly hostActions: HostActions;
  readonly culture: () => string;
}

type InventoryCommands = "getInventory" | "startScan" | "cancelScan" | "getConnector" | "openLearnMore";

export function createInventoryHandlers({
  inventory,
  opened,
  memory,
  hostActions,
  culture,
}: InventoryPorts): Pick<Handlers, InventoryCommands> {
  const find = (id: ConnectorId) => inventory.findRecord(id) ?? opened.find(id);
  return {
    getInventory: () => Promise.resolve(ok(inventory.snapshot())),
    startScan: () => Promise.resolve(ok({ scanId: inventory.scans.start() })),
    cancelScan: ({ scanId }) => Promise.resolve(inventory.scans.cancel(scanId) ? ok(null) : err({ kind: "unknown-id" })),
    getConnector: ({ id }) => {
      const record = find(id);
      return Promise.resolve(record === undefined ? err({ kind: "unknown-id" }) : ok(withImages(record, memory)));
    },
    openLearnMore: async ({ id, publish }) => {
      const found = find(id);
      const publishes = found?.content.kind === "inspected" ? found.content.inspection.connector.publishes : [];
      const declared = publishes.find(({ name }) => name === publish);
      if (declared === undefined) return err({ kind: "unknown-id" });
      const address = secureAddress(declared, culture());
      if (address === null) return err({ kind: "not-https" });
      if (hostActions.openAddress === undefined) return err({ kind: "not-available", detail: address });
      await hostActions.openAddress(address);
      return ok(null);
    },
  };
}

/** The inventory holds records without images; one connector at a time is fetched whole. */
function withImages(record: ConnectorRecord, memory: ScanMemory): ConnectorRecord {
  if (record.content.kind === "refused" || record.content.inspection.images.length > 0) return record;
  const whole = memory.find(record.content.inspection.sha256);
  return whole === undefined ? record : { ...record, content: withFileName(whole, record.name) };
}

function secureAddress({ learnMoreUrl }: Publish, culture: string): string | null {
  const text = learnMoreUrl?.known === true ? textIn(learnMoreUrl.value, culture) : null;
  const address = text === null ? null : URL.parse(text);
  // A name and password in an address are there to make it look like another one.
  return address?.protocol === "https:" && address.username === "" && address.password === "" ? address.href : null;
}
