/** Words that names of certified connectors must not have. */
const banned: readonly (readonly string[])[] = [["power", "bi"], ["powerbi"], ["connector"], ["connectors"], ["api"], ["apis"], ["fabric"]];
const shown: Readonly<Record<string, string>> = {
  connectors: "Connector",
  connector: "Connector",
  api: "API",
  apis: "API",
  fabric: "Fabric",
};

/** The first of them in a name, as words of it: `RapidFabrication` has none. Null for a name without. */
export function bannedWordIn(name: string): string | null {
  const words = wordsOf(name);
  for (const sought of banned) {
    const at = words.findIndex((_, from) => sought.every((word, offset) => words[from + offset] === word));
    if (at >= 0) return shown[sought.join("")] ?? "Power BI";
  }
  return null;
}

/** Split at everything but letters, and where a lower-case letter or the end of an abbreviation is followed by a capital. */
const wordsOf = (name: string): readonly string[] =>
  [
    ...name
      .replace(/Power[\s_.-]?BI(?![a-z])/gu, " powerbi ")
      .replace(/APIs(?!\p{Ll})/gu, "Apis")
      .matchAll(/\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+/gu),
  ].map(([word]) => word.toLowerCase());
