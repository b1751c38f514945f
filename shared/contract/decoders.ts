import type { ConnectorId, FolderId, Settings } from "../model/inventory.ts";
import { branded, nothing, oneOf, orNull, record, text } from "./decoder.ts";

/** Largest file the window may hand over, in bytes; real connectors stay below 3 MB. */
export const largestOpenedBytes = 64 * 1024 * 1024;

const id = branded<ConnectorId>(2048);
const folder = branded<FolderId>(256);

/** What each command accepts. `commands.ts` holds this table to its types: a command without a decoder does not compile. */
export const decoders = {
  getInventory: nothing,
  startScan: nothing,
  cancelScan: record<{ scanId: string }>({ scanId: text(64) }),
  getConnector: record<{ id: ConnectorId }>({ id }),
  inspectBytes: record<{ name: string; base64: string }>({ name: text(1024), base64: text(Math.ceil(largestOpenedBytes / 3) * 4) }),
  getTrust: nothing,
  getSettings: nothing,
  setSettings: record<Settings>({
    securityLevel: oneOf("trusted-only", "any", "not-said"),
    culture: orNull(text(35)),
    theme: oneOf("system", "light", "dark"),
    density: oneOf("comfortable", "compact"),
    locale: oneOf("en", "pseudo"),
  }),
  addFolder: nothing,
  removeFolder: record<{ id: FolderId }>({ id: folder }),
  showFolder: record<{ id: FolderId }>({ id: folder }),
  openLearnMore: record<{ id: ConnectorId; publish: string }>({ id, publish: text(1024) }),
  getAbout: nothing,
};
