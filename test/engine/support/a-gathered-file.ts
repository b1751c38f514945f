import { ok } from "../../../shared/base/result.ts";
import { linkNames } from "../../../shared/model/diagnosis.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { GatheredFile } from "../../../electron/engine/support/gather-files.ts";
import { anId } from "../../builders/a-record.ts";
import { anInspection } from "../../builders/an-inspection.ts";

export const aGatheredFile = (
  name: string,
  changes: Partial<GatheredFile> = {},
  inspection: Inspection = anInspection(),
): GatheredFile => ({
  id: anId(name),
  name,
  folder: "/home/somebody/Documents/Power BI Desktop/Custom Connectors",
  modifiedAt: "2027-01-10T12:00:00.000Z",
  content: ok({ kind: "inspected", inspection }),
  loading: { kind: "unknown", because: ["security-level-not-said"] },
  findings: [],
  diagnosis: {
    links: linkNames.map((link) => ({ name: link, state: "holds", because: [], findings: [] })),
    firstBroken: null,
    loading: null,
  },
  ...changes,
});
