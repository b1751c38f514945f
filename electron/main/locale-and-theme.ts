import { nativeTheme } from "electron";
import type { Settings } from "../../shared/model/inventory.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { plainWords } from "../../shared/words/plain-words.ts";
import type { HostWords } from "../../shared/words/words.ts";

/** The language and the theme of everything outside the page: dialogs, menu, notifications, window frame. */
export interface LocaleAndTheme {
  readonly words: () => HostWords;
  readonly apply: (settings: Pick<Settings, "locale" | "theme">) => void;
  /** Called whenever `words` changed, the first settings included. */
  readonly onLanguageChanged: (listener: (words: HostWords) => void) => void;
}

/** English until the first settings are applied. */
export function createLocaleAndTheme(): LocaleAndTheme {
  const state: { locale: Settings["locale"] | null } = { locale: null };
  const listeners: ((words: HostWords) => void)[] = [];
  const words = () => plainWords(wordsIn[state.locale ?? "en"].host);
  return {
    words,
    apply: ({ locale, theme }) => {
      nativeTheme.themeSource = theme;
      if (state.locale === locale) return;
      state.locale = locale;
      for (const listener of listeners) listener(words());
    },
    onLanguageChanged: (listener) => void listeners.push(listener),
  };
}
