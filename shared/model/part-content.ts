import type { FileFailure } from "./finding.ts";
import type { ConnectorId } from "./inventory.ts";
import type { CultureName } from "./known.ts";
import type { PartName } from "./signature.ts";

/** One inspection as it was handed out: the content that is read must belong to it. */
export interface InspectedFile {
  readonly id: ConnectorId;
  readonly sha256: string;
}

/** One part of an inspection, by its place among the parts: names may be there twice. */
export interface PartChoice extends InspectedFile {
  readonly part: number;
}

/** Two inspections whose texts are compared. */
export interface ComparedFiles {
  readonly before: InspectedFile;
  readonly after: InspectedFile;
}

/**
 * What is in a part, to be looked at. Text is as it is in the file, untrusted, with any character, but each line ends with a line feed;
 * U+FFFD stands for bytes that are no text.
 */
export type PartContent =
  /** `membersLeft`: how many more members there are than are listed. */
  | {
      readonly kind: "code";
      readonly text: string;
      readonly isCut: boolean;
      readonly members: readonly MemberPlace[];
      readonly membersLeft: number;
    }
  | { readonly kind: "text"; readonly text: string; readonly isCut: boolean }
  /** A `data:` URL for an `<img>`: a real header and a harmless size. `width` and `height` are null where the format has none. */
  | { readonly kind: "picture"; readonly dataUrl: string; readonly width: number | null; readonly height: number | null }
  | { readonly kind: "not-shown"; readonly because: NotShownReason };

export type NotShownReason =
  /** Bytes of no kind that is shown. */
  | "not-text"
  /** Called a picture, and none that is known. */
  | "unknown-picture"
  /** More pixels or bytes than are drawn. */
  | "large-picture";

/** Where a member of a section document begins; lines count from 1. */
export interface MemberPlace {
  readonly name: string;
  readonly shared: boolean;
  readonly line: number;
}

/** The texts of all resource files. */
export interface ResourceTexts {
  /** The neutral one (`""`) first where it is there. */
  readonly cultures: readonly CultureName[];
  /** Sorted by key. A text is null where the language's own file has none. */
  readonly rows: readonly ResourceRow[];
  /** Resource files of which no text could be read: what they lack is not known. Their texts are null. */
  readonly unread: readonly CultureName[];
  /** Some keys or the ends of some texts are left out. */
  readonly isCut: boolean;
}

export interface ResourceRow {
  readonly key: string;
  /** In the order of the cultures. */
  readonly texts: readonly (string | null)[];
}

/** Languages that have a file of their own which was read, and no text for that key. */
export const missingCultures = (
  { texts }: ResourceRow,
  { cultures, unread }: Pick<ResourceTexts, "cultures" | "unread">,
): readonly CultureName[] => cultures.filter((culture, at) => texts[at] === null && !unread.includes(culture));

/** How the texts of two files differ, part by part: changed ones first. */
export interface TextDifferences {
  readonly parts: readonly PartDifference[];
  /** Parts, or lines of them, are left out. */
  readonly isCut: boolean;
}

export interface PartDifference {
  /** Null where that file has no such part. */
  readonly before: PartName | null;
  readonly after: PartName | null;
  readonly change: PartChange;
}

export type PartChange =
  | { readonly kind: "equal" }
  /** The lines are equal; their ends or the text encoding differ. */
  | { readonly kind: "equal-lines" }
  | { readonly kind: "only-before" }
  | { readonly kind: "only-after" }
  /** Other bytes, of which no lines are compared. */
  | { readonly kind: "other-bytes" }
  | { readonly kind: "changed"; readonly added: number; readonly removed: number; readonly hunks: readonly TextHunk[] }
  /** So long or so different that comparing them was given up. */
  | { readonly kind: "too-different" }
  | { readonly kind: "unreadable" };

/** Lines that differ, with some equal ones around them; line numbers count from 1. */
export interface TextHunk {
  readonly beforeStart: number;
  readonly afterStart: number;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Why there is nothing to show. `changed-since`: the file is not the one that was inspected. `not-read`: time, memory or the reader gave out. */
export type ContentFailure = FileFailure | "changed-since" | "part-missing" | "part-damaged" | "not-read";
