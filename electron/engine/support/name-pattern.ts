/**
 * Finds a name however a text writes it: in any case, composed or decomposed, escaped for JSON, for an address or for HTML.
 * `asWord`: only where it does not stand inside of another word.
 */
export function namePattern(name: string, asWord: boolean): string {
  return wholePattern(asWord, [...wholeForms(name).map((form) => [...form].map(characterPattern).join("")), ...shortNames(name)]);
}

/** The same for a text that holds neither an escape nor a letter beyond ASCII, which most are: such a pattern is matched much faster. */
export function plainNamePattern(name: string, asWord: boolean): string {
  return wholePattern(asWord, [...wholeForms(name).map((form) => escapeRegExp(form).replaceAll(" ", "[ +]")), ...shortNames(name)]);
}

/** In this text nothing is escaped, and no letter has two forms. */
export const isPlainText = (text: string): boolean => /^[^%&\\\u0080-\uFFFF]*$/u.test(text);

/** `Straße` is `STRASSE` in capitals. */
const wholeForms = (name: string): readonly string[] => {
  const composed = name.normalize("NFC");
  return [...new Set([composed, composed.toUpperCase().toLowerCase()])];
};

const wholePattern = (asWord: boolean, written: readonly string[]): string => {
  const all = `(?:${[...new Set(written)].join("|")})`;
  return asWord ? `${wordStart}${all}(?![\\p{L}\\p{N}])` : all;
};

/** What an escape leaves before a name are letters and digits, and do not belong to it. */
const wordStart = "(?<=^|[^\\p{L}\\p{N}]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|\\\\[nrt])";

const entities: Readonly<Record<string, readonly string[]>> = {
  "&": ["&amp;"],
  "<": ["&lt;"],
  ">": ["&gt;"],
  '"': ["&quot;"],
  "'": ["&apos;"],
  " ": ["\\+", "&nbsp;", "\u00A0"],
};

/** A letter with an accent is one character, or a letter and a mark. */
function characterPattern(character: string): string {
  const cases = [...new Set([character.toLowerCase(), character.toUpperCase(), character])].filter((one) => [...one].length === 1).sort();
  const forms = cases.flatMap((one) => [one, one.normalize("NFD")]).map((form) => [...form].map(pointPattern).join(""));
  return `(?:${[...new Set([...forms, ...(entities[character] ?? [])])].join("|")})`;
}

function pointPattern(point: string): string {
  const code = point.codePointAt(0) ?? 0;
  const percent = [...Buffer.from(point, "utf8")].map((byte) => `%${hexPattern(byte, 2)}`).join("");
  const units = [...unitsOf(point)].map((unit) => `\\\\+u${hexPattern(unit, 4)}`).join("");
  return `(?:${escapeRegExp(point)}|${percent}|${units}|&#(?:0*${code}|x0*${hexPattern(code, 1)});)`;
}

const hexPattern = (value: number, width: number): string => value.toString(16).padStart(width, "0");

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) yield text.charCodeAt(at);
}

/** Whether Windows may have made this short name of that name. */
export const isShortNameOf = (short: string, name: string): boolean =>
  /~\d/u.test(short) && shortNames(name).some((pattern) => new RegExp(`^${pattern}$`, "iu").test(short));

/** The names of eight and three characters that Windows keeps for old programs: `ANNASC~1`, and after several alike `AN3F2C~1`. */
function shortNames(name: string): readonly string[] {
  const plain = name.replace(/[ .]/gu, "").replace(/[+,;=[\]]/gu, "_");
  if (plain.length < 2 || !/^[\u0020-\u007E]+$/u.test(plain)) return [];
  const tilde = "(?:~|%7E)[0-9]{1,2}";
  return [`${escapeRegExp(plain.slice(0, 6))}${tilde}`, `${escapeRegExp(plain.slice(0, 2))}[0-9A-F]{4}${tilde}`];
}

export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
