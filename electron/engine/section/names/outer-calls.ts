import { limits } from "../../limits.ts";
import { isIdentifier, type Span } from "../syntax/m-lexemes.ts";
import { nameOfIdentifier } from "../syntax/m-literals.ts";
import { TokenCursor } from "../syntax/token-cursor.ts";
import { implementationIn } from "./call-options.ts";

/** A name that an expression takes from outside of it. */
export interface OuterName {
  readonly name: string;
  /** Whether it is called; else it is only mentioned. */
  readonly isCalled: boolean;
  /** First arguments that are text literals, each once. */
  readonly arguments: readonly string[];
  /** What a call of it sets `Implementation` to; of several the lowest, which is the oldest. Absent where none does. */
  readonly implementation?: string;
}

export interface OuterNames {
  readonly names: readonly OuterName[];
  /** Null when brackets nest too deep: then not all names are known. */
  readonly isWhole: boolean;
}

/**
 * The names that an expression uses and does not define, with the scopes that M has: variables of a `let` and fields of a record are
 * visible in one another's values and not in their own, unless written with `@`; parameters in the body of their function. Names in comments,
 * texts, field access and `Section!Member` are none; `#shared[Name]` is one whatever the scopes define. A text that `Expression.Evaluate`
 * runs is read too: its names count as mentioned.
 */
export function outerNames(text: string, span: Span = { start: 0, end: text.length }): OuterNames {
  return new OuterNameReader(text, span, 0).read();
}

interface Use {
  readonly name: string;
  readonly isCalled: boolean;
  readonly inclusive: boolean;
  /** The variable or field of the innermost scope in whose value it stands. */
  readonly within: string | null;
  readonly arguments: Set<string>;
  implementation: string | null;
}

interface Scope {
  /** The opening bracket; 0 for variables and bodies of functions, which end with what is around them. */
  readonly bracket: number;
  /** Variables before their `in`. */
  isLet: boolean;
  readonly names: Set<string>;
  readonly uses: Map<string, Use>;
  /** The variable or field whose value is being read. */
  current: string | null;
  readonly isCall: boolean;
  /** In square brackets: a field's name may come, and where it is so far. */
  fieldDue: boolean;
  fieldStart: number;
  fieldEnd: number;
  /** In round brackets: what would be parameters. */
  readonly elements: string[];
  atElement: boolean;
}

/** What goes on with `then` and `else`, or with `otherwise` and `catch`. */
interface Branching {
  readonly keyword: "if" | "try";
  /** How many scopes were open. */
  readonly depth: number;
}

const round = 40;
const square = 91;
const questionMark = 63;
const equals = 61;
/** Code in a text in code: deeper than this nobody writes it. */
const mostEvaluations = 3;
/** As many arguments of one call are kept. */
const mostArguments = 10;

class OuterNameReader {
  private readonly text: string;
  private readonly end: number;
  /** Most documents name none. */
  private readonly hasOptions: boolean;
  private readonly cursor: TokenCursor;
  private readonly root: Scope;
  private readonly scopes: Scope[] = [];
  private scope: Scope;
  private variableDue = false;
  private afterValue = false;
  private inclusive = false;
  private isMember = false;
  private parameters: readonly string[] | null = null;
  private readonly branchings: Branching[] = [];
  /** Right behind an equals sign. */
  private atValueStart = false;
  /** Variables whose value is `#shared` itself. */
  private readonly sharedVariables = new Set<string>();
  /** How many texts with code it is in. */
  private readonly evaluations: number;

  constructor(text: string, span: Span, evaluations: number) {
    this.text = text;
    this.evaluations = evaluations;
    this.end = span.end;
    this.hasOptions = text.includes("Implementation");
    this.cursor = new TokenCursor(text, span);
    this.root = this.open(0);
    this.scope = this.root;
  }

