import type { TestConnectionCall } from "../../../shared/model/connector.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { FolderFacts } from "../../../shared/model/inventory.ts";
import type { ScannedFile } from "../scan/scanned-file.ts";

/** What a gateway can do with one connector, as far as that shows on this computer. */
export interface GatewayReadiness {
  readonly file: ScannedFile;
  readonly kinds: readonly {
    readonly name: string;
    readonly testConnection: TestConnectionCall["kind"];
    /** Null when they are computed. */
    readonly authentication: readonly string[] | null;
  }[];
  readonly place: GatewayPlace;
}

export type GatewayPlace =
  | { readonly kind: "same-file" }
  | { readonly kind: "other-content"; readonly name: string }
  | { readonly kind: "only-there" }
  | { readonly kind: "not-there" }
  /** No folder of a gateway is known here. */
  | { readonly kind: "folder-not-known" };

/** Of every connector that Desktop reads, then of those that only the gateway's folder has. */
export function judgeGateway(files: readonly ScannedFile[], folders: readonly Pick<FolderFacts, "role">[]): readonly GatewayReadiness[] {
  const read = files.flatMap((file) => inspectedIn(file));
  const [desktop, gateway] = (["desktop", "gateway"] as const).map((role) => read.filter(({ file }) => file.folder.role === role));
  const isKnown = folders.some(({ role }) => role === "gateway");
  const partnerOf = ({ file, inspection }: Read) =>
    gateway?.find((other) => other.inspection.sha256 === inspection.sha256) ??
    gateway?.find((other) => other.file.name.toLowerCase() === file.name.toLowerCase() || sharesKind(inspection, other.inspection));
  const partners = new Set<Read>();
  const ofDesktop = (desktop ?? []).map((one): GatewayReadiness => {
    const partner = partnerOf(one);
    if (partner !== undefined) partners.add(partner);
    return readinessOf(one, placeOf(one, partner, isKnown));
  });
  const onlyThere = (gateway ?? []).filter((one) => !partners.has(one));
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
  return partner.inspection.sha256 === inspection.sha256 ? { kind: "same-file" } : { kind: "other-content", name: partner.file.name };
}

const sharesKind = (one: Inspection, other: Inspection): boolean =>
  one.connector.dataSourceKinds.some(({ name }) => other.connector.dataSourceKinds.some((their) => their.name === name));

const readinessOf = ({ file, inspection }: Read, place: GatewayPlace): GatewayReadiness => ({
  file,
  place,
  kinds: inspection.connector.dataSourceKinds.map(({ name, testConnectionCall, authentication }) => ({
    name,
    testConnection: testConnectionCall.kind,
    authentication: authentication.known ? authentication.value.map((one) => one.name) : null,
  })),
});

/** Whether a gateway is known not to be able to use it, or to have another version. */
export const isUnready = ({ kinds, place }: GatewayReadiness): boolean =>
  place.kind === "other-content" || kinds.some(({ testConnection }) => testConnection === "none" || testConnection === "unresolved");
