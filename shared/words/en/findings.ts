import type { FieldHome, FindingFacts, FindingKind, VersionOrder } from "../../model/finding.ts";
import type { ArchiveNoteKind, RefusalReason } from "../../model/inspection.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { sentenceText, type FindingWords, type ProblemWords } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { testConnectionFaults } from "./test-connection.ts";
import {
  counted,
  dayInWords,
  listInWords,
  namesInWords,
  numberText,
  periodInWords,
  quoted,
  thumbprintInWords,
  versionInWords,
} from "./phrases.ts";
import { fileFailures, refusals } from "./read-failures.ts";
import { alterations, archiveNotes, malformed, unsupported } from "./reasons.ts";

const freshCopy = "Do not use it. Get a fresh copy from the publisher.";
const sharedNames = "Names are shared by all connectors";
const tellAuthor = "Tell whoever makes the connector.";
const askToRename = "Ask whoever makes the connectors for a name of its own in each.";

/** Content that no program unpacks and no list of parts shows. */
const hiddenContent: ReadonlySet<ArchiveNoteKind> = new Set(["bytes-before", "bytes-after", "bytes-after-data", "gap-between-entries"]);

/** What whoever makes the connector can do about a note. */
const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash": "Whoever makes the connector: pack the files themselves instead of the folder “.”, so that no name begins with “./”.",
  "encrypted": "Whoever makes the connector: pack it again without a password.",
  "unknown-method": "Whoever makes the connector: pack it again with Deflate, the usual method of ZIP.",
};

const versionSentences: Readonly<Record<VersionOrder, string>> = {
  older: "The certified one is newer.",
  newer: "This one is newer.",
  equal: "Both have the same version.",
  unknown: "Which of them is newer is not known.",
};

const fieldHomes: Readonly<Record<FieldHome, string>> = {
  "kind-record": "the record of the data source kind",
  "publish-record": "the Publish record",
  "authentication-record": "the field Authentication of that record",
};

const requiredInWords = (names: readonly ForeignText[]): string => (names.length === 0 ? "nothing" : namesInWords(names));
const sameNames = (one: readonly ForeignText[], other: readonly ForeignText[]): boolean => namesInWords(one) === namesInWords(other);

const sameButForCase = (one: ForeignText, other: ForeignText): boolean => quoted(one).toLowerCase() === quoted(other).toLowerCase();

const declarationNames = {
  "functions": "functions",
  "shared-values": "shared values",
  "data-source-kinds": "data source kinds",
  "publishes": "Publish records",
} as const;

