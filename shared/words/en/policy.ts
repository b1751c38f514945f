import type { FileFailure } from "../../model/finding.ts";
import type { PolicyOutcome, PolicyRuleKind } from "../../model/machine-policy.ts";
import type { ExportEngine } from "../../model/policy-export.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords, numberText, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
import { fileFailures } from "./read-failures.ts";

/** What a policy says of a computer: the page of the window, and the lines of the command line. */
export const policyTexts = {
  outcomes: {
    met: "met",
    different: "not met",
    unknown: "not known",
  } satisfies Readonly<Record<PolicyOutcome, string>>,
  summary: {
    met: "This policy is met.",
    different: "This policy is not met.",
    unknown: "No difference was found, but not everything could be read.",
  } satisfies Readonly<Record<PolicyOutcome, string>>,
  rules: {
    "forbidden": "Forbidden connectors",
    "allowed-only": "Only allowed connectors",
    "required": "Required connectors",
    "minimum-version": "Minimum version",
    "trusted": "Trusted thumbprints",
    "no-unsigned": "No unsigned connectors",
    "no-shadows": "No connectors that may be used instead of certified ones",
  } satisfies Readonly<Record<PolicyRuleKind, string>>,
  differences: {
    forbidden: (name: ForeignText) => `${quoted(name)} is forbidden.`,
    notAllowed: (name: ForeignText) => `${quoted(name)} is not one of the allowed connectors.`,
    older: (name: ForeignText, version: ForeignText, wanted: ForeignText) =>
      `${quoted(name)} has version ${versionInWords(version)}. The policy wants ${versionInWords(wanted)} or later.`,
    unsigned: (name: ForeignText) => `${quoted(name)} is not signed.`,
    altered: (name: ForeignText) => `${quoted(name)} was changed after signing.`,
    shadows: (name: ForeignText, certified: readonly ForeignText[]) => `${quoted(name)} may be used instead of ${namesInWords(certified)}.`,
    missing: "None of the required connectors is installed.",
    notTrusted: (thumbprint: ForeignText) => `${thumbprintInWords(thumbprint)} is not in the trusted list.`,
  },
  unknown: {
    "connector-not-known": (name: ForeignText) => `What this rule asks about ${quoted(name)} could not be read.`,
    "version-not-known": (name: ForeignText) => `${quoted(name)} has no version that can be compared.`,
    "signature-not-checked": (name: ForeignText) => `The signature of ${quoted(name)} could not be checked.`,
    "folder-not-read": (path: ForeignText) => `The folder ${quoted(path)} could not be read.`,
    "left-out": "The snapshot does not list every connector.",
    "trusted-list-not-read": "The trusted list could not be read.",
  },
  failures: {
    "too-large": "This file is too large for a policy.",
    "not-a-policy": (place: ForeignText) => `This is not a policy that Mezzanine can read (${quoted(place)}).`,
    "newer-format": "This policy is for a later version of Mezzanine. Update Mezzanine to use it.",
    "not-read": (because: FileFailure) => `${fileFailures[because].problem} Choose another file.`,
  },
  page: {
    title: "Policy",
    explain:
      "A policy is a file with rules for the connectors and trusted entries of a computer. Open one to check this computer. Checking changes nothing.",
    choose: "Open a policy…",
    empty: {
      title: "No policy is open",
      text: "Open a policy from your administrator, or make one from this computer with “mezzanine policy init”.",
    },
    checking: "Checking this computer…",
    checkAgain: "Check again",
    notOpened: (fileName: ForeignText) => `${quoted(fileName)} could not be opened`,
    notChecked: { title: "This computer was not checked", text: "The scan was stopped before it was complete. Scan again." },
    sections: { different: "Not met", unknown: "Not known", met: "Met" } satisfies Readonly<Record<PolicyOutcome, string>>,
    more: (count: number) => `${numberText(count)} more are not shown here. “mezzanine policy check --json” lists all of them.`,
    fix: {
      title: "What Mezzanine can correct",
      explain: "Mezzanine changes only what a rule names. You can undo moves in the history, and a backup of the trusted list is kept.",
      trust: (count: number) => `Add ${counted(count, "thumbprint", "thumbprints")} to the trusted list…`,
      conflict: (name: ForeignText) => `${quoted(name)} stays: one rule does not want it, and another requires it.`,
      toInstall: (id: ForeignText) => `Rule ${quoted(id)}: install a connector that fits.`,
    },
    exports: {
      title: "For other computers",
      explain:
        "Files for the tools of an administrator. They check this policy on many computers and correct what differs. They are saved in a new folder, with a readme.",
      engines: {
        intune: "Intune…",
        configmgr: "Configuration Manager…",
        gpo: "Group Policy…",
        dsc: "DSC…",
        osquery: "osquery, Fleet…",
      } satisfies Readonly<Record<ExportEngine, string>>,
      byCommand: "In the browser a folder cannot be saved. Make the files on the command line: “mezzanine export”.",
      saved: (folder: ForeignText) => `The files are saved in ${quoted(folder)}. The readme there explains how to use them.`,
    },
    /** Kept with each file and in the history. */
    reason: (ids: readonly ForeignText[]) => `Policy rule: ${namesInWords(ids)}`,
  },
};
