import { readingsOf, type FolderEntry, type FolderPlace } from "../../shared/model/folder-view.ts";
import type { GatewayConnector } from "../../shared/model/gateway.ts";
import type { FolderFacts, FolderRole } from "../../shared/model/inventory.ts";
import { aFolderId, anId } from "./a-record.ts";

const placeOf: Readonly<Record<FolderRole, FolderPlace>> = {
  "desktop": "documents",
  "desktop-dead": "documents-older-name",
  "near-miss": "near-miss",
  "certified-installer": "certified-installer",
  "certified-store": "certified-store",
  "gateway": "gateway",
  "added": "added",
};

/** A folder as a look at it finds it. */
export function aFolderEntry(facts: Partial<FolderEntry> & Pick<FolderFacts, "role">): FolderEntry {
  const { role, isGatewayNamed = false, connectorCount = 0 } = facts;
  return {
    id: aFolderId(role),
    path: `C:\\Users\\mira\\Documents\\${role}`,
    state: "present",
    connectorCount,
    place: placeOf[role],
    readings: readingsOf(role, isGatewayNamed),
    notReadBecause: role === "near-miss" ? "near-miss" : role === "desktop-dead" ? "usual-name-exists" : null,
    names: Array.from({ length: Math.min(connectorCount, 3) }, (_, at) => `Birchbase ${at + 1}.mez`),
    canCreate: false,
    canRemove: false,
    canMove: false,
    access: null,
    isGatewayNamed,
    ...facts,
  };
}

/** A connector as a gateway sees it. */
export const aGatewayConnector = (facts: Partial<GatewayConnector> = {}): GatewayConnector => ({
  id: anId("Birchbase.mez"),
  name: "Birchbase.mez",
  folder: "C:\\Users\\mira\\Documents\\Power BI Desktop\\Custom Connectors",
  title: "Birchbase",
  version: "1.4.0",
  kinds: [{ name: "Birchbase", testConnection: "resolved", authentication: ["UsernamePassword"] }],
  place: { kind: "not-there" },
  access: null,
  canCopy: true,
  ...facts,
});
