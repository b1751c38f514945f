import type { Capabilities } from "../../../shared/model/capabilities.ts";
import type { Publish } from "../../../shared/model/connector.ts";
import { fileTitle, isBeta, titledPublish } from "../../../shared/model/connector-title.ts";
import { shownCategory } from "../../../shared/model/connector.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import type { Inspection, InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { ConnectorRecord, ConnectorRow } from "../../../shared/model/inventory.ts";
import type { CultureName } from "../../../shared/model/known.ts";
import { trustIn } from "../../../shared/model/signer-trust.ts";
import type { TestingState } from "../../../shared/model/shadow.ts";
import type { LoadingVerdict, TrustPolicy } from "../../../shared/model/trust.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";

/** What follows from a file, besides the file. */
export interface Judged {
  readonly loading: LoadingVerdict;
  readonly findings: readonly Finding[];
}

export interface FileLocation extends Pick<ConnectorRecord, "id" | "folder" | "name"> {
  readonly modifiedMs: number;
}

export function recordOf(location: FileLocation, content: InspectionOutcome, { loading, findings }: Judged): ConnectorRecord {
  const { id, folder, name, modifiedMs } = location;
  return { id, folder, name, modifiedAt: isoTime(modifiedMs), content, loading, findings };
}

/** A file system may hold times that no calendar has. */
const isoTime = (ms: number): string => new Date(Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? ms : 0).toISOString();

export interface RowContext {
  readonly culture: CultureName;
  readonly policy: TrustPolicy;
  readonly icon: string | null;
  readonly testing: TestingState | undefined;
}

/** The row the list draws for a record. */
export function rowOf(record: ConnectorRecord, context: RowContext): ConnectorRow {
  const { id, folder, name, modifiedAt, content } = record;
  const findings = [...new Set(record.findings.map(({ kind }) => kind))];
  const { sha256, sizeBytes } = content.kind === "refused" ? content.refusal : content.inspection;
  const marked = { disabled: isDisabledName(name), testingUntil: context.testing?.mark.until ?? null };
  const title = cut(fileTitle(record, context.culture));
  const common = {
    id,
    folder,
    name,
    title,
    modifiedAt,
    sha256,
    sizeBytes,
    loading: record.loading.kind,
    findings,
    icon: context.icon,
    ...marked,
  };
  if (content.kind === "refused") return { ...common, ...nothingRead };
  return { ...common, ...declared(content.inspection, context.culture), ...signer(content.inspection, context.policy) };
}

const nothingRead = {
  version: null,
  category: null,
  beta: false,
  dataSourceKinds: [],
  functions: [],
  hosts: [],
  integrity: "refused",
  signerName: null,
  signerThumbprint: null,
  trusted: false,
} as const;

/**
 * All rows travel to the window together, several times during a scan: names that one row searches by, of each list, and the length of
 * one text. The detail has them all, one connector at a time.
 */
const mostNames = 300;
const longestText = 300;

const cut = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text);

const names = (all: readonly { readonly name: string }[]): readonly string[] => all.slice(0, mostNames).map(({ name }) => cut(name));

function declared({ connector, capabilities }: Inspection, culture: CultureName) {
  const publish = titledPublish(connector, culture) ?? connector.publishes[0];
  const { version, dataSourceKinds } = connector;
  const shared = [...connector.functions, ...connector.sharedValues];
  const isWhole = connector.unread === undefined && dataSourceKinds.length <= mostNames && shared.length <= mostNames;
  return {
    version: version === null ? null : cut(version),
    category: publish === undefined ? null : categoryOf(publish),
    beta: isBeta(connector, culture),
    dataSourceKinds: names(dataSourceKinds),
    functions: names(shared),
    hosts: hostsIn(capabilities),
    ...(isWhole ? {} : { namesLeftOut: true as const }),
  };
}

const hostsIn = ({ seen }: Capabilities): readonly string[] => [
  ...new Set(seen.slice(0, mostNames).flatMap((one) => (one.kind === "address" && one.whole ? [cut(one.host)] : []))),
];

/** Null when it is unknown without running M; without the field Power BI shows Other. */
function categoryOf({ category }: Publish): ConnectorRow["category"] {
  if (category === null) return "Other";
  return category.known ? shownCategory(category.value.neutral) : null;
}

function signer({ signature }: Inspection, policy: TrustPolicy) {
  // Only certificates whose key verified something: a claimed signer must not be in a column that people trust.
  const signers = signature.signatures.flatMap((one) => one.signer ?? []);
  const first = signers[0];
  const allTrusted = signers.length > 0 && signers.every(({ sha1 }) => trustIn(policy, sha1) === "trusted");
  return {
    integrity: signature.integrity.kind,
    signerName: first === undefined ? null : (first.subjectCN ?? first.subject),
    signerThumbprint: first?.sha1 ?? null,
    trusted: signature.integrity.kind === "intact" && allTrusted,
  };
}
