/**
 * A value read from M without running it. What the text alone does not determine stays unknown, with the source text that
 * would have to run; it is never guessed.
 */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly source: string };

export const known = <T>(value: T): Known<T> => ({ known: true, value });
export const unknown = (source: string): Known<never> => ({ known: false, source });

/** A culture as .NET writes it in `resources.<culture>.resx`; `""` is the neutral one. */
export type CultureName = string;

/** One text in every culture the file has resources for. Always has the neutral entry; `null` = cannot be known or is missing there. */
export type LocalText = { readonly neutral: string | null; readonly byCulture: Readonly<Record<CultureName, string | null>> };

/** .NET's fallback: `zh-Hant-TW`, `zh-Hant`, `zh`, neutral; the first that has the text wins. */
export function textIn(text: LocalText, culture: CultureName): string | null {
  for (let name = culture; name !== ""; name = name.includes("-") ? name.slice(0, name.lastIndexOf("-")) : "") {
    if (Object.hasOwn(text.byCulture, name)) return text.byCulture[name] ?? null;
  }
  return text.neutral;
}
