import { localeOf, type Locale } from "../../shared/model/language.ts";
import { en } from "../../shared/words/en/en.ts";
import { loadWords } from "../../shared/words/load-words.ts";
import type { Words } from "../../shared/words/words.ts";
import type { SettingsState } from "./settings-state.ts";
import { createStore, type Store } from "./store.ts";

/** A language with its texts: both change in one step, so that dates and sentences never differ in language. */
export interface ShownLanguage {
  readonly locale: Locale;
  readonly words: Words;
}

export interface ShownLanguageState {
  readonly store: Store<ShownLanguage>;
  /** Resolves when the language of the settings is shown. What is shown stays while another language is being loaded. */
  readonly loaded: () => Promise<void>;
}

/** `preferred`: the user's languages, best first. */
export function createShownLanguage(
  { store: settings }: Pick<SettingsState, "store">,
  preferred: () => readonly string[],
): ShownLanguageState {
  const store = createStore<ShownLanguage>({ locale: "en", words: en });
  let loading = Promise.resolve();
  const wanted = (): Locale => localeOf(settings.get().locale, preferred);
  const follow = (): void => {
    const locale = wanted();
    if (locale === store.get().locale) return;
    loading = loadWords(locale).then((words) => {
      // The user may have chosen another one meanwhile.
      if (locale === wanted()) store.set({ locale, words });
    });
  };
  follow();
  settings.subscribe(follow);
  return { store, loaded: () => loading };
}
