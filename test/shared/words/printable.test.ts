import { expect, test } from "vitest";
import { printable, printableLines, printablePieces } from "../../../shared/words/printable.ts";

test.each([
  ["leaves ordinary names alone", "Größe 燈籠魚 – Ω.pq", "Größe 燈籠魚 – Ω.pq"],
  ["shows a bidirectional override", "evil\u202Exem.exe", "evil<U+202E>xem.exe"],
  ["shows terminal escapes", "\u001B[31mred", "<U+001B>[31mred"],
  ["shows line ends", "a\nb\u2028c", "a<U+000A>b<U+2028>c"],
  ["shows zero-width characters", "a\u200Bb\uFEFF", "a<U+200B>b<U+FEFF>"],
  ["shows tags outside the first plane", "a\u{E0041}", "a<U+E0041>"],
  ["shows half a surrogate pair", "a\uD800", "a<U+D800>"],
  ["shows control characters of the second block", "a\u009Bb", "a<U+009B>b"],
])("%s", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("cuts what is too long, whole characters only, at no cost", () => {
  expect([...printable("😀".repeat(1_000), 10)]).toEqual([..."😀".repeat(9), "…"]);
  expect(printable("\u202E".repeat(50_000_000), 20)).toHaveLength(20);
});

test("keeps the lines and tabs of a document, whatever else is in it, however long it is", () => {
  expect(printableLines("a\r\n\tb\rc\u0000\u202Ed\uFEFF")).toBe("a\n\tb<U+000D>c<U+0000><U+202E>d<U+FEFF>");
  expect(printableLines("x".repeat(300_000))).toHaveLength(300_000);
});

test.each([
  ["a letter of another script in a word", "Mi\u0441rosoft", "Mi<U+0441>rosoft"],
  ["a word that is nearly all of them", "\u0430\u0440\u0440le", "<U+0430><U+0440><U+0440>le"],
  ["a Latin letter in a Cyrillic word", "\u0411\u0435\u0440o\u0437\u0430", "\u0411\u0435\u0440<U+006F>\u0437\u0430"],
  ["a Greek letter in a Latin word", "G\u03BFogle", "G<U+03BF>ogle"],
  ["a script that nobody mixes", "Te\u057Dt", "Te<U+057D>t"],
  ["a mark with nothing below it", "\u0301a \u0301", "<U+0301>a <U+0301>"],
  ["a heap of marks", `a${"\u0301".repeat(6)}`, `a${"\u0301".repeat(4)}<U+0301><U+0301>`],
  ["characters for private use and for none", "a\uE000\uFFFE", "a<U+E000><U+FFFE>"],
])("shows %s", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each(["Bosch Россия", "Яндекс", "Сорос", "東京ABC株式会社", "한국MS", "ÄÖÜ-Straße", "α-Wert", "Ελλάδα 2000", "ไทยแลนด์", "हिन्दी"])(
  "leaves an ordinary name alone: %s",
  (name) => {
    expect(printable(name)).toBe(name);
  },
);

test("a line in pieces is the line as it is printed, and a code of ours is told from the same letters in the text", () => {
  const line = "a<U+202E>\tb\u202Ec\u200B";
  expect(printablePieces(line)).toEqual([
    { text: "a<U+202E>\tb", isCode: false },
    { text: "<U+202E>", isCode: true },
    { text: "c", isCode: false },
    { text: "<U+200B>", isCode: true },
  ]);
  for (const text of [line, "plain", "", "\u0000", "ö\u202E"])
    expect(
      printablePieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(printableLines(text));
});
