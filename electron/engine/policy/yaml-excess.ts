import { CST, isScalar, Lexer, visit, type Document } from "yaml";

/** A place in a text, as an offset, and what is wrong there. */
export interface YamlProblem {
  readonly at: number;
  readonly problem: string;
}

/** More than any policy needs. `flowMarks`: brackets and commas. */
const limits = { levels: 10, marksInLine: 10, flowMarks: 20_000 };

/**
 * The reader needs minutes for some texts of a few kilobytes with many levels, and for lists in brackets that never end. This looks at the
 * tokens first, which takes time in proportion to the length. Null: the text may be read.
 */
export function findExcess(text: string): YamlProblem | null {
  const seen = { at: 0, levels: 0, marksInLine: 0, flowMarks: 0 };
  let isContent = false;
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isContent ? null : CST.tokenType(token);
    const problem = problemOf(type, seen);
    if (problem !== null) return { at: seen.at, problem };
    // This mark is not in the text: what follows is the content of a scalar, whatever it looks like.
    isContent = type === "scalar";
    if (type !== "scalar" && type !== "doc-mode" && type !== "flow-error-end") seen.at += token.length;
  }
  return null;
}

interface Counts {
  levels: number;
  marksInLine: number;
  flowMarks: number;
}

function problemOf(type: CST.TokenType | null, counts: Counts): string | null {
  switch (type) {
    case "newline":
      counts.marksInLine = 0;
      return null;
    case "anchor":
    case "alias":
    case "tag":
      return `a policy may not have an ${type === "tag" ? "own tag" : type}`;
    case "flow-seq-start":
    case "flow-map-start":
      counts.levels += 1;
      counts.flowMarks += 1;
      break;
    case "flow-seq-end":
    case "flow-map-end":
      counts.levels = Math.max(0, counts.levels - 1);
      counts.flowMarks += 1;
      break;
    case "comma":
      counts.flowMarks += 1;
      break;
    case "seq-item-ind":
    case "explicit-key-ind":
    case "map-value-ind":
      // In brackets a line may have many.
      if (counts.levels === 0) counts.marksInLine += 1;
      break;
    default:
      return null;
  }
  if (counts.levels > limits.levels || counts.marksInLine > limits.marksInLine) return "too many levels";
  return counts.flowMarks > limits.flowMarks ? "too many brackets and commas" : null;
}

/** A key that a map has twice. The reader's own search compares each key with each other. */
export function findKeyTwice(document: Document): YamlProblem | null {
  const found: YamlProblem[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : null;
        if (names.has(name)) {
          found.push({ at: isScalar(key) ? (key.range?.[0] ?? 0) : 0, problem: "a key twice" });
          return visit.BREAK;
        }
        names.add(name);
      }
      return undefined;
    },
  });
  return found[0] ?? null;
}
