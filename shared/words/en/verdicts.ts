import type { LoadingReason, LoadingVerdict } from "../../model/trust.ts";
import type { IntegrityFacts, IntegritySentences } from "../sentence.ts";
import { counted, dayInWords, listInWords, namesInWords, quoted } from "./phrases.ts";
import { alterations, malformed, unsupported } from "./reasons.ts";

/** Whether Power BI is expected to load a file, and why. */
export const loading = {
  verdicts: {
    expected: "Power BI is expected to load it.",
    blocked: "Power BI is not expected to load it.",
    unknown: "Whether Power BI loads it is not known.",
  } satisfies Readonly<Record<LoadingVerdict["kind"], string>>,
  reasons: {
    "certified-folder": "It is in the folder of the certified connectors that come with Power BI.",
    "signer-trusted": "Its signer is on this computer’s trusted list.",
    "any-extension-allowed": "You said that Power BI Desktop allows any extension.",
    "folder-not-read": "It is in a folder that Power BI Desktop does not read.",
    "folder-of-gateway": "It is in the gateway’s folder; whether the gateway checks signatures is not known.",
    "not-in-a-connector-folder":
      "It is not in a folder that Power BI Desktop is known to read. This answer is for a file in the folder that it reads.",
    "disabled": "You disabled it: its file has a name that Power BI does not load.",
    "extension-not-accepted": "Power BI loads only files that end in .mez, .pqx, .m or .pq.",
    "not-a-connector": "It is not a connector.",
    "archive-unreadable": "Its archive cannot be read by Power BI.",
    "content-unlike-name":
      "Its name ends like that of an archive, but it is a plain section document; whether Power BI loads that is not known. Such a document is called .pq.",
    "name-dot-slash": "In the archive its name begins with “./”; whether Power BI finds it then is not known.",
    "several-mains":
      "It has more than one .m or .pq file at the top level. A Microsoft engineer says that Power BI does not load such a connector.",
    "no-main": "It has no main document.",
    "syntax-error": "There is a mistake in its code.",
    "mistake-in-helper": "There is a mistake in a helper file, which it reads when it runs; what Power BI does then is not known.",
    "code-not-checked": "Its code was not read in full, so there may be a mistake in it that is not shown.",
    "code-too-large": "Its code is too large to be read in full, so there may be a mistake in it that is not shown.",
    "name-defined-twice": "Its code defines a name more than once; whether Power BI loads that is not known.",
    "name-undefined": "Its code uses a name that nothing defines; whether Power BI loads that is not known.",
    "authentication-refused": "It declares a way to sign in that Power BI Desktop refuses; whether it loads all the same is not known.",
    "altered": "It was changed after it was signed; what Power BI does then is not known.",
    "could-not-check": "It could not be fully checked.",
    "unsigned": "It is not signed.",
    "signer-not-trusted": "Its signer is not on this computer’s trusted list.",
    "certificate-expired": "The signer’s certificate has expired; whether Power BI accepts that is not known.",
    "trust-entry-dirty": "The trusted list names its signer, but the entry has extra characters that Power BI may not accept.",
    "trust-list-unreadable": "This computer’s trusted list could not be read.",
    "security-level-not-said": "It depends on the Data Extensions option in Power BI Desktop. Mezzanine cannot read that option.",
  } satisfies Readonly<Record<LoadingReason, string>>,
  /** Of all files of a scan. */
  codesNotChecked: (count: number) =>
    `The code of ${counted(count, "file", "files")} was not read in full, so there may be a mistake in it that is not shown.`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading }) => [
    "Not signed, so nothing shows who made it.",
    loading === null
      ? "Make sure that you know where it comes from."
      : "Power BI loads it only when “Allow any extension to load without validation or warning” is selected.",
  ],
  intact: (facts) => [
    `Signed by ${quoted(facts.signer)}.`,
    unchangedSince(facts),
    ...futureTimestampSentences(facts),
    ...certificateSentences(facts),
    ...trustSentences(facts),
  ],
  altered: ({ signer, ...changes }) => [
    `This file was changed after it was signed${signer === null ? "" : ` by ${quoted(signer)}`}: ${changesInWords(changes)}.`,
    "Do not use it.",
    "Get a fresh copy from the publisher.",
  ],
  unsupported: ({ because, algorithm }) => [
    `Mezzanine could not check the signature: ${unsupported[because]}${algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`,
    "Treat the file as unsigned.",
  ],
  malformed: ({ because }) => [
    `Mezzanine could not check the signature: ${malformed[because]}.`,
    "Treat the file as unsigned, and ask the publisher for a fresh copy.",
  ],
};

