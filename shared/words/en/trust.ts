import type { ThumbprintDirt } from "../../model/thumbprint.ts";
import type { TrustPolicy } from "../../model/trust.ts";
import type { ForeignText } from "../foreign-text.ts";
import { counted, namesInWords } from "./phrases.ts";

export const trustPage = {
  title: "Trust",
  explain:
    "At the recommended setting, Power BI Desktop loads a signed connector only when its signer’s thumbprint is on this computer’s trusted list.",
  fromPolicy: "The list is a policy of this computer. Only an administrator can change it.",
  fromFile: "This computer has no such policy, so Mezzanine reads the list from this text file, one thumbprint per line:",
  none: "The trusted list is empty",
  noneExplain: "No signer is trusted on this computer yet.",
  failure: {
    "access-denied": "The trusted list could not be read: access was denied. Ask your administrator whether the policy is set.",
    "unreadable": "The trusted list is damaged and could not be read. Ask your administrator to set it again.",
    "not-available": "The trusted list cannot be read on this computer.",
  } satisfies Readonly<Record<NonNullable<TrustPolicy["failure"]>, string>>,
  entries: (count: number) => counted(count, "trusted thumbprint", "trusted thumbprints"),
  usedBy: (names: readonly ForeignText[]) => `Needed by ${namesInWords(names, 10)}`,
  unused: "No installed connector needs it",
  dirty: "Not stored cleanly. Whether Power BI tolerates this is not known; ask your administrator to enter it again.",
  dirt: {
    "hidden-characters": "hidden characters",
    "spaces": "spaces",
    "separators": "separators",
    "literal-nul": "a literal \\0 at the end",
    "prefix": "a word before it",
  } satisfies Readonly<Record<ThumbprintDirt, string>>,
  notAThumbprint: "Not a thumbprint",
  signers: "Signers of your connectors",
  noSigners: "None of your connectors is signed.",
  trusted: "on the trusted list",
  notTrusted: "not on the trusted list",
  connectors: (count: number) => counted(count, "connector", "connectors"),
  whatToDo: "To trust a signer",
  steps: [
    "Ask the publisher for the thumbprint another way: by phone, or on their website.",
    "Compare it here, in the connector’s detail.",
    "If they are equal, send the copied thumbprint to your administrator and ask to have it added to the policy, keeping what is there.",
  ],
  unnamed: "Certificate without a name",
  written: "stored as",
};