  read(): OuterNames {
    let isWhole = true;
    while (isWhole && this.cursor.next()) {
      this.token();
      isWhole = this.scopes.length <= mostScopes;
    }
    while (this.scopes.length > 1) this.close();
    const found = new Map<string, Use>();
    for (const use of this.root.uses.values()) if (!this.root.names.has(use.name)) add(found, { ...use, inclusive: false, within: null });
    return {
      names: [...found.values()].map(({ name, isCalled, arguments: given, implementation }) => ({
        name,
        isCalled,
        arguments: [...given],
        ...(implementation === null ? {} : { implementation }),
      })),
      isWhole,
    };
  }

  private open(bracket: number, names: readonly string[] = []): Scope {
    const scope: Scope = {
      bracket,
      isLet: false,
      names: new Set(names),
      uses: new Map(),
      current: null,
      isCall: this.afterValue,
      fieldDue: bracket === square,
      fieldStart: -1,
      fieldEnd: -1,
      elements: [],
      atElement: true,
    };
    this.scopes.push(scope);
    this.scope = scope;
    return scope;
  }

  /** Hands on what this scope does not define. */
  private close(): Scope {
    const ended = this.scope;
    this.scopes.pop();
    const outer = this.scopes.at(-1) ?? this.root;
    this.scope = outer;
    for (const use of ended.uses.values()) {
      const isDefined = ended.names.has(use.name) && (use.inclusive || use.within !== use.name);
      if (!isDefined) add(outer.uses, { ...use, within: outer.current });
    }
    return ended;
  }

  /** Ends bodies of functions and of `let`, which go as far as what is around them allows. */
  private closeBodies(): void {
    while (this.scopes.length > 1 && this.scope.bracket === 0 && !this.scope.isLet) this.close();
  }

  /** Ends what an earlier branch of an `if` or `try` opened and did not end: names defined in there are not visible in the next one. */
  private branch(keyword: Branching["keyword"], isLast: boolean): void {
    for (let last = this.branchings.at(-1); last !== undefined; last = this.branchings.at(-1)) {
      const isThis = last.keyword === keyword && last.depth <= this.scopes.length;
      if (!isThis || isLast) this.branchings.pop();
      if (!isThis) continue;
      while (this.scopes.length > last.depth && this.scope.bracket === 0) this.close();
      return;
    }
  }

  private token(): void {
    const { cursor, scope, atValueStart } = this;
    this.atValueStart = false;
    if (scope.fieldDue && cursor.kind !== "sign") {
      if (scope.fieldStart < 0) scope.fieldStart = cursor.start;
      scope.fieldEnd = cursor.end;
      return;
    }
    if (cursor.kind === "sign") return this.sign(cursor.code);
    if (cursor.kind === "word") this.word(cursor.source);
    else if (cursor.kind === "quoted") this.name(cursor.name);
    else {
      if (cursor.kind === "hash" && cursor.source === "#shared") {
        this.sharedField();
        const isWhole = atValueStart && (cursor.following() === 44 || cursor.followedBy("in"));
        if (isWhole && scope.isLet && scope.current !== null) this.sharedVariables.add(scope.current);
      }
      this.value();
    }
  }

  private value(): void {
    this.afterValue = true;
    this.inclusive = false;
    this.isMember = false;
    this.scope.atElement = false;
  }

  private joint(): void {
    this.value();
    this.afterValue = false;
  }

  private sign(code: number): void {
    if (code === equals && this.text.charCodeAt(this.cursor.end) === 62) return this.arrow();
    this.parameters = null;
    switch (code) {
      case 40:
      case 91:
      case 123: {
        const { afterValue } = this;
        this.joint();
        this.afterValue = afterValue;
        this.open(code);
        this.afterValue = false;
        return;
      }
      case 41:
      case 93:
      case 125:
        return this.closed();
      case 44:
        return this.comma();
      case equals:
        if (this.scope.fieldDue) this.field();
        this.joint();
        this.atValueStart = true;
        return;
      case 64:
        this.joint();
        this.inclusive = true;
        return;
      case 33:
        this.joint();
        this.isMember = true;
        return;
      default:
        this.joint();
    }
  }

