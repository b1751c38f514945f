import type { CommandContext, CommandWords } from "../command-context.ts";
import { createPaint, type Paint } from "./paint.ts";

/** How text for people is written: its colours, its width and its language. */
export interface Style {
  readonly paint: Paint;
  /** Columns to wrap at. */
  readonly width: number;
  readonly words: CommandWords;
}

export const styleOf = ({ stdout, environment, words }: Pick<CommandContext, "stdout" | "environment" | "words">): Style => ({
  paint: createPaint(stdout, environment),
  width: stdout.columns,
  words,
});
