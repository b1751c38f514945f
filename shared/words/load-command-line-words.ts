import type { Locale } from "../model/language.ts";
import { commandLine } from "./en/command-line/command-line.ts";
import type { CommandLineWords } from "./words.ts";

/** English is always loaded; every other language when it is shown. */
const loaders: { readonly [L in Locale]: () => Promise<CommandLineWords> } = {
  en: () => Promise.resolve(commandLine),
  de: async () => (await import("./de/command-line/command-line.ts")).commandLine,
  fr: async () => (await import("./fr/command-line/command-line.ts")).commandLine,
  es: async () => (await import("./es/command-line/command-line.ts")).commandLine,
  ja: async () => (await import("./ja/command-line/command-line.ts")).commandLine,
  "zh-Hans": async () => (await import("./zh-hans/command-line/command-line.ts")).commandLine,
  pseudo: async () => (await import("./pseudo/command-line.ts")).pseudoCommandLine,
};

export const loadCommandLineWords = (locale: Locale): Promise<CommandLineWords> => loaders[locale]();
