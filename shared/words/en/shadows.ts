import type { CatalogueEntry } from "../../model/catalogue.ts";
import type { VersionOrder } from "../../model/finding.ts";
import type { Breakage, Confidence, Evidence, GroupKeepReason, TestingMark, TestingState, Uncertainty } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { AdviceSentences, PairNames, PairVersions, SentenceByKind } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { counted, dayInWords, listInWords, monthInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

/** A connector that is tested on purpose: until when, and why. */
export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `You are testing this until ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
  "ended": ({ until, note }) => `Your test ended on ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
};

export const testingFailures = {
  "not-a-day": "That is not a day. Write it as 2027-01-31.",
  "day-over": "That day is over. Choose today or a later day.",
  "too-far": "That is more than a year away. Choose an earlier day; you can mark it again.",
  "note-too-long": "The note is too long. Keep it below 500 characters.",
};

export const testingDialog = {
  until: "Testing until…",
  change: "Change the test…",
  end: "End the test",
  title: (name: ForeignText) => `Test ${quoted(name)}`,
  explain: "Mezzanine shows no warning about it until the end of that day.",
  day: "Until",
  note: "Note",
  noteHint: "What you test, or for whom. Optional.",
  save: "Mark as being tested",
  marked: (name: ForeignText, day: string) => `${quoted(name)} is being tested until ${day}.`,
  ended: (name: ForeignText) => `${quoted(name)} is no longer marked as being tested.`,
  overTitle: (count: number) => (count === 1 ? "A test is over" : `${numberText(count)} tests are over`),
  overText: (names: readonly ForeignText[]) => `${namesInWords(names)}: remove it, or choose a later day.`,
};

const both = ({ local, other }: PairVersions): string =>
  local === null || other === null ? "" : ` (${versionInWords(local)} and ${versionInWords(other)})`;
const parameterList = (names: readonly ForeignText[]): string => (names.length === 0 ? "none" : listInWords(names.map(quoted)));

/** Which connector may be used instead of which (`certified`); which two may clash (`custom`). */
const headlines: { readonly [H in "certified" | "withdrawn" | "custom" | "hint"]: (names: SentenceFacts<PairNames>) => string } = {
  certified: ({ custom, other }) => `${quoted(custom)} may be used instead of ${quoted(other)}, which comes with Power BI.`,
  withdrawn: ({ custom, other }) =>
    `${quoted(custom)} has much in common with ${quoted(other)}, which Microsoft lists as no longer supported.`,
  custom: ({ custom, other }) => `${quoted(custom)} and ${quoted(other)} may conflict.`,
  hint: ({ custom, other }) => `${quoted(custom)} has a name in common with ${quoted(other)}. A name alone proves nothing.`,
};

const evidence: SentenceByKind<Evidence> = {
  "same-kind": ({ dataSourceKind, pairing }) =>
    pairing === "declared"
      ? `Both declare the data source kind ${quoted(dataSourceKind)}.`
      : `It declares the data source kind ${quoted(dataSourceKind)}, which has the name of the other one.`,
  "identical-copies": () => "The two files are the same, byte for byte.",
  "same-function": ({ functionName }) => `Both share a function ${quoted(functionName)}. All connectors share one set of names.`,
  "same-shared-name": ({ sharedName }) =>
    `Both share the name ${quoted(sharedName)}, not both as a function. All connectors share one set of names.`,
  "kind-differs-in-case": ({ ours, theirs }) =>
    `Their data source kinds ${quoted(ours)} and ${quoted(theirs)} differ only in uppercase and lowercase letters. Whether Power BI distinguishes them is not known.`,
  "near-identical-content": ({ sharedMembers, allMembers, membersLeft = 0, namesDiffer = false }) =>
    membersLeft === 0
      ? `${sharedMembers} of their ${counted(allMembers, "member", "members")} are the same except for formatting.${namesDiffer ? " Their titles and data source kinds differ, as in two products made from one sample." : ""}`
      : `Of the ${counted(allMembers, "member that was", "members that were")} compared, ${sharedMembers} are the same except for formatting. ${counted(membersLeft, "more member was", "more members were")} not compared.`,
  "same-section": ({ section }) => `Both have the section name ${quoted(section)}.`,
  "same-file-stem": ({ stem }) => `Both files are named ${quoted(stem)}.`,
  "same-title": ({ title }) => `Both have the title ${quoted(title)}.`,
};

