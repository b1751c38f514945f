import { resolve } from "node:path";
import { err, ok } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { Repair } from "../../../shared/model/diagnosis.ts";
import { baseName } from "../../../shared/model/connector-title.ts";
import { foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainWords } from "../../../shared/words/plain-words.ts";
import type { WordsInLanguage } from "../../../shared/words/words.ts";
import type { Files } from "../cleanup/execute/files.ts";
import type { ProjectFolders } from "../install/project-folders.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import { limits } from "../limits.ts";
import type { Doctor } from "../repair/doctor.ts";
import type { Repairer } from "../repair/repairer.ts";
import type { HostActions } from "./host-actions.ts";

export interface DiagnosisHandlerPorts {
  readonly doctor: Doctor;
  readonly repairer: Repairer;
  readonly projects: ProjectFolders;
  readonly opened: OpenedFiles;
  readonly files: Pick<Files, "readBytes">;
  readonly inventory: Pick<LiveInventory, "scans" | "announce">;
  readonly hostActions: Pick<HostActions, "chooseFolder">;
  /** Of the language that the window shows: the reason of a repair is kept in it, like what a user writes. */
  readonly shownWords: () => Promise<WordsInLanguage>;
  readonly isReadOnly: boolean;
}

type DiagnosisCommands =
  | "getDiagnoses"
  | "diagnose"
  | "planRepair"
  | "carryOutRepair"
  | "openRepaired"
  | "getProjects"
  | "addProject"
  | "removeProject"
  | "openBuild";

export function createDiagnosisHandlers(ports: DiagnosisHandlerPorts): Pick<Handlers, DiagnosisCommands> {
  const { doctor, repairer, projects, opened, files, inventory, hostActions, isReadOnly } = ports;
  const offered = async (id: Parameters<Doctor["find"]>[0], name: Repair["name"]): Promise<Repair | undefined> =>
    (await doctor.chainOf(id))?.repairs.find((one) => one.name === name);
  return {
    getDiagnoses: async () => ok(await doctor.summaries()),
    diagnose: async ({ id }) => {
      const chain = await doctor.chainOf(id);
      return chain === undefined ? err({ kind: "unknown-id" }) : ok(chain);
    },
    planRepair: async ({ id, repair: name }) => {
      const content = doctor.find(id)?.content;
      if (content === undefined) return err({ kind: "unknown-id" });
      const repair = await offered(id, name);
      return repair === undefined || !content.ok ? err({ kind: "not-offered" }) : ok(await repairer.plan(id, repair, content.value));
    },
    carryOutRepair: async ({ planId }) => {
      const { repairs } = plainWords((await ports.shownWords()).words.diagnosis);
      const result = await repairer.carryOut(planId, ({ name, to }) => repairs[name](foreignPath(to)));
      // Also after a failure: the original may have moved.
      inventory.scans.noticeChange();
      inventory.announce();
      if (!result.ok) return err({ kind: result.error });
      const { plan, done } = result.value;
      const { to } = plan.repair;
      return ok({
        name: baseName(plan.from),
        outcome: done.ok ? { kind: "done", historyId: done.value, to } : { kind: "failed", because: done.error },
      });
    },
    openRepaired: async ({ id, repair: name }) => {
      const source = opened.sourceOf(id);
      if (opened.find(id) === undefined) return err({ kind: "unknown-id" });
      const repair = source === null ? undefined : await offered(id, name);
      if (source === null || repair === undefined) return err({ kind: "not-offered" });
      const bytes = source.kind === "bytes" ? ok(source.bytes) : await files.readBytes(source.path, limits.fileBytes);
      if (!bytes.ok) return err({ kind: "not-offered" });
      const mended = name === "repack" ? (await repairer.repack({ kind: "bytes", bytes: bytes.value }))?.bytes : bytes.value;
      if (mended === undefined) return err({ kind: "not-offered" });
      return opened.inspectBytes({ name: baseName(repair.to), base64: Buffer.from(mended).toString("base64") });
    },
    getProjects: async () => ok(await projects.list()),
    addProject: async () => {
      if (hostActions.chooseFolder === undefined) return err({ kind: "no-dialog" });
      if (isReadOnly) return err({ kind: "store-read-only" });
      const chosen = await hostActions.chooseFolder(projects.folders().at(-1) ?? null);
      if (chosen === null) return ok(null);
      const added = await projects.add(resolve(chosen));
      return added.ok ? added : err({ kind: added.error });
    },
    removeProject: ({ id }) => {
      const removed = isReadOnly ? err("store-read-only" as const) : projects.remove(id);
      return Promise.resolve(removed.ok ? removed : err({ kind: removed.error }));
    },
    openBuild: async ({ build }) => {
      const record = await projects.open(build);
      return record.ok ? record : err({ kind: record.error });
    },
  };
}
