import { limits } from "../../limits.ts";
import { isIdentifier, type Span } from "../syntax/m-lexemes.ts";
import { nameOfIdentifier } from "../syntax/m-literals.ts";
import { TokenCursor } from "../syntax/token-cursor.ts";

/** The names of an expression that must come from outside of it. */
export interface NameUses {
  /** Used as variables, and bound nowhere in the expression. */
  readonly free: ReadonlySet<string>;
  /** `Member` of each `Section!Member`, by the name of the section. */
  readonly sectionMembers: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often each name is bound: as a parameter, a variable of a `let` or a field of a record. */
  readonly bound: ReadonlyMap<string, number>;
}

/**
 * Finds the names that an expression uses, by its tokens. Certain in one direction only: a name in `free` is bound nowhere in sight of
 * its use. Parameters and variables count as bound in the whole expression; fields of a record only inside of it, and not in their own
 * value, as M has it (`[a = a]` means an outer `a`). `isKnown` names are left out. Null when brackets nest too deep,
 * and when a name is none in M (`“text”` in a word processor's quotation marks).
 */
export function nameUses(text: string, span: Span, isKnown: (name: string) => boolean): NameUses | null {
  return new NameReader(text, span, isKnown).read();
}

const square = 91;
const round = 40;

interface Use {
  readonly name: string;
  readonly inclusive: boolean;
  /** The field of the innermost open record in whose value it stands. */
  inField: string | null;
}

interface Frame {
  readonly bracket: number;
  /** Of `type function (…)`. */
  readonly ofFunctionType: boolean;
  /** Round brackets right behind a value are a call. */
  readonly isCall: boolean;
  /** In square brackets a field's name is due: where it begins and ends so far. */
  naming: boolean;
  nameStart: number;
  nameEnd: number;
  field: string | null;
  readonly fields: string[];
  readonly uses: Use[];
  /** `let` without its `in`. */
  lets: number;
  atElement: boolean;
  readonly parameters: string[];
}

class NameReader {
  private readonly text: string;
  private readonly cursor: TokenCursor;
  private readonly isKnown: (name: string) => boolean;
  private readonly frames: Frame[] = [];
  private frame: Frame;
  private readonly bound = new Map<string, number>();
  /** Bound in the whole expression. */
  private readonly variables = new Set<string>();
  private readonly sectionMembers = new Map<string, Set<string>>();
  private isCode = true;
  private inclusive = false;
  private section: string | null = null;
  private lastName: string | null = null;
  private afterValue = false;
  private variableDue = false;
  /** A primitive type must follow, after `as` and `is`. */
  private typeDue = false;
  private functionType = false;
  private afterFunctionType = false;

  constructor(text: string, span: Span, isKnown: (name: string) => boolean) {
    this.text = text;
    this.cursor = new TokenCursor(text, span);
    this.isKnown = isKnown;
    this.frame = this.open(0);
  }

  read(): NameUses | null {
    while (this.cursor.next()) {
      this.token();
      if (this.frames.length > limits.mNesting || !this.isCode) return null;
    }
    while (this.frames.length > 1) this.close();
    const free = new Set(this.frame.uses.map(({ name }) => name).filter((name) => !this.variables.has(name)));
    return { free, sectionMembers: this.sectionMembers, bound: this.bound };
  }

  private open(bracket: number): Frame {
    const frame: Frame = {
      bracket,
      ofFunctionType: bracket === round && this.functionType,
      isCall: this.afterValue && !this.functionType,
      naming: bracket === square,
      nameStart: -1,
      nameEnd: -1,
      field: null,
      fields: [],
      uses: [],
      lets: 0,
      atElement: true,
      parameters: [],
    };
    this.frames.push(frame);
    this.frame = frame;
    return frame;
  }

  private token(): void {
    const { cursor, frame } = this;
    if (frame.naming && cursor.kind !== "sign") {
      if (frame.nameStart < 0) frame.nameStart = cursor.start;
      frame.nameEnd = cursor.end;
      return;
    }
    switch (cursor.kind) {
      case "sign":
        return this.sign(cursor.code);
      case "word":
        return this.word(cursor.source);
      case "quoted":
        return this.name(cursor.name);
      default:
        return this.value();
    }
  }

  /** Whatever ends what was expected by the token before. */
  private value(): void {
    this.afterValue = true;
    this.joint();
  }

  private joint(): void {
    this.inclusive = false;
    this.section = null;
    this.typeDue = false;
    this.functionType = false;
    this.afterFunctionType = false;
    this.frame.atElement = false;
  }

