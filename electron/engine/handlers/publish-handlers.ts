import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { ChosenFileId, ProjectAnswer, ReleaseAnswer } from "../../../shared/model/project.ts";
import type { Projects } from "../publish/projects.ts";
import type { HostActions } from "./host-actions.ts";

export interface PublishPorts {
  readonly projects: Projects;
  readonly hostActions: HostActions;
}

type PublishCommands =
  | "chooseProject"
  | "buildProject"
  | "choosePublishFile"
  | "signProject"
  | "prepareSignature"
  | "attachSignature"
  | "saveRelease";

/** Files that were chosen for publishing; the page uses a few. */
const mostChosen = 100;

const unknown = err({ kind: "unknown-id" as const });
const noDialog = err({ kind: "no-dialog" as const });
const cancelled = ok({ kind: "cancelled" as const });

/** Folders and files come from dialogs of the system's own, so that the page names none. A password is passed on and kept nowhere. */
export function createPublishHandlers({ projects, hostActions }: PublishPorts): Pick<Handlers, PublishCommands> {
  const chosen = new Map<ChosenFileId, string>();
  const answer = <T extends ProjectAnswer | ReleaseAnswer>(value: T | undefined) => (value === undefined ? unknown : ok(value));
  return {
    chooseProject: async () => {
      if (hostActions.chooseFolder === undefined) return noDialog;
      const folder = await hostActions.chooseFolder(null, "project");
      return ok(folder === null ? null : await projects.open(folder));
    },
    buildProject: async ({ id }) => {
      const built = await projects.build(id);
      return built === undefined ? unknown : ok(built);
    },
    choosePublishFile: async ({ kind }) => {
      if (hostActions.chooseFile === undefined) return noDialog;
      const path = await hostActions.chooseFile(kind);
      if (path === null) return ok(null);
      const id = randomUUID() as ChosenFileId;
      chosen.set(id, path);
      for (const oldest of [...chosen.keys()].slice(0, -mostChosen)) chosen.delete(oldest);
      return ok({ id, name: basename(path) });
    },
    signProject: async ({ id, key, certificate, password, timestamp }) => {
      const keyPath = chosen.get(key);
      const certificatePath = certificate === null ? null : chosen.get(certificate);
      if (keyPath === undefined || certificatePath === undefined) return unknown;
      return answer(await projects.sign(id, { key: keyPath, certificate: certificatePath, password }, timestamp));
    },
    prepareSignature: async ({ id, certificate }) => {
      const path = chosen.get(certificate);
      if (path === undefined) return unknown;
      if (hostActions.chooseFolder === undefined) return noDialog;
      const parent = await hostActions.chooseFolder(null, "save");
      return parent === null ? cancelled : answer(await projects.prepare(id, path, parent));
    },
    attachSignature: async ({ id, signature, timestamp }) => {
      const path = chosen.get(signature);
      return path === undefined ? unknown : answer(await projects.attach(id, path, timestamp));
    },
    saveRelease: async ({ id, previous }) => {
      const path = previous === null ? null : chosen.get(previous);
      if (path === undefined) return unknown;
      if (hostActions.chooseFolder === undefined) return noDialog;
      const parent = await hostActions.chooseFolder(null, "save");
      return parent === null ? cancelled : answer(await projects.saveRelease(id, path, parent));
    },
  };
}