  private closed(): void {
    while (this.scopes.length > 1 && this.scope.bracket === 0) this.close();
    if (this.scopes.length < 2) return this.value();
    const ended = this.close();
    this.value();
    if (ended.bracket === round && !ended.isCall && (this.cursor.followedBy("=>") || this.cursor.followedBy("as")))
      this.parameters = ended.elements;
  }

  private comma(): void {
    this.closeBodies();
    this.joint();
    this.variableDue = this.scope.isLet;
    this.scope.current = null;
    this.scope.atElement = true;
    this.scope.fieldDue = this.scope.bracket === square;
    this.scope.fieldStart = -1;
  }

  private arrow(): void {
    this.cursor.next();
    this.joint();
    this.open(0, this.parameters ?? []);
    this.parameters = null;
  }

  private field(): void {
    const { scope } = this;
    scope.fieldDue = false;
    if (scope.fieldStart < 0) return;
    scope.current = nameOfIdentifier(this.text.slice(scope.fieldStart, scope.fieldEnd));
    scope.names.add(scope.current);
  }

  private word(word: string): void {
    if (this.variableDue && word !== "in") return this.name(word);
    switch (word) {
      case "let":
        this.joint();
        this.open(0).isLet = true;
        this.variableDue = true;
        return;
      case "in":
        this.variableDue = false;
        while (this.scopes.length > 1 && this.scope.bracket === 0 && !this.scope.isLet) this.close();
        this.scope.isLet = false;
        this.scope.current = null;
        return this.joint();
      case "optional":
        return;
      case "if":
      case "try":
        this.joint();
        this.branchings.push({ keyword: word, depth: this.scopes.length });
        return;
      case "then":
      case "else":
        this.branch("if", word === "else");
        return this.joint();
      case "otherwise":
        this.branch("try", true);
        return this.joint();
      case "catch":
        // A keyword only where no name can stand.
        if (!this.afterValue) return this.name(word);
        this.branch("try", true);
        return this.joint();
      default:
        if (values.has(word)) return this.value();
        if (isIdentifier(word)) return this.name(word);
        this.joint();
    }
  }

  private name(name: string): void {
    const { scope, inclusive, isMember, cursor } = this;
    if (this.variableDue) {
      this.variableDue = false;
      scope.current = name;
      scope.names.add(name);
      return this.joint();
    }
    const isElement = scope.atElement && scope.bracket === round && !scope.isCall;
    if (isElement) scope.elements.push(name);
    this.value();
    // Of `Section!Member` neither name is one of these.
    const next = cursor.following();
    if (isMember || (next === 33 && !cursor.followedBy("=>"))) return;
    if (next === square && this.sharedVariables.has(name)) this.sharedField();
    const callAt = next === round ? cursor.end : isElement && next === 41 ? this.afterBracket() : null;
    const isCalled = callAt !== null;
    if (next === round && fieldFunctions.has(name)) this.sharedByName(name);
    if (next === round && name === "Expression.Evaluate") this.evaluated();
    const argument = isCalled ? this.firstArgument(callAt) : null;
    const given = new Set(argument === null ? [] : [argument]);
    const implementation = isCalled ? this.implementation(callAt) : null;
    add(scope.uses, { name, isCalled, inclusive, within: scope.current, arguments: given, implementation });
  }

  /** Of `(Name)(…)`: where its bracket ends; null when it is not called. */
  private afterBracket(): number | null {
    const cursor = new TokenCursor(this.text, { start: this.cursor.end, end: this.end });
    return cursor.next() && cursor.isSign(41) && cursor.following() === round ? cursor.end : null;
  }

