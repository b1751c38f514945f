import type { ForeignText } from "../../foreign-text.ts";
import { numberText, quoted } from "../phrases.ts";
import { exitCodeTexts, optionTexts } from "./shared.ts";

/** The commands scan, inspect, verify, explain, compare. */
export const inspectingTexts = {
  scan: {
    columns: { name: "Name", file: "File", version: "Version", signedBy: "Signed by", loads: "Loads?", findings: "Findings" },
    trusted: (signer: string) => `${signer} (trusted)`,
    nothingDangerous: "Nothing dangerous was found.",
    dangerous: (count: number) => `Dangerous: ${numberText(count)}.`,
    listed: "Look into the connector folders.",
    description:
      "Looks into connector folders: what is there, who signed it, whether Power BI is expected to load it, and which connectors conflict. Without folders it is the inventory of the window: where Power BI looks, the folders you added, your settings. Connectors are not changed. Named folders are read once and are not added to the inventory; what was found in their files is kept in the store, so that the next scan inspects only what changed. At the end the code of the custom connectors is read in full, which alone tells whether there is a mistake in it.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      all: "Also findings that are only information.",
      allUsers:
        "Look into the folders of every user of this computer (Windows, as administrator or SYSTEM). Nothing of any user is changed.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  inspect: {
    explainHint: (findings: readonly string[]) => `mezzanine explain <finding> says more about: ${findings.join(", ")}`,
    more: (count: number) => `and ${numberText(count)} more`,
    /** Names, and how many more there are. */
    names: (names: readonly string[], more: number) => `${names.join(", ")}${more > 0 ? ` and ${numberText(more)} more` : ""}`,
    dataSources: "Data sources",
    functions: "Functions",
    listed: "Read connector files without installing them.",
    description:
      "Reads connector files (.mez, .pqx, .m, .pq) without installing or running them. At the end their code is read in full, which alone tells whether there is a mistake in it.",
    options: {
      json: optionTexts.json,
      trusted: optionTexts.trusted,
      culture: optionTexts.culture,
      catalog: optionTexts.catalog,
      securityLevel: optionTexts.securityLevel,
      quick: optionTexts.quick,
      parts: "Only list the parts of each file: name, kind, size in bytes, and whether the signature covers it.",
      part: "Only print this part as text. Nothing in it is run; control characters are written as codes.",
    },
    exitCodes: exitCodeTexts.judging,
  },
  verify: {
    listed: "Verify signatures; fails when one is missing or wrong.",
    description:
      "Verifies signatures: the verdict first, then warnings, the certificate, when it was signed, and by whom the certificate was issued. With --json each file has SignatureStatus and CertificateStatus as MakePQX writes them, and more.",
    options: {
      json: optionTexts.json,
      thumbprint:
        "Fail unless the certificate with this thumbprint signed. Any text that contains it: spaces, colons and a sentence around it do not matter.",
      xml: "Also the XML of each signature as it is in the file; with --json as signatureXml.",
    },
    exitCodes: {
      0: "every file is signed and unchanged, by the expected certificate if one was given",
      1: "one is not",
      2: "wrong usage",
      3: "one could not be read, or is no connector; 1 wins over it",
    },
  },
  explain: {
    columns: { finding: "Finding", severity: "Severity", title: "Title" },
    severities: { danger: "danger", attention: "attention", information: "information" },
    notRead: "The page about this finding could not be read",
    usage: {
      noFinding: (given: ForeignText, similar: readonly string[]) =>
        `There is no finding ${quoted(given)}. ${similar.length === 0 ? "mezzanine explain lists all findings." : `Similar: ${similar.join(", ")}.`}`,
    },
    listed: "What a finding means and what to do; alone it lists them all.",
    description:
      "Explains a finding: what it means, what is known about Power BI, what to do, and an example. Without a finding it lists all of them, the most severe first.",
    options: {
      json: optionTexts.json,
    },
    exitCodes: {
      0: "done",
      2: "wrong usage, or no finding of that name",
      3: "the page could not be read",
    },
  },
  compare: {
    usage: { takes: "compare takes two connectors by file or name" },
    listed: "What would break if the other replaced the one.",
    description:
      "What would change for users if the other connector replaced the one: functions and kinds that would be missing, parameters and their types, what credentials are stored under, ways to sign in and DirectQuery. The code of both is read in full first. Each is a file, or the name of a connector file in the inventory; the other may be the name of a certified connector.",
    options: {
      json: optionTexts.json,
      text: "Also how the text of the two files differs, line by line. Both must be files.",
    },
    exitCodes: {
      0: "as far as the files show, nothing breaks",
      1: "something would",
      2: "wrong usage, or a name that fits nothing or several things",
      3: "one of the two is no connector, or not everything could be compared",
    },
  },
};
