/** What the stand-in tells the test that started it. */
export type StandInReport =
  | { readonly kind: "window"; readonly endpoint: string; readonly options: unknown }
  /** A window, and whether anything was there by then to answer its page. */
  | { readonly kind: "created"; readonly canAnswer: boolean }
  | { readonly kind: "shown" }
  | { readonly kind: "background"; readonly color: string }
  | { readonly kind: "flash" }
  /** The dot on the taskbar's button: a window that was never shown has none. */
  | { readonly kind: "overlay"; readonly isSet: boolean; readonly hasButton: boolean }
  | { readonly kind: "dialog"; readonly type: "open" | "save" | "message" | "error"; readonly options: unknown }
  /** What a page was asked for, and whether it may. */
  | { readonly kind: "permission"; readonly permission: string; readonly how: "request" | "check"; readonly granted: boolean }
  | { readonly kind: "download"; readonly url: string; readonly outcome: "refused" | "cancelled" | "saved" }
  /** A call of the page that nobody had registered a handler for. */
  | { readonly kind: "unanswered"; readonly channel: string }
  /** How many windows there were when it was told. */
  | { readonly kind: "quit"; readonly event: "before-quit" | "will-quit"; readonly windows: number }
  /** A menu item of the system's. */
  | { readonly kind: "role"; readonly role: string }
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
  /** Keys that a menu item may have, `Ctrl+R`. */
  | { readonly kind: "press"; readonly keys: string }
  | { readonly kind: "activate" }
  /** With `activates` the user asks for a window just when the program has begun to close what is open. */
  | { readonly kind: "quit"; readonly activates?: true };

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
