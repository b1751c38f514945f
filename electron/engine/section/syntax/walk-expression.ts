import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { afterBlockComment, afterLineComment, afterQuoted, afterWord, lexeme, lexemeAt } from "./m-lexemes.ts";

/** Where a document breaks the rules of M. `at` counts characters from the start of the document. */
export interface SyntaxProblem {
  readonly at: number;
  readonly detail: string;
}

/**
 * Walks from `from` to the semicolon that ends a member, or, when `from` is an opening bracket and `to` says `close`, past the bracket
 * that closes it. Linear, whatever the text. It judges what can be judged without a grammar: brackets match, quotes and comments end,
 * and values and what joins them take turns, which shows a forgotten comma, semicolon or operator.
 */
export function walkExpression(text: string, from: number, to: "semicolon" | "close"): Result<number, SyntaxProblem> {
  const walk = new Walk(text);
  for (let at = from; at < text.length;) {
    const what = lexemeAt(text, at);
    if (what === lexeme.space) at += 1;
    else if (what === lexeme.semicolon) return walk.end(at) ? ok(at) : err(walk.problem);
    else {
      const next = walk.step(what, at);
      if (next < 0) return err(walk.problem);
      if (what === lexeme.close && to === "close" && walk.closedAll) return ok(next);
      at = next;
    }
  }
  return walk.end(text.length) ? err({ at: text.length, detail: "the document ends before the semicolon" }) : err(walk.problem);
}

/** What may follow a token: a value, an operator or an end, or either. */
const turn = { value: 0, joint: 1, either: 2 } as const;
type Turn = (typeof turn)[keyof typeof turn];

type WordRole = "joins" | "opens" | "soft";
/** Words that are no values. `soft` ones are names elsewhere: what may follow them is left open. */
const roles: ReadonlyMap<string, WordRole> = new Map<string, WordRole>([
  ...["and", "as", "catch", "else", "in", "is", "meta", "or", "otherwise", "then"].map((word): [string, WordRole] => [word, "joins"]),
  ...["each", "error", "if", "let", "not", "try"].map((word): [string, WordRole] => [word, "opens"]),
  ...["function", "nullable", "optional", "table", "type"].map((word): [string, WordRole] => [word, "soft"]),
]);
const longestRole = 9;
/** By length and first letter: a document is mostly names, and to look each up would take a copy of it. */
const mayHaveRole = new Uint8Array((longestRole + 1) * 128);
for (const word of roles.keys()) mayHaveRole[word.length * 128 + word.charCodeAt(0)] = 1;

function roleOf(text: string, at: number, end: number): WordRole | undefined {
  const first = text.charCodeAt(at);
  if (end - at > longestRole || first > 127 || mayHaveRole[(end - at) * 128 + first] === 0) return undefined;
  return roles.get(text.slice(at, end));
}

const closerOf: ReadonlyMap<number, number> = new Map([
  [40, 41],
  [91, 93],
  [123, 125],
]);

class Walk {
  problem: SyntaxProblem = { at: 0, detail: "" };
  private readonly text: string;
  private readonly open: number[] = [];
  /** Of each open bracket: a field's name is due, which may be several words and any keyword. */
  private readonly naming: boolean[] = [];
  private turn: Turn = turn.value;
  private justOpened = false;

  constructor(text: string) {
    this.text = text;
  }

  get closedAll(): boolean {
    return this.open.length === 0;
  }

  /** One token; gives where it ends, -1 when it cannot stand here. */
  step(what: number, at: number): number {
    switch (what) {
      case lexeme.word:
        return this.word(at);
      case lexeme.quote:
        return this.literal(at);
      case lexeme.open:
        this.open.push(at);
        this.naming.push(this.text.charCodeAt(at) === 91);
        this.turn = turn.value;
        this.justOpened = true;
        return at + 1;
      case lexeme.close:
        return this.close(at);
      case lexeme.comma:
        if (this.turn === turn.value) return this.fail(at, "a comma where a value should stand");
        if (this.open.length > 0) this.naming[this.naming.length - 1] = this.text.charCodeAt(this.open.at(-1) ?? 0) === 91;
        return this.next(turn.value, at + 1);
      case lexeme.slash:
        return this.slash(at);
      case lexeme.foreign:
        return this.fail(at, `${this.text[at] ?? ""} is no part of M`);
      default:
        return this.sign(at);
    }
  }

  /** At the end of a member: nothing may be left open. */
  end(at: number): boolean {
    const opened = this.open.at(-1);
    if (opened !== undefined) return this.fail(opened, `${this.text[opened] ?? ""} is never closed`) >= 0;
    return this.turn !== turn.value || this.fail(at, "a value is missing at the end") >= 0;
  }

  private fail(at: number, detail: string): -1 {
    this.problem = { at, detail };
    return -1;
  }

  private next(now: Turn, at: number): number {
    this.turn = now;
    this.justOpened = false;
    return at;
  }

  private get inName(): boolean {
    return this.naming.length > 0 && this.naming[this.naming.length - 1] === true;
  }

  private word(at: number): number {
    const end = afterWord(this.text, at);
    if (this.inName) return this.next(turn.joint, end);
    const role = roleOf(this.text, at, end);
    if (role === "joins") {
      return this.turn === turn.value ? this.fail(at, `a value is missing before ${this.text.slice(at, end)}`) : this.next(turn.value, end);
    }
    if (this.turn === turn.joint) return this.fail(at, "two values without anything between them");
    if (role === "opens") return this.next(turn.value, end);
    return this.next(role === "soft" ? turn.either : turn.joint, end);
  }

  private literal(at: number): number {
    const end = afterQuoted(this.text, at);
    if (end < 0) return this.fail(at, "a text literal or quoted identifier that never ends");
    if (this.turn === turn.joint && !this.inName) return this.fail(at, "two values without anything between them");
    return this.next(turn.joint, end);
  }

  private close(at: number): number {
    const opened = this.open.pop();
    const itself = this.text[at] ?? "";
    if (opened === undefined) return this.fail(at, `${itself} closes nothing`);
    if (closerOf.get(this.text.charCodeAt(opened)) !== this.text.charCodeAt(at)) {
      return this.fail(at, `${itself} where ${this.text[opened] ?? ""} is open`);
    }
    if (this.turn === turn.value && !this.justOpened) return this.fail(at, `${itself} where a value should stand`);
    this.naming.pop();
    return this.next(turn.joint, at + 1);
  }

  private slash(at: number): number {
    const second = this.text.charCodeAt(at + 1);
    if (second === 47) return afterLineComment(this.text, at);
    if (second !== 42) return this.next(turn.value, at + 1);
    const end = afterBlockComment(this.text, at);
    return end < 0 ? this.fail(at, "a comment that never ends") : end;
  }

  /** `=` ends a field's name; `?` follows an access, `??` joins; `#` begins a value; dots leave it open; the rest joins or goes before. */
  private sign(at: number): number {
    switch (this.text.charCodeAt(at)) {
      case 61:
        if (this.naming.length > 0) this.naming[this.naming.length - 1] = false;
        return this.next(turn.value, at + 1);
      case 63:
        return this.text.charCodeAt(at + 1) === 63 ? this.next(turn.value, at + 2) : this.next(turn.joint, at + 1);
      case 35:
        if (this.turn === turn.joint && !this.inName) return this.fail(at, "two values without anything between them");
        return this.next(turn.value, at + 1);
      case 46:
        return this.next(turn.either, at + 1);
      default:
        return this.next(turn.value, at + 1);
    }
  }
}
