import { createRandom, type Random } from "../../fuzz/random.ts";

/** Section documents whose members use every construct of M, deeply mixed; the same one for the same seed. The grammar takes each. */
export function aDocumentOfBodies(seed: number): string {
  const random = createRandom(seed, 0);
  const write = new Writer(random);
  const members = Array.from({ length: 2 + random.below(5) }, (_, index) => {
    const attributes =
      random.pick(["", "", '[DataSource.Kind = "K", Publish = "K.Publish"]\n', '[ #"Note" = "a;]", N = -0 ]\n'.replace("-0", "0")]) ?? "";
    const name = random.pick([`M${index}`, `#"m ${index};"`, `Ünï.M${index}`, `_m${index}`]) ?? "M";
    return `${attributes}${random.pick(["shared ", ""]) ?? ""}${name} =${write.gap()}${write.expression(4)}${write.gap()};`;
  });
  return [`${random.pick(["", '[Version = "1.0.0"]\n']) ?? ""}section S;`, ...members].join(random.pick(["\n", "\r\n", " "]) ?? "\n");
}

/** Another document, a little changed: most of them are broken somewhere. */
export function aBrokenDocument(seed: number): string {
  const random = createRandom(seed, 1);
  const tokens = [...(aDocumentOfBodies(seed).match(tokenPattern) ?? [])];
  for (let changes = 1 + random.below(2); changes > 0; changes -= 1) {
    const at = random.below(tokens.length);
    const change = random.pick(["delete", "double", "stray", "swap"] as const);
    if (change === "delete") tokens.splice(at, 1);
    else if (change === "double") tokens.splice(at, 0, tokens[at] ?? "");
    else if (change === "stray") tokens.splice(at, 0, random.pick(strays) ?? ";");
    else tokens.splice(at, 1, tokens[random.below(tokens.length)] ?? "");
  }
  return tokens.join("");
}

const tokenPattern = /#?"(?:[^"]|"")*"|\/\/[^\n]*|\/\*[^]*?\*\/|#?[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?|\s+|=>|<>|<=|>=|\?\?|\.\.\.?|[^]/gu;

const strays = [
  '"',
  '#"',
  "/*",
  "//",
  "*/",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  ";",
  ",",
  "=",
  "==",
  "=>",
  "in",
  "let",
  "then",
  "else",
  "shared",
  "each",
  "'",
  "\u201c",
  "@",
  "?",
  "\n",
  " x ",
  " y = 1",
];

class Writer {
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  gap(): string {
    return this.random.pick([" ", " ", "\n  ", ' /* ; " [ */ ', ' // shared x = (; "\n ', "\t", "\u00a0", " /**/ "]) ?? " ";
  }

  expression(depth: number): string {
    if (depth <= 0) return this.primary(0);
    const inner = () => this.expression(depth - 1);
    const g = () => this.gap();
    const { random } = this;
    switch (random.below(20)) {
      case 0:
        return `let${g()}${this.names(depth)}${g()}in${g()}${inner()}`;
      case 1:
        return `let${g()}in${g()}${inner()}`;
      case 2:
        return `if${g()}${inner()}${g()}then${g()}${inner()}${g()}else${g()}${inner()}`;
      case 3:
        return `each${g()}${inner()}`;
      case 4:
        return `(${this.parameters()})${random.pick(["", " as table", " as nullable text"]) ?? ""} =>${g()}${inner()}`;
      case 5:
        return `try${g()}${this.unary(depth - 1)}`;
      case 6:
        return `try${g()}${this.unary(depth - 1)} otherwise${g()}${inner()}`;
      case 7:
        return `try${g()}${this.unary(depth - 1)} catch (${random.pick(["", "e"]) ?? ""}) =>${g()}${inner()}`;
      case 8:
        return `error${g()}${inner()}`;
      case 9:
        return `${this.unary(depth - 1)}${g()}${random.pick(["+", "-", "*", "/", "&", "=", "<>", "<", "<=", ">", ">=", "and", "or", "??"]) ?? "+"}${g()}${this.unary(depth - 1)}`;
      case 10:
        return `${this.primary(depth - 1)} ${random.pick(["is", "as"]) ?? "is"} ${random.pick(["text", "nullable number", "table", "null", "type", "function"]) ?? "text"}`;
      case 11:
        return `${this.primary(depth - 1)} meta${g()}[${this.fields(depth - 1)}]`;
      case 12:
        return `type ${this.type(depth - 1)}`;
      case 13:
        return "...";
      default:
        return this.unary(depth - 1);
    }
  }

