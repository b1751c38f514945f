import type { PolicyDifference, PolicyFileFailure, PolicyRule, PolicyUnknown } from "../../model/machine-policy.ts";
import type { SnapshotConnector } from "../../model/machine-snapshot.ts";
import { foreign, foreignPath } from "../foreign-text.ts";
import type { Words } from "../words.ts";

/** One sentence: what does not hold. */
export function describePolicyDifference(rule: PolicyRule, difference: PolicyDifference, { policy }: Pick<Words, "policy">): string {
  switch (difference.kind) {
    case "no-connector":
      return policy.differences.missing;
    case "not-trusted":
      return policy.differences.notTrusted(foreign(difference.thumbprint));
    case "connector":
      return describeUnwanted(rule, difference.connector, policy);
  }
}

function describeUnwanted(
  rule: PolicyRule,
  { name, version, integrity, shadows }: SnapshotConnector,
  { differences }: Words["policy"],
): string {
  const file = foreignPath(name);
  switch (rule.rule) {
    case "minimum-version":
      return differences.older(file, foreign(version ?? ""), foreign(rule.version));
    case "no-unsigned":
      return integrity === "altered" ? differences.altered(file) : differences.unsigned(file);
    case "no-shadows":
      return differences.shadows(
        file,
        shadows.map((one) => foreign(one)),
      );
    case "allowed-only":
      return differences.notAllowed(file);
    case "forbidden":
    case "required":
    case "trusted":
      return differences.forbidden(file);
  }
}

/** One sentence: why it cannot be told whether the rule holds. */
export function describePolicyUnknown(unknown: PolicyUnknown, { policy }: Pick<Words, "policy">): string {
  switch (unknown.kind) {
    case "connector-not-known":
    case "version-not-known":
    case "signature-not-checked":
      return policy.unknown[unknown.kind](foreignPath(unknown.connector.name));
    case "folder-not-read":
      return policy.unknown["folder-not-read"](foreignPath(unknown.path));
    case "left-out":
    case "trusted-list-not-read":
      return policy.unknown[unknown.kind];
  }
}

/** Why a file cannot be used as a policy. */
export function describePolicyFailure(failure: PolicyFileFailure, { failures }: Words["policy"]): string {
  switch (failure.kind) {
    case "not-a-policy":
      return failures["not-a-policy"](foreign(failure.place));
    case "not-read":
      return failures["not-read"](failure.because);
    default:
      return failures[failure.kind];
  }
}
