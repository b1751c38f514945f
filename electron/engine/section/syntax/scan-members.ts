import { err, ok, type Result } from "../../../../shared/base/result.ts";
import { limits } from "../../limits.ts";
import { afterQuoted, afterTrivia, afterWord, beginsIdentifier, isIdentifier, type Span } from "./m-lexemes.ts";
import { nameOfIdentifier } from "./m-literals.ts";
import { walkBrackets, walkExpression, type SyntaxProblem } from "./walk-expression.ts";

export interface ScannedMember {
  /** With its brackets; null when the member has none, or they could not be told from what follows. */
  readonly attributes: Span | null;
  readonly shared: boolean;
  /** As it is meant, `#"…"` resolved. */
  readonly name: string;
  /** Empty when there is none. */
  readonly expression: Span;
}

export interface ScannedSection {
  readonly attributes: Span | null;
  /** M allows a section without a name. */
  readonly name: string | null;
}

/** A place that could not be read; the member is null when it is in none. */
export interface UnreadPlace extends SyntaxProblem {
  readonly member: string | null;
}

/** A section document cut into members. After a problem the scan goes on with the next member. */
export interface Scan {
  readonly section: ScannedSection | null;
  readonly members: readonly ScannedMember[];
  /** The first ones. None in a document that the grammar takes. */
  readonly problems: readonly UnreadPlace[];
}

interface Read<T> {
  readonly value: T;
  readonly next: number;
}
type Step<T> = Result<Read<T>, SyntaxProblem>;

/** Finds the members of a section document without understanding their expressions: one pass, linear time. */
export function scanMembers(text: string): Scan {
  return new Scanner(text).scan();
}

class Scanner {
  private readonly text: string;
  private readonly members: ScannedMember[] = [];
  private readonly problems: UnreadPlace[] = [];
  private searches = 0;

  constructor(text: string) {
    this.text = text;
  }

  scan(): Scan {
    const { text, members, problems } = this;
    const head = readHead(text);
    if (!head.ok) this.note(head.error, null);
    const section = head.ok ? head.value.value : null;
    for (let at = head.ok ? head.value.next : this.nextMember(0, head.error); at < text.length;) {
      const start = skip(text, at);
      if (!start.ok) {
        this.note(start.error, null);
        at = this.searchMember(at);
        continue;
      }
      if (start.value >= text.length) break;
      if (members.length >= limits.mMembers) {
        this.note({ at: start.value, detail: "too many members" }, null);
        break;
      }
      at = this.readMember(start.value);
    }
    return { section, members, problems };
  }

  /** Adds the member that begins at `from`; gives where the next one may begin. */
  private readMember(from: number): number {
    const { text } = this;
    const attributes = this.readAttributes(from);
    const isShared = text.slice(attributes.next, afterWord(text, attributes.next)) === "shared";
    const nameStart = isShared ? skip(text, attributes.next + "shared".length) : ok(attributes.next);
    const name = nameStart.ok ? readName(text, nameStart.value) : nameStart;
    if (!name.ok) {
      this.note(name.error, null);
      return this.nextMember(name.error.at, name.error, Math.max(from, attributes.next) + 1);
    }
    const { value: called, next: nameEnd } = name.value;
    const add = (expression: Span): void =>
      void this.members.push({ attributes: attributes.value, shared: isShared, name: called, expression });
    const start = readEquals(text, nameEnd);
    if (!start.ok) {
      this.note(start.error, called);
      add({ start: nameEnd, end: nameEnd });
      return this.nextMember(nameEnd, start.error);
    }
    const walked = walkExpression(text, start.value);
    if (!walked.ok) {
      this.note(walked.error, called);
      const next = this.searchMember(start.value);
      add({ start: start.value, end: next });
      return next;
    }
    const { end, next, problem } = walked.value;
    if (problem !== null) this.note(problem, called);
    else if (end === start.value) this.note({ at: end, detail: "an expression expected" }, called);
    add({ start: start.value, end });
    return next;
  }

  /** Attributes that are not closed end where `shared` stands; without one the whole member is lost. */
  private readAttributes(from: number): Read<Span | null> {
    const attributes = readAttributes(this.text, from);
    if (attributes.ok) return attributes.value;
    this.note(attributes.error, null);
    const member = /\bshared\s|;/gu;
    member.lastIndex = from;
    const found = member.exec(this.text);
    return found === null || found[0] === ";"
      ? { value: null, next: from }
      : { value: { start: from, end: found.index }, next: found.index };
  }

  private note({ at, detail }: SyntaxProblem, member: string | null): void {
    if (this.problems.length < limits.mReportedNotRead) this.problems.push({ at, detail, member });
  }

  /** Where the member after a problem may begin: behind the next semicolon, or at `shared`. Past `least`, so that it always goes on. */
  private nextMember(from: number, problem: SyntaxProblem, least = from): number {
    const walked = walkExpression(this.text, Math.max(from, Math.min(problem.at, this.text.length)));
    return Math.max(walked.ok ? walked.value.next : this.searchMember(from), least);
  }

  /**
   * Where a literal or comment never ends, quotes no longer tell what is inside of them: the next line that looks like a member's first
   * one, behind a line that ends with a semicolon. Each search reads the rest of the document, so there are only a few.
   */
  private searchMember(from: number): number {
    this.searches += 1;
    if (this.searches > limits.mMemberSearches) return this.text.length;
    const member = /;[^\S\n]*\n\s*(?=\[|shared\s|[\p{L}_][\p{L}\p{N}_.]*[^\S\n]*=)/gu;
    member.lastIndex = from;
    return member.exec(this.text) === null ? this.text.length : member.lastIndex;
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
  const end = walkBrackets(text, start.value);
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

/** Past the `=` of a member and what follows it before its expression. */
function readEquals(text: string, from: number): Result<number, SyntaxProblem> {
  const equals = skip(text, from);
  if (!equals.ok) return equals;
  const isEquals = text[equals.value] === "=" && text[equals.value + 1] !== ">";
  return isEquals ? skip(text, equals.value + 1) : err({ at: equals.value, detail: "= expected after the member's name" });
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
