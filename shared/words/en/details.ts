import type { KnownAuthentication } from "../../model/authentication.ts";
import type { DataSourcePath } from "../../model/connector.ts";
import type { PartFacts } from "../../model/inspection.ts";
import type { OtherValue } from "../../model/pasted-thumbprint.ts";
import type { ThumbprintComparison } from "../../model/thumbprint-comparison.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import { testConnectionInWords } from "./test-connection.ts";
import { counted, listInWords, numberText, quoted, versionInWords } from "./phrases.ts";

function pathOf(path: SentenceFacts<DataSourcePath>): string {
  if (path.kind === "singleton") return "one set of credentials for all uses";
  if (path.kind === "url") return `the address in ${quoted(path.parameter)}`;
  if (path.kind === "json") return `${listInWords(path.parameters.map(quoted))} together`;
  return path.kind === "computed" ? "a value that the connector’s code computes" : "not known without running the code";
}

/** Kinds of authentication by their names in M; others are shown as they are. */
const authenticationNames: Readonly<Record<KnownAuthentication, string>> = {
  UsernamePassword: "User name and password",
  OAuth: "OAuth sign-in",
  Aad: "Microsoft Entra ID",
  Key: "Key",
  Anonymous: "Anonymous",
  Implicit: "No credentials",
  Windows: "Windows account",
  Parameterized: "Parameters",
};

function other(what: string): { readonly own: string; readonly another: string } {
  const text = `This is ${what}, not a thumbprint. Ask for the SHA-1 or SHA-256 thumbprint of the certificate.`;
  return { own: text, another: text };
}

