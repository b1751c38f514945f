import type { PartDifference, TextDifferences } from "../../../shared/model/part-content.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { printableLines } from "../../../shared/words/printable.ts";
import { wrap } from "./layout.ts";
import type { Style } from "./style.ts";

/** Part by part, as `diff -u` writes lines; control characters are written out. */
export function describeTextDifferences({ parts, isCut }: TextDifferences, style: Style): string {
  const { paint, width, words } = style;
  const { builds } = words.common.window;
  const different = parts.filter(({ change }) => change.kind !== "equal");
  const equal = parts.length - different.length;
  const summary = different.length === 0 ? builds.same : equal > 0 ? builds.equalParts(equal) : "";
  return [
    "\n",
    ...different.map((part) => describePart(part, style)),
    summary === "" ? "" : wrap(summary, width, ""),
    isCut ? paint(wrap(builds.cut, width, ""), "attention") : "",
  ].join("");
}

function describePart({ before, after, change }: PartDifference, { paint, words: { common, commandLine } }: Style): string {
  const { builds } = common.window;
  const name =
    before !== null && after !== null && before !== after
      ? builds.renamed(foreign(before), foreign(after))
      : commandLine.phrases.quoted(foreign(before ?? after ?? ""));
  const said = change.kind === "changed" ? builds.counts(change.added, change.removed) : builds.changes[change.kind];
  const head = `${paint(name, "strong")}: ${said}\n`;
  if (change.kind !== "changed") return head;
  const marks = { same: " ", added: "+", removed: "-" } as const;
  const colours = { same: null, added: "good", removed: "danger" } as const;
  const hunks = change.hunks.map(({ beforeStart, afterStart, lines }) => {
    const shown = lines.map(({ kind, text }) => {
      const line = `${marks[kind]}${printableLines(text)}`;
      const colour = colours[kind];
      return `${colour === null ? line : paint(line, colour)}\n`;
    });
    const counted = (left: "added" | "removed"): number => lines.filter(({ kind }) => kind !== left).length;
    return `${paint(`@@ -${beforeStart},${counted("added")} +${afterStart},${counted("removed")} @@`, "quiet")}\n${shown.join("")}`;
  });
  return head + hunks.join("");
}
