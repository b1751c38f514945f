/** Why a file of a project folder does not go into the connector. */
export type LeftOutReason =
  /** `X.query.pq`: for trying the connector out. */
  | "query-document"
  | "test-document"
  | "project-file"
  | "version-control"
  | "editor-leftover"
  /** What a build made, and its folders. */
  | "build-output"
  /** A key, a password, or what looks like one. Only its own name brings it in, no pattern with a wildcard. */
  | "secret"
  /** A link, a device or a pipe. */
  | "not-a-file"
  /** In a folder: a connector is flat. */
  | "in-folder"
  /** No kind of file that connectors are made of. */
  | "not-a-connector-file"
  | "excluded";

export interface LeftOut {
  /** Path from the project folder, with `/`; a folder ends with it. */
  readonly path: string;
  readonly reason: LeftOutReason;
}

export interface PackedFile {
  /** Path from the project folder, with `/`. */
  readonly path: string;
  /** In the connector. */
  readonly name: string;
  readonly sizeBytes: number;
}

/** Why a project folder does not become a connector. */
export type PackFailure =
  | { readonly kind: "folder-unreadable"; readonly path: string }
  | { readonly kind: "file-unreadable"; readonly path: string }
  | { readonly kind: "too-many-files"; readonly most: number }
  | { readonly kind: "too-large"; readonly path: string }
  | { readonly kind: "no-main-document" }
  | { readonly kind: "several-main-documents"; readonly names: readonly string[] }
  | { readonly kind: "unsafe-name"; readonly path: string }
  /** Two files that would have one name in the connector. */
  | { readonly kind: "same-name"; readonly path: string; readonly other: string }
  /** The code asks for files of the folder that are left out. */
  | { readonly kind: "asked-for-left-out"; readonly names: readonly string[] }
  | { readonly kind: "mistake"; readonly document: string; readonly line: number; readonly column: number; readonly detail: string }
  /** What was packed could not be read back as a connector. */
  | { readonly kind: "not-readable-as-connector" };

/** Why an output was not written. Nothing is left of it. */
export type OutputFailure =
  | { readonly kind: "output-exists"; readonly path: string }
  | { readonly kind: "disk-full"; readonly path: string }
  | { readonly kind: "output-not-writable"; readonly path: string };
