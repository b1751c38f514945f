import { err, ok, type Result } from "../../shared/base/result.ts";
import type { ConnectorRecord } from "../../shared/model/inventory.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { largestOpenedBytes } from "../../shared/contract/decoders.ts";

export type OpenFailure = { readonly kind: "too-large" | "unreadable"; readonly name: string };

/** Inspects a file the user gave: where it lies if that is known to the host, else by its bytes. The size is looked at first. */
export async function inspectChosenFile(file: File, bridge: WindowBridge): Promise<Result<ConnectorRecord, OpenFailure>> {
  const name = file.name.slice(0, 1024);
  if (file.size > largestOpenedBytes) return err({ kind: "too-large", name });
  const opened = (await bridge.openFile?.(file)) ?? null;
  if (opened?.ok === true) return opened;
  const read = await readChosenFile(file);
  if (!read.ok) return read;
  const reply = await bridge.call("inspectBytes", read.value);
  return reply.ok ? reply : err({ kind: reply.error.kind === "too-large" ? "too-large" : "unreadable", name });
}

/** The bytes of a file the user chose, as base64. The size is looked at before a single byte is read. */
export async function readChosenFile(file: File): Promise<Result<{ readonly name: string; readonly base64: string }, OpenFailure>> {
  const name = file.name.slice(0, 1024);
  if (file.size > largestOpenedBytes) return err({ kind: "too-large", name });
  const dataUrl = await readDataUrl(file);
  return dataUrl === null ? err({ kind: "unreadable", name }) : ok({ name, base64: base64Of(dataUrl) });
}

/** A data URL's payload; an empty file has `data:` and nothing after it. */
export const base64Of = (dataUrl: string): string => {
  const comma = dataUrl.indexOf(",");
  return comma === -1 ? "" : dataUrl.slice(comma + 1);
};

const readDataUrl = (file: File): Promise<string | null> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
