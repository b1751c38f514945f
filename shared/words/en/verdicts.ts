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
    "certified-folder": "It lies in the folder of the certified connectors that Power BI brings along.",
    "signer-trusted": "Its signer is on this computer’s trusted list.",
    "any-extension-allowed": "You said that Power BI Desktop allows any extension.",
    "folder-not-read": "Power BI Desktop does not read the folder it lies in.",
    "folder-of-gateway": "It lies in the gateway’s folder; whether the gateway checks signatures is not known.",
    "not-in-a-connector-folder":
      "It lies in no folder that Power BI Desktop is known to read; this is about a file in the folder that it reads.",
    "disabled": "You disabled it: it lies under a name that Power BI does not load.",
    "extension-not-accepted": "Power BI loads only files that end in .mez, .pqx, .m or .pq.",
    "not-a-connector": "It is not a connector.",
    "archive-unreadable": "Its archive cannot be read by Power BI.",
    "content-unlike-name":
      "Its name ends like that of an archive, but it is a plain section document; whether Power BI loads that is not known. Such a document is called .pq.",
    "name-dot-slash": "In the archive its name begins with “./”; whether Power BI finds it then is not known.",
    "several-mains":
      "It holds more than one .m or .pq file beside one another, and a Microsoft engineer says that such a connector is not loaded.",
    "no-main": "It holds no main document.",
    "syntax-error": "There is a mistake in its code.",
    "mistake-in-helper": "There is a mistake in a helper file, which it reads when it runs; what Power BI does then is not known.",
    "code-not-checked": "Its code was not read in full, so a mistake in it would not show.",
    "code-too-large": "Its code is too large to be read in full, so a mistake in it would not show.",
    "name-defined-twice": "Its code defines a name more than once; whether Power BI loads that is not known.",
    "name-undefined": "Its code uses a name that nothing defines; whether Power BI loads that is not known.",
    "authentication-refused": "It declares a way to sign in that Power BI Desktop refuses; whether it loads all the same is not known.",
    "altered": "It was changed after it was signed; what Power BI does then is not known.",
    "could-not-check": "It could not be fully checked.",
    "unsigned": "It is not signed.",
    "signer-not-trusted": "Its signer is not on this computer’s trusted list.",
    "certificate-expired": "The signer’s certificate has ended; whether Power BI accepts that is not known.",
    "trust-entry-dirty": "The trusted list names its signer, but the entry holds stray characters that Power BI may not tolerate.",
    "trust-list-unreadable": "This computer’s trusted list could not be read.",
    "security-level-not-said": "It depends on the Data Extensions setting in Power BI Desktop, which only you can look up.",
  } satisfies Readonly<Record<LoadingReason, string>>,
  /** Of all files of a scan. */
  codesNotChecked: (count: number) =>
    `The code of ${counted(count, "file", "files")} was not read in full, so a mistake in it would not show.`,
};

export const integrity: IntegritySentences = {
  unsigned: ({ loading }) => [
    "Not signed, so nobody vouches for it.",
    loading === null ? "Make sure that you know where it comes from." : "Power BI loads it only when “Allow any extension” is chosen.",
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
    `We could not check the signature: ${unsupported[because]}${algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`,
    "Treat the file as unsigned.",
  ],
  malformed: ({ because }) => [
    `We could not check the signature: ${malformed[because]}.`,
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
        "but nobody on this computer vouches for that authority."
      );
    case "signer":
      return `${since}; the signer says that was on ${day}.`;
  }
}

const futureTimestampSentences = ({ futureTimestamp }: IntegrityFacts["intact"]): readonly string[] =>
  futureTimestamp === null ? [] : [`Its timestamp says ${dayInWords(futureTimestamp)}, which is still to come, so it proves nothing.`];

function certificateSentences({ certificateEndedOn, isSignedAfterEnd, signedOnSource }: IntegrityFacts["intact"]): readonly string[] {
  if (isSignedAfterEnd) return ["The certificate had already ended by then. Ask the publisher whether the signature is theirs."];
  if (certificateEndedOn === null) return [];
  const ended = `The certificate ended on ${dayInWords(certificateEndedOn)}`;
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
        `${signer} is on this computer’s trusted list, but the entry holds stray characters.`,
        ...(loading === "unknown" ? ["Whether Power BI tolerates them is not known."] : []),
        "Ask your administrator to clean the entry.",
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
  if (ended && loading === "unknown") return ", but whether Power BI accepts a certificate that has ended is not known";
  if (ended || loading !== "expected") return "";
  return `, so Power BI is expected to load it${isElsewhere ? " from a folder that it reads" : ""}`;
}

function changesInWords({ because, altered, missing, uncovered }: Omit<IntegrityFacts["altered"], "signer">): string {
  const parts = [
    ...(altered.length === 0 ? [] : [`${namesInWords(altered)} ${altered.length === 1 ? "is" : "are"} not what the signer signed`]),
    ...(missing.length === 0 ? [] : [`${namesInWords(missing)} ${missing.length === 1 ? "is" : "are"} gone`]),
    ...(uncovered.length === 0 ? [] : [`${namesInWords(uncovered)} ${uncovered.length === 1 ? "was" : "were"} never signed`]),
  ];
  return listInWords(parts.length > 0 ? parts : because.map((reason) => alterations[reason]));
}
