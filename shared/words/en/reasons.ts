import type { Severity } from "../../model/finding.ts";
import type { ArchiveNoteKind, Lookalike } from "../../model/inspection.ts";
import type { AlterationReason, MalformedReason, UnsupportedReason } from "../../model/signature.ts";

export const severities = { danger: "Danger", attention: "Attention", information: "Note" } satisfies Readonly<Record<Severity, string>>;

/** Completes “it is …”. */
export const lookalikes = {
  "html": "a web page, probably an error page that was saved with a connector’s name",
  "error-message": "a server’s error message that was saved with a connector’s name",
  "json": "a JSON text",
  "shortcut": "a shortcut to another file",
  "rar": "a RAR archive",
  "seven-zip": "a 7-Zip archive",
  "gzip": "a gzip archive",
  "other-archive": "an archive of a kind that Power BI does not read",
  "archive-inside": "an archive with another archive inside",
  "pdf": "a PDF document",
  "png": "a picture",
  "power-bi-report": "a Power BI report",
  "office-document": "an Office document",
  "git-lfs-pointer": "a Git LFS pointer, which only refers to the real file",
  "executable": "a program",
  "zip": "an archive without a section document",
  "misspelt-section": "almost one: it must begin with the word “section” in lowercase letters",
  "text": "a text without a section document",
  "unknown": "of a type that Mezzanine does not recognize",
} satisfies Readonly<Record<Lookalike, string>>;

/** Each completes “in this archive, …”. */
export const archiveNotes = {
  "size-differs": "a part’s size is not what the directory says",
  "crc-differs": "a part’s checksum is wrong",
  "local-header-differs": "a part’s own header differs from the directory",
  "overlapping-entries": "two parts share the same bytes",
  "gap-between-entries": "there are bytes that belong to no part",
  "bytes-before": "there are bytes before the first part",
  "bytes-after": "there are bytes after the end",
  "bytes-after-data": "there are bytes after a part’s content that no program unpacks",
  "size-behind-stored-data": "a part’s size is stored after it, so its end is not certain",
  "unknown-flags": "a part’s header asks for something that readers do not know, such as patched data",
  "comment": "there is a comment",
  "duplicate-name": "two parts have the same name",
  "names-differ-in-case": "two names differ only in uppercase and lowercase letters or in how their characters are encoded",
  "encrypted": "a part is encrypted",
  "unknown-method": "a part is compressed in a way that Mezzanine does not read",
  "zip64": "the format for very large archives is used",
  "entry-count-differs": "the number of parts is not what the directory says",
  "several-end-records": "there is more than one directory",
  "directory-size-differs": "the directory’s size is not what it says",
  "corrupt-data": "a part’s content is damaged",
  "too-large": "a part is larger than any connector needs",
  "name-escapes": "a name points to a place outside the folder it is unpacked in",
  "name-dot-slash": "names begin with “./”, which stays in the same folder",
  "name-absolute": "a name starts at a drive or at the root",
  "name-backslash": "a name is written with backslashes",
  "name-control-character": "a name has invisible characters",
  "name-reserved": "a name is reserved by Windows",
  "name-trailing": "a name ends in a dot or a space",
  "name-too-long": "a name is longer than Windows allows",
  "name-not-utf8": "a name is not written in UTF-8",
  "symbolic-link": "a part is a link to another file",
  "marked-as-folder": "a part with a file’s name is marked as a folder",
} satisfies Readonly<Record<ArchiveNoteKind, string>>;

/** Why a signature does not fit the content. */
export const alterations = {
  "part-changed": "a part is not what the signer signed",
  "part-missing": "a part that the signer signed is missing",
  "part-not-covered": "a part was added that the signer never signed",
  "signed-info-changed": "the list of what was signed was changed",
  "signature-value-wrong": "the signature does not belong to this content",
  "content-type-changed": "a part is declared to be of another type than the signer signed",
  "covers-nothing": "the signature covers none of the content",
  "contradicting-references": "the signature says two different things about one part",
  "reference-outside-package": "the signature points outside the file",
} satisfies Readonly<Record<AlterationReason, string>>;

/** Why a signature could not be checked. Each completes “… but …”. */
export const unsupported = {
  "signature-method": "it uses a method that Mezzanine does not accept",
  "digest-method": "its checksums use a method that Mezzanine does not accept",
  "canonicalization": "its text is normalized by a method that Mezzanine does not accept",
  "transform": "it changes the content before signing in a way that Mezzanine does not accept",
  "key-too-short": "its key is too short to be safe",
  "weak-key": "its key is so weak that anyone can sign with it",
  "key-type": "its key is of a type that Mezzanine does not support",
  "no-certificate": "it has no certificate",
  "part-unread":
    "it covers a part that could not be unpacked: encrypted, compressed in a way that Mezzanine does not read, or much too large",
  "too-large": "it is larger than any real signature",
} satisfies Readonly<Record<UnsupportedReason, string>>;

/** What is wrong with the form of a signature. */
export const malformed = {
  "not-xml": "it is not well-formed XML",
  "doctype": "it has a document type definition, which is not allowed in signatures",
  "too-deep": "it is nested deeper than any real signature",
  "no-signature-element": "its part holds no signature",
  "missing-element": "something that every signature has is missing",
  "not-base64": "its values are not encoded as they must be",
  "duplicate-id": "it uses one identifier for two things",
  "several-origins": "the file names more than one place for its signatures",
  "signature-part-missing": "the file refers to a signature that is missing",
  "signature-part-type": "a part of the signature has another content type than it must have",
  "orphan-signature": "it is in the file, but the file does not refer to it",
  "duplicate-part": "two parts have the same name, so which one was signed is not certain",
  "ambiguous-archive": "the archive can be read in two ways, so what was signed is not certain",
  "bad-relationships": "the file’s relationships break the rules",
  "bad-content-types": "the file’s list of content types breaks the rules",
  "bad-certificate": "its certificate cannot be read",
  "certificate-not-der": "its certificate is not encoded as the standard requires (DER)",
  "certificate-dates": "its certificate’s dates are malformed: they do not exist, or are not written as the standard requires",
  "bad-reference": "it refers to its content in a way that is not allowed",
  "unexpected-reference": "it refers to something it must not",
  "unexpected-object": "it has content that is not allowed in a signature",
} satisfies Readonly<Record<MalformedReason, string>>;
