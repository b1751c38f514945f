/** What the stand-in tells the test that started it. */
export type StandInReport =
  | { readonly kind: "window"; readonly endpoint: string; readonly options: unknown }
  | { readonly kind: "dialog"; readonly type: "open" | "message" | "error"; readonly options: unknown }
  | { readonly kind: "opened"; readonly what: "external" | "path"; readonly target: string }
  | { readonly kind: "notification"; readonly title: string; readonly body: string }
  | { readonly kind: "badge"; readonly count: number }
  | { readonly kind: "menu"; readonly labels: readonly string[] };

/** What the test tells the stand-in, in place of a user or of the system. */
export type StandInOrder =
  /** Answers to dialogs to come, first in, first used. Without one a dialog is cancelled. */
  | { readonly kind: "answer"; readonly filePaths?: readonly string[]; readonly response?: number }
  /** The page's process ends, or stops answering. */
  | { readonly kind: "page"; readonly what: "crash" | "hang" }
  | { readonly kind: "open-file" | "open-url"; readonly target: string }
  | { readonly kind: "move"; readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } }
  /** The window no longer has the focus. */
  | { readonly kind: "blur" }
  | { readonly kind: "click-notification" }
  | { readonly kind: "click-menu"; readonly label: string }
  | { readonly kind: "quit" };

export type Answer = Omit<Extract<StandInOrder, { kind: "answer" }>, "kind">;

export const report = (said: StandInReport): void => void process.send?.(said);

const answers: Answer[] = [];
const obeying: ((order: StandInOrder) => void)[] = [];

process.on("message", (order: StandInOrder) => {
  if (order.kind === "answer") answers.push(order);
  for (const obey of obeying) obey(order);
});
process.on("disconnect", () => process.exit());

export const nextAnswer = (): Answer => answers.shift() ?? {};

export const onOrder = (obey: (order: StandInOrder) => void): void => void obeying.push(obey);