  private unary(depth: number): string {
    return `${this.random.pick(["", "", "", "not ", "-", "+ ", "not - "]) ?? ""}${this.primary(depth)}`;
  }

  private primary(depth: number): string {
    const inner = () => this.expression(depth - 1);
    if (depth <= 0) return this.literal();
    switch (this.random.below(12)) {
      case 0:
        return `(${this.gap()}${inner()}${this.gap()})`;
      case 1:
        return `[${this.fields(depth)}]`;
      case 2:
        return `{${this.list(() => this.random.pick([inner(), inner(), `${this.literal()} .. ${this.literal()}`]) ?? "1")}}`;
      case 3:
        return `${this.name()}(${this.list(inner)})${this.random.pick(["", "(1)", "[a]", "{0}"]) ?? ""}`;
      case 4:
        return `${this.name()}[${this.fieldName()}]${this.random.pick(["", "?", "{0}?"]) ?? ""}`;
      case 5:
        return `${this.name()}[[${this.fieldName()}],${this.gap()}[${this.fieldName()}]]${this.random.pick(["", "?"]) ?? ""}`;
      case 6:
        return `${this.name()}{${inner()}}`;
      case 7:
        return `@${this.name()}`;
      case 8:
        return `[${this.fieldName()}]`;
      case 9:
        return `#table({"a;"},${this.gap()}{{${inner()}}})`;
      default:
        return this.literal();
    }
  }

  private literal(): string {
    return (
      this.random.pick([
        "1",
        "0x1F",
        "1.5e-3",
        ".5",
        "1E+5",
        '"a""b; ] } //"',
        '"#(lf)#(cr,lf)#(0041) /*"',
        '"two\nlines"',
        "true",
        "null",
        "#infinity",
        "#nan",
        "#date(2020, 1, 1)",
        "#shared[A]",
        "_",
        "x",
        '#"a b; ["',
        "Größe",
        "Table.FromRows",
        "{}",
        "[]",
        "() => 1".replace("() => 1", "(() => 1)"),
      ]) ?? "1"
    );
  }

  private name(): string {
    return this.random.pick(["f", "List.Transform", '#"q ( ;"', "x.y.z", "_"]) ?? "f";
  }

  private fieldName(): string {
    return this.random.pick(["a", "a b", "in", "shared", "a shared b", "each", '#"x]; y"', "let", "1st", "table.name"]) ?? "a";
  }

  private fields(depth: number): string {
    return this.list(() => `${this.gap()}${this.fieldName()}${this.gap()}= ${this.expression(depth - 1)}`);
  }

  private names(depth: number): string {
    const count = 1 + this.random.below(3);
    const name = () => this.random.pick(["a", "b", '#"step 1;"', "rows"]) ?? "a";
    return Array.from({ length: count }, () => `${name()} =${this.gap()}${this.expression(depth - 1)}`).join(`,${this.gap()}`);
  }

  private parameters(): string {
    return (
      this.random.pick([
        "",
        "a",
        "a as text, b",
        "a as nullable text, optional b as number",
        'optional #"c d"',
        "a as type, optional b as function",
      ]) ?? ""
    );
  }

  private type(depth: number): string {
    const inner = () => (depth <= 0 ? "text" : this.type(depth - 1));
    return (
      this.random.pick([
        "text",
        "nullable text",
        "any",
        `{${inner()}}`,
        `[a = ${inner()}, optional #"b;" = text]`,
        "[a = text, ...]",
        "[...]",
        "[]",
        "table [Id = number]",
        `function (a as ${inner()}, optional b as any) as ${inner()}`,
        "table (x)",
        "function () as table",
        "null",
      ]) ?? "text"
    );
  }

  private list(item: () => string): string {
    return Array.from({ length: this.random.below(4) }, item).join(`,${this.gap()}`);
  }
}
