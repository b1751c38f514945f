import type { ForeignText } from "../foreign-text.ts";

/** Files for administrators in a release. A `.reg` file is none of them: it would replace the list of a computer that nobody has seen. */
export const releasedTrustKinds = ["powershell", "intune", "gpo", "configmgr"] as const;
export type ReleasedTrustKind = (typeof releasedTrustKinds)[number];

/** The instructions that go with a connector, in one language. Menus and options have the names that Microsoft gives them there. */
export interface ReleaseWords {
  /** BCP 47, as in `lang`. */
  readonly tag: string;
  /** Of the language, in itself. */
  readonly language: string;
  /** In the quotation marks of the language. */
  readonly quoted: (text: ForeignText) => string;
  readonly title: (connector: ForeignText) => string;
  readonly otherLanguages: string;
  readonly labels: {
    readonly file: string;
    readonly version: string;
    readonly hash: string;
    readonly signedBy: string;
    readonly notSigned: string;
    readonly sha1: string;
    readonly sha256: string;
    readonly validUntil: string;
    readonly certificateFile: string;
  };
  readonly check: {
    readonly heading: string;
    readonly powershell: string;
    readonly expected: string;
    readonly linux: string;
    readonly macos: string;
    /** What a hash beside a file cannot show. */
    readonly limit: string;
  };
  readonly users: {
    readonly heading: string;
    readonly close: string;
    /** Also where OneDrive backs up documents. */
    readonly folder: string;
    readonly older: string;
    readonly copy: (file: ForeignText) => string;
    /** Of a signed file. */
    readonly trust: string;
    /** Of a file without a signature. */
    readonly allow: string;
    readonly start: (names: readonly ForeignText[]) => string;
    /** For a connector that Get data does not list. */
    readonly startUnlisted: string;
    readonly blocked: string;
    readonly gateway: string;
  };
  readonly unsigned: { readonly heading: string; readonly paragraphs: readonly string[] };
  readonly administrators: {
    readonly heading: string;
    readonly proves: string;
    readonly compare: string;
    readonly selfSigned: string;
    readonly scope: string;
    readonly registry: string;
    readonly keep: string;
    readonly files: string;
    readonly kinds: Readonly<Record<ReleasedTrustKind, string>>;
    readonly unsigned: string;
  };
  readonly remove: {
    readonly heading: string;
    readonly user: string;
    /** Of a file without a signature: the setting that was lowered for it. */
    readonly setting: string;
    readonly administrator: string;
  };
}
