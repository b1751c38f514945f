import type { FolderFacts, FolderRole } from "../model/inventory.ts";
import type { ThumbprintDirt } from "../model/thumbprint.ts";
import type { SecurityLevel, TrustPolicy } from "../model/trust.ts";
import type { ForeignText } from "./foreign-text.ts";

/** The texts of the screens that are read from top to bottom. */
export interface WindowPageWords {
  readonly trust: {
    readonly title: string;
    readonly explain: string;
    readonly fromPolicy: string;
    readonly fromFile: string;
    readonly none: string;
    readonly noneExplain: string;
    readonly failure: Readonly<Record<NonNullable<TrustPolicy["failure"]>, string>>;
    readonly entries: (count: number) => string;
    readonly usedBy: (names: readonly ForeignText[]) => string;
    readonly unused: string;
    readonly dirty: string;
    readonly dirt: Readonly<Record<ThumbprintDirt, string>>;
    readonly notAThumbprint: string;
    readonly signers: string;
    readonly noSigners: string;
    readonly trusted: string;
    readonly notTrusted: string;
    readonly connectors: (count: number) => string;
    readonly whatToDo: string;
    readonly steps: readonly string[];
    readonly unnamed: string;
    readonly written: string;
  };
  readonly folders: {
    readonly title: string;
    readonly explain: string;
    readonly role: Readonly<Record<FolderRole, string>>;
    readonly roleExplain: Readonly<Record<FolderRole, string>>;
    readonly state: Readonly<Record<FolderFacts["state"], string>>;
    readonly stateExplain: Readonly<Record<FolderFacts["state"], string>>;
    readonly read: string;
    readonly count: (count: number) => string;
    readonly groups: { readonly desktop: string; readonly certified: string; readonly gateway: string; readonly added: string };
    readonly removed: string;
    readonly added: (path: ForeignText) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly security: string;
    readonly securityExplain: string;
    readonly levels: Readonly<Record<SecurityLevel, string>>;
    readonly levelHints: Readonly<Record<SecurityLevel, string>>;
    readonly whereToFind: string;
    readonly appearance: string;
    readonly theme: string;
    readonly themes: { readonly system: string; readonly light: string; readonly dark: string };
    readonly density: string;
    readonly densities: { readonly comfortable: string; readonly compact: string };
    readonly culture: string;
    readonly cultureExplain: string;
    readonly cultureSystem: (culture: string) => string;
    readonly language: string;
    readonly languages: { readonly en: string; readonly pseudo: string };
    readonly saved: string;
    readonly readOnly: string;
    readonly askLevel: string;
    readonly answer: string;
  };
  readonly about: {
    readonly title: string;
    readonly promise: string;
    readonly version: string;
    readonly host: string;
    readonly hosts: { readonly electron: string; readonly web: string };
    readonly runtime: string;
    readonly catalogue: string;
    readonly catalogueFacts: (count: number, asOf: ForeignText) => string;
    readonly catalogueSource: { readonly shipped: string; readonly file: string; readonly imported: string };
    readonly dataFolder: string;
    readonly culture: string;
    readonly independence: string;
  };
}
