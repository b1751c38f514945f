/** Only the beginning of a longer text is measured; what is drawn is far shorter. */
const longest = 400;

const narrow = new Set("iIjlt.,:;|!'`()[]{}/\\ fr");
const broad = new Set("mwMW@%—");

/** The width in ems in an upright sans-serif, rather too wide than too narrow, because the font is not known yet. */
function characterWidth(character: string): number {
  if (narrow.has(character)) return 0.36;
  if (broad.has(character)) return 0.92;
  if (/\p{M}/u.test(character)) return 0;
  if (/\p{Lu}/u.test(character)) return 0.7;
  return ordinary.test(character) ? 0.59 : 1.08;
}

const ordinary = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Nd}\p{P}]/u;

/** About how wide a line of text is, in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text.slice(0, longest)) ems += characterWidth(character);
  return ems * fontSize;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The text if it fits, else as much of its beginning as fits, with an ellipsis. Never cuts a grapheme. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (text.length <= longest && textWidth(text, fontSize) <= width) return text;
  let fitted = "";
  let used = textWidth("…", fontSize);
  for (const { segment } of graphemes.segment(text.slice(0, longest))) {
    used += textWidth(segment, fontSize);
    if (used > width) break;
    fitted += segment;
  }
  return `${fitted.trimEnd()}…`;
}
