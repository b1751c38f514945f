import { nativeTheme } from "electron";
import type { Settings } from "../../shared/model/inventory.ts";
import { wordsIn } from "../../shared/words/locales.ts";
import { plainWords } from "../../shared/words/plain-words.ts";
import type { ShellWords } from "../../shared/words/words.ts";

/** The language in which the system speaks for us, and the look it gives its own parts: both as the user chose. */
export interface Voice {
  readonly words: () => ShellWords;
  readonly follow: (settings: Pick<Settings, "locale" | "theme">) => void;
}

/** `onLanguage` is called whenever the words are others. */
export function createVoice(onLanguage: (words: ShellWords) => void): Voice {
  const state: { locale: Settings["locale"] | null } = { locale: null };
  const words = () => plainWords(wordsIn[state.locale ?? "en"].shell);
  return {
    words,
    follow: ({ locale, theme }) => {
      nativeTheme.themeSource = theme;
      if (state.locale === locale) return;
      state.locale = locale;
      onLanguage(words());
    },
  };
}
