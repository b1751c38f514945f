import type { ComparedGroup, ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { describeThumbprint } from "../../../shared/words/describe/describe-thumbprint.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type { TextStyle } from "./describe-file.ts";
import { wrap } from "./layout.ts";

/** The answer and, where digits differ, both thumbprints with the groups that differ marked. */
export function describeComparedThumbprint(
  comparison: ThumbprintComparison | null,
  { paint, width }: Pick<TextStyle, "paint" | "width">,
): string {
  const answer = comparison === null ? null : describeThumbprint(comparison, en.window.compare);
  if (comparison === null || answer === null) return "";
  const isGood = comparison.kind === "same";
  const lines = paint(
    wrap(answer.text, width - 5, "")
      .trimEnd()
      .replaceAll("\n", "\n     "),
    isGood ? "good" : "danger",
  );
  const said = `  ${isGood ? "ok" : "!!"} ${lines}\n`;
  if (comparison.kind !== "different" || comparison.signer.length === 0) return said;
  const { pasted, signer } = comparison;
  const marks = pasted
    .map(({ text, same }) => (same ? " " : "^").repeat(text.length))
    .join(" ")
    .trimEnd();
  const row = (groups: readonly ComparedGroup[]) => groups.map(({ text }) => text).join(" ");
  const isMarked = pasted.some(({ same }) => same);
  return [
    said,
    `     ${en.window.compare.pasted.padEnd(8)}${row(pasted)}\n`,
    `     ${en.window.compare.signer.padEnd(8)}${row(signer)}\n`,
    isMarked ? `     ${" ".repeat(8)}${marks}\n` : "",
  ].join("");
}
