import { isAcceptedName } from "../../../shared/model/file-name.ts";
import { readerOf } from "../../../shared/model/inventory.ts";
import { policyFormat, policyFormatVersion, type MachinePolicy, type PolicyRule } from "../../../shared/model/machine-policy.ts";
import { byCodeUnits, type MachineSnapshot, type SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { parseThumbprint } from "../../../shared/model/thumbprint.ts";
import { printable } from "../../../shared/words/printable.ts";
import { evaluatePolicy } from "./evaluate-policy.ts";

/**
 * A policy in YAML that says how a computer is now: the start of one for many computers. A rule that it does not meet, or of which that is
 * not known, is written as a comment. The same snapshot gives the same text.
 */
export function starterPolicy(snapshot: MachineSnapshot): string {
  const here = snapshot.connectors.filter(({ role, name, sha256 }) => readerOf(role) !== null && isAcceptedName(name) && sha256 !== null);
  const unwanted = here.filter(({ shadows, integrity }) => shadows.length > 0 || integrity === "altered");
  const blocks = [
    ruleBlock(allowedRule(here.filter((one) => !unwanted.includes(one))), snapshot),
    ruleBlock({ id: "signed", because: null, rule: "no-unsigned", except: [] }, snapshot),
    ruleBlock({ id: "certified-first", because: null, rule: "no-shadows", except: [] }, snapshot),
    ruleBlock(trustedRule(snapshot), snapshot),
  ];
  return `${[...head, ...blocks.flatMap((lines) => ["", ...lines])].join("\n")}\n`;
}

const head = [
  "# A policy for Mezzanine: what should hold on a computer.",
  "# Check it with: mezzanine policy check policy.yml",
  "# Rules that begin with # are not met on the computer that this was made on, or that is not known.",
  `format: ${policyFormat}`,
  `formatVersion: ${policyFormatVersion}`,
  "name: Workstations",
  "rules:",
];

/** Null where it would name nothing. */
function allowedRule(here: readonly SnapshotConnector[]): PolicyRule | null {
  if (here.length === 0) return null;
  const nothing = { kind: null, name: null, sha256: null, signer: null };
  const connectors = here.map(({ sha256, integrity, signers }) => {
    const [signer] = integrity === "intact" ? signers : [];
    // Whoever signed this one may bring a later version; an unsigned one is only what it is now.
    return signer === undefined ? { ...nothing, sha256 } : { ...nothing, signer: signer.thumbprint };
  });
  const unique = new Map(connectors.map((one) => [one.signer ?? one.sha256 ?? "", one]));
  return {
    id: "allowed",
    because: null,
    rule: "allowed-only",
    connectors: [...unique].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, one]) => one),
  };
}

function trustedRule({ trust }: MachineSnapshot): PolicyRule | null {
  const thumbprints = [
    ...new Set(
      trust.entries.flatMap(({ written }) => {
        const parsed = parseThumbprint(written);
        return parsed.ok && parsed.value.algorithm === "sha1" ? [String(parsed.value.hex)] : [];
      }),
    ),
  ].toSorted(byCodeUnits);
  return thumbprints.length === 0 ? null : { id: "trusted", because: null, rule: "trusted", thumbprints };
}

function ruleBlock(rule: PolicyRule | null, snapshot: MachineSnapshot): readonly string[] {
  if (rule === null) return [];
  const policy: MachinePolicy = { format: policyFormat, formatVersion: policyFormatVersion, name: null, rules: [rule] };
  const lines = [`- id: ${rule.id}`, `  rule: ${rule.rule}`];
  const all = [...lines, ...fieldLines(rule, snapshot)];
  const isMet = evaluatePolicy(policy, snapshot).outcome === "met";
  return all.map((line) => (isMet ? `  ${line}` : `#  ${line}`));
}

function fieldLines(rule: PolicyRule, { connectors }: MachineSnapshot): readonly string[] {
  switch (rule.rule) {
    case "allowed-only":
      return [
        "  connectors:",
        ...rule.connectors.flatMap(({ sha256, signer }) => {
          const named = connectors.filter((one) => (signer === null ? one.sha256 === sha256 : isSignedBy(one, signer)));
          const names = [...new Set(named.map(({ name }) => name))].slice(0, 5);
          return [`    # ${printable(names.join(", "), 200)}`, signer === null ? `    - sha256: ${sha256}` : `    - signer: ${signer}`];
        }),
      ];
    case "trusted":
      return ["  thumbprints:", ...rule.thumbprints.map((thumbprint) => `    - ${thumbprint}`)];
    default:
      return [];
  }
}

const isSignedBy = ({ integrity, signers }: SnapshotConnector, signer: string): boolean =>
  integrity === "intact" && signers.some(({ thumbprint }) => thumbprint === signer);
