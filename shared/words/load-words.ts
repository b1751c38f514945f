import type { Locale } from "../model/language.ts";
import { en } from "./en/en.ts";
import type { Words } from "./words.ts";

/** English is always loaded; every other language when it is first shown. */
const loaders: { readonly [L in Locale]: () => Promise<Words> } = {
  en: () => Promise.resolve(en),
  de: async () => (await import("./de/de.ts")).de,
  "fr": async () => (await import("./fr/fr.ts")).fr,
  es: async () => (await import("./es/es.ts")).es,
  "ja": async () => (await import("./ja/ja.ts")).ja,
  "zh-Hans": async () => (await import("./zh-hans/zh-hans.ts")).zhHans,
  pseudo: async () => (await import("./pseudo/pseudo.ts")).pseudo,
};

export const loadWords = (locale: Locale): Promise<Words> => loaders[locale]();
