import type { ConnectorId, FolderId } from "../../../shared/model/inventory.ts";

/** Folder and name inside it. The folder's id has no slash, so the two never run together. */
export const connectorId = (folder: FolderId, name: string): ConnectorId => `${folder}/${name}` as ConnectorId;

/** Where files live that were opened and never installed. */
export const openedFolder = "opened" as FolderId;
