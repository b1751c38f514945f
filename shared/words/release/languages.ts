import { languages, type Language } from "../../model/language.ts";
import { loadWords } from "../load-words.ts";
import type { Words } from "../words.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import type { ReleaseWords } from "./release-words.ts";
import { zhHans } from "./zh-hans.ts";

const wordsOf: { readonly [L in Language]: ReleaseWords } = { en, de, fr, es, ja, "zh-Hans": zhHans };

/** Languages of the instructions in a release, in the order in which they are offered. */
export const releaseLanguages: readonly ReleaseWords[] = languages.map((tag) => wordsOf[tag]);

/** A language of a release, with the words of its index and its list of changes. */
export interface ReleaseLanguage {
  readonly tag: Language;
  /** Of the language, in itself. */
  readonly name: string;
  readonly words: Pick<Words, "release" | "shadow">;
}

/** Those of the instructions, in the same order: whoever gets a release chooses, not whoever makes it. */
export const loadReleaseLanguages = (): Promise<readonly ReleaseLanguage[]> =>
  Promise.all(languages.map(async (tag) => ({ tag, name: wordsOf[tag].language, words: await loadWords(tag) })));
