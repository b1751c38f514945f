import { join } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { ContentFailure, InspectedFile } from "../../../shared/model/part-content.ts";
import type { ContentAnswer, ContentQuestion, Inspector, InspectSource } from "../inspector/inspector.ts";
import type { LiveInventory } from "../inventory/live-inventory.ts";
import type { OpenedFiles } from "../inventory/opened-files.ts";

export interface ContentPorts {
  readonly inspector: Pick<Inspector, "readContents">;
  readonly inventory: Pick<LiveInventory, "findRecord" | "findFolder">;
  readonly opened: Pick<OpenedFiles, "find" | "sourceOf">;
}

type ContentCommands = "getPartContent" | "getResourceTexts" | "compareTexts";
type FileProblem = { readonly kind: "unknown-id" | "changed-since" | "not-kept" };
type ReadProblem = { readonly kind: ContentFailure };

interface FoundFile {
  readonly inspection: Inspection;
  readonly source: InspectSource;
}

/** Reads a file again where the inspection did: in a child, from a file that must still be the one that was inspected. */
export function createContentHandlers({ inspector, inventory, opened }: ContentPorts): Pick<Handlers, ContentCommands> {
  const sourceOf = ({ id, folder, name }: ConnectorRecord): InspectSource | null => {
    const installed = inventory.findFolder(folder);
    return installed === undefined ? opened.sourceOf(id) : { kind: "file", path: join(installed.path, name) };
  };

  const find = ({ id, sha256 }: InspectedFile): Result<FoundFile, FileProblem> => {
    const record = inventory.findRecord(id) ?? opened.find(id);
    if (record === undefined || record.content.kind === "refused") return err({ kind: "unknown-id" });
    const { inspection } = record.content;
    // A scan may have run since the window's request: what it shows may be outdated.
    if (inspection.sha256 !== sha256) return err({ kind: "changed-since" });
    const source = sourceOf(record);
    return source === null ? err({ kind: "not-kept" }) : ok({ inspection, source });
  };

  const ask = async (source: InspectSource, question: ContentQuestion): Promise<Result<ContentAnswer, ReadProblem>> => {
    const answer = (await inspector.readContents?.(source, question)) ?? err("not-read" as const);
    return answer.ok ? answer : err({ kind: answer.error });
  };

  return {
    getPartContent: async ({ part, ...file }) => {
      const found = find(file);
      if (!found.ok) return found;
      if (found.value.inspection.parts[part] === undefined) return err({ kind: "unknown-id" });
      const answer = await ask(found.value.source, { kind: "part", sha256: file.sha256, part });
      if (!answer.ok) return answer;
      return answer.value.kind === "part" ? ok(answer.value.content) : err({ kind: "not-read" });
    },
    getResourceTexts: async (file) => {
      const found = find(file);
      if (!found.ok) return found;
      const answer = await ask(found.value.source, { kind: "resource-texts", sha256: file.sha256 });
      if (!answer.ok) return answer;
      return answer.value.kind === "resource-texts" ? ok(answer.value.texts) : err({ kind: "not-read" });
    },
    compareTexts: async ({ before, after }) => {
      const found = find(before);
      const other = find(after);
      if (!found.ok) return found;
      if (!other.ok) return other;
      const { source, inspection } = other.value;
      const answer = await ask(found.value.source, {
        kind: "differences",
        sha256: before.sha256,
        main: mainOf(found.value.inspection),
        other: { source, sha256: after.sha256, main: mainOf(inspection) },
      });
      if (!answer.ok) return answer;
      return answer.value.kind === "differences" ? ok(answer.value.differences) : err({ kind: "not-read" });
    },
  };
}

const mainOf = ({ parts }: Inspection): number => parts.findIndex(({ role }) => role === "main");
