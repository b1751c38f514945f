import type { NameDecision } from "../../shared/model/cleanup.ts";
import type { HistoryKind } from "../../shared/model/history.ts";
import type { Thumbprint } from "../../shared/model/thumbprint.ts";
import type { SecurityLevel } from "../../shared/model/trust.ts";

export const commandNames = [
  "scan", "inspect", "verify", "folders", "trust",
  "shadows", "compare", "catalog", "testing",
  "quarantine", "restore", "disable", "enable", "purge", "undo", "history",
] as const;
export type CommandName = (typeof commandNames)[number];

/** What was asked for. Paths and names are as given. */
export type Request =
  | { readonly command: "help"; readonly about: CommandName | null }
  | { readonly command: "version" }
  | ({ readonly command: "scan"; readonly folders: readonly string[]; readonly all: boolean } & JudgingOptions)
  | ({ readonly command: "inspect"; readonly files: readonly string[] } & JudgingOptions)
  | VerifyRequest
  | FoldersRequest
  | { readonly command: "trust"; readonly json: boolean; readonly trusted: string | null }
  | { readonly command: "shadows"; readonly json: boolean; readonly svg: string | null; readonly all: boolean }
  | { readonly command: "compare"; readonly json: boolean; readonly one: string; readonly other: string }
  | CatalogRequest
  | TestingRequest
  | MoveRequest
  | AgeingRequest
  | ({ readonly command: "undo"; readonly historyId: number } & MoveOptions)
  | HistoryRequest;

export interface VerifyRequest {
  readonly command: "verify";
  readonly files: readonly string[];
  readonly json: boolean;
  readonly thumbprint: Thumbprint | null;
  /** The XML of each signature too. */
  readonly xml: boolean;
}

/** What a file is judged against. */
export interface JudgingOptions {
  readonly json: boolean;
  /** A file of trusted thumbprints in place of this computer's list. */
  readonly trusted: string | null;
  /** Empty when none is named. */
  readonly culture: string;
  /** A list of certified connectors in place of ours. */
  readonly catalog: string | null;
  readonly securityLevel: SecurityLevel;
}

export type FoldersRequest = { readonly command: "folders"; readonly json: boolean } & (
  | { readonly action: "list" }
  | { readonly action: "add" | "remove"; readonly path: string }
);

export type CatalogRequest = { readonly command: "catalog"; readonly json: boolean } & (
  | { readonly action: "list"; readonly text: string }
  | { readonly action: "update"; readonly file: string; readonly dryRun: boolean }
  | { readonly action: "reset"; readonly dryRun: boolean }
);

export type TestingRequest = { readonly command: "testing"; readonly json: boolean } & (
  | { readonly action: "list" }
  | { readonly action: "mark"; readonly file: string; readonly until: string; readonly note: string; readonly dryRun: boolean }
  | { readonly action: "clear"; readonly file: string; readonly dryRun: boolean }
);

export interface MoveOptions {
  readonly json: boolean;
  readonly dryRun: boolean;
  /** Nobody is asked. */
  readonly yes: boolean;
  /** Null: a file whose name is taken stays where it is, and that is a failure. */
  readonly ifTaken: NameDecision | null;
  /** A kept file whose bytes changed is restored or purged as it is now. */
  readonly changed: boolean;
  readonly reason: string;
}

export interface MoveRequest extends MoveOptions {
  readonly command: "quarantine" | "restore" | "disable" | "enable" | "purge";
  readonly names: readonly string[];
  /** Names of files to delete for good, repeated on purpose. */
  readonly confirmed: readonly string[];
}

/** What happens to kept files with age: `quarantine` with options of its own. */
export interface AgeingRequest {
  readonly command: "ageing";
  readonly json: boolean;
  /** Ids or names of kept files. */
  readonly hold: readonly string[];
  readonly release: readonly string[];
  /** Undefined: as it was; null: never. */
  readonly deleteAfter: number | null | undefined;
}

export interface HistoryRequest {
  readonly command: "history";
  readonly format: "text" | "json" | "csv";
  readonly text: string;
  readonly kinds: readonly HistoryKind[];
  readonly since: string | null;
  /** Of the text form; the others are whole. */
  readonly limit: number;
}

export type UsageFailure =
  | { readonly kind: "no-command" }
  | { readonly kind: "unknown-command"; readonly given: string }
  | { readonly kind: "bad-option"; readonly command: CommandName; readonly detail: string }
  | { readonly kind: "nothing-named"; readonly command: CommandName }
  | { readonly kind: "too-much-named"; readonly command: CommandName };
