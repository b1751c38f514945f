import type { CommandName, Failure, Reply } from "../../shared/contract/commands.ts";
import type { ChosenFile, ChosenFileKind, ProjectAnswer, ProjectView, PublishRefusal, ReleaseAnswer } from "../../shared/model/project.ts";
import type { WindowBridge } from "../bridge/window-bridge.ts";
import { createStore, type Store } from "./store.ts";

export const signingWays = ["file", "elsewhere", "none"] as const;
export type SigningWay = (typeof signingWays)[number];

export type PublishStep = "project" | "sign" | "release";

/** Why the last thing that was asked for was not done, and in which part of the screen it was asked. */
export type PublishProblem =
  | { readonly at: PublishStep; readonly refusal: PublishRefusal }
  | { readonly at: PublishStep; readonly command: CommandName; readonly because: Failure<CommandName>["kind"] };

/** What the publish screen shows. A password is never part of it. */
export interface PublishState {
  readonly project: ProjectView | null;
  readonly working: "opening" | "building" | "signing" | "saving" | null;
  readonly way: SigningWay;
  readonly files: Readonly<Partial<Record<ChosenFileKind, ChosenFile>>>;
  /** As typed; empty for none. */
  readonly timestamp: string;
  readonly problem: PublishProblem | null;
  readonly saved: Extract<ReleaseAnswer, { kind: "done" }> | null;
}

export interface Publish {
  readonly store: Store<PublishState>;
  readonly choose: () => Promise<void>;
  /** A folder that was dropped. False where it has no path, in a browser. */
  readonly drop: (folder: File) => Promise<boolean>;
  readonly build: () => Promise<void>;
  readonly chooseFile: (kind: ChosenFileKind) => Promise<void>;
  readonly setWay: (way: SigningWay) => void;
  readonly setTimestamp: (timestamp: string) => void;
  /** The password goes on to the engine and is not kept. */
  readonly sign: (password: string) => Promise<void>;
  readonly prepare: () => Promise<void>;
  readonly attach: () => Promise<void>;
  readonly saveRelease: () => Promise<void>;
}

export const nothingChosen: PublishState = {
  project: null,
  working: null,
  way: "file",
  files: {},
  timestamp: "",
  problem: null,
  saved: null,
};

export function createPublish(bridge: WindowBridge): Publish {
  const store = createStore<PublishState>(nothingChosen);
  const set = (changes: Partial<PublishState>) => store.change((before) => ({ ...before, ...changes }));

  /** One thing at a time; what is asked for meanwhile is not done. */
  const work = async (working: NonNullable<PublishState["working"]>, act: () => Promise<void>): Promise<void> => {
    if (store.get().working !== null) return;
    set({ working, problem: null });
    try {
      await act();
    } finally {
      set({ working: null });
    }
  };
  const failed = (at: PublishStep, command: CommandName, reply: Reply<CommandName>): void => {
    if (!reply.ok) set({ problem: { at, command, because: reply.error.kind } });
  };
  const opened = (reply: Reply<"chooseProject">): void => {
    failed("project", "chooseProject", reply);
    // Keys stay chosen: the next project is often of the same publisher.
    if (reply.ok && reply.value !== null) set({ project: reply.value, saved: null });
  };
  const answered = (command: "signProject" | "prepareSignature" | "attachSignature", reply: Reply<typeof command>): void => {
    failed("sign", command, reply);
    if (reply.ok) take("sign", reply.value);
  };
  const take = (at: PublishStep, answer: ProjectAnswer): void => {
    if (answer.kind === "done") set({ project: answer.project, saved: null });
    if (answer.kind === "refused") set({ problem: { at, refusal: answer.refusal } });
  };
  return {
    store,
    choose: () => work("opening", async () => opened(await bridge.call("chooseProject", null))),
    drop: async (folder) => {
      const { openProject } = bridge;
      if (openProject === undefined) return false;
      const state = { hasPath: true };
      await work("opening", async () => {
        const reply = await openProject(folder);
        state.hasPath = reply !== null;
        if (reply !== null) opened(reply);
      });
      return state.hasPath;
    },
    build: () =>
      work("building", async () => {
        const { project } = store.get();
        if (project === null) return;
        const reply = await bridge.call("buildProject", { id: project.id });
        failed("project", "buildProject", reply);
        if (reply.ok) set({ project: reply.value, saved: null });
      }),
    chooseFile: async (kind) => {
      const reply = await bridge.call("choosePublishFile", { kind });
      failed(kind === "previous" ? "release" : "sign", "choosePublishFile", reply);
      const chosen = reply.ok ? reply.value : null;
      if (chosen !== null) store.change((before) => ({ ...before, problem: null, files: { ...before.files, [kind]: chosen } }));
    },
    setWay: (way) => set({ way, problem: null }),
    setTimestamp: (timestamp) => set({ timestamp }),
    sign: (password) =>
      work("signing", async () => {
        const state = store.get();
        const { project, files } = state;
        if (project === null || files.key === undefined) return;
        const { key, certificate = null } = files;
        const chosen = { id: project.id, key: key.id, certificate: certificate?.id ?? null };
        const order = { ...chosen, password: password === "" ? null : password, timestamp: timestampOf(state) };
        answered("signProject", await bridge.call("signProject", order));
      }),
    prepare: () =>
      work("saving", async () => {
        const { project, files } = store.get();
        if (project === null || files.certificate === undefined) return;
        answered("prepareSignature", await bridge.call("prepareSignature", { id: project.id, certificate: files.certificate.id }));
      }),
    attach: () =>
      work("signing", async () => {
        const state = store.get();
        const { project, files } = state;
        if (project === null || files.signature === undefined) return;
        const { id: signature } = files.signature;
        answered("attachSignature", await bridge.call("attachSignature", { id: project.id, signature, timestamp: timestampOf(state) }));
      }),
    saveRelease: () =>
      work("saving", async () => {
        const { project, files } = store.get();
        if (project === null) return;
        const reply = await bridge.call("saveRelease", { id: project.id, previous: files.previous?.id ?? null });
        failed("release", "saveRelease", reply);
        if (!reply.ok) return;
        if (reply.value.kind === "done") set({ saved: reply.value });
        if (reply.value.kind === "refused") set({ problem: { at: "release", refusal: reply.value.refusal } });
      }),
  };
}

const timestampOf = ({ timestamp }: PublishState): string | null => (timestamp.trim() === "" ? null : timestamp.trim());
