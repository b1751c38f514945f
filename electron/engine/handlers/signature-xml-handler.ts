import { join } from "node:path";
import { err } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { Inspector, InspectSource } from "../inspector/inspector.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";

export interface SignatureXmlPorts {
  readonly inspector: Inspector;
  readonly inventory: Pick<LiveInventory, "findRecord" | "findFolder">;
  readonly opened: Pick<OpenedFiles, "find" | "sourceOf">;
}

/** Reads a signature's part again where the inspection did: in a child, from a file that must still be the one that was inspected. */
export function createSignatureXmlHandler({ inspector, inventory, opened }: SignatureXmlPorts): Pick<Handlers, "getSignatureXml"> {
  const sourceOf = ({ id, folder, name }: ConnectorRecord): InspectSource | null => {
    const installed = inventory.findFolder(folder);
    return installed === undefined ? opened.sourceOf(id) : { kind: "file", path: join(installed.path, name) };
  };
  return {
    getSignatureXml: async ({ id, sha256, signature }) => {
      const record = inventory.findRecord(id) ?? opened.find(id);
      if (record === undefined) return err({ kind: "unknown-id" });
      const { content } = record;
      // A scan may have run since the window's request: what it shows may be outdated.
      if ((content.kind === "refused" ? content.refusal : content.inspection).sha256 !== sha256) return err({ kind: "changed-since" });
      const inspected = content.kind === "refused" ? undefined : content.inspection.signature.signatures[signature];
      if (inspected === undefined) return err({ kind: "unknown-id" });
      const source = sourceOf(record);
      if (source === null) return err({ kind: "not-kept" });
      const xml = await inspector.readSignatureXml(source, { sha256, part: inspected.part });
      return xml.ok ? xml : err({ kind: xml.error });
    },
  };
}
