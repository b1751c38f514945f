import type { AttachFailure, LeftOut, OutputFailure, PackedFile, PackFailure, SignFailure, SignWarning } from "./publish.ts";
import type { ReleaseFailure, ReleaseWarning } from "./release.ts";
import type { Thumbprint } from "./thumbprint.ts";

/** Of a project folder that the user chose or dropped; the page never names a path. */
export type ProjectId = string & { readonly brand: "ProjectId" };
/** Of a file that the user chose in the system's dialog. */
export type ChosenFileId = string & { readonly brand: "ChosenFileId" };

export const chosenFileKinds = ["key", "certificate", "signature", "previous"] as const;
export type ChosenFileKind = (typeof chosenFileKinds)[number];

export interface ChosenFile {
  readonly id: ChosenFileId;
  readonly name: string;
}

/** A project with what was made of it so far. Nothing of it is on the disk before it is saved. */
export interface ProjectView {
  readonly id: ProjectId;
  readonly folder: string;
  readonly outcome: BuildOutcome;
  /** The first ones, and how many there are. */
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCount: number;
  readonly signed: SignedFile | null;
  readonly prepared: PreparedFile | null;
}

export type BuildOutcome =
  | { readonly kind: "stopped"; readonly failure: PackFailure }
  | {
      readonly kind: "built";
      readonly fileName: string;
      readonly sha256: string;
      readonly sizeBytes: number;
      readonly packed: readonly PackedFile[];
      /** False when a mistake in the code may not have been seen. */
      readonly isCodeRead: boolean;
    };

export interface SignedFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly signerName: string;
  readonly sha1: Thumbprint;
  readonly warnings: readonly SignWarning[];
}

/** What a token or a vault has to sign, in a folder of the user's. */
export interface PreparedFile {
  readonly folder: string;
  readonly digestHex: string;
  readonly digestBase64: string;
}

/** Why something was not done. Nothing was written. */
export type PublishRefusal =
  | { readonly step: "sign"; readonly failure: SignFailure }
  | { readonly step: "attach"; readonly failure: AttachFailure | SignFailure }
  | { readonly step: "release"; readonly failure: ReleaseFailure }
  | { readonly step: "save"; readonly failure: OutputFailure };

/** `cancelled`: the user closed the dialog. */
export type ProjectAnswer =
  | { readonly kind: "done"; readonly project: ProjectView }
  | { readonly kind: "refused"; readonly refusal: PublishRefusal }
  | { readonly kind: "cancelled" };

export type ReleaseAnswer =
  | { readonly kind: "done"; readonly folder: string; readonly fileCount: number; readonly warnings: readonly ReleaseWarning[] }
  | Exclude<ProjectAnswer, { kind: "done" }>;