const versions: { readonly [V in VersionOrder]: (versions: PairVersions) => string } = {
  older: (versions) => `This one is older than the other${both(versions)}.`,
  newer: (versions) => `This one is newer than the other${both(versions)}.`,
  equal: ({ local, other }) =>
    local === null || other === null || versionInWords(local) !== versionInWords(other)
      ? `Both have the same version${both({ local, other })}.`
      : `Both have version ${versionInWords(local)}.`,
  unknown: () => "Which of them is newer is not known.",
};

const advice: AdviceSentences = {
  "remove-custom": {
    "certified-is-newer": ({ custom, other }) => `Move ${quoted(custom)} to quarantine: ${quoted(other)} is certified and newer.`,
    "same-version": ({ custom, other }) => `Move ${quoted(custom)} to quarantine: ${quoted(other)} is certified and has the same version.`,
    "version-unknown": ({ custom, other }) =>
      `Move ${quoted(custom)} to quarantine unless you know that you need it: ${quoted(other)} comes with Power BI.`,
    "custom-altered": ({ custom }) => `Move ${quoted(custom)} to quarantine: it was changed after it was signed.`,
  },
  "keep-only-while-testing": {
    "custom-is-newer": ({ custom, other }) =>
      `${quoted(custom)} is newer than the certified ${quoted(other)}. Keep it only while you test it.`,
  },
  "keep-one": {
    "signed": ({ keep, remove }) => `Keep ${quoted(keep)}: its signature is valid. Move ${quoted(remove)} to quarantine.`,
    "newer": ({ keep, remove }) => `Keep ${quoted(keep)}: it is newer. Move ${quoted(remove)} to quarantine.`,
    "identical": ({ keep, remove }) => `One is enough. Keep ${quoted(keep)} and move ${quoted(remove)} to quarantine.`,
    "one-connector-two-formats": ({ keep, remove }) =>
      `They are the same connector in two formats. Keep ${quoted(keep)} and move ${quoted(remove)} to quarantine.`,
    "other-altered": ({ remove }) => `${quoted(remove)} was changed after it was signed. Move it to quarantine.`,
  },
  "choose-one": () => "Keep the one you trust and move the other to quarantine. Nothing in the files says which that is.",
  "ask-author-to-rename": {
    "kind-differs-in-case": ({ custom }) =>
      `Ask the author of ${quoted(custom)} to use a data source kind that differs in more than uppercase and lowercase.`,
    "function-clash": ({ custom }) =>
      `Ask the author of ${quoted(custom)} to use different shared names. Until then Power BI may not load one or both of them.`,
    "titles-differ": ({ custom }) =>
      `Their titles differ. If they are different connectors, ask the author of ${quoted(custom)} to use a different data source kind. If one is a build of the other, move the one that you do not need to quarantine.`,
  },
  "certified-withdrawn": ({ custom, other }) =>
    `Microsoft lists ${quoted(other)} as no longer supported, so do not remove ${quoted(custom)} in favor of it. Keep ${quoted(custom)} only if you need it and know where it comes from.`,
  "get-fresh-copies": () => "Both were changed after they were signed. Move both to quarantine and get a fresh copy from the publisher.",
  "nothing-to-do": () => "",
};

const breakages: SentenceByKind<Breakage> = {
  "function-lost": ({ functionName }) => `Reports that call ${quoted(functionName)} would fail: the other does not have it.`,
  "no-longer-a-function": ({ functionName }) => `Reports that call ${quoted(functionName)} would fail: in the other it is no function.`,
  "shared-value-lost": ({ valueName }) => `Reports that use ${quoted(valueName)} would fail: the other does not have it.`,
  "required-parameters-differ": ({ functionName, before, after }) =>
    `${quoted(functionName)} would ask for other arguments: ${parameterList(before)} now, ${parameterList(after)} then.`,
  "parameters-lost": ({ functionName, names }) =>
    `Calls of ${quoted(functionName)} that pass ${namesInWords(names)} would fail: the other does not take that.`,
  "parameter-type-differs": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)} would take ${quoted(parameter)} as ${quoted(after)}, not as ${quoted(before)}. Calls and stored values would no longer work.`,
  "data-source-path-differs": ({ dataSourceKind }) =>
    `Stored credentials for ${quoted(dataSourceKind)} would not be found. Users would have to sign in again.`,
  "path-computed-differently": ({ dataSourceKind }) =>
    `The data source path of ${quoted(dataSourceKind)} would be computed in a different way. Users may have to sign in again.`,
  "kind-lost": ({ dataSourceKind }) => `The other does not have the data source kind ${quoted(dataSourceKind)}.`,
  "authentication-lost": ({ dataSourceKind, authentication }) =>
    `Users could no longer sign in to ${quoted(dataSourceKind)} by ${quoted(authentication)}.`,
  "direct-query-lost": ({ publish }) => `${quoted(publish)} would no longer offer DirectQuery.`,
};

const uncertain: SentenceByKind<Uncertainty> = {
  "parameters-unknown": ({ functionName }) =>
    `The parameters of ${quoted(functionName)} cannot be compared, because they are not known without running the code.`,
  "parameter-type-narrower": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)} would take ${quoted(parameter)} only as ${quoted(after)}, not as ${quoted(before)}. Calls that pass anything else would fail.`,
  "path-unknown": ({ dataSourceKind }) =>
    `Whether stored credentials for ${quoted(dataSourceKind)} would be found is not known without running the code.`,
  "authentication-unknown": ({ dataSourceKind }) =>
    `The ways to sign in to ${quoted(dataSourceKind)} cannot be compared, because they are not known without running the code.`,
  "direct-query-unknown": ({ publish }) =>
    `Whether ${quoted(publish)} would still offer DirectQuery is not known without running the code.`,
};

