import type { Locale } from "../model/language.ts";
import { de } from "./de/de.ts";
import { commandLine as germanCommandLine } from "./de/command-line/command-line.ts";
import { commandLine } from "./en/command-line/command-line.ts";
import { en } from "./en/en.ts";
import { commandLine as spanishCommandLine } from "./es/command-line/command-line.ts";
import { es } from "./es/es.ts";
import { commandLine as frenchCommandLine } from "./fr/command-line/command-line.ts";
import { fr } from "./fr/fr.ts";
import { commandLine as japaneseCommandLine } from "./ja/command-line/command-line.ts";
import { ja } from "./ja/ja.ts";
import { pseudoCommandLine } from "./pseudo/command-line.ts";
import { pseudo } from "./pseudo/pseudo.ts";
import type { CommandLineWords, Words } from "./words.ts";
import { commandLine as chineseCommandLine } from "./zh-hans/command-line/command-line.ts";
import { zhHans } from "./zh-hans/zh-hans.ts";

/** All languages at once, for tests; the programs load the one they show. */
export const wordsIn: { readonly [L in Locale]: Words } = { en, de, fr, es, ja, "zh-Hans": zhHans, pseudo };

/** The same for the command line. */
export const commandLineWordsIn: { readonly [L in Locale]: CommandLineWords } = {
  en: commandLine,
  de: germanCommandLine,
  fr: frenchCommandLine,
  es: spanishCommandLine,
  ja: japaneseCommandLine,
  "zh-Hans": chineseCommandLine,
  pseudo: pseudoCommandLine,
};
