import { readerOf } from "../../../shared/model/inventory.ts";
import type {
  ConnectorMatch,
  MachinePolicy,
  PolicyDifference,
  PolicyOutcome,
  PolicyReport,
  PolicyRule,
  PolicyRuleReport,
  PolicyUnknown,
} from "../../../shared/model/machine-policy.ts";
import {
  isContentRead,
  mayLoad,
  unreadStates,
  type MachineSnapshot,
  type SnapshotConnector,
  type SnapshotFolder,
} from "../../../shared/model/machine-snapshot.ts";
import { isNameLike } from "../../../shared/model/name-pattern.ts";
import { parseThumbprint } from "../../../shared/model/thumbprint.ts";
import { compareVersions } from "../checks/compare-versions.ts";

/**
 * Holds one computer, as a snapshot tells it, to a policy. Rules are about connectors that Power BI may load: custom ones under a name that
 * it accepts in a folder that it reads. Certified connectors, disabled files and those in quarantine are nobody's business here.
 * A rule is met only when everything that it asks about was read.
 */
export function evaluatePolicy({ rules }: MachinePolicy, snapshot: MachineSnapshot): PolicyReport {
  const reports = rules.map((rule) => reportOn(rule, snapshot));
  return { rules: reports, outcome: worst(reports.map(({ outcome }) => outcome)) };
}

/** Whether a rule of the policy needs this connector, or may need it. */
export const isRequired = ({ rules }: MachinePolicy, connector: SnapshotConnector): boolean =>
  rules.some((rule) => rule.rule === "required" && fitsOne(rule.connectors, connector, false) !== "no");

const worst = (outcomes: readonly PolicyOutcome[]): PolicyOutcome =>
  outcomes.includes("different") ? "different" : outcomes.includes("unknown") ? "unknown" : "met";

interface Found {
  readonly differences: readonly PolicyDifference[];
  readonly unknown: readonly PolicyUnknown[];
}

function reportOn(rule: PolicyRule, snapshot: MachineSnapshot): PolicyRuleReport {
  const { differences, unknown } = rule.rule === "trusted" ? lookIntoTrust(rule.thumbprints, snapshot) : lookAtConnectors(rule, snapshot);
  return { rule, outcome: differences.length > 0 ? "different" : unknown.length > 0 ? "unknown" : "met", differences, unknown };
}

/** A dirty entry may not be recognised by Power BI, so only a clean one counts. */
function lookIntoTrust(wanted: readonly string[], { trust }: MachineSnapshot): Found {
  if (trust.failure !== null) return { differences: [], unknown: [{ kind: "trusted-list-not-read" }] };
  const clean = new Set(
    trust.entries.flatMap(({ written }) => {
      const parsed = parseThumbprint(written);
      return parsed.ok && parsed.value.dirt.length === 0 ? [String(parsed.value.hex)] : [];
    }),
  );
  const missing = wanted.filter((thumbprint) => !clean.has(thumbprint));
  return { differences: missing.map((thumbprint) => ({ kind: "not-trusted", thumbprint })), unknown: [] };
}

type ConnectorRule = Exclude<PolicyRule, { readonly rule: "trusted" }>;

function lookAtConnectors(rule: ConnectorRule, snapshot: MachineSnapshot): Found {
  const judged = snapshot.connectors
    .filter(mayLoad)
    .map((connector) => ({ connector, verdict: judge(rule, connector, snapshot.pseudonyms) }));
  const unknown = [
    ...judged.flatMap(({ connector, verdict }): readonly PolicyUnknown[] => (isUnknown(verdict) ? [{ kind: verdict, connector }] : [])),
    ...unreadParts(snapshot),
  ];
  if (rule.rule === "required") {
    if (judged.some(({ verdict }) => verdict === "fits")) return { differences: [], unknown: [] };
    return { differences: unknown.length === 0 ? [{ kind: "no-connector" }] : [], unknown };
  }
  return {
    differences: judged.flatMap(({ connector, verdict }) => (verdict === "unwanted" ? [{ kind: "connector", connector } as const] : [])),
    unknown,
  };
}

const unread: ReadonlySet<SnapshotFolder["state"]> = new Set(unreadStates);

const unreadParts = ({ folders, leftOut }: MachineSnapshot): readonly PolicyUnknown[] => [
  ...folders.flatMap(({ role, state, path }) =>
    readerOf(role) !== null && unread.has(state) ? [{ kind: "folder-not-read", path } as const] : [],
  ),
  ...(leftOut > 0 ? [{ kind: "left-out" } as const] : []),
];