  /** The first argument of the call whose bracket comes next, where it is a text literal. */
  private firstArgument(from: number): string | null {
    const cursor = new TokenCursor(this.text, { start: from, end: this.end });
    cursor.next();
    if (!cursor.next() || cursor.kind !== "literal") return null;
    const next = cursor.following();
    return next === 44 || next === 41 ? (cursor.literal?.slice(0, limits.reportArgumentCharacters) ?? null) : null;
  }

  private implementation(from: number): string | null {
    return this.hasOptions ? implementationIn(this.text, { start: from, end: this.end }) : null;
  }

  /** `Expression.Evaluate("…", #shared)`: what the text names is used, though no call of it is written. */
  private evaluated(): void {
    const cursor = new TokenCursor(this.text, { start: this.cursor.end, end: this.end });
    cursor.next();
    if (this.evaluations >= mostEvaluations || !cursor.next() || cursor.kind !== "literal") return;
    const { literal } = cursor;
    // Without an environment it has no names, and one that is a record says itself what it has.
    if (literal === null || !cursor.next() || !cursor.isSign(44) || cursor.following() === square) return;
    const { names } = new OuterNameReader(literal, { start: 0, end: literal.length }, this.evaluations + 1).read();
    for (const { name } of names)
      add(this.root.uses, { name, isCalled: false, inclusive: true, within: null, arguments: new Set(), implementation: null });
  }

  /** `#shared[Name]`. */
  private sharedField(): void {
    const cursor = new TokenCursor(this.text, { start: this.cursor.end, end: this.end });
    if (!cursor.next() || !cursor.isSign(square) || !cursor.next()) return;
    if (cursor.kind === "word" || cursor.kind === "quoted") this.addShared(cursor.name, cursor, 93);
  }

  /** `Record.Field(#shared, "Name")`, and with a value for its absence. */
  private sharedByName(fieldFunction: string): void {
    const cursor = new TokenCursor(this.text, { start: this.cursor.end, end: this.end });
    cursor.next();
    if (!cursor.next() || (cursor.source !== "#shared" && !this.sharedVariables.has(cursor.name))) return;
    if (!cursor.next() || !cursor.isSign(44) || !cursor.next() || cursor.kind !== "literal" || cursor.literal === null) return;
    const hasDefault = fieldFunction === "Record.FieldOrDefault" && cursor.following() === 44;
    this.addShared(cursor.literal, cursor, hasDefault ? 44 : 41);
  }

  private addShared(name: string, cursor: TokenCursor, closing: number): void {
    if (!cursor.next() || !cursor.isSign(closing)) return;
    if (cursor.following() === questionMark) cursor.next();
    const isCalled = cursor.following() === round && closing !== 44;
    const argument = isCalled ? this.firstArgument(cursor.end) : null;
    const given = new Set(argument === null ? [] : [argument]);
    const implementation = isCalled ? this.implementation(cursor.end) : null;
    add(this.root.uses, { name, isCalled, inclusive: true, within: null, arguments: given, implementation });
  }
}

/** Each bracket, `let` and function counts. */
const mostScopes = limits.mNesting * 4;

const fieldFunctions: ReadonlySet<string> = new Set(["Record.Field", "Record.FieldOrDefault"]);

/** Values, and the names of primitive types, which may be names elsewhere but then belong to the report. */
const values: ReadonlySet<string> = new Set([
  ...["_", "action", "any", "anynonnull", "binary", "date", "datetime", "datetimezone", "duration", "false", "function", "list", "logical"],
  ...["none", "null", "number", "record", "table", "text", "time", "true"],
]);

function add(uses: Map<string, Use>, use: Use): void {
  const key = `${use.isCalled ? "(" : ""}${use.inclusive ? "@" : ""}${use.name}\n${use.within ?? "\n"}`;
  const before = uses.get(key);
  if (before === undefined) uses.set(key, { ...use, arguments: new Set(use.arguments) });
  else {
    before.implementation = lowest(before.implementation, use.implementation);
    for (const argument of use.arguments) if (before.arguments.size < mostArguments) before.arguments.add(argument);
  }
}

const lowest = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other < one) ? other : one);
