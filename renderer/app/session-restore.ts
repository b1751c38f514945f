import { branded, orNull, parseJson, record } from "../../shared/contract/decoder.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import type { Detail } from "../state/detail-state.ts";
import { decodeListView } from "../../shared/contract/list-view-decoder.ts";
import type { ListView } from "../../shared/model/list-view.ts";
import type { Store } from "../state/store.ts";

/** What survives a page that is reloaded, by the user or after a crash: the list as it was narrowed, and the file that was opened. */
interface Kept {
  readonly view: ListView;
  readonly opened: ConnectorId | null;
}

export interface SessionPorts {
  readonly bridge: WindowBridge;
  readonly view: Store<ListView>;
  readonly detail: Detail;
  /** The tab's own memory; gone with the tab. */
  readonly memory: Pick<Storage, "getItem" | "setItem">;
}

const name = "mezzanine";

/** Puts back what the page before this one kept, then keeps it itself. Where the page is is in its address. */
export async function restoreSession({ bridge, view, detail, memory }: SessionPorts): Promise<void> {
  const kept = parseKept(memory.getItem(name));
  if (kept !== null) view.set(kept.view);
  const keep = () => {
    const opened = detail.opened.get();
    memory.setItem(name, JSON.stringify({ view: view.get(), opened: opened.kind === "ready" ? opened.record.id : null } satisfies Kept));
  };
  view.subscribe(keep);
  detail.opened.subscribe(keep);
  if (kept === null || kept.opened === null) return;
  // The engine still has the last few opened files; the page itself did not keep the bytes.
  const reply = await bridge.call("getConnector", { id: kept.opened });
  if (reply.ok && detail.opened.get().kind === "nothing") detail.showOpened(reply.value);
}

const longestKept = 1024 * 1024;

const decodeKept = record<Kept>({ view: decodeListView, opened: orNull(branded<ConnectorId>(2048)) });

/** Null when another version of the page wrote it, or it was cut short. */
function parseKept(text: string | null): Kept | null {
  const kept = text === null ? null : parseJson(text, decodeKept, longestKept);
  return kept?.ok === true ? kept.value : null;
}