/** `fits` is said by the rule that requires something. */
type Verdict = "fine" | "fits" | "unwanted" | ConnectorUnknown;
type ConnectorUnknown = Extract<PolicyUnknown, { readonly connector: SnapshotConnector }>["kind"];

const isUnknown = (verdict: Verdict): verdict is ConnectorUnknown => verdict !== "fine" && verdict !== "fits" && verdict !== "unwanted";

function judge(rule: ConnectorRule, connector: SnapshotConnector, pseudonyms: boolean): Verdict {
  const fits = (matches: readonly ConnectorMatch[]) => fitsOne(matches, connector, pseudonyms);
  switch (rule.rule) {
    case "forbidden":
      return verdictOf(fits(rule.connectors), { yes: "unwanted", no: "fine" });
    case "allowed-only":
      return verdictOf(fits(rule.connectors), { yes: "fine", no: "unwanted" });
    case "required":
      return verdictOf(fits(rule.connectors), { yes: "fits", no: "fine" });
    case "minimum-version":
      return verdictOf(fits(rule.connectors), { yes: compareWith(rule.version, connector), no: "fine" });
    case "no-unsigned":
      return unlessExcepted(signatureVerdict(connector), fits(rule.except));
    case "no-shadows":
      return unlessExcepted(shadowVerdict(connector), fits(rule.except));
  }
}

const verdictOf = (fits: Fit, { yes, no }: { readonly yes: Verdict; readonly no: Verdict }): Verdict =>
  fits === "unknown" ? "connector-not-known" : fits === "yes" ? yes : no;

const unlessExcepted = (verdict: Verdict, fits: Fit): Verdict =>
  verdict === "fine" || fits === "yes" ? "fine" : fits === "unknown" ? "connector-not-known" : verdict;

function compareWith(wanted: string, { version }: SnapshotConnector): Verdict {
  const order = compareVersions(version, wanted);
  return order === "unknown" ? "version-not-known" : order === "older" ? "unwanted" : "fine";
}

function signatureVerdict({ integrity }: SnapshotConnector): Verdict {
  switch (integrity) {
    case "intact":
      return "fine";
    case "unsigned":
    case "altered":
      return "unwanted";
    case "unsupported":
    case "malformed":
      return "signature-not-checked";
    case "refused":
    case "unread":
      return "connector-not-known";
  }
}

/** A shadow that is not certain is no difference. */
const shadowVerdict = (connector: SnapshotConnector): Verdict =>
  connector.shadows.length > 0 ? "unwanted" : isContentRead(connector) ? "fine" : "connector-not-known";

/** `unknown`: what the match names could not be read. */
export type Fit = "yes" | "no" | "unknown";

function fitsOne(matches: readonly ConnectorMatch[], connector: SnapshotConnector, pseudonyms: boolean): Fit {
  const fits = matches.map((match) => fit(match, connector, pseudonyms));
  return fits.includes("yes") ? "yes" : fits.includes("unknown") ? "unknown" : "no";
}

/** Whether a file is one that is meant. */
export function fit({ kind, name, sha256, signer }: ConnectorMatch, connector: SnapshotConnector, pseudonyms: boolean): Fit {
  // A name that does not fit may be a pseudonym of one that does.
  const nameFit = (is: boolean): Fit => (is ? "yes" : pseudonyms ? "unknown" : "no");
  const fits = [
    kind === null ? "yes" : isContentRead(connector) ? nameFit(connector.kinds.some((one) => isSameName(one, kind))) : "unknown",
    name === null ? "yes" : nameFit(nameFits(name, connector.name)),
    sha256 === null ? "yes" : connector.sha256 === null ? "unknown" : connector.sha256 === sha256 ? "yes" : "no",
    signer === null ? "yes" : signerFit(signer, connector),
  ] as const;
  return fits.includes("no") ? "no" : fits.includes("unknown") ? "unknown" : "yes";
}

/** Only of an intact file: of every other nobody can say that the signer signed it as it is. */
function signerFit(signer: string, { integrity, signers }: SnapshotConnector): Fit {
  if (integrity === "intact") return signers.some(({ thumbprint }) => thumbprint === signer) ? "yes" : "no";
  return integrity === "unsigned" || integrity === "altered" ? "no" : "unknown";
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The pattern is for the file's own name. */
const nameFits = (pattern: string, path: string): boolean => isNameLike(pattern, path.slice(path.lastIndexOf("/") + 1));
