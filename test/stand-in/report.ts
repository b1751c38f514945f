import type { WebPreferences } from "electron";
import { conditionsVariable } from "./conditions.ts";

/** What the stand-in reports to the test that uses it. */
export type StandInReport =
  | { readonly kind: "window"; readonly endpoint: string; readonly options: unknown }
  /** A window: the options of its page, and whether any command was registered by then. */
  | { readonly kind: "created"; readonly webPreferences: WebPreferences; readonly canAnswer: boolean }
  | { readonly kind: "shown" }
  | { readonly kind: "background"; readonly color: string }
  | { readonly kind: "flash" }
  /** The icon on the taskbar's button: a window that was never shown has no button. */
  | { readonly kind: "overlay"; readonly isSet: boolean; readonly hasButton: boolean }
  | { readonly kind: "dialog"; readonly type: "open" | "save" | "message" | "error"; readonly options: unknown }
  /** A permission that a page requested, and the answer. */
  | { readonly kind: "permission"; readonly permission: string; readonly how: "request" | "check"; readonly granted: boolean }
  | { readonly kind: "download"; readonly url: string; readonly outcome: "refused" | "cancelled" | "saved" }
  /** A call of the page that nobody had registered a handler for. */
  | { readonly kind: "unanswered"; readonly channel: string }
  /** With the number of windows at that moment. */
  | { readonly kind: "quit"; readonly event: "before-quit" | "will-quit"; readonly windows: number }
  /** A menu item with a role of Electron's. */
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "opened"; readonly what: "external" | "path"; readonly target: string }
  /** A file that is dragged out of the window, and whether it was there by then. */
  | { readonly kind: "drag"; readonly file: string; readonly isThere: boolean }
  | { readonly kind: "notification"; readonly title: string; readonly body: string }
  | { readonly kind: "badge"; readonly count: number }
  | { readonly kind: "menu"; readonly labels: readonly string[] };

/** What the test makes the user or the system do. */
export type StandInOrder =
  /** Answers to later dialogs, first in, first used. Without one a dialog is cancelled. */
  | { readonly kind: "answer"; readonly filePaths?: readonly string[]; readonly response?: number }
  /** The page's process ends, or stops answering. */
  | { readonly kind: "page"; readonly what: "crash" | "hang" }
  | { readonly kind: "open-file" | "open-url"; readonly target: string }
  | { readonly kind: "move"; readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } }
  /** Files are dropped on the middle of the page, from the disk. */
  | { readonly kind: "drop"; readonly paths: readonly string[] }
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

const listeners = new Set<(report: StandInReport) => void>();

/** For a test in the same process. Returns a function that stops it. */
export function onReport(listener: (report: StandInReport) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Reports go to listeners in this process, and to the parent process if a test started this one. */
export function report(said: StandInReport): void {
  for (const listener of listeners) listener(said);
  if (wasStartedByTest) process.send?.(said.kind === "created" ? { ...said, webPreferences: withoutSession(said.webPreferences) } : said);
}

const answers: Answer[] = [];
const handlers: ((order: StandInOrder) => void)[] = [];

/** A session cannot be sent to another process. */
function withoutSession(webPreferences: WebPreferences): WebPreferences {
  const copy = { ...webPreferences };
  delete copy.session;
  return copy;
}

/** A unit test loads the stand-in into the test runner's own process, whose parent is not ours to talk to. */
const wasStartedByTest = process.env[conditionsVariable] !== undefined;

if (wasStartedByTest) {
  process.on("message", (order: StandInOrder) => {
    if (order.kind === "answer") answers.push(order);
    for (const handle of handlers) handle(order);
  });
  process.on("disconnect", () => process.exit());
}

/** Answers a later dialog of a test in the same process. */
export const answerDialog = (answer: Answer): void => void answers.push(answer);

export const nextAnswer = (): Answer => answers.shift() ?? {};

export const onOrder = (handle: (order: StandInOrder) => void): void => void handlers.push(handle);
