import type { CommandName, Failure } from "../contract/commands.ts";
import { cleanupEn } from "./cleanup-en.ts";
import { counted, quoted } from "./en-phrases.ts";
import { reasonsEn } from "./en-reasons.ts";
import { shadowEn } from "./shadow-en.ts";
import { signatureEn } from "./signature-en.ts";
import { windowCleanupEn } from "./window-cleanup-en.ts";
import { windowDetailEn } from "./window-detail-en.ts";
import { windowPageEn } from "./window-page-en.ts";
import type { SummaryPart, WindowWords } from "./window-words.ts";

const number = (value: number): string => new Intl.NumberFormat("en-GB").format(value);
const isOrAre = (count: number): string => (count === 1 ? "is" : "are");

function summaryPart(part: SummaryPart, count: number): string {
  const parts: Readonly<Record<SummaryPart, string>> = {
    "altered": `${number(count)} ${count === 1 ? "was" : "were"} changed after signing`,
    "could-not-check": `${number(count)} could not be checked`,
    "shadows": `${number(count)} may be used instead of a certified one`,
    "not-trusted": `${number(count)} ${isOrAre(count)} not trusted`,
    "unsigned": `${number(count)} ${isOrAre(count)} not signed`,
    "refused": count === 1 ? "1 is not a connector" : `${number(count)} are not connectors`,
  };
  return parts[part];
}

const { fileFailures } = reasonsEn;
const whole = ({ problem, step }: { readonly problem: string; readonly step: string }): string => `${problem} ${step}`;

const failureTexts: Readonly<Record<Failure<CommandName>["kind"], string>> = {
  "bad-input": "Mezzanine did not understand the request. Reload the window and try again.",
  "internal": "Something went wrong inside Mezzanine. Try again; if it happens again, restart it.",
  "unknown-id": "That is no longer there. Scan again to see what is.",
  "store-read-only": "Mezzanine can only read its stored data now, so nothing was changed.",
  "no-dialog": "A folder cannot be chosen in the browser. Start Mezzanine as a desktop program, or add the folder on the command line: mezzanine folders add.",
  "already-added": "That folder is in the list already.",
  "not-a-folder": "That is not a folder. Choose a folder.",
  "not-removable": "Only folders you added can be removed from the list.",
  "absent": "The folder is not there yet. Create it first, then scan again.",
  "not-available": "Nothing here can open it. Copy the path or address and open it yourself.",
  "not-https": "The address is not an https address, so it is not opened.",
  "not-a-connector": "That file is not a connector, so there is nothing to compare.",
  ...shadowEn.testingFailures,
  ...cleanupEn.catalogueFailures,
  ...signatureEn.xml.failures,
  "vanished": whole(fileFailures.vanished),
  "in-use": whole(fileFailures["in-use"]),
  "access-denied": whole(fileFailures["access-denied"]),
  "is-a-folder": whole(fileFailures["is-a-folder"]),
  "not-a-file": whole(fileFailures["not-a-file"]),
  "link-outside": whole(fileFailures["link-outside"]),
  "link-loop": whole(fileFailures["link-loop"]),
  "name-without-text": whole(fileFailures["name-without-text"]),
  "no-answer": whole(fileFailures["no-answer"]),
  "io-error": whole(fileFailures["io-error"]),
  "inspector-failed": whole(fileFailures["inspector-failed"]),
  "too-large": "The file is too large to be what it should be.",
  "unknown-plan": "This preview is out of date. Look at it again, then confirm.",
  "not-confirmed": "The confirmation must name exactly the files that will be deleted.",
  "not-undoable": "This can no longer be undone: the file is not where it was left, or somebody changed it since.",
};

