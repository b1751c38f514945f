import type { CommandName, Failure } from "../../shared/contract/commands.ts";
import type { CheckFailure, CheckFormat, CheckProfile, CheckReport, CheckTarget } from "../../shared/model/publish-check.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { saveText } from "./save-text.ts";
import { createStore, type Store } from "./store.ts";

export interface CheckChoices {
  readonly profile: CheckProfile;
  readonly firstRelease: boolean;
}

/** What is checked, by its name. */
export interface CheckSubject {
  readonly target: CheckTarget;
  readonly name: string;
}

export type CheckFlow =
  | { readonly kind: "idle" }
  | { readonly kind: "checking"; readonly subject: CheckSubject }
  | { readonly kind: "checked"; readonly subject: CheckSubject; readonly checkId: string; readonly report: CheckReport }
  | { readonly kind: "failed"; readonly subject: CheckSubject; readonly failure: CheckFailure }
  | { readonly kind: "refused"; readonly command: CommandName; readonly because: Failure<CommandName>["kind"] };

export interface CheckState {
  readonly flow: Store<CheckFlow>;
  readonly choices: Store<CheckChoices>;
  readonly start: (subject: CheckSubject) => Promise<void>;
  /** Checks again where something is checked. */
  readonly choose: (choices: CheckChoices) => Promise<void>;
  readonly chooseProject: () => Promise<void>;
  /** Gives the report to the user as a file. The kind of a failure, null when it worked. */
  readonly save: (format: CheckFormat) => Promise<Failure<"exportCheck">["kind"] | null>;
}

const types = { html: "text/html", sarif: "application/json", json: "application/json" } as const satisfies Record<CheckFormat, string>;

export function createCheckFlow(bridge: WindowBridge): CheckState {
  const flow = createStore<CheckFlow>({ kind: "idle" });
  const choices = createStore<CheckChoices>({ profile: "handout", firstRelease: false });
  const asked = { count: 0 };
  const start = async (subject: CheckSubject): Promise<void> => {
    asked.count += 1;
    const mine = asked.count;
    flow.set({ kind: "checking", subject });
    const reply = await bridge.call("checkPublishing", { target: subject.target, ...choices.get() });
    // Another one was asked for meanwhile.
    if (asked.count !== mine) return;
    if (!reply.ok) flow.set({ kind: "refused", command: "checkPublishing", because: reply.error.kind });
    else flow.set(reply.value.kind === "checked" ? { ...reply.value, subject } : { ...reply.value, subject });
  };
  return {
    flow,
    choices,
    start,
    choose: async (chosen) => {
      choices.set(chosen);
      const now = flow.get();
      if (now.kind !== "idle" && now.kind !== "refused") await start(now.subject);
    },
    chooseProject: async () => {
      const reply = await bridge.call("chooseCheckedProject", null);
      if (!reply.ok) flow.set({ kind: "refused", command: "chooseCheckedProject", because: reply.error.kind });
      else if (reply.value !== null) await start({ target: { kind: "project", id: reply.value.id }, name: reply.value.name });
    },
    save: async (format) => {
      const now = flow.get();
      if (now.kind !== "checked") return null;
      const reply = await bridge.call("exportCheck", { checkId: now.checkId, format });
      if (!reply.ok) return reply.error.kind;
      saveText(reply.value.fileName, reply.value.text, types[format]);
      return null;
    },
  };
}
