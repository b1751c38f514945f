import type { CodeCheck } from "./code-check.ts";
import type { CultureName, Known, LocalText } from "./known.ts";

/** What the section document declares, read without running it. Field names are Power Query's own. */
export interface ConnectorFacts {
  /** `ok`: no mistake is known; `error`: the check of the code found one; `none`: no single section document was found. */
  readonly parse: "ok" | "error" | "none";
  /** Where the mistake is, when `parse` is `error`; `codeCheck` says in which document. Line and column count from 1. */
  readonly syntaxError: SyntaxErrorPlace | null;
  readonly codeCheck: CodeCheck;
  /** The first places of the main document that the facts could not be read from. No proof of a mistake: see `codeCheck`. */
  readonly notRead: readonly NotRead[];
  readonly mainDocument: string | null;
  /** All parts that Power BI may take for the main document, by their names; several are said not to load. */
  readonly mainCandidates: readonly string[];
  /** Absent when a main document was read; else the one part that is a section document under a name that no main document has. */
  readonly misnamedMain?: string;
  readonly sectionName: string | null;
  /** The text of `[Version = "…"]`, as written. */
  readonly version: string | null;
  /** The fields of the section's `Requires` record, as written. */
  readonly requires: Readonly<Record<string, string>> | null;
  readonly dataSourceKinds: readonly DataSourceKind[];
  readonly publishes: readonly Publish[];
  readonly functions: readonly SharedFunction[];
  /** Shared members that are certainly no functions: records, types, texts … */
  readonly sharedValues: readonly SharedValue[];
  /** Cultures with resources of their own, neutral left out. */
  readonly cultures: readonly CultureName[];
  /** What the document asks for and the file does not have. */
  readonly missing: readonly MissingReference[];
  /** What is wrong for certain, though the document reads as M. Absent where nothing was found. */
  readonly mistakes?: readonly Mistake[];
  /** Members of the main document, to find near copies. Absent where none were computed. */
  readonly memberPrints?: MemberPrints;
  /** How many entries each list lacks, because the document declares more than are read. Absent when the lists are whole. */
  readonly unread?: Unread;
}

/** A print is the same for two members of one name whose text differs in comments and white space only. */
export interface MemberPrints {
  /** Sorted, each once, one after another, each of `printLength` characters: a list of texts would take four times the memory. */
  readonly text: string;
  /** Members that have no print, because only the first ones of a document get one. */
  readonly membersLeft: number;
}

export const printLength = 16;

/** Lists of a connector that have a bound. What is beyond the bound is neither shown nor compared. */
export const boundedLists = ["functions", "sharedValues", "dataSourceKinds", "publishes", "missing"] as const;
export type BoundedList = (typeof boundedLists)[number];
export type Unread = { readonly [L in BoundedList]: number };

/** How many entries of that list were not read. */
export const unreadOf = ({ unread }: Pick<ConnectorFacts, "unread">, list: BoundedList): number => unread?.[list] ?? 0;

export interface SyntaxErrorPlace {
  readonly line: number;
  readonly column: number;
  /** What the grammar expected or found, in its own words. */
  readonly detail: string;
}

export interface NotRead {
  /** The member it is in, where that is known. Its name and attributes are among the facts all the same. */
  readonly member: string | null;
  readonly line: number;
  readonly column: number;
  readonly detail: string;
}

export type MissingReference =
  | { readonly what: "string"; readonly key: string; readonly culture: CultureName }
  | { readonly what: "part"; readonly name: string }
  | { readonly what: "member"; readonly name: string; readonly asked: "kind" | "publish" };

/** `member` is the member in which it stands. `meant`: the name that was probably meant. */
export type Mistake =
  | { readonly what: "undefined-name"; readonly name: string; readonly member: string; readonly meant: string | null }
  | { readonly what: "duplicate-name"; readonly name: string }
  /** `member` is null for an attribute of the section. */
  | { readonly what: "misspelt-attribute"; readonly attribute: string; readonly member: string | null; readonly meant: string }
  /** An icon's part is in the file and is no PNG picture. */
  | { readonly what: "icon-not-readable"; readonly part: string };

/** A field of a record we do not read further: its source, so that nothing declared is hidden. */
export interface OtherField {
  readonly name: string;
  readonly source: string;
  /** The documented name this one is probably a misspelling of (`Cateogry`), else null. */
  readonly meant: string | null;
}

export interface DataSourceKind {
  readonly name: string;
  /** False when `DataSource.Kind` names a member that is not there or is not a record. */
  readonly resolved: boolean;
  /** In source order. Unknown when the record is computed. */
  readonly authentication: Known<readonly AuthenticationKind[]>;
  readonly label: Known<LocalText> | null;
  readonly description: Known<LocalText> | null;
  /** Whether the field is there. */
  readonly testConnection: boolean;
  readonly testConnectionCall: TestConnectionCall;
  readonly resourcePath: ResourcePath;
  readonly supportsEncryption: Known<boolean> | null;
  readonly icons: IconSet | null;
  readonly otherFields: readonly OtherField[];
}