/** The details of one connector. */
export const detailsScreen = {
  compare: {
    label: "Compare a thumbprint",
    hint: "Paste the thumbprint the publisher gave you, from anywhere but this file.",
    placeholder: "Paste a thumbprint",
    equal: (signer: ForeignText) => `The thumbprints match. This is the thumbprint of ${quoted(signer)}, who signed the file.`,
    equalButAltered: "The thumbprint is the signer’s, but the file was changed after it was signed. Do not use it.",
    equalButUnchecked: "The thumbprint is the signer’s, but the signature could not be fully checked. Treat the file as unsigned.",
    different: {
      "not-the-signer": "Different. This is not the thumbprint of the signer of this file. Ask the publisher before you use it.",
      "only-claimed": "Different. The file names this certificate, but the signature was not made with it. This is not a match.",
      "only-included":
        "Different. The file contains a certificate with this thumbprint, but a different one signed it. This is not a match.",
    } satisfies Readonly<Record<Extract<ThumbprintComparison, { kind: "different" }>["because"], string>>,
    unsigned: "The file is not signed, so there is nothing to compare with.",
    notRead: "The file could not be read as a connector, so there is no signature to compare with.",
    noThumbprint: {
      "no-digits": "Not a thumbprint: the text has no group of 40 (SHA-1) or 64 (SHA-256) digits from 0–9 and A–F.",
      "too-long": "Not a thumbprint: the text is too long. Paste the line with the thumbprint.",
      "several": "There are several thumbprints in the text, and not all are the signer’s. Paste only one.",
    },
    wrongLength: (digits: number) =>
      `Not a thumbprint: it has ${numberText(digits)} digits, and a thumbprint has 40 (SHA-1) or 64 (SHA-256). Some may be missing.`,
    /** A value of another kind, with what helps. `own`: it is that value of this file. */
    other: {
      "md5": other("an MD5 value"),
      "sha-224": other("a SHA-224 value"),
      "sha-384": other("a SHA-384 value"),
      "sha-512": other("a SHA-512 value"),
      "base64": other("a value in base64"),
      "serial-number": {
        own: "This is the serial number of the signer’s certificate, not its thumbprint. Anyone can make a certificate with the same number. Ask for the thumbprint.",
        another: "This is called a serial number, not a thumbprint. Ask for the thumbprint of the certificate.",
      },
      "file-hash": {
        own: "This is the SHA-256 of the file itself: the file is exactly the one that this value belongs to. It does not show who signed it.",
        another: "This is the hash of a different file. Ask the publisher before you use this one.",
      },
    } satisfies Readonly<Record<OtherValue, { readonly own: string; readonly another: string }>>,
    pasted: "Pasted",
    signer: "Signer",
    groupDiffers: "differs",
    tidied: "Hidden characters in the pasted text were removed.",
  },
  detail: {
    label: "About this connector",
    tabs: {
      overview: "Overview",
      preview: "Preview",
      signature: "Signature",
      functions: "Functions",
      contents: "Contents",
      compare: "Compare",
    },
    version: (version: ForeignText) => `v${versionInWords(version)}`,
    signedBy: (name: ForeignText) => `signed by ${quoted(name)}`,
    loadingTitle: {
      expected: "Power BI is expected to load it",
      blocked: "Power BI is not expected to load it",
      unknown: "Whether Power BI loads it is not known",
    },
    gone: "This connector is no longer in the list",
    goneDetail: "Its file was moved, renamed or removed. Choose another connector, or scan again.",
    loading: "Reading…",
    whatItMeans: "What does this mean?",
    width: "Width of the details",
    widthIs: (pixels: number) => counted(pixels, "pixel", "pixels"),
    widthHint: "Drag to change the width. Double-click to reset it.",
  },
  overview: {
    getData: "In Get data",
    onLight: "On light",
    onDark: "On dark",
    noPublish: "Not shown in Get data: no function of this file is published. It can still be used from the Advanced Editor.",
    unresolvedPublish: (name: ForeignText) =>
      `The record ${quoted(name)} is asked for, but it is missing or cannot be read without running the code.`,
    unresolvedKind: (name: ForeignText) =>
      `The record of the data source kind ${quoted(name)} is missing or cannot be read without running the code.`,
    helpText: "Help text",
    titleUnknown: "title not known",
    category: "Category",
    categoryShown: (shown: ForeignText) => `shown under ${quoted(shown)}`,
    directQuery: "DirectQuery",
    beta: "Beta",
    yes: "yes",
    no: "no",
    computed: "computed when it runs",
    learnMore: "Learn more",
    openLearnMore: "Open in the browser…",
    kinds: "Data sources",
    noKinds: "It declares no data source, so it does not ask for credentials.",
    authentication: "Authentication",
    noAuthentication: "none declared",
    authenticationUnknown: "not known without running the code",
    testConnection: "TestConnection, for a gateway",
    testConnectionOf: testConnectionInWords,
    encryption: "Encrypted connection",
    file: "File",
    fileName: "File name",
    folder: "Folder",
    size: "Size",
    modified: "Changed",
    container: "Format",
    containers: { mez: ".mez, a plain archive", pqx: ".pqx, a package that can be signed", section: "a bare section document" },
    section: "Section",
    cultures: "Languages",
    neutral: "neutral",
    /** Places in the code. */
    notRead: "Not read in its code",
    placeInCode: (line: number, column: number) => `line ${line}, column ${column}`,
    placeInMember: (line: number, column: number, member: ForeignText) => `line ${line}, column ${column}, in ${quoted(member)}`,
    morePlaces: (count: number) => `and ${numberText(count)} more`,
    sha256: "SHA-256",
    otherFields: "Other fields",
    maybeMeant: (name: ForeignText) => `probably meant ${quoted(name)}`,
    authenticationNames,
    requires: "Requires",
  },
  functions: {
    none: "The file has no shared functions.",
    /** In place of a parameter list. */
    parametersUnknown: "parameters not known without running the code",
    values: "Shared values",
    valuesHint: "Names that are not functions. All connectors share one set of names.",
    count: (count: number) => counted(count, "function", "functions"),
    kind: "Data source kind",
    path: "Credentials are stored for",
    pathOf,
    published: "in Get data",
    moreValues: (count: number) => `and ${numberText(count)} more`,
    search: "Search functions",
    nothingMatches: "No function has this text in its name.",
    /** On the button under a long list. */
    showMore: (count: number) => `Show ${numberText(count)} more`,
    /** For a document that declares more than is read. */
    unread: (count: number) => `${counted(count, "more shared member was", "more shared members were")} not read.`,
  },
  contents: {
    summary: (parts: number, size: string) => `${counted(parts, "part", "parts")}, ${size} unpacked`,
    name: "Part",
    role: "What it is",
    size: "Size",
    covered: "Signed",
    roles: {
      main: "main document",
      document: "document",
      helper: "helper code",
      resources: "texts",
      image: "image",
      packaging: "packaging",
      other: "other",
    } satisfies Readonly<Record<PartFacts["role"], string>>,
    coveredYes: "signed",
    coveredNo: "not signed",
    coveredNone: "—",
    notes: "About the archive",
    ambiguous: "two programs may read different content",
    wholeArchive: "whole archive",
    images: "Images",
  },
};
