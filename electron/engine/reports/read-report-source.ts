import { basename } from "node:path";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import { withFile } from "./byte-source.ts";
import { readProjectModel } from "./project-model.ts";
import { readReport } from "./read-report.ts";

/** Reads a report where it lies: a file, or the folder of a project's model. Throws what the file system throws. */
export function readReportSource({ kind, path }: { readonly kind: "file" | "model-folder"; readonly path: string }): ReportOutcome {
  if (kind === "model-folder") return readProjectModel(path);
  const read = withFile(path, (source) => readReport(source, basename(path)));
  return read.ok ? read.value : { kind: "not-read", because: read.error };
}