/** Builds of one connector: the sentences about all of them. */
export const groups = {
  headline: (name: ForeignText, count: number) => `${numberText(count)} builds of ${quoted(name)} may conflict.`,
  members: (count: number) => `${numberText(count)} builds`,
  keep: {
    "newest": (keep, { altered }) =>
      altered === 0
        ? `Keep ${quoted(keep)}: it has the newest version.`
        : `Keep ${quoted(keep)}: it has the newest version of those that were not changed after they were signed.`,
    "signed": (keep) => `Keep ${quoted(keep)}: its signature is valid.`,
    "identical": (keep) => `One is enough. Keep ${quoted(keep)}.`,
    "others-altered": () => "Do not use a build that was changed after it was signed.",
    "formats": (keep) => `They are the same connector in two formats. Keep ${quoted(keep)}.`,
  } satisfies Readonly<Record<GroupKeepReason, (keep: ForeignText, counts: { readonly altered: number }) => string>>,
  /** `all`: every build but the one to keep. */
  remove: (count: number, all: boolean) =>
    all && count > 1
      ? `Move the other ${numberText(count)} to quarantine.`
      : `Move ${counted(count, "other build", "other builds")} to quarantine.`,
  undecided: (names: readonly ForeignText[]) => `Nothing in the files says whether to keep ${namesInWords(names)} instead.`,
  chooseOne: "Keep the one you trust and move the others to quarantine. Nothing in the files says which that is.",
  freshCopies: "All were changed after they were signed. Move them to quarantine and get a fresh copy from the publisher.",
  more: (count: number) => `and ${numberText(count)} more`,
  quarantine: (count: number) => `Move ${counted(count, "build", "builds")} to quarantine`,
  toKeep: "to keep",
  toRemove: "to quarantine",
  altered: "changed after it was signed",
};

