/** Characters that a terminal draws two columns wide: East Asian scripts, full-width forms, pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;
const unseen = /[\p{Mark}\u2068\u2069]/u;

/** Columns a printable text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += unseen.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** Cut to so many columns, with an ellipsis where something is missing. */
export function fit(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** Where a line may end in a script that is written without spaces: after a wide character, and before none that closes something. */
const wideBreak =
  /(?<=[\u3041-\u30FF\u3400-\u9FFF\u3001\u3002\uFF01-\uFF60])(?<![\u3008\u300A\u300C\u300E\u3010\uFF08])(?![\u3001\u3002\u3009\u300B\u300D\u300F\u3011\u30FC\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u201D\u2019\u2026)\]:,.])/u;

/** Lines of whole words, or of characters where words have no spaces between them; what is longer than a line has one of its own. */
export function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    for (const [at, piece] of word.split(wideBreak).entries()) {
      const longer = line === "" ? piece : `${line}${at === 0 ? " " : ""}${piece}`;
      if (line !== "" && columnsOf(longer) > columns - indent.length) {
        lines.push(line);
        line = piece;
      } else line = longer;
    }
  }
  lines.push(line);
  return lines.map((one) => `${indent}${one}\n`).join("");
}

/** A name and what there is to say about it; without a name it goes on from the one before. */
export type Fact = readonly [name: string, value: string];

/** So that blocks of facts below each other line up. */
const usualName = 12;

/** Names in a column of their own, values beside them however many lines they take. */
export function factLines(facts: readonly Fact[], columns: number): string {
  const indent = 4 + Math.max(usualName, ...facts.map(([name]) => columnsOf(name)));
  const line = ([name, value]: Fact) => `  ${pad(name, indent - 2)}${wrap(value, columns, " ".repeat(indent)).slice(indent)}`;
  return facts.map(line).join("");
}