  private sign(code: number): void {
    switch (code) {
      case 40:
      case 91:
      case 123:
        this.open(code);
        this.joint();
        this.frame.atElement = true;
        this.afterValue = false;
        return;
      case 41:
      case 93:
      case 125:
        return this.closed();
      case 44: {
        this.joint();
        this.afterValue = false;
        if (this.frame.lets > 0) this.variableDue = true;
        else if (this.frame.bracket === square) {
          this.frame.naming = true;
          this.frame.nameStart = -1;
          this.frame.field = null;
        } else this.frame.atElement = true;
        return;
      }
      case 61:
        if (this.frame.naming && this.text.charCodeAt(this.cursor.end) !== 62) this.field();
        this.joint();
        this.afterValue = false;
        return;
      case 64:
        this.joint();
        this.inclusive = true;
        return;
      case 33:
        return this.sectionAccess();
      default:
        this.joint();
        this.afterValue = false;
    }
  }

  private closed(): void {
    if (this.frames.length < 2) return this.value();
    const { ofFunctionType } = this.close();
    this.value();
    this.afterFunctionType = ofFunctionType;
  }

  private close(): Frame {
    const ended = this.frame;
    this.frames.pop();
    const outer = this.frames.at(-1);
    if (outer === undefined) return ended;
    this.frame = outer;
    if (ended.bracket === round && !ended.isCall) {
      if (this.cursor.followedBy("=>") || this.cursor.followedBy("as")) for (const name of ended.parameters) this.bind(name);
    }
    if (ended.uses.length === 0) return ended;
    const fields = new Set(ended.fields);
    const passed = new Set<string>();
    for (const use of ended.uses) {
      const isField = fields.has(use.name) && (use.inclusive || use.inField !== use.name);
      // From here on they all stand in one field, so each name counts once.
      const key = use.inclusive ? `@${use.name}` : use.name;
      if (isField || this.variables.has(use.name) || passed.has(key)) continue;
      passed.add(key);
      use.inField = outer.field;
      outer.uses.push(use);
    }
    return ended;
  }

  private field(): void {
    const { frame } = this;
    frame.naming = false;
    if (frame.nameStart < 0) return;
    frame.field = nameOfIdentifier(this.text.slice(frame.nameStart, frame.nameEnd));
    frame.fields.push(frame.field);
    this.count(frame.field);
  }

  private word(word: string): void {
    if (this.variableDue && word !== "in") return this.name(word);
    switch (word) {
      case "let":
        this.joint();
        this.afterValue = false;
        this.frame.lets += 1;
        this.variableDue = true;
        return;
      case "in":
        this.joint();
        this.afterValue = false;
        this.variableDue = false;
        if (this.frame.lets > 0) this.frame.lets -= 1;
        return;
      case "as":
      case "is": {
        const inFunctionType = this.afterFunctionType || this.frame.ofFunctionType;
        this.joint();
        this.afterValue = false;
        this.typeDue = !inFunctionType;
        return;
      }
      case "nullable": {
        const { typeDue } = this;
        this.joint();
        this.typeDue = typeDue;
        return;
      }
      case "optional":
        // A parameter's name follows.
        return;
      case "function":
        this.joint();
        this.functionType = this.cursor.following() === round;
        return;
      case "_":
        return this.value();
      default:
        if (!notNames.has(word)) return this.name(word);
        if (typesAndValues.has(word)) return this.value();
        this.joint();
        this.afterValue = false;
    }
  }

  private name(name: string): void {
    const { frame, inclusive, section, typeDue } = this;
    const isElement = frame.atElement && frame.bracket === round && !frame.isCall;
    this.value();
    if (this.variableDue) {
      this.variableDue = false;
      this.bind(name);
      return;
    }
    if (section !== null) {
      const members = this.sectionMembers.get(section);
      if (members === undefined) this.sectionMembers.set(section, new Set([name]));
      else members.add(name);
      return;
    }
    if (isElement) frame.parameters.push(name);
    this.lastName = name;
    if (typeDue || this.variables.has(name) || this.isKnown(name)) return;
    if (this.cursor.kind === "word" && !isIdentifier(name)) this.isCode = false;
    frame.uses.push({ name, inclusive, inField: frame.field });
  }

  /** Of `Section!`: the name before is none of a variable, and a member's follows. */
  private sectionAccess(): void {
    const section = this.lastName;
    const { uses } = this.frame;
    this.joint();
    this.section = section;
    if (uses.at(-1)?.name === section) uses.pop();
  }

  private bind(name: string): void {
    this.variables.add(name);
    this.count(name);
  }

  private count(name: string): void {
    this.bound.set(name, (this.bound.get(name) ?? 0) + 1);
  }
}

const typesAndValues: ReadonlySet<string> = new Set([
  ...["action", "any", "anynonnull", "binary", "date", "datetime", "datetimezone", "duration", "list", "logical", "none", "null"],
  ...["number", "record", "table", "text", "time", "false", "true"],
]);
/** Keywords, and the names of primitive types, which are names elsewhere: those are left alone. */
const notNames: ReadonlySet<string> = new Set([
  ...typesAndValues,
  ...["and", "catch", "each", "else", "error", "if", "meta", "not", "or", "otherwise", "section", "shared", "then", "try", "type"],
]);
