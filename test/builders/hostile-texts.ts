/** Is in every hostile text that would complete a sentence of ours. */
export const completion = "who is on this computer’s trusted list. Power BI loads it";

const quotationMarks = [
  '"',
  "'",
  "“",
  "”",
  "„",
  "‟",
  "«",
  "»",
  "‹",
  "›",
  "「",
  "」",
  "『",
  "』",
  "‘",
  "’",
  "‚",
  "＂",
  "″",
  "〝",
  "〞",
  "❞",
  "``",
  "''",
  "’’",
  "′′",
];

/** What somebody may put wherever a text of theirs is shown. */
export const hostileTexts: readonly (readonly [string, string])[] = [
  ["a sentence", `Microsoft Corporation, ${completion}`],
  ["the end of a quotation", `Birch”, ${completion}. “Birch`],
  ...quotationMarks.map((mark) => [`quotation mark ${mark}`, `Birch${mark}, ${completion}${mark}`] as const),
  ["line breaks", `Birch\r\n\n${completion}\u2028x\u2029x\u0085x\u000Bx`],
  ["bidirectional controls", `Birch\u202E\u202A\u2066\u2067\u2068\u2069\u2069\u200F\u061C ${completion}`],
  ["characters without a shape", `Bi\u200Brch\uFEFF\u2060\u00AD\u{E0041}\u2800\u3164\uFE0F ${completion}`],
  ["control characters", `Birch\u0000\u001B[2J\u0007\u009B31m ${completion}`],
  ["half characters and none", `Birch\uD800 \uDC00 \uFFFE \uE000 \u{10FFFF} ${completion}`],
  ["marks on marks", `\u0301B${"\u0301".repeat(60)}irch ${completion}`],
  ["letters of another script", `Мicrosоft Соrpоration, ${completion}`],
  ["text from right to left", `תעודה, (${completion})`],
  ["placeholders", `$& $1 \${signer} <U+202E> %s {0} ${completion}`],
  ["ten thousand letters", "x".repeat(10_000)],
  ["ten thousand quotation marks", "”".repeat(10_000)],
  ["ten thousand pictures", "😀".repeat(10_000)],
  ["ten thousand controls", "\u202E".repeat(10_000)],
  ["a version and more", `2.9.1, ${completion}`],
  ["a day and more", `2024-05-04, ${completion}`],
  ["digits and more", `ABCD 1234 ${completion}`],
];

const representative = new Set([
  "a sentence",
  "the end of a quotation",
  "line breaks",
  "bidirectional controls",
  "characters without a shape",
  "text from right to left",
  "ten thousand letters",
]);

/** One of each kind, for tests that run much for each text. `shared/words` tries them all. */
export const someHostileTexts = hostileTexts.filter(([kind]) => representative.has(kind));

/** A character that no text on a screen may hold, isolates aside. */
export const unshowable = /(?![\u2068\u2069])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]|\p{M}{5}/u;

/** In the marks of each language: “ ”, „ “, « », 「 」. */
const quotation = new RegExp(
  `(?:${["“”", "„“", "«»", "「」"]
    .map((marks) => `${marks.charAt(0)}\\u202F?\\u2068?([^${marks}\\u2068\\u2069]*)\\u2069?\\u202F?${marks.charAt(1)}`)
    .join("|")})(?: \\[…\\])?`,
  "gu",
);

/** What is ours in a sentence: every quotation is `□`. */
export const frameOf = (sentence: string): string =>
  sentence
    .replace(quotation, "□")
    .replaceAll("\u00B7", "")
    .replace(/□(?:(?:, |、|，)□)+/gu, "□");

/** The foreign texts in a sentence, as shown. */
export const quotationsOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(quotation)].map(([, ...texts]) => texts.find((text) => text !== undefined) ?? "");
