import type { ConnectorMatch, MachinePolicy, PolicyRule } from "../../../../shared/model/machine-policy.ts";
import { dscType, type DscResourceName } from "./dsc-resources.ts";

/** One instance of a resource, as a configuration document has it. */
export interface ConfiguredResource {
  readonly type: string;
  /** Unique in the document; letters, digits and spaces. */
  readonly name: string;
  readonly properties: object;
}

export interface DscConfiguration {
  /** What is the computer's: it needs an administrator. */
  readonly computer: readonly ConfiguredResource[];
  /** What is each user's own. */
  readonly user: readonly ConfiguredResource[];
  /** Rules that no resource can hold a computer to. */
  readonly leftOut: readonly PolicyRule[];
  /** Rules whose instances need the path of a file to install. */
  readonly needSource: readonly PolicyRule[];
}

export function configurationOf({ rules }: MachinePolicy): DscConfiguration {
  const resources = rules.map((rule) => ({ rule, found: resourcesOf(rule) }));
  const nameIn = uniqueNames();
  const named = resources.flatMap(({ rule, found }) =>
    found.map(({ resource, properties }) => ({ resource, entry: { type: dscType(resource), name: nameIn(rule.id), properties } })),
  );
  const isOfComputer = (resource: DscResourceName) => resource === "TrustedThumbprints";
  return {
    computer: named.flatMap(({ resource, entry }) => (isOfComputer(resource) ? [entry] : [])),
    user: named.flatMap(({ resource, entry }) => (isOfComputer(resource) ? [] : [entry])),
    leftOut: resources.flatMap(({ rule, found }) => (found.length === 0 ? [rule] : [])),
    needSource: resources.flatMap(({ rule, found }) => (rule.rule === "required" && found.length > 0 ? [rule] : [])),
  };
}

interface Instance {
  readonly resource: DscResourceName;
  readonly properties: object;
}

function resourcesOf(rule: PolicyRule): readonly Instance[] {
  switch (rule.rule) {
    case "forbidden":
      return rule.connectors.map((match) => ({ resource: "Connector", properties: { ...named(match), _exist: false } }));
    case "required": {
      const [only, ...others] = rule.connectors;
      // One of several is enough for the rule, but each instance would be wanted.
      if (only === undefined || others.length > 0) return [];
      return [{ resource: "Connector", properties: { ...named(only), _exist: true } }];
    }
    case "trusted":
      return [{ resource: "TrustedThumbprints", properties: { thumbprints: [...new Set(rule.thumbprints)], _exist: true } }];
    case "no-shadows":
      return [{ resource: "NoShadows", properties: { except: rule.except.map(named) } }];
    case "allowed-only":
    case "minimum-version":
    case "no-unsigned":
      return [];
  }
}

const named = (match: ConnectorMatch): object => Object.fromEntries(Object.entries(match).filter(([, value]) => value !== null));

/** A rule may give several instances, and DSC takes no hyphens. */
function uniqueNames(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    const plain = id.replaceAll("-", " ");
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