export const windowEn: WindowWords = {
  ...windowDetailEn,
  ...windowPageEn,
  ...windowCleanupEn,
  product: "Mezzanine",
  navigation: {
    label: "Sections",
    connectors: "Connectors",
    shadows: "Shadows",
    quarantine: "Quarantine",
    history: "History",
    catalogue: "Certified",
    trust: "Trust",
    folders: "Folders",
    settings: "Settings",
    about: "About",
    waiting: (count) => `${number(count)} waiting`,
    kept: (count) => `${counted(count, "file", "files")} kept`,
    more: "More",
    skip: "Skip to the content",
  },
  actions: {
    openFile: "Open a file…",
    scan: "Scan again",
    cancel: "Cancel",
    close: "Close",
    back: "Back",
    copy: "Copy",
    copied: "Copied",
    copyPath: "Copy path",
    copyThumbprint: "Copy thumbprint",
    copyHash: "Copy hash",
    showFolder: "Open folder",
    addFolder: "Add a folder…",
    removeFolder: "Remove from list",
    clearFilters: "Show everything",
    palette: "Go to…",
    chooseAnother: "Choose another file…",
  },
  summary: {
    total: (count) => (count === 0 ? "No connectors." : `${counted(count, "connector", "connectors")}.`),
    part: summaryPart,
    quiet: "Nothing needs a decision.",
    scannedAt: (when) => `Scanned ${when}`,
  },
  scan: {
    running: (done, total) => `Reading ${number(done)} of ${number(total)}`,
    counting: "Looking into the folders…",
    finished: (count) => `Scan finished: ${counted(count, "connector", "connectors")}.`,
    cancelled: "Scan cancelled. What was read so far is shown.",
  },
  connection: {
    lost: "Mezzanine does not answer. What you see is what was last known; trying again…",
  },
  list: {
    label: "Connectors",
    columns: {
      title: "Name",
      version: "Version",
      category: "Category",
      kinds: "Data source kind",
      signer: "Signed by",
      loading: "Loads?",
      findings: "Findings",
    },
    sortBy: (column) => `Sort by ${column}`,
    beta: "BETA",
    notSigned: "not signed",
    trustedSigner: (name) => `${quoted(name)}, on the trusted list`,
    integrity: {
      unsigned: "Not signed",
      intact: "Signed, unchanged",
      altered: "Changed after signing",
      unsupported: "Could not check",
      malformed: "Could not check",
      refused: "Not a connector",
    },
    unnamedSigner: "a certificate without a name",
    loading: { expected: "yes", blocked: "no", unknown: "not known" },
    findings: (count) => counted(count, "finding", "findings"),
    noFindings: "nothing found",
    shown: (shown, total) => (shown === total ? `${counted(total, "connector", "connectors")} shown` : `${number(shown)} of ${number(total)} shown`),
    readsFrom: "Power BI Desktop reads",
  },
  search: { label: "Search", placeholder: "Search names, kinds, functions, thumbprints", clear: "Clear the search" },
  filters: {
    button: "Filter",
    active: (count) => `Filter, ${number(count)} chosen`,
    attention: "Findings",
    needsDecision: "Needs a decision",
    hasFindings: "Has findings",
    loading: "Power BI loads it",
    signature: "Signature",
    couldNotCheck: "Could not check",
    category: "Category",
    folder: "Folder",
    onlyFinding: (title) => title,
    remove: (name) => `Remove the filter ${quoted(name)}`,
  },
  tones: { danger: "Danger", attention: "Attention", information: "Note", good: "Good" },
  empty: {
    noFolderTitle: "The connector folder does not exist yet",
    noFolder: "Power BI Desktop looks for custom connectors in exactly this folder. Create it, put a connector in, and it appears here.",
    noConnectorsTitle: "No connectors here yet",
    noConnectors: "Put a .mez or .pqx file into this folder and it appears here. Power BI Desktop notices it after a restart.",
    nothingMatchesTitle: "Nothing matches",
    nothingMatches: "No connector fits the search and filters together.",
    namesLeftOut: "Some files declare more functions than are searched here. Their details have them.",
    noShadowsTitle: "No connector stands in another’s place",
    noShadows: "No two connectors claim the same data source, and none claims what a certified connector already provides.",
    notScannedTitle: "Not scanned yet",
    notScanned: "A scan reads the connector folders. It changes nothing.",
    detailTitle: "Choose a connector, or drop a file here",
    detail: "Mezzanine says who signed it, whether it was changed since, and whether Power BI loads it. A dropped file is only read, never installed.",
    sentYouOne: "Somebody sent you a connector?",
  },
  opened: {
    notInstalled: (name) => `Not installed: opened from ${quoted(name)}`,
    explain: "Mezzanine only read it. Nothing was copied and Power BI does not see it.",
    reading: (name) => `Reading ${quoted(name)}…`,
    drop: "Drop the file to look inside",
    dropDetail: "It is only read, never installed.",
    tooLarge: (name, limit) => `${quoted(name)} is larger than ${limit}. Real connectors stay below 3 MB, so this is something else.`,
    unreadable: (name) => `${quoted(name)} could not be read. If another program has it open, close that and try again. A folder cannot be opened here.`,
    onlyFirst: "One file at a time: only the first one was opened.",
  },
  palette: {
    label: "Go to",
    placeholder: "Type a section, an action or a connector",
    goTo: "Sections",
    connectors: "Connectors",
    actions: "Actions",
    nothing: "Nothing has that name.",
  },
  failures: {
    title: "That did not work",
    of: (_command, kind) => failureTexts[kind],
  },
};
