import type { commandLine } from "./en/command-line/command-line.ts";
import type { en } from "./en/en.ts";

/**
 * Every text of one language. English is the source: its objects in `en/` are the only list of texts, and every other language must
 * have the same ones. Inside `en/`, maps of fixed texts over a union of the model are checked with `satisfies`. Tables of sentences are
 * declared as a map over the union instead, so that another language may use facts which the English sentence leaves out.
 */
export type Words = Translated<typeof en>;

/** The words that a file or a page is written in, for a program that must say its language. */
export interface WordsInLanguage {
  readonly words: Words;
  /** BCP 47, as in `lang`. */
  readonly language: string;
}

/** The texts of the command line, apart from `Words`: the window never loads them. */
export type CommandLineWords = Translated<typeof commandLine>;

/** A text may be any other text; functions keep their parameters; tables keep their keys. */
type Translated<T> = T extends string
  ? string
  : T extends (...facts: infer F) => infer R
    ? (...facts: F) => Translated<R>
    : T extends readonly (infer E)[]
      ? readonly Translated<E>[]
      : { readonly [K in keyof T]: Translated<T[K]> };

export type WindowWords = Words["window"];
export type ShadowWords = Words["shadow"];
export type CleanupWords = Words["cleanup"];
/** What the operating system shows for us: menus, its dialogs, notifications. */
export type HostWords = Words["host"];
export type MenuRole = keyof HostWords["menu"]["roles"];
