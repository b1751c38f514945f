import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { root } from "../../build/runtime.js";
import { findFiles } from "../../build/source-files.ts";

const files = findFiles(root, "electron/cli").filter((file) => file.endsWith(".ts"));
const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** Scripts, and the headings of manual pages, which programs look for. */
const formats = ["electron/cli/completion/shell-scripts.ts", "electron/cli/completion/man-page.ts"];

/** What a user types, which is the same in every language. */
const typed: ReadonlySet<unknown> = new Set(["usage", "listed", "examples", "value"]);
/** Their texts are for whoever reads a report of a mistake in Mezzanine. */
const ofMistakes: ReadonlySet<unknown> = new Set(["invariant", "unreachable", "Error", "TypeError"]);
/** They take options, actions and commands as they are typed, or look for words of Node. */
const ofTypedWords: ReadonlySet<unknown> = new Set(["needs", "isFor", "exclude", "takesOneOf", "includes"]);
/** A command as it is typed, a placeholder, a word of M. */
const asItIs = /(?:> )?mezzanine(?: [-<>a-z]+)* ?|<[^>]+>|^optional /gu;

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === "object" && value !== null && "type" in value;
const nameOf = (value: unknown): unknown => (isNode(value) ? value["name"] : undefined);

/** Two words side by side; in a template also one word beside a value; a column's title. */
function isForPeople(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  const words = /\p{L}{2,}[,.:]? \p{Ll}{2,}/u;
  if (node.type === "TemplateElement") {
    const text = (node["value"] as { readonly cooked: string }).cooked.replace(asItIs, "");
    return words.test(text) || /(?:^|[ (])\p{L}{3,}[:.]? $|^ \p{L}{3,}/u.test(text);
  }
  if (node.type !== "Literal" || typeof node["value"] !== "string") return false;
  const isTitle = parent?.type === "Property" && nameOf(parent["key"]) === "title" && node["value"] !== "";
  return isTitle || words.test(node["value"].replace(asItIs, "")) || /^\p{Lu}\p{Ll}+[^\p{L}]*[.:!?]$/u.test(node["value"]);
}

function textsForPeople(node: SyntaxNode, parent: SyntaxNode | null = null): readonly string[] {
  if (node.type.startsWith("TS") && node.type !== "TSAsExpression" && node.type !== "TSSatisfiesExpression") return [];
  if (node.type === "ImportDeclaration" || node.type === "ImportExpression") return [];
  if (node.type === "Property" && typed.has(nameOf(node["key"]))) return [];
  if (node.type === "CallExpression" || node.type === "NewExpression") {
    const { callee } = node;
    const called = nameOf(isNode(callee) && callee.type === "MemberExpression" ? callee["property"] : callee);
    if (ofMistakes.has(called) || ofTypedWords.has(called)) return [];
  }
  if (isForPeople(node, parent)) return [JSON.stringify(node["value"])];
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter(isNode)
    .flatMap((child) => textsForPeople(child, node));
}

test("no text for people is in the code of the command line", () => {
  const found = files
    .filter((file) => !formats.includes(file))
    .flatMap((file) => textsForPeople(parseAst(textOf(file), { lang: "ts" }) as unknown as SyntaxNode).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});

/** Words of one language are loaded where the language is chosen. JSON is for scripts, and its sentences are English in every language. */
test("no other file takes English words than those with sentences in JSON", () => {
  const english = files.filter((file) => /^import (?!type).*(?:plain-words|words\/en\/)/mu.test(textOf(file)));
  expect(english).toEqual([
    "electron/cli/command-words.ts",
    "electron/cli/commands/compare.ts",
    "electron/cli/commands/doctor.ts",
    "electron/cli/commands/explain.ts",
    "electron/cli/commands/reports.ts",
    "electron/cli/commands/shadows.ts",
    "electron/cli/output/describe-diagnosis.ts",
    "electron/cli/output/describe-install.ts",
    "electron/cli/output/describe-plan.ts",
    "electron/cli/output/describe-policy.ts",
    "electron/cli/output/describe-project.ts",
    "electron/cli/output/describe-report.ts",
    "electron/cli/output/json.ts",
  ]);
});