function unchangedSince({ signedOn, signedOnSource, timestampAuthority }: IntegrityFacts["intact"]): string {
  const since = "Nothing in the file has changed since";
  if (signedOn === null || signedOnSource === null) return `${since}.`;
  const day = dayInWords(signedOn);
  switch (signedOnSource) {
    case "confirmed-authority":
      return `${since} ${day}, by the timestamp${timestampAuthority === null ? "" : ` of ${quoted(timestampAuthority)}`}.`;
    case "any-authority":
      return (
        `${since}. A timestamp in the name of ${timestampAuthority === null ? "some authority" : quoted(timestampAuthority)} says that it was signed on ${day}, ` +
        "but that authority is not confirmed on this computer."
      );
    case "signer":
      return `${since}; the signer says that was on ${day}.`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null ? [] : [`Its timestamp says ${dayInWords(futureTimestamp)}, which is in the future, so it proves nothing.`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd) return ["The certificate had already expired by then. Ask the publisher whether the signature is theirs."];
  if (certificateEndedOn === null) return [];
  const ended = `The certificate expired on ${dayInWords(certificateEndedOn)}`;
  return [
    signedOnSource === "confirmed-authority"
      ? `${ended}, after the file was signed.`
      : `${ended}; nothing proves that the file was signed before.`,
  ];
}

function trustSentences(facts: IntegrityFacts["intact"]): readonly string[] {
  const { trust, loading } = facts;
  const signer = quoted(facts.signer);
  switch (trust) {
    case "trusted":
      return [`${signer} is on this computer’s trusted list${consequenceOfTrust(facts)}.`];
    case "entry-dirty":
      return [
        `${signer} is on this computer’s trusted list, but the entry has extra characters.`,
        ...(loading === "unknown" ? ["Whether Power BI accepts them is not known."] : []),
        "Ask your administrator to correct the entry.",
      ];
    case "list-unreadable":
      return [`Whether ${signer} is on this computer’s trusted list is not known, because the list could not be read.`];
    case "not-trusted":
      if (loading === null) return [`${signer} is not on this computer’s trusted list.`];
      return [
        `Power BI will not load it at the recommended setting, because ${signer} is not on this computer’s trusted list.`,
        `If the thumbprint is the one ${signer} gave you another way, ask your administrator to add it.`,
      ];
  }
}

function consequenceOfTrust({ loading, isElsewhere, certificateEndedOn, isSignedAfterEnd }: IntegrityFacts["intact"]): string {
  const ended = certificateEndedOn !== null || isSignedAfterEnd;
  if (ended && loading === "unknown") return ", but whether Power BI accepts an expired certificate is not known";
  if (ended || loading !== "expected") return "";
  return `, so Power BI is expected to load it${isElsewhere ? " from a folder that it reads" : ""}`;
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0 ? [] : [`${namesInWords(altered)} ${altered.length === 1 ? "is" : "are"} not what the signer signed`]),
    ...(missing.length === 0 ? [] : [`${namesInWords(missing)} ${missing.length === 1 ? "is" : "are"} missing`]),
    ...(uncovered.length === 0 ? [] : [`${namesInWords(uncovered)} ${uncovered.length === 1 ? "was" : "were"} never signed`]),
  ];
  return listInWords(parts.length > 0 ? parts : because.map((reason) => alterations[reason]));
}
