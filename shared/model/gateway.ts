import type { TestConnectionCall } from "./connector.ts";
import type { AccessVerdict, GatewayService } from "./folder-view.ts";
import type { ConnectorId, FolderFacts } from "./inventory.ts";

/** What a gateway needs of one kind of data source. */
export interface GatewayKind {
  readonly name: string;
  readonly testConnection: TestConnectionCall["kind"];
  /** Null when they are computed. */
  readonly authentication: readonly string[] | null;
}

export type GatewayPlace =
  /** Desktop and gateway read the same folder, or both folders have a file with the same bytes. `copy`: the gateway's file. */
  | { readonly kind: "same-file"; readonly copy: ConnectorId }
  | { readonly kind: "other-content"; readonly name: string; readonly copy: ConnectorId; readonly version: string | null }
  | { readonly kind: "only-there" }
  | { readonly kind: "not-there" }
  /** No folder of a gateway is known here. */
  | { readonly kind: "folder-not-known" };

/** What a gateway can do with one connector, as far as that shows on this computer. */
export interface GatewayConnector {
  readonly id: ConnectorId;
  readonly name: string;
  /** Path of the folder it is in. */
  readonly folder: string;
  readonly title: string;
  readonly version: string | null;
  readonly kinds: readonly GatewayKind[];
  readonly place: GatewayPlace;
  /** Whether the gateway's account may read its file in the gateway's folder; null where it has none there. */
  readonly access: AccessVerdict | null;
  /** It can be copied into the gateway's folder. */
  readonly canCopy: boolean;
}

/** The standard gateway, as far as it can be seen from this computer. */
export interface GatewayView {
  readonly service: GatewayService;
  readonly folders: readonly (Pick<FolderFacts, "id" | "path" | "state"> & { readonly access: AccessVerdict })[];
  readonly connectors: readonly GatewayConnector[];
}

type Judged = Pick<GatewayConnector, "kinds" | "place" | "access">;

/** What stands in the way first. `ready`: nothing is known to. */
export type GatewayState = "ready" | "unusable" | "versions-differ" | "not-there" | "folder-not-known";

export function gatewayState({ kinds, place, access }: Judged): GatewayState {
  const isUntestable = kinds.some(({ testConnection }) => testConnection === "none" || testConnection === "unresolved");
  if (isUntestable || access?.kind === "denied") return "unusable";
  if (place.kind === "other-content") return "versions-differ";
  return place.kind === "not-there" || place.kind === "folder-not-known" ? place.kind : "ready";
}

/** Whether a gateway is known not to be able to use it, or to have another version. */
export const isUnready = (connector: Judged): boolean => ["unusable", "versions-differ"].includes(gatewayState(connector));
