import type { CommandName, Failure } from "../contract/commands.ts";
import type { ForeignText } from "./foreign-text.ts";
import type { WindowCleanupWords } from "./window-cleanup-words.ts";
import type { WindowDetailWords } from "./window-detail-words.ts";
import type { WindowPageWords } from "./window-page-words.ts";

/** What the header sentence counts besides the total, worst first. */
export type SummaryPart = "altered" | "could-not-check" | "shadows" | "not-trusted" | "unsigned" | "refused";

/** Every text of the window itself. What findings and verdicts say is in `Words` proper. */
export interface WindowWords extends WindowDetailWords, WindowPageWords, WindowCleanupWords {
  readonly product: string;
  readonly navigation: {
    readonly label: string;
    readonly connectors: string;
    readonly shadows: string;
    readonly quarantine: string;
    readonly history: string;
    readonly catalogue: string;
    readonly trust: string;
    readonly folders: string;
    readonly settings: string;
    readonly about: string;
    readonly waiting: (count: number) => string;
    readonly kept: (count: number) => string;
    readonly more: string;
    readonly skip: string;
  };
  readonly actions: {
    readonly openFile: string;
    readonly scan: string;
    readonly cancel: string;
    readonly close: string;
    readonly back: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyPath: string;
    readonly copyThumbprint: string;
    readonly copyHash: string;
    readonly showFolder: string;
    readonly addFolder: string;
    readonly removeFolder: string;
    readonly clearFilters: string;
    readonly palette: string;
    readonly chooseAnother: string;
  };
  readonly summary: {
    readonly total: (count: number) => string;
    readonly part: (part: SummaryPart, count: number) => string;
    readonly quiet: string;
    readonly scannedAt: (when: string) => string;
  };
  readonly scan: {
    readonly running: (done: number, total: number) => string;
    readonly counting: string;
    readonly finished: (count: number) => string;
    readonly cancelled: string;
  };
  readonly connection: { readonly lost: string };
  readonly list: {
    readonly label: string;
    readonly columns: {
      readonly title: string;
      readonly version: string;
      readonly category: string;
      readonly kinds: string;
      readonly signer: string;
      readonly loading: string;
      readonly findings: string;
    };
    readonly sortBy: (column: string) => string;
    readonly beta: string;
    readonly notSigned: string;
    readonly trustedSigner: (name: ForeignText) => string;
    readonly integrity: {
      readonly unsigned: string;
      readonly intact: string;
      readonly altered: string;
      readonly unsupported: string;
      readonly malformed: string;
      readonly refused: string;
    };
    readonly unnamedSigner: string;
    readonly loading: { readonly expected: string; readonly blocked: string; readonly unknown: string };
    readonly findings: (count: number) => string;
    readonly noFindings: string;
    readonly shown: (shown: number, total: number) => string;
    readonly readsFrom: string;
  };
  readonly search: { readonly label: string; readonly placeholder: string; readonly clear: string };
  readonly filters: {
    readonly button: string;
    readonly active: (count: number) => string;
    readonly attention: string;
    readonly needsDecision: string;
    readonly hasFindings: string;
    readonly loading: string;
    readonly signature: string;
    readonly couldNotCheck: string;
    readonly category: string;
    readonly folder: string;
    readonly onlyFinding: (title: string) => string;
    readonly remove: (name: ForeignText) => string;
  };
  readonly tones: { readonly danger: string; readonly attention: string; readonly information: string; readonly good: string };
  readonly empty: {
    readonly noFolderTitle: string;
    readonly noFolder: string;
    readonly noConnectorsTitle: string;
    readonly noConnectors: string;
    readonly nothingMatchesTitle: string;
    readonly nothingMatches: string;
    /** After it, when some files declare more names than a search looks through. */
    readonly namesLeftOut: string;
    readonly noShadowsTitle: string;
    readonly noShadows: string;
    readonly notScannedTitle: string;
    readonly notScanned: string;
    readonly detailTitle: string;
    readonly detail: string;
    readonly sentYouOne: string;
  };
  readonly opened: {
    readonly notInstalled: (name: ForeignText) => string;
    readonly explain: string;
    readonly reading: (name: ForeignText) => string;
    readonly drop: string;
    readonly dropDetail: string;
    readonly tooLarge: (name: ForeignText, limit: string) => string;
    readonly unreadable: (name: ForeignText) => string;
    readonly onlyFirst: string;
  };
  readonly palette: {
    readonly label: string;
    readonly placeholder: string;
    readonly goTo: string;
    readonly connectors: string;
    readonly actions: string;
    readonly nothing: string;
  };
  readonly failures: {
    readonly title: string;
    readonly of: (command: CommandName, kind: Failure<CommandName>["kind"]) => string;
  };
}