/** What Power BI does with two of a kind is not documented beyond “might”, so no sentence says more than “may”. */
export const shadowTexts = {
  headlines,
  evidence,
  versions,
  advice,
  groups,
  lifecycle,
  breakages,
  uncertain,
  testing: testingStates,
  testingFailures,
  confidences: {
    certain: { name: "Certain", explain: "Both declare the same data source kind, or the files are the same." },
    likely: { name: "Likely", explain: "They share more than a name, but nothing that Power BI is known to identify connectors by." },
    hint: { name: "Hint", explain: "Only names are similar. Unrelated connectors can have similar names." },
  } satisfies Readonly<Record<Confidence, { readonly name: string; readonly explain: string }>>,
  /** After the evidence, when there is more than is listed. */
  evidenceLeftOut: "They have more in common than this list shows.",
  /** Of a map that is not complete. */
  inPart: {
    pairs: "There are more pairs than this list shows.",
    files: (count: number) =>
      `${counted(count, "file declares", "files declare")} more than Mezzanine compares. Only the first functions, kinds, and members of each were compared.`,
    code: (count: number) => `The code of ${counted(count, "file", "files")} could not be read in full, so only a part of it was compared.`,
  },
  /** The source of what is known of a certified connector. */
  sources: {
    installed: "From the file installed with Power BI Desktop.",
    catalogue: (asOf: ForeignText | null) =>
      asOf === null ? "From the list of certified connectors." : `From the list of certified connectors of ${monthInWords(asOf)}.`,
  },
  certifiedSince: {
    "month": (text) => `Certified since ${monthInWords(text)}.`,
    "approx": (text) => `Certified since about ${monthInWords(text)}.`,
    "no-later-than": (text) => `Certified by ${monthInWords(text)} at the latest.`,
  } satisfies Readonly<Record<NonNullable<CatalogueEntry["certifiedSince"]>["precision"], (month: ForeignText) => string>>,
  comparison: {
    /** Only when everything was compared. */
    nothingBreaks: "As far as the files show, nothing breaks.",
    /** Instead of `nothingBreaks`, and after breakages, when not everything was compared. */
    inPart: "Only the first functions, kinds, and Publish records of each were compared. Other changes are not known.",
    /** The same, for the one whose code could not be read in full, or was not. */
    readInPart: {
      connector: "The code of the first could not be read in full, so only a part of it was compared.",
      other: "The code of the second could not be read in full, so only a part of it was compared.",
    },
    /** For a connector of which only a list is known. */
    onlyNames: "The other one is known only from a list. Functions and kinds were compared; parameters and authentication kinds were not.",
  },
  picture: {
    title: "Which connectors shadow which",
    description: ({ custom, others, links }: { readonly custom: number; readonly others: number; readonly links: number }) =>
      links === 0
        ? "No custom connector has anything in common with another."
        : `${counted(custom, "custom connector", "custom connectors")} on the left, ${counted(others, "connector", "connectors")} on the right, ${counted(links, "link", "links")} between them. Each link names what both declare.`,
    leftHeading: "Custom",
    rightHeading: "May be used instead of",
    certified: "Certified or built in",
    custom: "Custom",
    /** On a link between files that are equal, or nearly equal without a common name. */
    identical: "the same file",
    nearIdentical: "nearly the same content",
    /** On a link: the first of several names. */
    firstOf: (name: ForeignText, more: number) => `${quoted(name)} and ${more} more`,
    /** The accessible name of a node. */
    node: ({ title, version, what }: { readonly title: ForeignText; readonly version: ForeignText | null; readonly what: string }) =>
      `${quoted(title)}${version === null ? "" : ` ${versionInWords(version)}`} (${what})`,
    /** When the picture does not show all pairs. */
    leftOut: (count: number) => `${counted(count, "pair is", "pairs are")} not drawn. The table shows all of them.`,
    empty: "No connector shadows another one.",
  },
};

export const shadowsScreen = {
  title: "Shadows",
  explain:
    "Power BI identifies a data source by its kind and a function by its name. If two files declare the same one, it is not documented which one Power BI uses.",
  /** A group of builds counts once. */
  summary: ({ certain, likely }: Readonly<Record<Confidence, number>>, groups: number) => {
    const parts = [...(certain === 0 ? [] : [`${numberText(certain)} certain`]), ...(likely === 0 ? [] : [`${numberText(likely)} likely`])];
    const all = certain + likely;
    const what = groups === 0 ? counted(all, "pair", "pairs") : counted(all, "group of builds", "pairs and groups of builds");
    return parts.length === 0 ? "No pairs." : `${what} to review: ${listInWords(parts)}.`;
  },
  source: ({ asOf, count }: { readonly asOf: ForeignText | null; readonly count: number }) =>
    `Compared with a list of ${numberText(count)} connectors${asOf === null ? "" : ` of ${monthInWords(asOf)}`}, and with the certified files on this computer where there are any.`,
  search: "Search pairs",
  placeholder: "Search names, kinds, functions",
  shown: (shown: number, total: number) => `${numberText(shown)} of ${numberText(total)} shown`,
  nothingMatches: "No pair contains this text.",
  showHints: (count: number) => `Show ${counted(count, "hint", "hints")}: only names are similar`,
  hideHints: (count: number) => `Hide ${counted(count, "hint", "hints")}`,
  views: { pairs: "Pairs", picture: "Picture" },
  insteadOf: "may be used instead of",
  clashesWith: "may conflict with",
  alike: "has a name in common with",
  certified: "certified or built in",
  noVersion: "no version",
  why: "Evidence",
  beingTested: "being tested",
  compare: "What would change?",
  compareTitle: (other: ForeignText, name: ForeignText) => `If ${quoted(other)} replaced ${quoted(name)}`,
  comparing: "Comparing…",
  open: (name: ForeignText) => `Open ${quoted(name)}`,
  save: "Save picture",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  fit: "Fit the width",
  zoomed: (percent: number) => `${numberText(percent)} %`,
  pictureLabel: "Picture of the shadows",
  pictureHelp: "Use the arrow keys to move between links.",
};
