import { languageFor, languages, languageTag, type Locale } from "../../shared/model/language.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { loadCommandLineWords } from "../../shared/words/load-command-line-words.ts";
import { loadWords } from "../../shared/words/load-words.ts";
import { plainWords } from "../../shared/words/plain-words.ts";
import type { Environment } from "../engine/scan/known-folders.ts";
import type { CommandWords } from "./command-context.ts";

/** Names the language of the command line; without it the system's is taken. */
export const languageVariable = "MEZZANINE_LANGUAGE";

const locales: readonly Locale[] = [...languages, "pseudo"];

/** `problem` says, in English, that the variable names no language of Mezzanine; it is ignored then. */
export async function loadCommandWords(
  environment: Environment,
  systemLocale = Intl.DateTimeFormat().resolvedOptions().locale,
): Promise<{ readonly words: CommandWords; readonly problem: string | null }> {
  const wanted = environment[languageVariable] ?? "";
  const named = locales.find((locale) => locale.toLowerCase() === wanted.toLowerCase());
  const locale = named ?? languageFor([systemLocale]);
  const [commandLine, common] = await Promise.all([loadCommandLineWords(locale), loadWords(locale)]);
  const words = { ...plainWords({ commandLine, common }), shown: { words: common, language: languageTag(locale) } };
  if (wanted === "" || named !== undefined) return { words, problem: null };
  return { words, problem: words.commandLine.frame.noLanguage(languageVariable, foreign(wanted), locales.slice(0, -1)) };
}