/** What `TestConnection` calls, as far as it can be known without running it. */
export type TestConnectionCall =
  /** There is no `TestConnection`. */
  | { readonly kind: "none" }
  | { readonly kind: "unknown" }
  /** It names a function that is shared and asks for nothing that the data source path lacks. */
  | { readonly kind: "resolved"; readonly functionName: string }
  | TestConnectionFault;

export interface TestConnectionFault {
  readonly kind: "unresolved";
  readonly because: TestConnectionFaultReason;
  /** Null when it names none. */
  readonly functionName: string | null;
  /** For `asks-beyond-path` what it asks for, for `arguments-missing` the parameters it leaves out. */
  readonly names: readonly string[];
}

export type TestConnectionFaultReason =
  /** It gives something else than a list that begins with a name. */
  | "names-no-function"
  | "no-such-function"
  | "not-shared"
  | "not-a-function"
  | "asks-beyond-path"
  | "arguments-missing"
  | "too-many-arguments";

/** What the data source path of a kind is made of. */
export type ResourcePath =
  /** The required parameters of its functions. */
  | { readonly kind: "parameters" }
  | { readonly kind: "singleton" }
  /** By code of the connector's own. `print` is equal when that code is. */
  | { readonly kind: "computed"; readonly print: string }
  | { readonly kind: "unknown" };

export interface AuthenticationKind {
  readonly name: string;
  /** `Label`, `UsernameLabel`, `PasswordLabel`, `KeyLabel` … */
  readonly labels: readonly { readonly field: string; readonly text: Known<LocalText> }[];
  /** The other fields by name: `StartLogin`, `FinishLogin`, `AuthorizationUri` … */
  readonly fields: readonly string[];
}

export interface Publish {
  readonly name: string;
  /** False when the name leads to no record that can be read. */
  readonly resolved: boolean;
  /** Title, help text, and whatever else the list holds. */
  readonly buttonText: Known<readonly LocalText[]> | null;
  /** As written; see `shownCategory` for where Power BI puts it. */
  readonly category: Known<LocalText> | null;
  readonly beta: Known<boolean> | null;
  readonly learnMoreUrl: Known<LocalText> | null;
  readonly supportsDirectQuery: Known<boolean> | null;
  readonly sourceImage: IconSet | null;
  readonly sourceTypeImage: IconSet | null;
  readonly nativeQueryProperties: string | null;
  readonly otherFields: readonly OtherField[];
}

/** Lists of one size class, in source order. Unknown when not made of `Extension.Contents` on known names. */
export interface IconSet {
  readonly icon16: Known<readonly Icon[]> | null;
  readonly icon32: Known<readonly Icon[]> | null;
}

export interface Icon {
  readonly file: string;
  /** From the PNG header; null when the part is missing or not a PNG. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A shared member that is a function, or may be one. */
export interface SharedFunction {
  readonly name: string;
  /** Null when they, and whether it is a function at all, cannot be known without running the connector. */
  readonly parameters: readonly Parameter[] | null;
  /** As written; `any` when nothing is given. Through `Value.ReplaceType` where used. Null where the parameters are. */
  readonly returnType: string | null;
  readonly kind: string | null;
  readonly publish: string | null;
  readonly documentation: Documentation;
  readonly path: DataSourcePath | null;
}

export interface SharedValue {
  readonly name: string;
}

export interface Parameter {
  readonly name: string;
  /** As written. */
  readonly type: string;
  /** The primitive type behind a type given by name, `nullable text`; null when it is not known. Absent when `type` says it itself. */
  readonly resolvedType?: string | null;
  readonly optional: boolean;
}

/** `Documentation.*` metadata of the function's type. */
export interface Documentation {
  readonly name: LocalText | null;
  readonly longDescription: LocalText | null;
  readonly hasExamples: boolean;
}

/** What Power BI stores credentials under. Only functions with a kind have one. */
export type DataSourcePath =
  | { readonly kind: "singleton" }
  | { readonly kind: "url"; readonly parameter: string }
  | { readonly kind: "json"; readonly parameters: readonly string[] }
  /** The connector computes it by code of its own. */
  | { readonly kind: "computed" }
  /** It cannot be known without running the connector. */
  | { readonly kind: "unknown" };

/** Power BI gives only `Azure` and `Database` a place of their own; everything else is shown under Other. */
export type ShownCategory = "Azure" | "Database" | "Other";
export const shownCategory = (category: string | null): ShownCategory =>
  category === "Azure" || category === "Database" ? category : "Other";
