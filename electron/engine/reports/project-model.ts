import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { openRecord, otherwise, orMissing, text } from "../../../shared/contract/decoder.ts";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import { limits } from "../limits.ts";
import { decodeText } from "../text-encoding.ts";
import { readFileBounded } from "./byte-source.ts";
import { collectFacts, type FoundQueries } from "./collect-facts.ts";
import { fault } from "./fault.ts";
import { decodeJson, readModelJson, readPendingQueries } from "./model-json.ts";
import { readingReport } from "./read-report.ts";
import { readTmdl } from "./tmdl.ts";

/** The files by which a folder is known to be the model of a project; the second is the name they once had. */
export const modelMarks: readonly string[] = ["definition.pbism", "definition.pbidataset"];

const pendingFile = join(".pbi", "unappliedChanges.json");

/** Reads the model folder of a project, whatever its name and whichever of the two forms its definition has. */
export function readProjectModel(folder: string): ReportOutcome {
  return readingReport(() => {
    const files = modelFiles(folder);
    const budget = { leftBytes: limits.projectBytes };
    const read = (name: string): Buffer => {
      const bytes = readFileBounded(join(folder, name), budget.leftBytes) ?? fault("too-large", "model of the project");
      budget.leftBytes -= bytes.length;
      return bytes;
    };
    const documents = files.filter((name) => name.endsWith(".tmdl"));
    const found: FoundQueries[] = [
      ...(files.includes("model.bim") ? [{ place: "bim" as const, queries: readModelJson(read("model.bim")) }] : []),
      ...(documents.length > 0 ? [{ place: "tmdl" as const, queries: documents.flatMap((name) => readTmdl(decodeText(read(name)))) }] : []),
    ];
    if (found.length === 0) return fault("model-missing", "no definition");
    if (files.includes(pendingFile)) found.push({ place: "unappliedChanges", queries: readPendingQueries(read(pendingFile)) });
    const mark = modelMarks.find((name) => files.includes(name));
    const version = mark === undefined ? null : decodeJson(read(mark), properties, "damaged").version;
    return { container: "pbip", version, live: null, ...collectFacts(found) };
  });
}

const properties = openRecord({ version: otherwise(orMissing(text(40)), null) });

/** The files of a model that are read, by their paths in its folder; links are none. */
export function modelFiles(folder: string): readonly string[] {
  const marks = [...modelMarks, "model.bim", pendingFile].filter((name) => isFile(folder, name));
  const found = [...marks];
  const list = (within: string, depth: number): void => {
    if (depth > limits.projectDepth) return fault("too-large", "depth of the project");
    for (const entry of entriesOf(join(folder, within))) {
      const name = join(within, entry.name);
      if (entry.isDirectory()) list(name, depth + 1);
      else if (entry.isFile() && entry.name.endsWith(".tmdl")) found.push(name);
      if (found.length > limits.projectFiles) fault("too-large", "files of the project");
    }
  };
  list("definition", 0);
  return found;
}

const isFile = (folder: string, name: string): boolean =>
  entriesOf(dirname(join(folder, name))).some((entry) => entry.name === basename(name) && entry.isFile());

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // no such folder: the model is in the other form
  }
}
