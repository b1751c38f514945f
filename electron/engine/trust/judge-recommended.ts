import type { ConnectorId, ConnectorRecord, FolderRole } from "../../../shared/model/inventory.ts";
import type { RecommendedState } from "../../../shared/model/publisher.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { judgeLoading } from "./judge-loading.ts";

export interface RecommendedFacts {
  /** Every file that was found, also those that could not be read: these have no record. */
  readonly files: readonly { readonly id: ConnectorId; readonly role: FolderRole; readonly record: ConnectorRecord | undefined }[];
  readonly policy: TrustPolicy;
  readonly now: Date;
  /** False before the first scan has ended. */
  readonly isScanned: boolean;
}

/**
 * Whether Desktop's recommended setting would keep a connector from loading that loads today. Files that load at neither setting count
 * for nothing; one of which it is not known counts as one that would not load.
 */
export function judgeRecommended({ files, policy, now, isScanned }: RecommendedFacts): RecommendedState {
  if (!isScanned || policy.failure !== null) return { kind: "not-known" };
  const read = files.filter(({ role }) => role === "desktop");
  const kindAt = (record: ConnectorRecord, securityLevel: "any" | "trusted-only") =>
    judgeLoading({ name: record.name, role: "desktop", content: record.content, policy, securityLevel, now }).kind;
  const loading = read.filter(({ record }) => record === undefined || kindAt(record, "any") !== "blocked");
  if (loading.length === 0) return { kind: "nothing-installed" };
  const stopping = loading.filter(({ record }) => record === undefined || kindAt(record, "trusted-only") !== "expected");
  return stopping.length === 0
    ? { kind: "possible", connectors: loading.length }
    : { kind: "not-yet", connectors: stopping.map(({ id }) => id) };
}
