import type { FieldHome, FindingFacts, FindingKind, VersionOrder } from "../../model/finding.ts";
import { hiddenContentNotes, type ArchiveNoteKind } from "../../model/inspection.ts";
import { sameButForCase, sameNames, type ForeignText } from "../foreign-text.ts";
import { refusalText, type FindingWords } from "../sentence.ts";
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
const sharedNames = "All connectors share one set of names";
const tellAuthor = "Tell the connector’s author.";
const askToRename = "Ask the authors of the connectors to use different names.";

/** What the author of the connector can do about a note. */
const packingSteps: Readonly<Partial<Record<ArchiveNoteKind, string>>> = {
  "name-dot-slash": "For the connector’s author: pack the files themselves instead of the folder “.”, so that no name begins with “./”.",
  "encrypted": "For the connector’s author: pack it again without a password.",
  "unknown-method": "For the connector’s author: pack it again with Deflate, the usual method of ZIP.",
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

const declarationNames = {
  "functions": "functions",
  "shared-values": "shared values",
  "data-source-kinds": "data source kinds",
  "publishes": "Publish records",
} as const;

export const findings: { readonly [K in FindingKind]: FindingWords<FindingFacts[K]> } = {
  "altered": {
    title: "Changed after signing",
    explain: ({ because, altered, missing, uncovered }) =>
      [
        "This file is not what the signer signed:",
        `${listInWords(because.map((reason) => alterations[reason]))}.`,
        ...(altered.length === 0 ? [] : [`Changed: ${namesInWords(altered)}.`]),
        ...(missing.length === 0 ? [] : [`Missing: ${namesInWords(missing)}.`]),
        ...(uncovered.length === 0 ? [] : [`Never signed: ${namesInWords(uncovered)}.`]),
      ].join(" "),
    remedy: freshCopy,
  },
  "could-not-check": {
    title: "Signature could not be checked",
    explain: ({ because, algorithm }) => {
      const reasons: Readonly<Record<string, string>> = { ...unsupported, ...malformed };
      return `There is a signature, but ${reasons[because] ?? because}${algorithm === null || algorithm.isEmpty ? "" : ` (${quoted(algorithm)})`}.`;
    },
    remedy: "Treat the file as unsigned, and ask the publisher for a fresh copy.",
  },
  "unsigned": {
    title: "Not signed",
    explain: "This file is not signed. With the recommended setting, Power BI does not load custom connectors without a signature.",
    remedy: "Ask the connector’s author for a signed file, or make sure that you know where this file comes from.",
  },
  "signer-not-trusted": {
    title: "Signer is not on the trusted list",
    explain: ({ signer, signerName }) =>
      [
        `${signerName === null ? "The signer" : `${quoted(signerName)}`} is not on this computer’s trusted list.`,
        `The thumbprint is ${thumbprintInWords(signer)}.`,
      ].join(" "),
    remedy: "Compare the thumbprint with one the publisher gave you another way. If they are equal, ask your administrator to add it.",
  },
  "certificate-expired": {
    title: "Signer’s certificate has expired",
    explain: ({ notAfter }) => `It expired on ${dayInWords(notAfter)}. Whether Power BI accepts that is not known.`,
    remedy: "Ask the publisher for a file signed with a certificate that is still valid.",
  },
  "signed-after-expiry": {
    title: "Signed after the certificate expired",
    explain: ({ notAfter, signedAt, saidBy }) => {
      const who = {
        "confirmed-authority": "By its timestamp",
        "any-authority": "By a timestamp of an authority that is not confirmed on this computer,",
        "signer": "As the signer states,",
      };
      return `${who[saidBy]} it was signed on ${dayInWords(signedAt)}, after the certificate expired on ${dayInWords(notAfter)}.`;
    },
    remedy: "Ask the publisher whether this signature is really theirs.",
  },
  "signer-changed": {
    title: "Signed with a different certificate than before",
    explain: ({ before, beforeName, signer, signerName }) =>
      [
        `Before, this connector was signed by ${signerInWords(beforeName, before)}. This file is signed by ${signerInWords(signerName, signer)}.`,
        "The publisher may have a new certificate, or the file may come from someone else.",
      ].join(" "),
    remedy: "Compare the new thumbprint with one the publisher gave you another way, then accept the signer, or put the earlier file back.",
  },
  "signature-gone": {
    title: "Signature is missing, was there before",
    explain: ({ before, beforeName, seenAt }) =>
      `Since ${dayInWords(seenAt)} this connector was known to be signed by ${signerInWords(beforeName, before)}. This file has no signature, so nothing shows who made it.`,
    remedy: "Put the signed file back, or get a fresh copy from the publisher. If you expected an unsigned file, accept it as it is.",
  },
  "archive-ambiguous": {
    title: "Archive can be read in two ways",
    explain: ({ notes }) => `Two programs may see different content in this file: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: freshCopy,
  },
  "archive-untidy": {
    title: "Archive is unusual",
    explain: ({ notes }) => `Nothing dangerous, but unusual: ${listInWords(notes.map((note) => archiveNotes[note]))}.`,
    remedy: ({ notes }) =>
      [
        ...(notes.some((note) => hiddenContentNotes.has(note)) ? ["To find out what those bytes are, ask the connector’s author."] : []),
        ...notes.flatMap((note) => packingSteps[note] ?? []),
      ].join(" "),
  },
  "names-with-backslashes": {
    title: "File names with backslashes",
    explain: ({ parts }) =>
      `In the archive ${parts.length === 1 ? "a name is" : "names are"} written with backslashes, as old versions of .NET do: ${namesInWords(parts)}. Some programs see folders there, others do not; whether Power BI finds such a file is not known.`,
    remedy: "For the connector’s author: pack it again with a tool that writes names with “/”, such as Windows Explorer or a newer .NET.",
  },
  "several-mains": {
    title: "More than one .m or .pq file",
    explain: ({ documents, mainDocument, isOnlySigned }) =>
      [
        `At the top level it has ${counted(documents.length, "file", "files")} that end in .m or .pq: ${namesInWords(documents)}.`,
        "A Microsoft engineer says that Power BI does not load such a connector (microsoft/DataConnectors#103), whatever those files contain.",
        ...(mainDocument === null
          ? []
          : [`Only ${quoted(mainDocument)} is ${isOnlySigned ? "signed" : "a section document"}, so what it declares is shown here.`]),
      ].join(" "),
    remedy: ({ isOnlySigned, hasMacFiles }) =>
      [
        isOnlySigned
          ? freshCopy
          : "For the connector’s author: give helpers the ending .pqm, remove files that do not belong in it, and pack it again.",
        ...(hasMacFiles ? ["Names that begin with “._” are files that a Mac adds: pack without them."] : []),
      ].join(" "),
  },
  "no-section": {
    title: "No main document",
    explain: ({ inFolder, otherName }) => {
      if (otherName !== null) return `${quoted(otherName)} is a section document, but only one whose name ends in .m or .pq is loaded.`;
      return inFolder === null
        ? "At the top level it has no section document with an ending of .m or .pq (.query.pq files do not count), so Power BI has nothing to load."
        : `${quoted(inFolder)} is in a folder inside the archive. Power BI looks for the section document at the top level.`;
    },
    remedy: ({ inFolder, otherName, renameTo }) => {
      if (otherName !== null)
        return renameTo === null ? tellAuthor : `For the connector’s author: call it ${quoted(renameTo)} and pack it again.`;
      return inFolder === null
        ? "Get a fresh copy from the publisher."
        : "Pack the files of that folder again without the folder around them, or get a fresh copy from the publisher.";
    },
  },
  "extension-not-accepted": {
    title: "File name does not load",
    explain:
      "Its content is a connector, but its name has an ending that Power BI does not load. Browsers and email programs sometimes change endings.",
    remedy: ({ renameTo }) => `Rename it to ${quoted(renameTo)}. Do not unpack it.`,
  },
  "syntax-error": {
    title: "Mistake in the code",
    explain: ({ document, line, column }) => `${quoted(document)} cannot be read as Power Query code from line ${line}, column ${column}.`,
    remedy: tellAuthor,
  },
  "no-publish": {
    title: "Not shown in Get data",
    explain: "None of its functions is published, so Get data has no entry for it. It can still be used by name.",
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
    title: "Record is missing",
    explain: ({ member, asked }) =>
      `It names ${quoted(member)} as its ${asked === "kind" ? "data source kind" : "Publish record"}, but does not define it.`,
    remedy: tellAuthor,
  },
  "test-connection-unresolved": {
    title: "Does not work through a gateway",
    explain: ({ dataSourceKind, because, functionName, names }) =>
      `${testConnectionFaults[because]({ dataSourceKind, functionName, names })} A gateway tests credentials by that call, so it cannot accept them.`,
    remedy: tellAuthor,
  },
  "unknown-authentication": {
    title: "Unknown authentication kind",
    explain: ({ dataSourceKind, authentication, because, meant }) =>
      because === "refused"
        ? `${quoted(dataSourceKind)} declares the authentication kind ${quoted(authentication)}. Power BI Desktop refuses it with the message “Invalid Authentication”.`
        : `${quoted(dataSourceKind)} declares the authentication kind ${quoted(authentication)}, which is not in Microsoft’s documentation.${meant === null ? "" : ` The documentation has ${quoted(meant)}${sameButForCase(authentication, meant) ? "; uppercase and lowercase letters are different" : ""}.`}`,
    remedy: tellAuthor,
  },
  "no-authentication": {
    title: "No authentication kind",
    explain: ({ dataSourceKind }) =>
      `${quoted(dataSourceKind)} declares no authentication kind. Microsoft’s documentation asks for at least one.`,
    remedy: tellAuthor,
  },
  "misspelt-field": {
    title: "Field is probably misspelled",
    explain: ({ record, field, meant }) => `${quoted(record)} has a field ${quoted(field)}; Power BI knows ${quoted(meant)}.`,
    remedy: tellAuthor,
  },
  "misspelt-attribute": {
    title: "Attribute is probably misspelled",
    explain: ({ attribute, member, meant }) =>
      [
        member === null ? "The section" : quoted(member),
        `has the attribute ${quoted(attribute)}; Power BI knows ${quoted(meant)}${sameButForCase(attribute, meant) ? ". M distinguishes uppercase and lowercase letters" : ""}.`,
      ].join(" "),
    remedy: tellAuthor,
  },
  "misplaced-field": {
    title: "Field is in the wrong record",
    explain: ({ record, field, what }) =>
      `${quoted(record)} has a field ${quoted(field)}, which Power BI looks for in ${fieldHomes[what]}. It is missing there.`,
    remedy: tellAuthor,
  },
  "undefined-name": {
    title: "Name is not defined",
    explain: ({ name, members, meant }) =>
      [
        `${namesInWords(members)} ${members.length === 1 ? "uses" : "use"} ${quoted(name)},`,
        "which neither this connector nor M’s library defines.",
        ...(meant === null ? [] : [`${quoted(meant)} is defined. M distinguishes uppercase and lowercase letters.`]),
      ].join(" "),
    remedy: tellAuthor,
  },
  "duplicate-name": {
    title: "Name is defined twice",
    explain: ({ names }) =>
      `Its section defines ${namesInWords(names)} more than once. Which of the definitions counts, if Power BI loads it at all, is not known.`,
    remedy: tellAuthor,
  },
  "required-parameters-differ": {
    title: "Functions of one data source differ in required parameters",
    explain: ({ dataSourceKind, functionName, required, otherFunction, otherRequired }) =>
      [
        `Of the data source kind ${quoted(dataSourceKind)}, ${quoted(functionName)} requires ${requiredInWords(required)}`,
        `and ${quoted(otherFunction)} ${requiredInWords(otherRequired)}${sameNames(required, otherRequired) ? " of another type" : ""}.`,
        "Microsoft asks for the same required parameters in name, type and order, because credentials are kept by them.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "icon-not-readable": {
    title: "Icon cannot be read",
    explain: ({ parts }) =>
      `${namesInWords(parts)} ${parts.length === 1 ? "is not a PNG image" : "are not PNG images"}. Icons must be PNG images.`,
    remedy: tellAuthor,
  },
  "unreadable": {
    title: "Could not be read",
    explain: ({ because }) => fileFailures[because].problem,
    remedy: ({ because }) => fileFailures[because].step,
  },
  "not-a-connector": {
    title: "Not read as a connector",
    explain: ({ because }) => refusalText(refusals, because, "problem"),
    remedy: ({ because }) => refusalText(refusals, because, "step"),
  },
  "dead-folder": {
    title: "Folder is not read by Power BI",
    explain: ({ readInstead }) => `Power BI Desktop reads ${quoted(readInstead)} and ignores the folder of this file.`,
    remedy: ({ readInstead }) => `Move the file to ${quoted(readInstead)}, or remove it.`,
  },
  "near-miss-folder": {
    title: "Folder is almost the right one",
    explain: ({ path, readInstead }) =>
      `Power BI Desktop reads ${quoted(readInstead)}. This file is in ${quoted(path)}, which it does not read.`,
    remedy: ({ readInstead }) =>
      `If it is meant to load, move it to ${quoted(readInstead)} and start Power BI Desktop again. Otherwise there is nothing to do.`,
  },
  "name-may-not-load": {
    title: "File name may prevent loading",
    explain: ({ because }) =>
      ({
        "extra-dot": "People reported that older releases of Power BI did not load files with an extra dot in their name.",
        "underscore": "People reported that older releases of Power BI did not load files with an underscore in their name.",
        "hard-space":
          "Its name or folder contains a non-breaking space, which looks like an ordinary space. People reported that such files do not load.",
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
        : "Do not remove it in favor of the certified one. Keep it only if you need it and know where it comes from.",
  },
  "testing-over": {
    title: "Test period is over",
    explain: ({ until, note }) => `You marked it as being tested until ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
    remedy: "Move it to quarantine, or mark it again if the test goes on.",
  },
  "testing-until": {
    title: "Being tested",
    explain: ({ until, note }) =>
      `You marked it as being tested until ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`} Until then Mezzanine does not warn about connectors that it shadows.`,
    remedy: "",
  },
  "function-of-certified": {
    title: "Function of a certified connector",
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
    title: "Driver is going to change",
    explain: lifecycle.driverTransition,
    remedy: ({ to }) =>
      to === null
        ? ""
        : 'To try the new driver, set the option Implementation = "2.0" of the connection. "1.0" keeps the old driver while it is available.',
  },
  "file-name-of-certified": {
    title: "File name of a certified connector",
    explain: ({ certifiedName }) =>
      `The file has the name of the certified ${quoted(certifiedName)}. Nothing in the file shows that it is the same connector.`,
    remedy: "",
  },
  "kind-differs-in-case": {
    title: "Data source kind differs only in case",
    explain: ({ dataSourceKind, other, certifiedName }) =>
      [
        `${quoted(dataSourceKind)} and ${quoted(other)}${certifiedName === null ? "" : ` of the certified ${quoted(certifiedName)}`}`,
        "differ only in uppercase and lowercase letters. Whether Power BI distinguishes them is not known.",
      ].join(" "),
    remedy: tellAuthor,
  },
  "same-kind": {
    title: "Data source kind is declared twice",
    explain: ({ dataSourceKind }) =>
      `Several files declare the data source kind ${quoted(dataSourceKind)}. Power BI may not load one or all of them.`,
    remedy: ({ titlesDiffer }) =>
      titlesDiffer
        ? "Their titles differ. If they are different connectors, ask their authors to use different data source kinds. If one is a build of the other, move the one that you do not need to quarantine."
        : "Keep one of them.",
  },
  "same-function": {
    title: "Function is declared twice",
    explain: ({ functionName }) =>
      `Several files have the function ${quoted(functionName)}. ${sharedNames}, so Power BI may fail to load them.`,
    remedy: askToRename,
  },
  "same-shared-name": {
    title: "Shared name is declared twice",
    explain: ({ sharedName, certifiedName }) =>
      certifiedName === null
        ? `Several files share the name ${quoted(sharedName)}, and not all of them as a function. ${sharedNames}, so Power BI may fail to load them.`
        : `This file shares the name ${quoted(sharedName)}, which the certified ${quoted(certifiedName)} has for a function. ${sharedNames}, so one of them may fail.`,
    remedy: askToRename,
  },
  "same-section": {
    title: "Section name is used twice",
    explain: ({ section }) => `Several files have the section name ${quoted(section)}, but declare different data sources.`,
    remedy: "",
  },
  "identical-copies": {
    title: "File is there more than once",
    explain: "These files are byte for byte the same, so the connector may appear twice or not load.",
    remedy: "Keep one of them.",
  },
  "compared-in-part": {
    title: "Compared only in part",
    explain: ({ what, compared, left }) =>
      `It declares more ${declarationNames[what]} than any real connector. ${compared === 0 ? "None was" : `The first ${numberText(compared)} were`} read and compared with other connectors, ${numberText(left)} more were not.`,
    remedy: "Do not use it unless you know why it has so many.",
  },
  "more-in-common": {
    title: "Many more names are declared twice",
    explain: ({ what, count }) =>
      `Of ${numberText(count)} more ${declarationNames[what]} each is declared by several of these files. They are not listed one by one.`,
    remedy: ({ what }) => (what === "data-source-kinds" ? "Keep one of them." : askToRename),
  },
};

const signerInWords = (name: ForeignText | null, thumbprint: ForeignText): string =>
  `${name === null ? "a certificate without a name" : quoted(name)} (thumbprint ${thumbprintInWords(thumbprint)})`;
