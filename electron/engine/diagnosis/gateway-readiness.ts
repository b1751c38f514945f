import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { GatewayKind, GatewayPlace } from "../../../shared/model/gateway.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { FolderId } from "../../../shared/model/inventory.ts";
import type { ScannedFile } from "../scan/scanned-file.ts";

/** What a gateway can do with one connector, as far as that shows on this computer. */
export interface GatewayReadiness {
  readonly file: ScannedFile;
  readonly version: string | null;
  readonly kinds: readonly GatewayKind[];
  readonly place: GatewayPlace;
}

/** Of every connector that Desktop reads, then of those that only a folder of the gateway has. `folders`: those that the gateway reads. */
export function judgeGateway(files: readonly ScannedFile[], folders: ReadonlySet<FolderId>): readonly GatewayReadiness[] {
  const read = files.flatMap((file) => inspectedIn(file));
  const desktop = read.filter(({ file }) => file.folder.role === "desktop");
  const gateway = read.filter(({ file }) => folders.has(file.folder.id));
  const partnerOf = ({ file, inspection }: Read) =>
    gateway.find((other) => other.file.id === file.id) ??
    gateway.find((other) => other.inspection.sha256 === inspection.sha256) ??
    gateway.find((other) => other.file.name.toLowerCase() === file.name.toLowerCase() || sharesKind(inspection, other.inspection));
  const partners = new Set<Read>();
  const ofDesktop = desktop.map((one): GatewayReadiness => {
    const partner = partnerOf(one);
    if (partner !== undefined) partners.add(partner);
    return readinessOf(one, placeOf(one, partner, folders.size > 0));
  });
  const onlyThere = gateway.filter((one) => !partners.has(one) && one.file.folder.role !== "desktop");
  return [...ofDesktop, ...onlyThere.map((one) => readinessOf(one, { kind: "only-there" }))];
}

interface Read {
  readonly file: ScannedFile;
  readonly inspection: Inspection;
}

const inspectedIn = (file: ScannedFile): readonly Read[] =>
  file.content.ok && file.content.value.kind === "inspected" && !isDisabledName(file.name)
    ? [{ file, inspection: file.content.value.inspection }]
    : [];

function placeOf({ inspection }: Read, partner: Read | undefined, isKnown: boolean): GatewayPlace {
  if (!isKnown) return { kind: "folder-not-known" };
  if (partner === undefined) return { kind: "not-there" };
  const { id, name } = partner.file;
  return partner.inspection.sha256 === inspection.sha256
    ? { kind: "same-file", copy: id }
    : { kind: "other-content", name, copy: id, version: partner.inspection.connector.version };
}

const sharesKind = (one: Inspection, other: Inspection): boolean =>
  one.connector.dataSourceKinds.some(({ name }) => other.connector.dataSourceKinds.some((their) => their.name === name));

const readinessOf = ({ file, inspection }: Read, place: GatewayPlace): GatewayReadiness => ({
  file,
  version: inspection.connector.version,
  place,
  kinds: inspection.connector.dataSourceKinds.map(({ name, testConnectionCall, authentication }) => ({
    name,
    testConnection: testConnectionCall.kind,
    authentication: authentication.known ? authentication.value.map((one) => one.name) : null,
  })),
});
