import type { CheckPlace } from "../../../../shared/model/publish-check.ts";

/** Something in the code and where it is. */
export type Found<T> = T & { readonly place: CheckPlace };

/**
 * What a connector's whole code shows of what publishers are asked about, read by the grammar and not run. Each list is bounded; a list
 * that is cut holds the first ones.
 */
export interface CodeEvidence {
  /** Where the main document's section begins; null without a main document. */
  readonly section: CheckPlace | null;
  /** Where each member of the main document stands. */
  readonly members: readonly Found<{ readonly name: string }>[];
  /** Uses of the credential, and the field or variable that each goes to. */
  readonly credentials: readonly Found<{ readonly passedTo: string | null }>[];
  /** `isCertain` is false where a secret is only somewhere in the value of `Query`. */
  readonly queryCredentials: readonly Found<{ readonly field: string; readonly isCertain: boolean }>[];
  /** Secrets that every copy of the connector has. `part`: the file that holds it, null for the code itself. */
  readonly secrets: readonly Found<{ readonly name: string; readonly part: string | null }>[];
  /** Switches that turn tracing on or off, as they are. */
  readonly traceFlags: readonly Found<{ readonly name: string; readonly isOn: boolean }>[];
  readonly traces: readonly Found<{ readonly functionName: string }>[];
  /** Code that is made at run time from anything but a part of the connector. */
  readonly evaluations: readonly Found<{ readonly functionName: string }>[];
  readonly httpAddresses: readonly Found<{ readonly address: string }>[];
  /** Keys that the code asks for and no neutral resource file has. */
  readonly missingKeys: readonly Found<{ readonly key: string }>[];
  /** Texts of resource files that are an address or hold one. */
  readonly resourceAddresses: readonly Found<{ readonly key: string; readonly isWhole: boolean }>[];
  readonly hasNavigationTable: boolean;
  /** Functions of the library that are named, each with the first place. */
  readonly named: readonly Found<{ readonly functionName: string }>[];
  /** Members from which a check of an address's scheme is reached, and those from which documentation is. */
  readonly guarded: readonly string[];
  readonly documented: readonly string[];
  /** Whether the scheme of an address is checked anywhere. */
  readonly hasGuard: boolean;
  /** Button texts that are written in the code, by the member they are in. */
  readonly textsInCode: readonly Found<{ readonly member: string }>[];
  /** Texts that may be names of parts, in lower case. */
  readonly namedParts: readonly string[];
  /** Documents that were not read, or not to their end. */
  readonly unread: readonly string[];
}
