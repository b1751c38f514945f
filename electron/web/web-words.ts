import { languageFor, type Language } from "../../shared/model/language.ts";
import { loadWords } from "../../shared/words/load-words.ts";
import type { HostWords } from "../../shared/words/words.ts";

/** The words of the pages that are no part of the window. */
export interface WebWords {
  readonly language: Language;
  readonly texts: HostWords["web"];
}

export async function loadWebWords(preferred: readonly string[]): Promise<WebWords> {
  const language = languageFor(preferred);
  return { language, texts: (await loadWords(language)).host.web };
}

const longestHeader = 400;
const mostLanguages = 20;

/** The languages of `Accept-Language` (RFC 9110, 12.5.4), best first, as `languageFor` takes them. */
export function acceptedLanguages(header: string): readonly string[] {
  const ranges = header.slice(0, longestHeader).split(",").slice(0, mostLanguages);
  return ranges
    .flatMap((range) => {
      const [tag = "", weight = ""] = range.split(";").map((part) => part.trim());
      const quality = weight === "" ? 1 : Number(/^q=([01](?:\.\d{0,3})?)$/u.exec(weight)?.[1] ?? 0);
      return quality > 0 ? [{ tag, quality }] : [];
    })
    .sort((one, other) => other.quality - one.quality)
    .map(({ tag }) => tag);
}
