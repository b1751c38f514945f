import type { ComparedGroup, ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { describeThumbprint } from "../../../shared/words/describe/describe-thumbprint.ts";
import type { Style } from "./style.ts";
import { columnsOf, pad, wrap } from "./layout.ts";

/** The answer and, where digits differ, both thumbprints with the groups that differ marked. */
export function describeComparedThumbprint(comparison: ThumbprintComparison | null, { paint, width, words: { common } }: Style): string {
  const words = common.window.compare;
  const answer = comparison === null ? null : describeThumbprint(comparison, words);
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
  const labels = Math.max(8, columnsOf(words.pasted) + 1, columnsOf(words.signer) + 1);
  const row = (groups: readonly ComparedGroup[]) => groups.map(({ text }) => text).join(" ");
  const isMarked = pasted.some(({ same }) => same);
  return [
    said,
    `     ${pad(words.pasted, labels)}${row(pasted)}\n`,
    `     ${pad(words.signer, labels)}${row(signer)}\n`,
    isMarked ? `     ${" ".repeat(labels)}${marks}\n` : "",
  ].join("");
}
