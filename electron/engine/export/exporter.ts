import type { MachinePolicy } from "../../../shared/model/machine-policy.ts";

/** One file that an export makes. */
export interface ExportFile {
  /** Relative to the folder of the export, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an export is made of. Nothing else is read while its files are made. */
export interface ExportFacts {
  readonly policy: MachinePolicy;
  /** The bytes of the policy's file as they were given. */
  readonly policyBytes: Uint8Array;
  /** Of Mezzanine. */
  readonly version: string;
}

/** Makes the files of one engine: the same ones from the same facts. */
export type Exporter = (facts: ExportFacts) => readonly ExportFile[];
