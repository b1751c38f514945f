import type { DataSourcePath } from "../model/connector.ts";
import type { PartFacts } from "../model/inspection.ts";
import type { ForeignText, SentenceFacts } from "./foreign-text.ts";

/** The texts around one connector's facts. */
export interface WindowDetailWords {
  readonly compare: {
    readonly label: string;
    readonly hint: string;
    readonly placeholder: string;
    readonly equal: (signer: ForeignText) => string;
    readonly equalButAltered: string;
    readonly equalButUnchecked: string;
    readonly onlyClaimed: string;
    readonly onlyIncluded: string;
    readonly fileHash: string;
    readonly different: string;
    readonly unsigned: string;
    readonly notRead: string;
    readonly notHexadecimal: string;
    readonly wrongLength: string;
    readonly tidied: string;
  };
  readonly detail: {
    readonly label: string;
    readonly tabs: { readonly overview: string; readonly signature: string; readonly functions: string; readonly contents: string };
    readonly version: (version: ForeignText) => string;
    readonly signedBy: (name: ForeignText) => string;
    readonly loadingTitle: { readonly expected: string; readonly blocked: string; readonly unknown: string };
    readonly gone: string;
    readonly goneDetail: string;
    readonly loading: string;
    readonly whatItMeans: string;
  };
  readonly overview: {
    readonly getData: string;
    readonly onLight: string;
    readonly onDark: string;
    readonly noPublish: string;
    readonly unresolvedPublish: (name: ForeignText) => string;
    readonly titleUnknown: string;
    readonly category: string;
    readonly categoryShown: (shown: ForeignText) => string;
    readonly directQuery: string;
    readonly beta: string;
    readonly yes: string;
    readonly no: string;
    readonly computed: string;
    readonly learnMore: string;
    readonly openLearnMore: string;
    readonly kinds: string;
    readonly noKinds: string;
    readonly authentication: string;
    readonly testConnection: string;
    readonly encryption: string;
    readonly file: string;
    readonly fileName: string;
    readonly folder: string;
    readonly size: string;
    readonly modified: string;
    readonly container: string;
    readonly containers: { readonly mez: string; readonly pqx: string; readonly section: string };
    readonly section: string;
    readonly cultures: string;
    readonly neutral: string;
    readonly sha256: string;
    readonly otherFields: string;
    readonly maybeMeant: (name: ForeignText) => string;
    readonly authenticationNames: Readonly<Record<string, string>>;
    readonly requires: string;
  };
  readonly functions: {
    readonly none: string;
    readonly count: (count: number) => string;
    readonly kind: string;
    readonly path: string;
    readonly pathOf: (path: SentenceFacts<DataSourcePath>) => string;
    readonly published: string;
    readonly search: string;
    readonly nothingMatches: string;
    /** On the button under a long list. */
    readonly showMore: (count: number) => string;
    /** Of a document that declares more than is read. */
    readonly unread: (count: number) => string;
  };
  readonly contents: {
    readonly summary: (parts: number, size: string) => string;
    readonly name: string;
    readonly role: string;
    readonly size: string;
    readonly covered: string;
    readonly roles: Readonly<Record<PartFacts["role"], string>>;
    readonly coveredYes: string;
    readonly coveredNo: string;
    readonly coveredNone: string;
    readonly notes: string;
    readonly ambiguous: string;
    readonly wholeArchive: string;
    readonly images: string;
  };
}
