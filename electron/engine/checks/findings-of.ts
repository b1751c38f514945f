import type { Finding } from "../../../shared/model/finding.ts";
import { readerOf, type FolderReader } from "../../../shared/model/inventory.ts";
import { isDisabledName } from "../../../shared/model/file-name.ts";
import type { CheckContext, InspectedFile, Subject } from "./check.ts";
import { fileChecks, togetherChecks } from "./index.ts";

/** Every finding about these files: first file by file in their order, then between files. */
export function findingsOf(subjects: readonly Subject[], context: CheckContext): readonly Finding[] {
  return [...subjects.flatMap((subject) => findingsAbout(subject, context)), ...findingsBetween(subjects, context)];
}

/** Findings about one file alone, in its folder. */
export function findingsAbout({ id, name, folder, content }: Subject, context: CheckContext): readonly Finding[] {
  const files = [id];
  if (!content.ok) return [{ kind: "unreadable", files, because: content.error }];
  if (content.value.kind === "refused") return [{ kind: "not-a-connector", files, because: content.value.refusal.reason }];
  const file: InspectedFile = { id, name, folder, inspection: content.value.inspection };
  return fileChecks.flatMap((check) => check.run(file, context).map((found) => ({ ...found, files })));
}

/** Conflicts among the files that one product loads together; no others can conflict. */
export function findingsBetween(subjects: readonly Subject[], context: CheckContext): readonly Finding[] {
  const readers = new Map<FolderReader, InspectedFile[]>([
    ["desktop", []],
    ["gateway", []],
  ]);
  for (const { id, name, folder, content } of subjects) {
    if (folder === null || !content.ok || content.value.kind === "refused" || isDisabledName(name)) continue;
    const reader = readerOf(folder.role);
    if (reader !== null) readers.get(reader)?.push({ id, name, folder, inspection: content.value.inspection });
  }
  return [...readers.values()].flatMap((files) => togetherChecks.flatMap((check) => check.run(files, context)));
}
