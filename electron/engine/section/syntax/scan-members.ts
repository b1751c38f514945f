import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import { afterQuoted, afterTrivia, afterWord, beginsIdentifier, isIdentifier, type Span } from "./m-lexemes.ts";
import { nameOfIdentifier } from "./m-literals.ts";
import { walkExpression, type SyntaxProblem } from "./walk-expression.ts";

export interface ScannedMember {
  /** With its brackets; null when the member has none. */
  readonly attributes: Span | null;
  readonly shared: boolean;
  /** As it is meant, `#"…"` resolved. */
  readonly name: string;
  readonly expression: Span;
}

export interface ScannedSection {
  readonly attributes: Span | null;
  /** M allows a section without a name. */
  readonly name: string | null;
}

/** A section document cut into members. What was found before a problem is kept. */
export interface Scan {
  readonly section: ScannedSection | null;
  readonly members: readonly ScannedMember[];
  readonly problem: SyntaxProblem | null;
}

interface Read<T> {
  readonly value: T;
  readonly next: number;
}
type Step<T> = Result<Read<T>, SyntaxProblem>;

/** Finds the members of a section document without understanding their expressions: one pass, linear time. */
export function scanMembers(text: string): Scan {
  const head = readHead(text);
  if (!head.ok) return { section: null, members: [], problem: head.error };
  const members: ScannedMember[] = [];
  const found = (problem: SyntaxProblem | null): Scan => ({ section: head.value.value, members, problem });
  for (let at = head.value.next; ;) {
    const start = skip(text, at);
    if (!start.ok) return found(start.error);
    if (start.value >= text.length) return found(null);
    if (members.length >= limits.mMembers) return found({ at: start.value, detail: "too many members" });
    const member = readMember(text, start.value);
    if (!member.ok) return found(member.error);
    members.push(member.value.value);
    at = member.value.next;
  }
}

/** Whether a text is a section document, broken or not, by how it begins. */
export function beginsSection(text: string): boolean {
  const attributes = readAttributes(text, 0);
  if (!attributes.ok) return false;
  const end = afterWord(text, attributes.value.next);
  return text.slice(attributes.value.next, end) === "section";
}

function skip(text: string, at: number): Result<number, SyntaxProblem> {
  const next = afterTrivia(text, at);
  if (next >= 0) return ok(next);
  return err({ at: lastCommentFrom(text, at), detail: "a comment that never ends" });
}

/** The start of an unclosed comment, for the position in the report. */
function lastCommentFrom(text: string, from: number): number {
  const open = text.lastIndexOf("/*");
  return open < from ? from : open;
}

function readAttributes(text: string, from: number): Step<Span | null> {
  const start = skip(text, from);
  if (!start.ok) return start;
  if (text[start.value] !== "[") return ok({ value: null, next: start.value });
  const end = walkExpression(text, start.value, "close");
  if (!end.ok) return end;
  const next = skip(text, end.value);
  return next.ok ? ok({ value: { start: start.value, end: end.value }, next: next.value }) : next;
}

function readHead(text: string): Step<ScannedSection> {
  const attributes = readAttributes(text, 0);
  if (!attributes.ok) return attributes;
  const keywordEnd = afterWord(text, attributes.value.next);
  if (text.slice(attributes.value.next, keywordEnd) !== "section") return err({ at: attributes.value.next, detail: "section expected" });
  const afterKeyword = skip(text, keywordEnd);
  if (!afterKeyword.ok) return afterKeyword;
  const unnamed = text[afterKeyword.value] === ";";
  const name = unnamed ? ok({ value: null, next: afterKeyword.value }) : readName(text, afterKeyword.value);
  if (!name.ok) return name;
  const semicolon = skip(text, name.value.next);
  if (!semicolon.ok) return semicolon;
  if (text[semicolon.value] !== ";") return err({ at: semicolon.value, detail: "; expected after the section's name" });
  return ok({ value: { attributes: attributes.value.value, name: name.value.value }, next: semicolon.value + 1 });
}

function readMember(text: string, from: number): Step<ScannedMember> {
  const attributes = readAttributes(text, from);
  if (!attributes.ok) return attributes;
  const wordStart = attributes.value.next;
  const shared = text.slice(wordStart, afterWord(text, wordStart)) === "shared";
  const nameStart = shared ? skip(text, wordStart + "shared".length) : ok(wordStart);
  if (!nameStart.ok) return nameStart;
  const name = readName(text, nameStart.value);
  if (!name.ok) return name;
  const equals = skip(text, name.value.next);
  if (!equals.ok) return equals;
  const isEquals = text[equals.value] === "=" && text[equals.value + 1] !== ">";
  if (!isEquals) return err({ at: equals.value, detail: "= expected after the member's name" });
  const start = skip(text, equals.value + 1);
  if (!start.ok) return start;
  const end = walkExpression(text, start.value, "semicolon");
  if (!end.ok) return end;
  if (end.value === start.value) return err({ at: end.value, detail: "an expression expected" });
  const member = { attributes: attributes.value.value, shared, name: name.value.value, expression: { start: start.value, end: end.value } };
  return ok({ value: member, next: end.value + 1 });
}

function readName(text: string, at: number): Step<string> {
  if (text.startsWith('#"', at)) {
    const end = afterQuoted(text, at + 1);
    if (end < 0) return err({ at, detail: "a quoted identifier that never ends" });
    return ok({ value: nameOfIdentifier(text.slice(at, end)), next: end });
  }
  const end = afterWord(text, at);
  const word = text.slice(at, end);
  if (!beginsIdentifier(text, at) || !isIdentifier(word)) return err({ at, detail: "a name expected" });
  return ok({ value: word, next: end });
}
