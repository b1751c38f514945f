/** A text with headings, for people. Texts are plain: names that others wrote are quoted in them, and nothing in them is markup. */
export interface TextDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** In order. */
  | { readonly kind: "steps"; readonly items: readonly string[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** To be copied as it is: commands and digits of ours, never a name that others wrote. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | { readonly kind: "links"; readonly label: string; readonly links: readonly Link[] };

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Whether the value is digits to be copied. */
  readonly isCode: boolean;
}

/** `target` is a path of ours, relative to the document. */
export interface Link {
  readonly text: string;
  readonly target: string;
  readonly language: string;
}
