import { app, nativeTheme } from "electron";
import type { Settings } from "../../shared/model/inventory.ts";
import { localeOf, type Locale } from "../../shared/model/language.ts";
import { en } from "../../shared/words/en/en.ts";
import { loadWords } from "../../shared/words/load-words.ts";
import { plainWords } from "../../shared/words/plain-words.ts";
import type { HostWords } from "../../shared/words/words.ts";

/** The language and the theme of everything outside the page: dialogs, menu, notifications, window frame. */
export interface LocaleAndTheme {
  readonly words: () => HostWords;
  /** Resolves when the texts of the language are loaded. */
  readonly apply: (settings: Pick<Settings, "locale" | "theme">) => Promise<void>;
  /** Called whenever `words` changed, the first settings included. */
  readonly onLanguageChanged: (listener: (words: HostWords) => void) => void;
}

/** English until the first settings are applied. */
export function createLocaleAndTheme(): LocaleAndTheme {
  const state: { locale: Locale | null; texts: HostWords } = { locale: null, texts: en.host };
  const listeners: ((words: HostWords) => void)[] = [];
  const words = () => plainWords(state.texts);
  return {
    words,
    apply: async ({ locale: setting, theme }) => {
      nativeTheme.themeSource = theme;
      const locale = localeOf(setting, () => app.getPreferredSystemLanguages());
      if (state.locale === locale) return;
      state.locale = locale;
      const { host } = await loadWords(locale);
      // The user may have chosen another one meanwhile.
      if (state.locale !== locale) return;
      state.texts = host;
      for (const listener of listeners) listener(words());
    },
    onLanguageChanged: (listener) => void listeners.push(listener),
  };
}
