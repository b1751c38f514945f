import { PolicyExportsView } from "../../renderer/features/policy/policy-exports.tsx";
import { PolicyFixView, PolicyReportView } from "../../renderer/features/policy/policy-report.tsx";
import { PolicyFlowView } from "../../renderer/features/policy/policy-screen.tsx";
import type { PolicyFlow } from "../../renderer/state/policy-state.ts";
import type { CheckedRule, PolicyCheck, PolicyFix, PolicyRuleFacts } from "../../shared/model/machine-policy.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { aSnapshotConnector } from "../builders/a-machine-snapshot.ts";
import { anId } from "../builders/a-record.ts";
import type { GalleryState } from "./states-cleanup.tsx";

const nothing = () => undefined;
const draw = (flow: PolicyFlow) => () => (
  <PolicyFlowView
    flow={flow}
    onAgain={nothing}
    onScan={nothing}
    onClose={nothing}
    draw={(check) => (
      <>
        <PolicyFixView check={check} onQuarantine={nothing} onTrust={nothing} />
        <PolicyReportView check={check} idOf={() => anId("Fern.mez")} onOpen={nothing} />
      </>
    )}
  />
);

const checked = (check: PolicyCheck, isChecking = false): PolicyFlow => ({ kind: "checked", name: "policy.yml", check, isChecking });

const fern = aSnapshotConnector("Fern-with-a-very-long-name-that-has-no-space-in-it-anywhere.mez", { version: "1.0.0", shadows: ["Fern"] });
const moss = aSnapshotConnector("Moss.mez", { integrity: "altered" });
const odd = aSnapshotConnector("Odd \u202E name.mez", { integrity: "unsupported" });
const anyone = { kind: "*", name: null, sha256: null, signer: null };
const thumbprint = "AB".repeat(20);

type Told = Partial<Pick<CheckedRule, "differences" | "unknown" | "leftOut">>;

function aRule(
  facts: PolicyRuleFacts,
  { differences = [], unknown = [], leftOut = 0 }: Told = {},
  because: string | null = null,
): CheckedRule {
  const outcome = differences.length > 0 ? "different" : unknown.length > 0 ? "unknown" : "met";
  return { rule: { id: `rule-${facts.rule}`, because, ...facts }, outcome, differences, unknown, leftOut };
}

const isThere = (connector: typeof fern) => ({ kind: "connector", connector }) as const;
const fix = (changes: Partial<PolicyFix> = {}): PolicyFix => ({ quarantine: [], trust: [], conflicts: [], toInstall: [], ...changes });

const required = aRule({ rule: "required", connectors: [anyone] }, { differences: [{ kind: "no-connector" }] });

const different: PolicyCheck = {
  name: "Workstations in the branch offices",
  outcome: "different",
  rules: [
    aRule({ rule: "forbidden", connectors: [anyone] }, { differences: [isThere(fern)], leftOut: 3 }, "certified since May \u202E 2026"),
    aRule({ rule: "allowed-only", connectors: [anyone] }, { differences: [isThere(moss)] }),
    required,
    aRule({ rule: "minimum-version", connectors: [anyone], version: "2.1" }, { differences: [isThere(fern)] }),
    aRule({ rule: "trusted", thumbprints: [thumbprint] }, { differences: [{ kind: "not-trusted", thumbprint }] }),
    aRule(
      { rule: "no-unsigned", except: [] },
      { differences: [isThere(fern), isThere(moss)], unknown: [{ kind: "signature-not-checked", connector: odd }] },
    ),
    aRule({ rule: "no-shadows", except: [] }, { differences: [isThere(fern)] }),
  ],
  fix: fix({ quarantine: [anId("Fern.mez")], trust: [thumbprint], conflicts: [moss], toInstall: [required.rule] }),
};

const unknown: PolicyCheck = {
  name: null,
  outcome: "unknown",
  rules: [
    aRule(
      { rule: "no-unsigned", except: [] },
      {
        unknown: [
          { kind: "connector-not-known", connector: odd },
          { kind: "version-not-known", connector: moss },
          { kind: "folder-not-read", path: "C:\\Users\\Ada\\Documents\\Power BI Desktop\\Custom Connectors" },
          { kind: "left-out" },
        ],
      },
    ),
    aRule({ rule: "trusted", thumbprints: [thumbprint] }, { unknown: [{ kind: "trusted-list-not-read" }] }),
    aRule({ rule: "no-shadows", except: [] }),
  ],
  fix: fix(),
};

const met: PolicyCheck = { name: "Workstations", outcome: "met", rules: [aRule({ rule: "no-shadows", except: [] })], fix: fix() };

/** Policies in their states. The parts are real, the facts invented. */
export const policyStates: readonly GalleryState[] = [
  { name: "policy nothing open", shows: ({ policy }) => policy.page.empty.title, draw: draw({ kind: "empty" }) },
  { name: "policy reading", shows: ({ policy }) => policy.page.checking, draw: draw({ kind: "reading" }) },
  {
    name: "policy not a policy",
    shows: () => "rules[0].rule",
    draw: draw({ kind: "failed", name: "policy.yml", failure: { kind: "not-a-policy", place: "rules[0].rule: not one of forbidden" } }),
  },
  {
    name: "policy of a later version",
    shows: ({ policy }) => policy.failures["newer-format"],
    draw: draw({ kind: "failed", name: "policy.yml", failure: { kind: "newer-format", formatVersion: 2 } }),
  },
  {
    name: "policy not scanned",
    shows: ({ policy }) => policy.page.notChecked.title,
    draw: draw({ kind: "not-scanned", name: "policy.yml" }),
  },
  {
    name: "policy refused",
    shows: ({ window }) => window.failures.of("checkPolicy", "internal"),
    draw: draw({ kind: "refused", because: "internal" }),
  },
  { name: "policy met", shows: ({ policy }) => policy.summary.met, draw: draw(checked(met)) },
  { name: "policy not met", shows: ({ policy }) => policy.page.fix.conflict(foreign("Moss.mez")), draw: draw(checked(different)) },
  { name: "policy not known", shows: ({ policy }) => policy.unknown["left-out"], draw: draw(checked(unknown, true)) },
  {
    name: "policy exports",
    shows: ({ policy }) => policy.page.exports.engines.gpo,
    draw: () => <PolicyExportsView canSave onSave={nothing} />,
  },
  {
    name: "policy exports in a browser",
    shows: ({ policy }) => policy.page.exports.byCommand,
    draw: () => <PolicyExportsView canSave={false} onSave={nothing} />,
  },
];
