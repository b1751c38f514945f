/** Cultures worth offering: those Power BI Desktop itself is sold in, plus the chosen one if it is another. */
const offered = [
  "bg",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "eu",
  "fi",
  "fr",
  "gl",
  "hi",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "kk",
  "ko",
  "lt",
  "lv",
  "ms",
  "nb",
  "nl",
  "pl",
  "pt-BR",
  "pt-PT",
  "ro",
  "ru",
  "sk",
  "sl",
  "sr-Cyrl",
  "sr-Latn",
  "sv",
  "th",
  "tr",
  "uk",
  "vi",
  "zh-Hans",
  "zh-Hant",
];

/** Code and name, in the window's language and order. */
export function cultureChoices(chosen: string | null, locale: string): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const codes = chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];
  return codes.map((code) => ({ code, name: nameOf(names, code) })).sort((one, other) => one.name.localeCompare(other.name, locale));
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return `${names.of(code) ?? code} (${code})`;
  } catch {
    return code; // A stored text that is no culture: shown as it is, so that it can be changed.
  }
}
