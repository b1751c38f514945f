import { basename, dirname, join } from "node:path";
import { baseName } from "../../../shared/model/connector-title.ts";
import type { ChainLink, Diagnosis, LinkName, Repair } from "../../../shared/model/diagnosis.ts";
import { isAcceptedName, isDisabledName, withoutAcceptedExtension } from "../../../shared/model/file-name.ts";
import type { Finding } from "../../../shared/model/finding.ts";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import type { DiagnosedFile } from "./diagnose.ts";

export interface RepairedFile {
  readonly path: string;
  readonly file: DiagnosedFile;
  readonly diagnosis: Diagnosis;
}

/** What can be done about this file without a change of its bytes. `readFolder`: the folder that Power BI Desktop reads; null when not known. */
export function findRepairs({ path, file, diagnosis }: RepairedFile, readFolder: string | null): readonly Repair[] {
  // A file outside of the known folders is installed, and a certified one is Power BI's own.
  if (file.role === null || isCertifiedRole(file.role) || !file.content.ok) return [];
  const repairs: Repair[] = [];
  const isBroken = diagnosis.links.some(({ name, state }) => name === "folder" && state === "broken");
  if (isBroken && readFolder !== null) repairs.push({ name: "move", link: "folder", to: join(readFolder, basename(path)) });
  const renamed = betterName(baseName(file.name), file.findings);
  if (renamed !== null) repairs.push({ name: "rename", link: "file-name", to: join(dirname(path), renamed) });
  if (file.mark.kind === "marked") repairs.push({ name: "remove-mark", link: "web-mark", to: path });
  return repairs;
}

/** The link that packing the file anew may mend; null where there is none. Whether it does is known only when it was tried. */
export function linkToRepack({ file, diagnosis }: Pick<RepairedFile, "file" | "diagnosis">): LinkName | null {
  if (file.role !== null && isCertifiedRole(file.role)) return null;
  // Of a file that is not what its signer signed, packing anew would make one that nothing warns of.
  if (!file.content.ok || !mayBePacked.has(integrityOf(file.content.value))) return null;
  const link = diagnosis.links.find(
    ({ name, state, because, findings }) =>
      (name === "main-document" && state === "broken") ||
      (name === "archive" &&
        (because.some((one) => repackable.has(one)) || findings.some(({ kind }) => kind === "names-with-backslashes"))),
  );
  return link?.name ?? null;
}

/** Path of the file when it was packed anew: what is no package any more is not called one. */
export function repackedPath(path: string, content: InspectionOutcome): string {
  const isPackage = content.kind === "inspected" && content.inspection.container === "pqx";
  return isPackage ? path.replace(/\.pqx$/iu, ".mez") : path;
}

const integrityOf = (content: InspectionOutcome) =>
  content.kind === "inspected" ? content.inspection.signature.integrity.kind : "unsigned";

const mayBePacked: ReadonlySet<ReturnType<typeof integrityOf>> = new Set(["unsigned", "intact"] as const);

const repackable: ReadonlySet<ChainLink["because"][number]> = new Set<ChainLink["because"][number]>(["not-a-connector", "name-dot-slash"]);

/** Null when the name is as it should be. A disabled file is enabled, not renamed. */
export function betterName(name: string, findings: readonly Finding[]): string | null {
  if (isDisabledName(name)) return null;
  const found = findings.find((one) => one.kind === "extension-not-accepted");
  // Also where nothing in it can be read as a connector yet: `X.mez.zip` has the right name in it.
  const inner = name.replace(/\.[^.]*$/u, "");
  const wrong =
    found?.kind === "extension-not-accepted" ? baseName(found.renameTo) : !isAcceptedName(name) && isAcceptedName(inner) ? inner : null;
  const accepted = wrong ?? name;
  if (!isAcceptedName(accepted)) return null;
  const stem = withoutAcceptedExtension(accepted);
  // What people reported not to load in old releases is put right in the same step.
  const clean = stem
    .replace(/[\u00A0\s]+/gu, " ")
    .replace(/[._]+/gu, "-")
    .replace(/^[- ]+|[- ]+$/gu, "");
  const better = `${clean === "" ? stem : clean}${accepted.slice(stem.length)}`;
  const isHinted = wrong !== null || findings.some((one) => one.kind === "name-may-not-load");
  return isHinted && better !== name ? better : null;
}
