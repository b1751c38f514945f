/** What the stand-in tells the test that started it. */
export type StandInReport =
  | { readonly kind: "window"; readonly endpoint: string }
  | { readonly kind: "dialog"; readonly type: "open" | "message"; readonly options: unknown }
  | { readonly kind: "opened"; readonly what: "external" | "path"; readonly target: string };

/** What the test tells the stand-in: answers for dialogs to come, first in, first used. Without one a dialog is cancelled. */
export interface StandInOrder {
  readonly dialogAnswer: { readonly filePaths?: readonly string[]; readonly response?: number };
}

export const report = (said: StandInReport): void => void process.send?.(said);

const answers: StandInOrder["dialogAnswer"][] = [];
process.on("message", (order: StandInOrder) => answers.push(order.dialogAnswer));
process.on("disconnect", () => process.exit());

export const nextAnswer = (): StandInOrder["dialogAnswer"] => answers.shift() ?? {};
