/** Longest foreign text in a cell; real names are shorter. */
const longestInCell = 120;

// Control and format characters, line and paragraph separators, unpaired surrogates, private-use and unassigned characters, and
// characters that fonts draw as nothing: bidirectional marks, zero-width characters, fillers, variation selectors, tags, the blank Braille pattern.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;

// A combining mark without a base letter is drawn over the text before it; more than four on one letter reach into other lines.
const strayMarks = /(?<=^|\p{Z})\p{M}|(?<=\p{M}{4})\p{M}/gu;

/**
 * A foreign text made safe to show, on a terminal as in a window: characters that are invisible, reorder text or imitate a letter of
 * another script are written as code points (`<U+202E>`), and a text that is too long ends in an ellipsis.
 */
export function printable(text: string, longest: number = longestInCell): string {
  const characters = printableCharacters(text, longest);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : characters.join("");
}

/** The printable beginning of a text, and whether it is less than all of it. */
export function printablePart(text: string, longest: number): { readonly text: string; readonly isCut: boolean } {
  const characters = printableCharacters(text, longest);
  return { text: characters.slice(0, longest).join(""), isCut: characters.length > longest };
}

/** Longer than `longest` if the text must be cut. Reads only the beginning, so that a text of a hundred megabytes costs nothing. */
const printableCharacters = (text: string, longest: number): readonly string[] => {
  const beginning = text.slice(0, (longest + 1) * 2);
  return [...(isPlain.test(beginning) ? beginning : escaped(beginning))];
};

/** As most names are: nothing in them hides, reorders or imitates, and lists have thousands of them. */
const isPlain = /^[\x20-\x7E]*$/u;

const escaped = (text: string): string =>
  text.replace(unprintable, codePoint).replace(strayMarks, codePoint).replace(words, escapeLookalikes);

/** A foreign document made safe to show: line feeds (also of CR LF) and tabs stay, other characters as in `printable`. Not cut. */
export const printableLines = (text: string): string =>
  text
    .replaceAll("\r\n", "\n")
    .replace(unprintable, (character) => (character === "\n" || character === "\t" ? character : codePoint(character)));

/** A piece of one line of a foreign document: as it is, or a character that is written as its code. */
export interface PrintablePiece {
  readonly text: string;
  readonly isCode: boolean;
}

/** One line as `printableLines` writes it, in pieces, so that a code is told from the same letters in the document. */
export function printablePieces(line: string): readonly PrintablePiece[] {
  if (isPlain.test(line)) return [{ text: line, isCode: false }];
  const pieces: PrintablePiece[] = [];
  let from = 0;
  for (const { 0: found, index } of line.matchAll(unprintable)) {
    if (found === "\t") continue;
    if (index > from) pieces.push({ text: line.slice(from, index), isCode: false });
    pieces.push({ text: codePoint(found), isCode: true });
    from = index + found.length;
  }
  return from < line.length ? [...pieces, { text: line.slice(from), isCode: false }] : pieces;
}

const codePoint = (character: string): string => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;

/** Two letters are a unit or a symbol (`kΩ`), not an imitated word. */
const words = /[\p{L}\p{M}]{3,}/gu;

/** Scripts with letters of the same shape, each with those of its letters that look like letters of another one. */
const alikeScripts = [
  { letters: /\p{Script=Latin}/u, imitate: /^[aceopxysijkABCEHKMOPTXYSIJ]+$/u },
  { letters: /\p{Script=Cyrillic}/u, imitate: /^[асеорхуѕіјкһӏԁԛԝѵАВСЕНКМОРТХУЅІЈҮԌԚԜѴ]+$/u },
  { letters: /\p{Script=Greek}/u, imitate: /^[οανρτυικχγϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ]+$/u },
  // No ordinary word mixes one of these with another script.
  {
    letters: /[\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Osage}]/u,
    imitate: /^.+$/u,
  },
];

/**
 * A word with letters of two scripts looks like a word of one script if all its letters of the other one are look-alikes. Those letters
 * are written as code points. A word of one script stays as it is: no rule can distinguish a Cyrillic name from an imitation of a Latin one.
 */
function escapeLookalikes(word: string): string {
  const characters = [...word];
  const present = alikeScripts
    .map((script) => ({ ...script, own: characters.filter((one) => script.letters.test(one)) }))
    .filter(({ own }) => own.length > 0);
  if (present.length < 2) return word;
  const [main, ...others] = present.toSorted((a, b) => b.own.length - a.own.length);
  const imitations = others.filter(({ own, imitate }) => imitate.test(own.join("")));
  const escaped =
    imitations.length > 0 || main === undefined ? imitations : [main].filter(({ own, imitate }) => imitate.test(own.join("")));
  return characters.map((one) => (escaped.some(({ letters }) => letters.test(one)) ? codePoint(one) : one)).join("");
}
