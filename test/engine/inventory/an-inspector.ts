import { nothingSeen } from "../../../shared/model/capabilities.ts";
import { createHash } from "node:crypto";
import { err, ok } from "../../../shared/base/result.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { Inspector } from "../../../electron/engine/inspector/inspector.ts";
import { readConnectorFolder } from "../../../electron/engine/inspector/list-connectors.ts";
import { readConnectorFile } from "../../../electron/engine/inspector/read-connector-file.ts";
import { aKind, aPublish, someFacts } from "../shadows/a-subject.ts";

/** A 1 by 1 picture, as the row's icon. */
export const anImage = "data:image/png;base64,AAAA";

/** An inspection of a connector with this title and kind. */
export function anInspection(title: string, bytes: Buffer = Buffer.from(title)): Inspection {
  const icon = { icon16: { known: true, value: [{ file: "Icon.png", width: 32, height: 32 }] }, icon32: null } as const;
  return {
    sha256: createHash("sha256").update(bytes).digest("hex").toUpperCase(),
    sizeBytes: bytes.length,
    container: "mez",
    parts: [],
    archiveNotes: [],
    capabilities: nothingSeen,
    connector: someFacts({ sectionName: title, publishes: [aPublish(title, { sourceImage: icon })], dataSourceKinds: [aKind(title)] }),
    signature: { integrity: { kind: "unsigned" }, signatures: [] },
    images: [{ part: "icon.png", dataUrl: anImage }],
  };
}

/** Inspects in this process. A file's text is the title and the kind it declares; an empty one is refused. */
export function anInspector() {
  const seen: string[] = [];
  const state = { closed: false, onInspect: (): Promise<void> => Promise.resolve() };
  const inspector: Inspector = {
    extraCertificates: [],
    inspect: async (source) => {
      seen.push(source.kind === "file" ? source.path : "bytes");
      await state.onInspect();
      const bytes = source.kind === "file" ? readConnectorFile(source.path) : ok(Buffer.from(source.bytes));
      if (!bytes.ok) return bytes;
      const { sha256, ...rest } = anInspection(bytes.value.toString("utf8"), bytes.value);
      const empty: InspectionOutcome = { kind: "refused", refusal: { sha256, sizeBytes: 0, reason: { kind: "empty" } } };
      return ok(bytes.value.length === 0 ? empty : { kind: "inspected", inspection: { sha256, ...rest } });
    },
    readSignatureXml: () => Promise.resolve(err("part-missing")),
    checkCode: () => Promise.resolve({ kind: "reads" }),
    readReport: () => Promise.resolve({ kind: "not-read", because: "not-a-report" }),
    readFolder: readConnectorFolder,
    close: () => {
      state.closed = true;
      return Promise.resolve();
    },
  };
  return { inspector, seen, state };
}
