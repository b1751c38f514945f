import { randomUUID } from "node:crypto";
import { basename, join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { CheckFailure, CheckFormat, CheckReport, CheckTarget } from "../../../shared/model/publish-check.ts";
import type { WordsInLanguage } from "../../../shared/words/words.ts";
import { createFiles } from "../cleanup/execute/files.ts";
import type { Inspector, InspectSource } from "../inspector/inspector.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";
import { checkBytes, checkConnector, type CheckChoices } from "../publish/check/check-connector.ts";
import { checkHtml } from "../publish/check/output/check-html.ts";
import { checkJson } from "../publish/check/output/check-json.ts";
import { sarifOf } from "../publish/check/output/sarif.ts";
import type { HostActions } from "./host-actions.ts";

export interface PublishCheckPorts {
  readonly inspector: Inspector;
  readonly inventory: Pick<LiveInventory, "findRecord" | "findFolder">;
  readonly opened: Pick<OpenedFiles, "find" | "sourceOf" | "nameOf">;
  readonly hostActions: HostActions;
  /** Of the language that the window shows. */
  readonly shownWords: () => Promise<WordsInLanguage>;
  /** Of Mezzanine. */
  readonly version: string;
}

type CheckCommands = "chooseCheckedProject" | "checkPublishing" | "exportCheck";

/** The last ones; the page asks for files of the one that it shows. */
const mostKept = 5;
const mostProjects = 50;

export function createPublishCheckHandlers(ports: PublishCheckPorts): Pick<Handlers, CheckCommands> {
  const { inspector, inventory, opened, hostActions, version } = ports;
  const files = createFiles();
  const projects = new Map<string, string>();
  const reports = new Map<string, CheckReport>();

  const sourceOf = ({ id, folder, name }: ConnectorRecord): InspectSource | null => {
    const installed = inventory.findFolder(folder);
    return installed === undefined ? opened.sourceOf(id) : { kind: "file", path: join(installed.path, name) };
  };

  const check = async (
    target: CheckTarget,
    choices: CheckChoices,
  ): Promise<Result<CheckReport, CheckFailure> | { readonly refused: "unknown-id" | "not-kept" }> => {
    if (target.kind === "project") {
      const path = projects.get(target.id);
      return path === undefined ? { refused: "unknown-id" } : checkConnector(path, choices, { files, inspector });
    }
    const record = inventory.findRecord(target.id) ?? opened.find(target.id);
    if (record === undefined) return { refused: "unknown-id" };
    const source = sourceOf(record);
    if (source === null) return { refused: "not-kept" };
    if (source.kind === "file") return checkConnector(source.path, choices, { files, inspector });
    const named = { bytes: Buffer.from(source.bytes), name: opened.nameOf(record.id) ?? record.name };
    return checkBytes(named, choices, { files, inspector });
  };

  return {
    chooseCheckedProject: async () => {
      if (hostActions.chooseFolder === undefined) return err({ kind: "no-dialog" });
      const path = await hostActions.chooseFolder(null);
      if (path === null) return ok(null);
      const id = randomUUID();
      keep(projects, { id, value: path }, mostProjects);
      return ok({ id, name: basename(path) });
    },
    checkPublishing: async ({ target, profile, firstRelease }) => {
      const checked = await check(target, { profile, firstRelease: firstRelease && profile === "certification" });
      if ("refused" in checked) return err({ kind: checked.refused });
      if (!checked.ok) return ok({ kind: "failed", failure: checked.error });
      const checkId = randomUUID();
      keep(reports, { id: checkId, value: checked.value }, mostKept);
      return ok({ kind: "checked", checkId, report: checked.value });
    },
    exportCheck: async ({ checkId, format }) => {
      const report = reports.get(checkId);
      if (report === undefined) return err({ kind: "unknown-id" });
      const name = report.fileName.replace(/\.[^.]*$/u, "");
      const text = format === "html" ? checkHtml(report, await ports.shownWords()) : dataOf(report, format, version);
      return ok({ fileName: `${name} check.${format}`, text });
    },
  };
}

/** For programs: in English, whatever the window shows. */
const dataOf = (report: CheckReport, format: Exclude<CheckFormat, "html">, version: string): string =>
  `${JSON.stringify(format === "json" ? checkJson(report) : sarifOf(report, { version, prefix: "" }), null, 2)}\n`;

/** The newest ones only. */
function keep<T>(kept: Map<string, T>, { id, value }: { readonly id: string; readonly value: T }, most: number): void {
  kept.set(id, value);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest);
}
