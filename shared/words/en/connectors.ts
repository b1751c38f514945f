import type { ListColumn, ListGrouping } from "../../model/list-view.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { SummaryPart } from "../sentence.ts";
import { counted, numberText, quoted } from "./phrases.ts";

const isOrAre = (count: number): string => (count === 1 ? "is" : "are");

function summaryPart(part: SummaryPart, count: number): string {
  const parts: Readonly<Record<SummaryPart, string>> = {
    "altered": `${numberText(count)} ${count === 1 ? "was" : "were"} changed after signing`,
    "could-not-check": `${numberText(count)} could not be checked`,
    "shadows": `${numberText(count)} may be used instead of a certified one`,
    "not-trusted": `${numberText(count)} ${isOrAre(count)} not trusted`,
    "unsigned": `${numberText(count)} ${isOrAre(count)} not signed`,
    "refused": count === 1 ? "1 is not a connector" : `${numberText(count)} are not connectors`,
  };
  return parts[part];
}

/** The list of connectors with its summary, search, filters and selection, and files opened from outside. */
export const connectorsScreen = {
  summary: {
    total: (count: number) => (count === 0 ? "No connectors." : `${counted(count, "connector", "connectors")}.`),
    part: summaryPart,
    quiet: "Nothing needs a decision.",
    scannedAt: (when: string) => `Scanned ${when}`,
  },
  scan: {
    running: (done: number, total: number) => `Reading ${numberText(done)} of ${numberText(total)}`,
    counting: "Checking the folders…",
    finished: (count: number) => `Scan finished: ${counted(count, "connector", "connectors")}.`,
    cancelled: "Scan canceled. The list shows what was read so far.",
  },
  list: {
    label: "Connectors",
    columns: {
      title: "Name",
      version: "Version",
      category: "Category",
      kinds: "Data source kind",
      signer: "Signed by",
      folder: "Folder",
      modified: "Modified",
      size: "Size",
      loading: "Loads?",
      findings: "Findings",
    } satisfies Readonly<Record<ListColumn, string>>,
    sortBy: (column: string) => `Sort by ${column}`,
    beta: "BETA",
    notSigned: "not signed",
    trustedSigner: (name: ForeignText) => `${quoted(name)}, on the trusted list`,
    integrity: {
      unsigned: "Not signed",
      intact: "Signed, unchanged",
      altered: "Changed after signing",
      unsupported: "Could not check",
      malformed: "Could not check",
      refused: "Not a connector",
    },
    unnamedSigner: "a certificate without a name",
    loadingGroups: { expected: "Expected to load", blocked: "Not expected to load", unknown: "Not known whether it loads" },
    groupCount: (count: number) => counted(count, "connector", "connectors"),
    loading: { expected: "yes", blocked: "no", unknown: "not known" },
    findings: (count: number) => counted(count, "finding", "findings"),
    noFindings: "no findings",
    shown: (shown: number, total: number) =>
      shown === total ? `${counted(total, "connector", "connectors")} shown` : `${numberText(shown)} of ${numberText(total)} shown`,
    readsFrom: "Power BI Desktop reads",
  },
  search: { label: "Search", placeholder: "Search names, kinds, functions, hosts, thumbprints", clear: "Clear the search" },
  filters: {
    button: "Filter",
    active: (count: number) => `Filter, ${numberText(count)} chosen`,
    attention: "Findings",
    needsDecision: "Needs a decision",
    hasFindings: "Has findings",
    loading: "Power BI loads it",
    signature: "Signature",
    couldNotCheck: "Could not check",
    category: "Category",
    folder: "Folder",
    onlyFinding: (title: string) => title,
    remove: (name: ForeignText) => `Remove the filter ${quoted(name)}`,
  },
  views: {
    button: "View",
    columns: "Columns",
    grouping: "Group by",
    groupings: {
      none: "No groups",
      folder: "Folder",
      publisher: "Publisher",
      state: "State",
    } satisfies Readonly<Record<ListGrouping, string>>,
    saved: "Saved views",
    usual: "Reset the view",
    manage: "Save or delete views…",
    dialogTitle: "Saved views",
    explain: "A view keeps the search, the filters, the columns, the groups, and the sort order.",
    name: "Name of the current view",
    save: "Save view",
    delete: "Delete",
    deleteNamed: (name: ForeignText) => `Delete the view ${quoted(name)}`,
    replaces: "A view with this name exists. Saving replaces it.",
    full: (most: number) => `You can save up to ${numberText(most)} views. Delete one first.`,
    none: "No saved views yet.",
    rowMenu: (name: ForeignText) => `Actions for ${quoted(name)}`,
  },
  empty: {
    noFolderTitle: "The connector folder does not exist yet",
    noFolder: "Power BI Desktop looks for custom connectors in exactly this folder. Create it, put a connector in, and it appears here.",
    noConnectorsTitle: "No connectors here yet",
    noConnectors: "Put a .mez or .pqx file in this folder and it appears here. Power BI Desktop finds it after a restart.",
    nothingMatchesTitle: "Nothing matches",
    nothingMatches: "No connector matches the search and the filters.",
    /** After `nothingMatches`, when some files declare more names than a search compares. */
    namesLeftOut: "Some files declare more functions than this search covers. Their details show all of them.",
    noShadowsTitle: "No connector shadows another one",
    noShadows: "No two connectors declare the same data source, and none declares one of a certified connector.",
    notScannedTitle: "Not scanned yet",
    notScanned: "A scan reads the connector folders. It changes nothing.",
    detailTitle: "Choose a connector, or drop a file here",
    detail:
      "See who signed it, whether it was changed since then, and whether Power BI loads it. A dropped file is only read. You can install it after you review it.",
    sentYouOne: "Did someone send you a connector?",
  },
  opened: {
    notInstalled: (name: ForeignText) => `Not installed: opened from ${quoted(name)}`,
    explain: "Mezzanine only read it. Nothing was copied, and Power BI does not see it.",
    reading: (name: ForeignText) => `Reading ${quoted(name)}…`,
    drop: "Drop to inspect",
    dropDetail: "Nothing is installed until you review it.",
    tooLarge: (name: ForeignText, limit: string) =>
      `${quoted(name)} is larger than ${limit}. Real connectors are smaller than 3 MB, so this is something else.`,
    unreadable: (name: ForeignText) =>
      `${quoted(name)} could not be read. If another program is using it, close that program and try again. You cannot open a folder here.`,
    appeared: (name: ForeignText) => `${quoted(name)} appeared in Downloads`,
    appearedText: "Mezzanine only inspected it. Nothing was installed.",
    review: "Review…",
    tooMany: (most: number) => `Only the first ${numberText(most)} files were opened.`,
  },
  selection: {
    start: "Select several",
    label: "With the selected connectors",
    count: (count: number) => `${numberText(count)} selected`,
    all: "Select all shown",
    end: "Stop selecting",
    choose: (name: ForeignText) => `Select ${quoted(name)}`,
    disabled: "disabled",
    testing: "being tested",
    states: "State",
    notDisabled: "not disabled",
  },
};
