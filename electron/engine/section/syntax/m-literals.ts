const escapes: ReadonlyMap<string, string> = new Map([
  ["cr", "\r"],
  ["lf", "\n"],
  ["tab", "\t"],
  ["#", "#"],
]);

/** The text between the quotes of a text literal, with `""` and `#(cr,lf)`, `#(0041)` resolved; null when an escape is no escape. */
export function textOfLiteral(literal: string): string | null {
  const inside = literal.slice(1, -1).replaceAll('""', '"');
  if (!inside.includes("#(")) return inside;
  let wrong = false;
  const text = inside.replace(/#\(([^()]*)\)/gu, (whole, list: string) => {
    const parts = list.split(",").map((escape) => characterOf(escape.trim()));
    wrong ||= parts.includes(null);
    return wrong ? whole : parts.join("");
  });
  return wrong ? null : text;
}

function characterOf(escape: string): string | null {
  const named = escapes.get(escape);
  if (named !== undefined) return named;
  if (!/^(?:[0-9a-f]{4}|[0-9a-f]{8})$/iu.test(escape)) return null;
  const code = Number.parseInt(escape, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The name that an identifier means: `#"a b"` and `a b` are one name. */
export function nameOfIdentifier(literal: string): string {
  return literal.startsWith('#"') ? (textOfLiteral(literal.slice(1)) ?? literal) : literal;
}

/** `1`, `.5`, `0x1F`, `1e3`; null for what is no number. */
export function numberOfLiteral(literal: string): number | null {
  const value = Number(literal);
  return Number.isNaN(value) ? null : value;
}
