import type { MachinePolicy, PolicyRule } from "../../../shared/model/machine-policy.ts";
import { parseThumbprint, type Thumbprint } from "../../../shared/model/thumbprint.ts";

/** What one policy says of two owners: connectors belong to a user, the trusted list to the computer. */
export interface PolicyParts {
  /** The policy without the rules about the trusted list; null where no rule is left. */
  readonly connectors: MachinePolicy | null;
  /** Of the rules about the trusted list, each once. */
  readonly thumbprints: readonly Thumbprint[];
}

export function partsOf(policy: MachinePolicy): PolicyParts {
  const rules = policy.rules.filter(({ rule }) => rule !== "trusted");
  return {
    connectors: rules.length === 0 ? null : { ...policy, rules },
    thumbprints: [...new Set(policy.rules.flatMap(thumbprintsOf))],
  };
}

const thumbprintsOf = (rule: PolicyRule): readonly Thumbprint[] =>
  rule.rule !== "trusted"
    ? []
    : rule.thumbprints.flatMap((written) => {
        const parsed = parseThumbprint(written);
        return parsed.ok && parsed.value.algorithm === "sha1" ? parsed.value.hex : [];
      });

export const idsOf = (policy: MachinePolicy): readonly string[] => policy.rules.map(({ id }) => id);

/** The policy as a file: readable, and in printable ASCII without apostrophes, so that no text of it ends a text of a script. */
export const policyText = (policy: MachinePolicy): string => asciiJson(policy, (_, value: unknown) => (value === null ? undefined : value));

/** JSON of printable ASCII without apostrophes, one value a line. */
export const asciiJson = (value: unknown, replacer?: (key: string, value: unknown) => unknown): string =>
  // By UTF-16 units, as JSON writes them. Outside texts JSON has none of these.
  JSON.stringify(value, replacer, 2).replace(/[^\n -~]|'/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
