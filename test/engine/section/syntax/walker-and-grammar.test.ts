import { DefaultSettings, Language, Parser, TaskUtils } from "@microsoft/powerquery-parser";
import { expect, test } from "vitest";
import { checkSection, timeLeft } from "../../../../electron/engine/section/syntax/check-syntax.ts";
import { createGrammar } from "../../../../electron/engine/section/syntax/grammar.ts";
import { nameOfIdentifier } from "../../../../electron/engine/section/syntax/m-literals.ts";
import { scanMembers } from "../../../../electron/engine/section/syntax/scan-members.ts";
import { aBrokenDocument, aDocumentOfBodies } from "../generated-bodies.ts";

interface Found {
  readonly name: string;
  readonly shared: boolean;
  readonly attributes: string | null;
  readonly expression: string;
}

/** The members by Microsoft's grammar, which reads the document as a whole; null when it refuses. */
async function byGrammar(text: string): Promise<readonly Found[] | null> {
  const task = await TaskUtils.tryLexParse({ ...DefaultSettings, parseBehavior: Parser.ParseBehavior.ParseSection }, text);
  if (!TaskUtils.isParseStageOk(task) || task.ast.kind !== Language.Ast.NodeKind.Section) return null;
  const written = ({ tokenRange: { positionStart, positionEnd } }: Language.Ast.TNode) =>
    text.slice(positionStart.codeUnit, positionEnd.codeUnit);
  return task.ast.sectionMembers.elements.map((member) => ({
    name: nameOfIdentifier(member.namePairedExpression.key.literal),
    shared: member.sharedConstant !== undefined,
    attributes: member.literalAttributes === undefined ? null : written(member.literalAttributes),
    expression: written(member.namePairedExpression.value),
  }));
}

/** What comments and white space a span has at its end is no matter of it. */
const trimmed = (expression: string, wanted: string): string => (expression.startsWith(wanted) ? wanted : expression);

async function compare(text: string): Promise<"reads" | "mistake"> {
  const wanted = await byGrammar(text);
  const verdict = await checkSection(text, timeLeft(60_000));
  expect(verdict.kind, `the grammar, member by member, of\n${text}`).toBe(wanted === null ? "mistake" : "reads");
  const { members, problems } = scanMembers(text);
  if (wanted === null) return "mistake";
  expect(problems, `the walker of\n${text}`).toEqual([]);
  const found = members.map(({ name, shared, attributes, expression }, index) => ({
    name,
    shared,
    attributes: attributes === null ? null : text.slice(attributes.start, attributes.end),
    expression: trimmed(text.slice(expression.start, expression.end), wanted[index]?.expression ?? ""),
  }));
  expect(found, text).toEqual(wanted);
  const grammar = createGrammar(text, "S");
  for (const { expression } of members) {
    const read = await grammar.expression(expression);
    expect(read.ok || read.error.kind, `without bodies of\n${text.slice(expression.start, expression.end)}`).not.toBe("syntax");
  }
  return "reads";
}

const blocks = Array.from({ length: 10 }, (_, block) => block);
const perBlock = 25;
const seedsOf = (block: number) => Array.from({ length: perBlock }, (_, index) => 1 + block * perBlock + index);

test.each(blocks)("walker and grammar find the same members in documents that read (block %i)", async (block) => {
  for (const seed of seedsOf(block)) expect(await compare(aDocumentOfBodies(seed)), `seed ${seed}`).toBe("reads");
});

test.each(blocks)("and in changed ones, of which the grammar takes some (block %i)", async (block) => {
  for (const seed of seedsOf(block)) await compare(aBrokenDocument(seed));
});
