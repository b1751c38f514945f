import type { TestConnectionFaultReason } from "../../model/connector.ts";
import type { CheckFailure, CheckProfile, PointFacts, RuleId, RuleState, RuleWeight } from "../../model/publish-check.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind, SentenceByKind } from "../sentence.ts";
import { counted, dayInWords, listInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

interface RuleWords {
  /** What the rule asks for, without a full stop. */
  readonly title: string;
  /** Why it is asked. */
  readonly reason: string;
}

const rules = {
  "code-reads": { title: "The code has no mistake", reason: "Power BI doesn’t load a connector whose code it can’t read." },
  "section-document": {
    title: "One main document with a named section",
    reason: "Connectors use the section document format. A file with two main documents is said not to load.",
  },
  "records-resolve": {
    title: "Data source kinds and Publish records exist",
    reason:
      "DataSource.Kind and Publish name records of the document. Without the record, the connector doesn’t work or isn’t in Get data.",
  },
  "parts-exist": { title: "Files that the code asks for are there", reason: "A picture or helper that is missing fails when it is used." },
  "string-keys": {
    title: "Keys of Extension.LoadString exist",
    reason: "A key without a text in resources.resx fails when the text is shown.",
  },
  "same-parameters": {
    title: "Functions of a kind have the same required parameters",
    reason: "Power BI keeps credentials by these parameters: their names, types and order.",
  },
  "test-connection": {
    title: "Each kind has a TestConnection handler",
    reason: "Without it, reports can’t be refreshed through the on-premises data gateway.",
  },
  "version-header": { title: "The section has a version", reason: "The version says which build a user has. Write it as 1.0.0." },
  "https-only": {
    title: "Addresses that users enter must be HTTPS",
    reason: "Credentials sent to an http:// address can be read on the way.",
  },
  "credential-in-query": {
    title: "No credential in the Query of Web.Contents",
    reason: "What is in Query is part of the address and can end up in logs. Use CredentialQueryString.",
  },
  "no-shared-secret": {
    title: "No OAuth secret in the connector",
    reason: "Everyone who has the file can read it. Use a sign-in that needs no shared secret.",
  },
  "tracing-off": { title: "Tracing is turned off", reason: "Traces of development can hold personal data and grow large." },
  "extra-files": {
    title: "No files that don’t belong in a connector",
    reason: "Test queries, editors’ files and secrets reach every user with the connector.",
  },
  "function-documentation": {
    title: "Functions have documentation",
    reason: "Documentation.* metadata on the function’s type is what users see when they call it.",
  },
  "function-names": { title: "Functions are named Kind.Function", reason: "Users tell by the name which connector a function comes from." },
  "words-in-names": {
    title: "No “Power BI”, “Connector”, “API” or “Fabric” in names",
    reason: "Names of the file, the section, kinds and functions are those of the product.",
  },
  "first-release-beta": { title: "The first release is marked as Beta", reason: "Users are told that the connector may still change." },
  "icons": { title: "The connector has icons", reason: "Get data shows them beside the name." },
  "icon-sizes": {
    title: "Icons have all sizes",
    reason: "Icon16 holds 16, 20, 24 and 32 pixels; Icon32 holds 32, 40, 48 and 64.",
  },
  "navigation-table": { title: "There is a navigation table", reason: "Users choose tables in the Navigator." },
  "strings-in-resources": { title: "Texts are in resources.resx", reason: "Texts there can be translated." },
  "addresses-in-resources": {
    title: "No addresses in resources.resx",
    reason: "A reviewer must see in the code where a connector sends data. Translations must not change it.",
  },
  "file-name": { title: "The file is named like the product", reason: "ProductName.mez is what Microsoft asks for." },
  "credential-use": {
    title: "Uses of the credential",
    reason: "Check that each use is needed, and where the credential is sent.",
  },
  "written-http": { title: "Addresses with http:// in the code", reason: "Check that nothing secret is sent to them." },
  "traced-values": { title: "What is traced", reason: "Traces must not hold personal data or large amounts of data." },
  "evaluated-code": {
    title: "Code that is made at run time",
    reason: "Check where the code comes from. It must not come from a user or from the web.",
  },
  "direct-query-source": { title: "DirectQuery is for ODBC", reason: "SupportsDirectQuery is only supported for ODBC sources." },
  "same-results": { title: "Import and DirectQuery give the same results", reason: "A report must not change with the mode." },
  "tabular-data": { title: "Tables only", reason: "Connectors with cubes or measures aren’t certified." },
  "category": {
    title: "The category has a place in Get data",
    reason: "Only Azure and Database have one. Every other category is shown under Other.",
  },
  "public-product": { title: "The product is public", reason: "Only connectors for public products are certified." },
  "usage-estimate": { title: "You can estimate the usage", reason: "Microsoft asks for an estimate." },
  "customer-thread": { title: "Customers ask for it", reason: "Microsoft asks for a thread in the Power BI Ideas forum." },
  "report-file": {
    title: "There is a report to test with",
    reason: "The submission has a .pbix file with at least one query for each item of the navigation table.",
  },
  "test-account": { title: "There is a test account", reason: "Microsoft uses it for this and every later version." },
  "test-instructions": { title: "There are instructions for testing", reason: "They say how to use the connector and how to test it." },
  "dependency-links": {
    title: "There are links to what the connector needs",
    reason: "Drivers and other components that users must install.",
  },
} satisfies Readonly<Record<RuleId, RuleWords>>;

const faults: Readonly<Record<TestConnectionFaultReason, string>> = {
  "names-no-function": "doesn’t give a list that begins with the name of a function",
  "no-such-function": "calls a function that the file doesn’t have",
  "not-shared": "calls a function that isn’t shared",
  "not-a-function": "calls something that is no function",
  "asks-beyond-path": "asks for something that the data source path doesn’t hold",
  "arguments-missing": "leaves out a required argument",
  "too-many-arguments": "gives too many arguments",
};

const namedThings = { file: "file", section: "section", function: "function", kind: "kind" } as const;

/** What was found, and what to do where that isn't plain. */
const points: SentenceByKind<PointFacts> = {
  "code-mistake": ({ detail }) => `The code has a mistake: ${quoted(detail)}.`,
  "code-not-read": () => "Some code could not be read in full. Look at it yourself.",
  "no-main-document": () => "There is no main document, a .pq or .m file that begins with “section”.",
  "several-main-documents": ({ names }) => `Power BI may take any of these for the main document: ${namesInWords(names, 10)}. Keep one.`,
  "section-without-name": () => "The section has no name. Write “section Name;”.",
  "record-missing": ({ name, asked }) =>
    `${asked === "kind" ? "The data source kind" : "The Publish record"} ${quoted(name)} is not in the document.`,
  "record-computed": ({ name }) => `What ${quoted(name)} is becomes known only at run time. Check that it is a record.`,
  "nothing-published": () => "No function has a Publish record, so the connector is not in Get data. Check that this is meant.",
  "part-missing": ({ part }) => `The code asks for ${quoted(part)}, which is not in the file.`,
  "part-left-out": ({ part }) => `The code asks for ${quoted(part)}, which is left out when the folder is packed.`,
  "icon-not-readable": ({ part }) => `${quoted(part)} is not a PNG picture.`,
  "key-missing": ({ key }) => `resources.resx has no text for ${quoted(key)}.`,
  "parameters-differ": ({ dataSourceKind, functionName, otherName }) =>
    `${quoted(functionName)} and ${quoted(otherName)} are both of the kind ${quoted(dataSourceKind)} and have different required parameters.`,
  "parameters-not-known": ({ dataSourceKind, functionName }) =>
    `The parameters of ${quoted(functionName)} are known only at run time. Check that they are those of the kind ${quoted(dataSourceKind)}.`,
  "no-test-connection": ({ dataSourceKind }) => `${quoted(dataSourceKind)} has no TestConnection.`,
  "test-connection-fails": ({ dataSourceKind, because }) => `TestConnection of ${quoted(dataSourceKind)} ${faults[because]}.`,
  "test-connection-not-known": ({ dataSourceKind }) =>
    `What TestConnection of ${quoted(dataSourceKind)} calls is known only at run time. Check that it is a shared function.`,
  "no-version": () => 'There is no [Version = "…"] above the section.',
  "version-shape": ({ version }) => `The version is ${versionInWords(version)}. Write it as 1.0.0.`,
  "unguarded-address": ({ functionName, parameter }) =>
    `${quoted(functionName)} takes an address in ${quoted(parameter)} and nothing checks that it begins with https://.`,
  "guard-not-followed": ({ functionName, parameter }) =>
    `Check that the address in ${quoted(parameter)} of ${quoted(functionName)} is refused unless it begins with https://.`,
  "credential-in-query": ({ field }) => `${quoted(field)} in Query holds a credential. Move it to CredentialQueryString.`,
  "credential-near-query": ({ field }) => `A credential may be part of the address (${quoted(field)}). Check where it goes.`,
  "secret-in-code": ({ name }) => `${quoted(name)} is written in the code.`,
  "secret-in-file": ({ name, part }) => `${quoted(name)} is read from ${quoted(part)}, which is in the connector.`,
  "tracing-on": ({ flag }) => `${quoted(flag)} is true. Set it to false before you hand out the connector.`,
  "tracing-without-flag": () => "The connector writes traces, and no switch was found that turns them off. Check that they are off.",
  "extra-file": ({ part, because }) => `${quoted(part)} ${extraFile[because]}`,
  "function-undocumented": ({ functionName }) => `${quoted(functionName)} has no Documentation.* metadata on its type.`,
  "documentation-not-known": ({ functionName }) =>
    `Whether ${quoted(functionName)} has documentation is known only at run time. Look at it in Power BI.`,
  "no-function-of-kind": ({ dataSourceKind }) =>
    `No function of the kind ${quoted(dataSourceKind)} has a name that begins with it and a dot.`,
  "word-in-name": ({ name, word, what }) => `The name of the ${namedThings[what]} ${quoted(name)} has ${quoted(word)} in it.`,
  "not-beta": ({ publish }) => `${quoted(publish)} does not set Beta to true.`,
  "no-icons": ({ publish }) => `${quoted(publish)} has neither SourceImage nor SourceTypeImage.`,
  "icons-not-known": ({ publish }) => `The icons of ${quoted(publish)} are known only at run time. Look at them in Get data.`,
  "icon-sizes-differ": ({ publish, field, sizes }) =>
    sizes.length === 0
      ? `${quoted(field)} of ${quoted(publish)} has no pictures.`
      : `${quoted(field)} of ${quoted(publish)} has the sizes ${listInWords(sizes.map(numberText))}.`,
  "no-navigation-table": () => "No navigation table was found in the code.",
  "navigation-by-source": ({ functionName }) => `${quoted(functionName)} may give a navigation table. Look at it in the Navigator.`,
  "text-in-code": ({ publish }) => `ButtonText of ${quoted(publish)} is written in the code. Use Extension.LoadString.`,
  "address-in-resources": ({ key }) => `The text ${quoted(key)} is an address. Write it in the code.`,
  "address-in-text": ({ key }) => `The text ${quoted(key)} holds an address. Check that the connector doesn’t use it to connect.`,
  "file-name-differs": ({ fileName, sectionName }) =>
    `The file ${quoted(fileName)} and the section ${quoted(sectionName)} have different names. Check that the file is named like the product.`,
  "not-a-mez": ({ fileName }) => `A submission has a .mez file, and this is ${quoted(fileName)}.`,
  "credential-used": ({ passedTo }) =>
    passedTo === null ? "The credential is read here." : `The credential is read here, for ${quoted(passedTo)}.`,
  "http-address": ({ address }) => `The code has the address ${quoted(address)}.`,
  "traced": ({ functionName }) => `${quoted(functionName)} is called here.`,
  "evaluated": ({ functionName }) => `${quoted(functionName)} runs code that does not come from a file of the connector.`,
  "direct-query-other": ({ publish }) => `${quoted(publish)} offers DirectQuery, and the code does not use Odbc.DataSource.`,
  "direct-query-computed": ({ publish }) => `Whether ${quoted(publish)} offers DirectQuery is known only at run time.`,
  "direct-query-offered": ({ publish }) => `${quoted(publish)} offers DirectQuery. Compare its results with those of Import.`,
  "cube-function": ({ functionName }) => `The code uses ${quoted(functionName)}. Check that users get tables only.`,
  "shown-under-other": ({ category }) => `Power BI shows the category ${quoted(category)} under Other.`,
  "to-confirm": () => "A program can’t check this.",
};

const extraFile = {
  "query-document": "is a query for testing.",
  "test-document": "is a test.",
  "project-file": "belongs to a project or an editor.",
  "version-control": "belongs to version control.",
  "editor-leftover": "was left over by an editor or the system.",
  "build-output": "was made by a build.",
  "secret": "may hold a key or a password. Everyone who has the connector can read it.",
  "not-a-file": "is not a file.",
  "in-folder": "is in a folder. Connectors have none; check that it is needed.",
  "not-a-connector-file": "is not a kind of file that connectors are made of. Check that it is needed.",
  "excluded": "is excluded.",
} as const;

const failures: ProblemByKind<CheckFailure> = {
  "not-readable": { problem: ({ path }) => `${quoted(path)} could not be read.`, step: "Check the name and your rights." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} is not a connector that can be read.`,
    step: "Look at it with “mezzanine inspect”.",
  },
  "suppressions-unreadable": { problem: ({ path }) => `${quoted(path)} could not be read.`, step: "Check the file and your rights." },
  "suppressions-not-json": {
    problem: ({ path, line }) => `${quoted(path)} is not JSON${line === null ? "" : ` (line ${numberText(line)})`}.`,
    step: "Fix the file.",
  },
  "suppressions-wrong": {
    problem: ({ path, line, detail }) => `${quoted(path)}${line === null ? "" : `, line ${numberText(line)}`}: ${quoted(detail)}.`,
    step: "Each entry needs a rule that exists and a reason.",
  },
};

export const publishCheckTexts = {
  title: "Check before publishing",
  explain: "Reads the connector and runs nothing. What a program can’t decide is for you to review.",
  rules,
  points,
  failures,
  profiles: { handout: "Hand out yourself", certification: "Certification" } satisfies Readonly<Record<CheckProfile, string>>,
  profilesExplained: {
    handout: "What matters when you give the connector to users yourself.",
    certification: "What Microsoft asks for when a connector is submitted.",
  } satisfies Readonly<Record<CheckProfile, string>>,
  onHold: (day: string, title: string) =>
    `New certifications are on hold, as of ${dayInWords(day)} (${title}). Whether registration is open again is not known.`,
  history:
    "Before that, Microsoft asked for registration by the 15th two months before the release, and for submission by the 1st and review by the 15th of the month before.",
  states: { "not-met": "Not met", "for-a-person": "For a person to review", "met": "Met" } satisfies Readonly<Record<RuleState, string>>,
  weights: { must: "required", should: "recommended", advice: "to review" } satisfies Readonly<Record<RuleWeight, string>>,
  summary: (counts: Readonly<Record<RuleState, number>>) =>
    `${counted(counts["not-met"], "rule is", "rules are")} not met, ${numberText(counts["for-a-person"])} for a person to review, ${numberText(counts.met)} met.`,
  checkedFile: (name: ForeignText) => `Checked ${quoted(name)} as it is.`,
  checkedFolder: (name: ForeignText, file: ForeignText) => `Checked the folder ${quoted(name)} as ${quoted(file)} that “pack” would build.`,
  notBuilt: (name: ForeignText) => `The folder ${quoted(name)} can’t be packed, so most rules were not checked.`,
  place: (document: ForeignText, line: number, column: number) =>
    `${quoted(document)}, line ${numberText(line)}, column ${numberText(column)}`,
  source: (title: string) => `Source: ${title}`,
  sources: "Sources",
  suppressed: (reason: ForeignText) => `Passed over: ${quoted(reason)}.`,
  morePoints: (count: number) => `${counted(count, "more place", "more places")}.`,
  unused: (rule: string) => `mezzanine-check.json: the entry for ${rule} fits nothing. Remove it.`,
  leftOut: "Left out of the connector",
  screen: {
    lead: "Find out what to change before you give your connector to users, or submit it.",
    chooseProject: "Choose a project folder…",
    chooseFile: "Choose a connector file…",
    checkThis: "Check before publishing",
    profile: "Check for",
    firstRelease: "This is the first release",
    checking: (name: ForeignText) => `Checking ${quoted(name)}…`,
    empty: {
      title: "Nothing is checked yet",
      text: "Choose a project folder or a connector file, or open a connector and choose Check before publishing there.",
      inBrowser:
        "Choose a connector file, or open a connector and choose Check before publishing there. For a project folder, use “mezzanine check”: a browser can’t choose one.",
    },
    saveAs: "Save the report as",
    formats: { html: "HTML", sarif: "SARIF", json: "JSON" },
    showMet: (count: number) => `Show what is met (${numberText(count)})`,
    again: "Check again",
  },
};
