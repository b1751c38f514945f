import { createCatalogue } from "../../../electron/engine/catalogue/catalogue.ts";
import type { ExpectedSigner, SignerMemory } from "../../../electron/engine/trust/publishers.ts";
import type { CheckContext, InspectedFile, Subject } from "../../../electron/engine/checks/check.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorId, FolderId, FolderRole } from "../../../shared/model/inventory.ts";
import { anInspection, aPolicy, type InspectionOptions } from "../../builders/an-inspection.ts";
import { aThumbprint } from "../../builders/a-signature.ts";
import { aCertified } from "../shadows/a-subject.ts";

const certified = [
  aCertified("Ashgrove Ledger", {
    version: "2.9.1",
    kinds: ["Ashgrove"],
    functions: ["Ashgrove.Contents"],
    files: [{ stem: "Ashgrove", section: "Ashgrove", version: "2.9.1" }],
  }),
  aCertified("Bracken", {
    kinds: ["Bracken"],
    installedId: "certified-installer/Bracken.pqx" as ConnectorId,
    listing: {
      origin: "partner-certified",
      publisher: null,
      releaseState: "Deprecated",
      docsPath: null,
      endOfSupport: { on: "2025-07-15", replacedBy: null, source: null },
      driverTransition: {
        from: "ODBC",
        to: "ADBC",
        defaultFrom: "2026-08",
        leavesService: "2026-late",
        leavesDesktop: "2027-spring",
        source: null,
      },
    },
  }),
];

/** `Tested.mez` is tested on purpose, the test of `Overdue.mez` has ended. */
const marks = new Map(
  (["Tested.mez", "Overdue.mez"] as const).map((name) => {
    const id = `desktop/${name}` as ConnectorId;
    return [id, { mark: { id, until: "2026-01-01", note: "Trying 3.0" }, state: name === "Tested.mez" ? "in-force" : "ended" }] as const;
  }),
);

/** `Known.mez` was signed by another certificate than the builders use. */
const known: ExpectedSigner = {
  connector: "desktop/Known.mez" as ConnectorId,
  fileName: "Known.mez",
  section: "Quiet",
  kinds: ["Known"],
  sha256: "E".repeat(64),
  sha1: aThumbprint("E"),
  name: "Elm Ltd",
  seenAt: "2025-03-01T00:00:00.000Z",
};
const signers: SignerMemory = { expected: new Map([[known.connector, known]]), accepted: new Set() };

export const aCheckContext = (changes: Partial<CheckContext> = {}): CheckContext => ({
  catalogue: createCatalogue(certified, null),
  policy: aPolicy(),
  securityLevel: "not-said",
  now: new Date("2026-01-01"),
  readFolder: "/desktop",
  testing: marks,
  signers,
  ...changes,
});

export interface FileOptions {
  readonly name?: string;
  readonly role?: FolderRole | null;
  readonly path?: string;
  readonly inspection?: Inspection;
}

/** A file in Desktop's folder with nothing wrong in it. */
export function aFile({
  name = "Quiet.mez",
  role = "desktop",
  path = "/desktop",
  inspection = anInspection(),
}: FileOptions = {}): InspectedFile {
  const folder = role === null ? null : { id: role as string as FolderId, role, path };
  return { id: `${role ?? "opened"}/${name}` as ConnectorId, name, folder, inspection };
}

export const aFileWith = (options: InspectionOptions, place: FileOptions = {}): InspectedFile =>
  aFile({ ...place, inspection: anInspection(options) });

export const subjectOf = ({ id, name, folder, inspection }: InspectedFile): Subject => ({
  id,
  name,
  folder,
  content: { ok: true, value: { kind: "inspected", inspection } },
});
