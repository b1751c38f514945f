import type { FileFailure } from "../../model/finding.ts";
import type { PolicyOutcome, PolicyRuleKind } from "../../model/machine-policy.ts";
import type { ForeignText } from "../foreign-text.ts";
import { namesInWords, quoted, thumbprintInWords, versionInWords } from "./phrases.ts";
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
};
