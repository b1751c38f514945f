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

/** Why a key or its certificate cannot be used. */
export type KeyFailure =
  | { readonly kind: "key-unreadable"; readonly path: string }
  | { readonly kind: "no-private-key"; readonly path: string }
  | { readonly kind: "no-certificate"; readonly path: string }
  /** Not DER, or with a key or dates that make no sense: `verify` would refuse it. */
  | { readonly kind: "certificate-not-readable" }
  | { readonly kind: "password-needed"; readonly path: string }
  | { readonly kind: "wrong-password"; readonly path: string }
  /** The reader of PFX files gets such passwords wrong. */
  | { readonly kind: "password-not-ascii" }
  /** The reader of PFX files knows RSA keys only. */
  | { readonly kind: "pfx-key-not-rsa"; readonly path: string }
  /** Written in a way that the reader of PFX files does not know. */
  | { readonly kind: "pfx-not-understood"; readonly path: string }
  | { readonly kind: "key-does-not-fit" }
  | { readonly kind: "key-type"; readonly keyType: string }
  | { readonly kind: "certificate-expired"; readonly notAfter: string }
  | { readonly kind: "certificate-not-yet-valid"; readonly notBefore: string }
  | { readonly kind: "certificate-wrong-purpose" };

/** Why a connector file cannot be signed. */
export type LayoutFailure =
  | { readonly kind: "file-unreadable"; readonly path: string }
  | { readonly kind: "not-a-connector"; readonly path: string }
  | { readonly kind: "unsafe-name"; readonly path: string }
  | { readonly kind: "same-name"; readonly path: string; readonly other: string }
  /** The signature that is there is not intact, or could not be checked. */
  | { readonly kind: "signature-not-intact" }
  /** The signature that is there covers the list of signatures, as Microsoft's does: a second one would break it. */
  | { readonly kind: "cannot-countersign" };

export type TimestampFailure =
  | { readonly kind: "timestamp-address"; readonly address: string }
  | { readonly kind: "timestamp-no-answer"; readonly address: string }
  | { readonly kind: "timestamp-bad-answer"; readonly address: string }
  | { readonly kind: "timestamp-refused"; readonly address: string }
  /** It answered about something else than was asked, or what it answered does not verify. */
  | { readonly kind: "timestamp-wrong"; readonly address: string }
  | { readonly kind: "timestamp-outside-validity"; readonly time: string };

/** Why a signature made elsewhere is not taken. */
export type AttachFailure =
  | { readonly kind: "prepared-unreadable"; readonly path: string }
  /** The file is no longer what was prepared, or other choices were made. */
  | { readonly kind: "prepared-for-another" }
  | { readonly kind: "signature-unreadable"; readonly path: string }
  | { readonly kind: "signature-wrong" };

export type SignFailure = KeyFailure | LayoutFailure | TimestampFailure | AttachFailure;

/** What is true of a signed package and may surprise. */
export type SignWarning = "ecdsa" | "self-signed" | "no-timestamp";
