/** Longest foreign text that a cell holds; real names stay below. */
const longestInCell = 120;

// Control and format characters, breaks of lines and paragraphs, unpaired surrogates, characters for private use or for none, and
// whatever fonts are told to draw as nothing: bidirectional marks, zero-width characters, fillers, variation selectors, tags, the blank pattern of Braille.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;

// A mark with no letter to sit on is drawn over what stands before it; more than four on one letter reach into the lines around.
const strayMarks = /(?<=^|\p{Z})\p{M}|(?<=\p{M}{4})\p{M}/gu;

/**
 * A foreign text made safe to show: what is invisible, moves other text or imitates a letter of another script is written as its
 * code point (`<U+202E>`), what is too long ends in an ellipsis. Works on a terminal as in a window.
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

/** More than `longest` where the text is cut. Only a beginning is looked at, so that a text of a hundred megabytes costs nothing. */
const printableCharacters = (text: string, longest: number): readonly string[] => [
  ...text.slice(0, (longest + 1) * 2).replace(unprintable, codePoint).replace(strayMarks, codePoint).replace(words, escapeLookalikes),
];

/** A foreign document made safe to show, line by line: line feeds (also of CR LF) and tabs stay, the rest as `printable` has it. Not cut. */
export const printableLines = (text: string): string =>
  text.replaceAll("\r\n", "\n").replace(unprintable, (character) => (character === "\n" || character === "\t" ? character : codePoint(character)));

const codePoint = (character: string): string => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;

/** Two letters are a unit or a symbol (`kΩ`), and imitate nothing. */
const words = /[\p{L}\p{M}]{3,}/gu;

/** Scripts that share the shapes of letters, each with those of its letters that pass for another's. */
const alikeScripts = [
  { letters: /\p{Script=Latin}/u, imitate: /^[aceopxysijkABCEHKMOPTXYSIJ]+$/u },
  { letters: /\p{Script=Cyrillic}/u, imitate: /^[асеорхуѕіјкһӏԁԛԝѵАВСЕНКМОРТХУЅІЈҮԌԚԜѴ]+$/u },
  { letters: /\p{Script=Greek}/u, imitate: /^[οανρτυικχγϲϳΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ]+$/u },
  // Nobody writes a word half in these and half in another script.
  { letters: /[\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\p{Script=Deseret}\p{Script=Osage}]/u, imitate: /^.+$/u },
];

/**
 * One word with letters of two scripts, of which one holds nothing but look-alikes, seems to be of one script. Those letters are
 * written as code points. A word that is wholly of one script stays as it is: no rule tells a Cyrillic name from an imitation of a Latin one.
 */
function escapeLookalikes(word: string): string {
  const characters = [...word];
  const present = alikeScripts
    .map((script) => ({ ...script, own: characters.filter((one) => script.letters.test(one)) }))
    .filter(({ own }) => own.length > 0);
  if (present.length < 2) return word;
  const [main, ...others] = present.toSorted((a, b) => b.own.length - a.own.length);
  const imitations = others.filter(({ own, imitate }) => imitate.test(own.join("")));
  const escaped = imitations.length > 0 || main === undefined ? imitations : [main].filter(({ own, imitate }) => imitate.test(own.join("")));
  return characters.map((one) => (escaped.some(({ letters }) => letters.test(one)) ? codePoint(one) : one)).join("");
}
