import type { Breakage, Uncertainty } from "./shadow.ts";
import type { SignerChange } from "./install.ts";

/** Why no release was made of a file. Nothing was written. `path` may be the previous version's. */
export type ReleaseFailure =
  | { readonly kind: "file-unreadable"; readonly path: string }
  | { readonly kind: "not-a-connector"; readonly path: string }
  /** A name that Power BI does not load, or that not every system can have. */
  | { readonly kind: "unsafe-name"; readonly path: string }
  /** The signature does not hold, or could not be checked. */
  | { readonly kind: "signature-not-intact"; readonly path: string }
  | { readonly kind: "mistake"; readonly document: string; readonly line: number; readonly column: number; readonly detail: string };

/** What is true of a release and may surprise. */
export type ReleaseWarning =
  | "unsigned"
  | "self-signed"
  | "certificate-expired"
  /** Not all code could be read, so a mistake or a difference may have been missed. */
  | "code-not-read"
  /** Signed by another certificate than the previous version: administrators have to trust the new one. */
  | "signer-changed";

/** What a new version has that the one before it did not, and the other way round. */
export interface ReleaseChanges {
  readonly breakages: readonly Breakage[];
  readonly uncertain: readonly Uncertainty[];
  /** One of the two was not compared or not read as a whole. */
  readonly isPartial: boolean;
  readonly newFunctions: readonly string[];
  readonly newKinds: readonly string[];
  readonly newFiles: readonly string[];
  readonly goneFiles: readonly string[];
  readonly signer: SignerChange;
  readonly isSameFile: boolean;
}