export const findings: { readonly [K in FindingKind]: FindingWords<FindingFacts[K]> } = {
  "altered": {
    title: "Changed after it was signed",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        "This file is not what the signer signed:",
        `${listInWords(because.map((reason) => alterations[reason]))}.`,
        ...(altered.length === 0 ? [] : [`Changed: ${namesInWords(altered)}.`]),
        ...(missing.length === 0 ? [] : [`Gone: ${namesInWords(missing)}.`]),
        ...(uncovered.length === 0 ? [] : [`Never signed: ${namesInWords(uncovered)}.`]),
      ].join(" "),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "Its signature could not be checked",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `There is a signature, but ${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`;
    },
    remedy: "Treat the file as unsigned, and ask the publisher for a fresh copy.",
  },
  "unsigned": {
    title: "Not signed",
    explain: "Nobody has signed this file. At its recommended setting Power BI loads no custom connector without a signature.",
    remedy: "Ask whoever makes the connector for a signed file, or make sure that you know where this one comes from.",
  },
  "signer-not-trusted": {
    title: "Signed by someone not on your list",
    explain: ({ signer, signerName }) =>
      [
        `${signerName === null ? "The signer" : `${quoted(signerName)}`} is not on this computer’s trusted list.`,
        `The thumbprint is ${thumbprintInWords(signer)}.`,
      ].join(" "),
    remedy: "Compare the thumbprint with one the publisher gave you another way. If they are equal, ask your administrator to add it.",
  },
  "certificate-expired": {
    title: "The signer’s certificate has ended",
    explain: ({ notAfter }) => `It ended on ${dayInWords(notAfter)}. Whether Power BI accepts that is not known.`,
    remedy: "Ask the publisher for a file signed with a certificate that is still valid.",
  },
  "signed-after-expiry": {
    title: "Dated after the certificate had ended",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "By its timestamp",
        "any-authority": "By a timestamp that nobody on this computer vouches for",
        "signer": "By its own account",
      };
      return `${who[saidBy]} it was signed on ${dayInWords(signedAt)}, after the certificate had ended on ${dayInWords(notAfter)}.`;
    },
    remedy: "Ask the publisher whether this signature is really theirs.",
  },
  "signer-changed": {
    title: "Signed by another certificate than before",
    explain: ({ before, beforeName, signer, signerName }) =>
      [
        `Before, this connector was signed by ${signerInWords(beforeName, before)}. This file is signed by ${signerInWords(signerName, signer)}.`,
        "The publisher may have a new certificate, or the file may come from somebody else.",
      ].join(" "),
    remedy: "Compare the new thumbprint with one the publisher gave you another way, then accept the signer, or put the earlier file back.",
  },
  "signature-gone": {
    title: "Was signed before and is not now",
    explain: ({ before, beforeName, seenAt }) =>
      `Since ${dayInWords(seenAt)} this connector was known to be signed by ${signerInWords(beforeName, before)}. This file has no signature, so nobody vouches for it.`,
    remedy: "Put the signed file back, or get a fresh copy from the publisher. If you expected an unsigned file, accept it as it is.",
  },
  "archive-ambiguous": {
    title: "The archive can be read in two ways",
    explain: ({ notes }) => `Two programs may see different content in this file: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "The archive is untidy",
    explain: ({ notes }) => `Nothing dangerous, but unusual: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContent.has(note)) ? ["To know what those bytes are, ask whoever makes the connector."] : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(" "),
  },
  "names-with-backslashes": {
    title: "Names written with backslashes",
    explain: ({ parts }) =>
      `In the archive ${parts.length === 1 ? "a name is" : "names are"} written with backslashes, as old versions of .NET do: ${namesInWords(parts)}. Some programs see folders there, others do not; whether Power BI finds such a file is not known.`,
    remedy: "Whoever makes the connector: pack it again with a tool that writes names with “/”, such as Windows Explorer or a newer .NET.",
  },
  "several-mains": {
    title: "More than one .m or .pq file",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `Outside of any folder it holds ${counted(documents.length, "file", "files")} that end in .m or .pq: ${namesInWords(documents)}.`,
        "A Microsoft engineer says that Power BI loads no such connector (microsoft/DataConnectors#103), whatever is in those files.",
        ...(mainDocument === null
          ? []
          : [`Only ${quoted(mainDocument)} is ${isOnlySigned ? "signed" : "a section document"}, so what it declares is shown here.`]),
      ].join(" "),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned
          ? freshCopy
          : "Whoever makes the connector: give helpers the ending .pqm, take out what does not belong in it, and pack it again.",
        ...(hasMacFiles ? ["Names that begin with “._” are files that a Mac adds: pack without them."] : []),
      ].join(" "),
  },
  "no-section": {
    title: "No main document",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null) return `${quoted(otherName)} is a section document, but only one whose name ends in .m or .pq is loaded.`;
      return inFolder === null
        ? "Outside of any folder it holds no section document with an ending of .m or .pq (queries, .query.pq, are left aside), so there is nothing for Power BI to load."
        : `${quoted(inFolder)} lies in a folder inside the archive. Power BI looks for the section document outside of any folder.`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null)
        return renameTo === null ? tellAuthor : `Whoever makes the connector: call it ${quoted(renameTo)} and pack it again.`;
      return inFolder === null
        ? "Get a fresh copy from the publisher."
        : "Pack the files of that folder again without the folder around them, or get a fresh copy from the publisher.";
    },
  },
  "extension-not-accepted": {
    title: "A connector with a file name that does not load",
    explain:
      "Its content is a connector, but its name has an ending that Power BI does not load. Browsers and mail programs change endings.",
    remedy: ({ renameTo }) => `Rename it to ${quoted(renameTo)}. Do not unpack it.`,
  },
  "syntax-error": {
    title: "A mistake in its code",
    explain: ({ document, line, column }) => `${quoted(document)} cannot be read as Power Query code from line ${line}, column ${column}.`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "Not shown in Get Data",
    explain: "None of its functions is published, so Get Data has no entry for it. It can still be used by name.",
    remedy: "",
  },
  "missing-string": {
    title: "Texts are missing",
    explain: ({ keys }) =>
      `It asks for ${counted(keys.length, "text that its resources do", "texts that its resources do")} not have: ${namesInWords(keys)}.`,
    remedy: tellAuthor,
  },
  "missing-part": {
    title: "Files are missing inside",
    explain: ({ parts }) => `It asks for ${namesInWords(parts)}, which the file does not contain.`,
    remedy: tellAuthor,
  },
  "missing-member": {
    title: "A record is missing",
    explain: ({ member, asked }) =>
      `It names ${quoted(member)} as its ${asked === "kind" ? "data source kind" : "Publish record"}, but does not define it.`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "Will not work through a gateway",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })} A gateway tests credentials by that call, so it cannot accept them.`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "An unknown way to sign in",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)} declares the authentication kind ${quoted(authentication)}. Power BI Desktop refuses it with the message “Invalid Authentication”.`
        : `${quoted(dataSourceKind)} declares the authentication kind ${quoted(authentication)}, which Microsoft’s documentation does not have.${meant === null ? "" : ` It has ${quoted(meant)}${sameButForCase(authentication, meant) ? "; upper and lower case count" : ""}.`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "No way to sign in",
    explain: ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)} declares no authentication kind. Microsoft’s documentation asks for at least one.`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "A field is probably misspelt",
    explain: ({ record, field, meant }) => `${quoted(record)} has a field ${quoted(field)}; Power BI knows ${quoted(meant)}.`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "An attribute is probably misspelt",
    explain: ({ attribute, member, meant }) =>
      [
        member === null ? "The section" : quoted(member),
        `has the attribute ${quoted(attribute)}; Power BI knows ${quoted(meant)}${sameButForCase(attribute, meant) ? ", and M tells upper and lower case apart" : ""}.`,
      ].join(" "),
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "A field is in the wrong record",
    explain: ({ record, field, what }) =>
      `${quoted(record)} has a field ${quoted(field)}, which Power BI looks for in ${fieldHomes[what]}. There it is missing.`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "A name that nothing defines",
    explain: ({ name, members, meant }) =>
      [
        `${namesInWords(members)} ${members.length === 1 ? "uses" : "use"} ${quoted(name)},`,
        "which neither this connector nor M’s library defines.",
        ...(meant === null ? [] : [`${quoted(meant)} is defined; M tells upper and lower case apart.`]),
      ].join(" "),
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "The same name twice in its code",
    explain: ({ names }) =>
      `Its section defines ${namesInWords(names)} more than once. Which of the definitions counts, if Power BI loads it at all, is not known.`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "Functions of one data source ask for different things",
    explain: ({ dataSourceKind, functionName, required, otherFunction, otherRequired }) =>
      [
        `Of the data source kind ${quoted(dataSourceKind)}, ${quoted(functionName)} requires ${requiredInWords(required)}`,
        `and ${quoted(otherFunction)} ${requiredInWords(otherRequired)}${sameNames(required, otherRequired) ? " of another type" : ""}.`,
        "Microsoft asks for the same required parameters in name, type and order, because credentials are kept by them.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "An icon cannot be read",
    explain: ({ parts }) => `${namesInWords(parts)} ${parts.length === 1 ? "is no PNG picture" : "are no PNG pictures"}, as icons must be.`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "Could not be read",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "Not read as a connector",
    explain: ({ because }) => refusalInWords(because, "problem"),
    remedy: ({ because }) => refusalInWords(because, "step"),
  },
  "dead-folder": {
    title: "In a folder that Power BI does not read",
    explain: ({ readInstead }) => `Power BI Desktop reads ${quoted(readInstead)} and ignores the folder this file lies in.`,
    remedy: ({ readInstead }) => `Move the file to ${quoted(readInstead)}, or remove it.`,
  },
  "near-miss-folder": {
    title: "Nearly in the folder that Power BI reads",
    explain: ({ path, readInstead }) =>
      `Power BI Desktop reads ${quoted(readInstead)}. This file lies in ${quoted(path)}, which it does not read.`,
    remedy: ({ readInstead }) =>
      `If it is meant to load, move it to ${quoted(readInstead)} and start Power BI Desktop again. Otherwise there is nothing to do.`,
  },
  "name-may-not-load": {
    title: "Its name may keep it from loading",
    explain: ({ because }) =>
      ({
        "extra-dot": "People reported that older releases of Power BI did not load files with an extra dot in their name.",
        "underscore": "People reported that older releases of Power BI did not load files with an underscore in their name.",
        "hard-space":
          "Its name or folder holds a hard space, which looks like a space and is none. People reported that such files do not load.",
      })[because],
    remedy: "If it does not appear in Power BI, rename it.",
  },
  "shadows-certified": {
    title: "May be used instead of a certified connector",
    explain: ({ dataSourceKind, certifiedName, certifiedVersion, localIs, withdrawnOn }) =>
      [
        `It declares the data source kind ${quoted(dataSourceKind)},`,
        `and so does the certified ${quoted(certifiedName)}${certifiedVersion === null ? "" : ` ${versionInWords(certifiedVersion)}`}.`,
        versionSentences[localIs],
        ...(withdrawnOn === undefined
          ? []
          : [
              `Microsoft lists the certified one as no longer supported${withdrawnOn === null ? "" : ` since ${periodInWords(withdrawnOn)}`}.`,
            ]),
      ].join(" "),
    remedy: ({ withdrawnOn }) =>
      withdrawnOn === undefined
        ? "Move it out of the connector folder unless you are testing it on purpose."
        : "Do not give it up for the certified one. Keep it only if you need it and know where it comes from.",
  },
  "testing-over": {
    title: "Your test of it is over",
    explain: ({ until, note }) => `You marked it as being tested until ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
    remedy: "Move it to quarantine, or mark it again if the test goes on.",
  },
  "testing-until": {
    title: "Being tested on purpose",
    explain: ({ until, note }) =>
      `You marked it as being tested until ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`} Until then nothing is said of which connectors it shadows.`,
    remedy: "",
  },
  "function-of-certified": {
    title: "Has a function of a certified connector",
    explain: ({ functionName, certifiedName }) =>
      `Both this file and the certified ${quoted(certifiedName)} have the function ${quoted(functionName)}. ${sharedNames}, so one of them may fail.`,
    remedy: "Move it out of the connector folder unless you need it.",
  },
  "end-of-support": {
    title: "No longer supported by Microsoft",
    explain: lifecycle.endOfSupport,
    remedy: "Find another way to the data before it stops working.",
  },
  "driver-transition": {
    title: "Its driver is going to change",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null
        ? ""
        : 'To try the new driver, give the connection the option Implementation = "2.0". While the old one is there, "1.0" keeps it.',
  },
  "file-name-of-certified": {
    title: "Named like a certified connector",
    explain: ({ certifiedName }) =>
      `The file is named like the certified ${quoted(certifiedName)}. Nothing in it shows that it is the same connector.`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "Almost the same data source kind as another",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      [
        `${quoted(dataSourceKind)} and ${quoted(other)}${certifiedName === null ? "" : ` of the certified ${quoted(certifiedName)}`}`,
        "differ only in upper and lower case. Whether Power BI tells them apart is not known.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "The same data source kind twice",
    explain: ({ dataSourceKind }) =>
      `Several files declare the data source kind ${quoted(dataSourceKind)}. Power BI may refuse one of them or all.`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "Their titles differ. If they are different connectors, ask whoever makes them for a data source kind of its own in each. If one is a build of the other, move the one that you do not need to quarantine."
        : "Keep one of them.",
  },
  "same-function": {
    title: "The same function twice",
    explain: ({ functionName }) =>
      `Several files have the function ${quoted(functionName)}. ${sharedNames}, so Power BI may fail to load them.`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "The same shared name twice",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `Several files share the name ${quoted(sharedName)}, and not all of them as a function. ${sharedNames}, so Power BI may fail to load them.`
        : `This file shares the name ${quoted(sharedName)}, which the certified ${quoted(certifiedName)} has for a function. ${sharedNames}, so one of them may fail.`,
    remedy: askToRename,
  },
  "same-section": {
    title: "The same section name twice",
    explain: ({ section }) => `Several files call themselves ${quoted(section)} inside, though they declare different data sources.`,
    remedy: "",
  },
  "identical-copies": {
    title: "The same file more than once",
    explain: "These files are byte for byte the same, so the connector may appear twice or not load.",
    remedy: "Keep one of them.",
  },
  "compared-in-part": {
    title: "Only a part of it was compared",
    explain: ({ what, compared, left }) =>
      `It declares more ${declarationNames[what]} than any real connector. ${compared === 0 ? "None was" : `The first ${numberText(compared)} were`} read and compared with other connectors, ${numberText(left)} more were not.`,
    remedy: "Do not use it unless you know why it has so many.",
  },
  "more-in-common": {
    title: "Many more names twice",
    explain: ({ what, count }) =>
      `Of ${numberText(count)} more ${declarationNames[what]} each is declared by several of these files. They are not listed one by one.`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "Keep one of them." : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "a certificate without a name" : quoted(name)} (thumbprint ${thumbprintInWords(thumbprint)})`;

function refusalInWords(reason: SentenceFacts<RefusalReason>, what: "problem" | "step"): string {
  // The table pairs each kind with its own facts; the compiler cannot follow that pairing through a union.
  const words = refusals[reason.kind] as ProblemWords<RefusalReason>;
  return sentenceText(words[what], reason);
}
