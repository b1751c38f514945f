/** The languages of Mezzanine's own texts, as BCP 47 tags. */
export const languages = ["en", "de", "fr", "es", "ja", "zh-Hans"] as const;

export type Language = (typeof languages)[number];

/** A language, or the one for testing translations. */
export type Locale = Language | "pseudo";

/** As in `lang`: the language for testing is English. */
export const languageTag = (locale: Locale): Language => (locale === "pseudo" ? "en" : locale);

/** `system`: the first of the user's languages that Mezzanine has. */
export type LanguageSetting = Locale | "system";

export const languageSettings: readonly LanguageSetting[] = ["system", ...languages, "pseudo"];

/** Each language by its own name, as people look for it who do not read the one that is shown. */
export const languageNames: { readonly [L in Language]: string } = {
  "en": "English",
  "de": "Deutsch",
  "fr": "Français",
  "es": "Español",
  "ja": "日本語",
  "zh-Hans": "简体中文",
};

/**
 * The language for someone who prefers these, best first: tags such as `de-CH` or `zh-Hans-CN`. The script counts: traditional Chinese is
 * not shown as simplified. English when Mezzanine has none of them.
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const wanted = fullTag(tag);
    const found = languages.find((language) => {
      const { language: name, script } = new Intl.Locale(language).maximize();
      return wanted !== null && name === wanted.language && script === wanted.script;
    });
    if (found !== undefined) return found;
  }
  return "en";
}

/** Null for what is no tag of a language. */
function fullTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}

/** `preferred`: the user's languages, best first; asked only when the setting follows the system. */
export const localeOf = (setting: LanguageSetting, preferred: () => readonly string[]): Locale =>
  setting === "system" ? languageFor(preferred()) : setting;
