import { isolatedCell } from "../../../shared/words/foreign-text.ts";
import { printable } from "../../../shared/words/printable.ts";
import type { Environment } from "../../engine/scan/known-folders.ts";
import type { Output } from "../command-context.ts";

export type Colour = "danger" | "attention" | "information" | "good" | "strong" | "quiet";

/** Colours a text, or leaves it as it is. */
export type Paint = (text: string, colour: Colour) => string;

const codes: Readonly<Record<Colour, string>> = { danger: "31", attention: "33", information: "36", good: "32", strong: "1", quiet: "2" };

/** Only on a terminal, and not where NO_COLOR is set (https://no-color.org). */
export function createPaint(output: Output, environment: Environment): Paint {
  const wanted = output.isTerminal && (environment["NO_COLOR"] ?? "") === "" && environment["TERM"] !== "dumb";
  return wanted ? (text, colour) => `\u001b[${codes[colour]}m${text}\u001b[0m` : (text) => text;
}

/** Foreign text by itself: a cell of a table, the value of a field. In a sentence the words quote it. */
export const cell = (text: string, longest?: number): string => isolatedCell(printable(text, longest));

/** Paths are shown complete: people copy them. */
export const printablePath = (path: string): string => cell(path, 1_000);
