import type { Random } from "./random.ts";

type Token = string;
type MMutation = (tokens: readonly Token[], random: Random) => readonly Token[];

const tokenPattern = /"(?:[^"]|"")*"|\/\/[^\n]*|\/\*[^]*?\*\/|#?[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?|\s+|=>|<>|<=|>=|\.\.\.?|[^]/gu;
const tokensOf = (text: string): readonly Token[] => text.match(tokenPattern) ?? [];

const strays = [
  '"',
  '""',
  "#",
  '#"',
  "[",
  "]",
  "{",
  "}",
  "(",
  ")",
  ";",
  "=",
  "=>",
  "@",
  "/*",
  "*/",
  "//",
  "\n",
  "section",
  "shared",
  "let",
  "in",
  "if",
  "then",
  "else",
  "each",
  "_",
  "try",
  "otherwise",
  "meta",
  "type",
  "null",
  "true",
  "Extension.LoadString",
  'Extension.LoadString("Title")',
  "Value.ReplaceType",
  "&",
  "1e999",
  "0x",
  "#(lf)",
  "#(000000",
  "\u0000",
  "\u2028",
  "\ud83d",
  "\ufeff",
  "__proto__",
  "constructor",
  "é",
  "..",
  "...",
  "as",
  "is",
  "error",
  "#table",
  "#shared",
  "#sections",
];

const replaceAt = (tokens: readonly Token[], random: Random, change: (token: Token) => string): readonly Token[] => {
  const wanted = random.below(tokens.length);
  return tokens.map((token, at) => (at === wanted ? change(token) : token));
};

const brackets = [
  ["(", ")"],
  ["[a=", "]"],
  ["{", "}"],
  ["if true then ", " else 1"],
  ["let a = ", " in a"],
  ["f(", ")"],
  ["each ", ""],
  ["not ", ""],
  ["a & ", ""],
  ["[", "]"],
  ["try ", ""],
] as const;

const mutations: Readonly<Record<string, MMutation>> = {
  "delete token": (tokens, random) => replaceAt(tokens, random, () => ""),
  "repeat token": (tokens, random) => replaceAt(tokens, random, (token) => token + token),
  "repeat token often": (tokens, random) => replaceAt(tokens, random, (token) => token.repeat(random.length(20_000)).slice(0, 300_000)),
  "stray token": (tokens, random) => replaceAt(tokens, random, (token) => `${token}${random.pick(strays) ?? ""}`),
  "other token": (tokens, random) => replaceAt(tokens, random, () => random.pick(strays) ?? ""),
  "token from elsewhere": (tokens, random) => replaceAt(tokens, random, () => random.pick(tokens) ?? ""),
  "swap tokens": (tokens, random) => {
    const [one, other] = [random.below(tokens.length), random.below(tokens.length)];
    return tokens.map((token, at) => (at === one ? (tokens[other] ?? token) : at === other ? (tokens[one] ?? token) : token));
  },
  "nest": (tokens, random) => {
    const [open, close] = random.pick(brackets) ?? ["(", ")"];
    const depth = random.length(20_000);
    return replaceAt(tokens, random, (token) => `${open.repeat(depth)}${token}${close.repeat(depth)}`);
  },
  "open without end": (tokens, random) =>
    replaceAt(
      tokens,
      random,
      (token) => (random.pick(["(", "[", "{", "if ", "let a=", "each ", "not ", '"', "/*"]) ?? "(").repeat(random.length(50_000)) + token,
    ),
  "delete range": (tokens, random) => tokens.toSpliced(random.below(tokens.length), random.length(200)),
  "move range": (tokens, random) => {
    const from = random.below(tokens.length);
    const length = random.length(200);
    return tokens.toSpliced(from, length).toSpliced(random.below(tokens.length), 0, ...tokens.slice(from, from + length));
  },
  "repeat range": (tokens, random) => {
    const from = random.below(tokens.length);
    const range = tokens.slice(from, from + random.length(400)).join("");
    return [...tokens.slice(0, from), range.repeat(random.length(60)).slice(0, 200_000), ...tokens.slice(from)];
  },
  "refer to itself": (tokens, random) =>
    replaceAt(tokens, random, (token) => (/^[\p{L}_]/u.test(token) ? `${token} = ${token}; ${token}` : token)),
  "quote": (tokens, random) => replaceAt(tokens, random, (token) => `#"${token}"`),
  "cut short": (tokens, random) => tokens.slice(0, random.below(tokens.length + 1)),
};

/** One change to a section document, and its name. */
export function mutateM(bytes: Buffer, random: Random): { readonly step: string; readonly bytes: Buffer } {
  const [step, mutate] = random.pick(Object.entries(mutations)) ?? ["cut short", (same: readonly Token[]) => same];
  return { step, bytes: Buffer.from(mutate(tokensOf(bytes.toString("utf8")), random).join(""), "utf8") };
}
