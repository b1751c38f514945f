import type { PackingChanges } from "../../../shared/model/diagnosis.ts";
import type { InspectionOutcome, PartFacts } from "../../../shared/model/inspection.ts";

/** What packing anew changed, by the parts of the file before and after. The packaging of a signed package is not among them. */
export function findPackingChanges(before: InspectionOutcome, after: InspectionOutcome): PackingChanges {
  const none: PackingChanges = { unwrapped: false, outerFolder: null, renamed: [], leftOut: [] };
  if (before.kind === "refused" || after.kind === "refused") return { ...none, unwrapped: true };
  const old = before.inspection.parts.filter(({ role }) => role !== "packaging");
  const outerFolder = outerFolderOf(old, after.inspection.parts);
  const left = new Map(after.inspection.parts.map((part) => [part.name, part]));
  const gone = old.filter(({ name }) => !left.delete(withoutFolder(name, outerFolder)));
  const renamed: { from: string; to: string }[] = [];
  for (const part of gone) {
    const to = [...left.values()].find((one) => isSamePart(part, one, outerFolder));
    if (to === undefined) continue;
    left.delete(to.name);
    renamed.push({ from: part.name, to: to.name });
  }
  const isRenamed = new Set(renamed.map(({ from }) => from));
  const leftOut = [...new Set(gone.map(({ name }) => name).filter((name) => !isRenamed.has(name)))];
  return { unwrapped: false, outerFolder, renamed, leftOut };
}

const slashed = (name: string): string => name.replaceAll("\\", "/");

const withoutFolder = (name: string, folder: string | null): string =>
  folder !== null && slashed(name).startsWith(`${folder}/`) ? slashed(name).slice(folder.length + 1) : name;

/** The folder that every part which is left was in. */
function outerFolderOf(old: readonly PartFacts[], now: readonly PartFacts[]): string | null {
  const names = new Set(old.map(({ name }) => slashed(name)));
  const [first] = now;
  if (first === undefined || names.has(first.name)) return null;
  const folders = [...names].flatMap((name) => [...name.matchAll(/\//gu)].map(({ index }) => name.slice(0, index)));
  return folders.find((folder) => now.every(({ name }) => names.has(`${folder}/${name}`))) ?? null;
}

/** Only a name's ending is ever changed, and backslashes. */
function isSamePart(old: PartFacts, now: PartFacts, folder: string | null): boolean {
  const name = withoutFolder(slashed(old.name), folder);
  return old.sizeBytes === now.sizeBytes && (name === now.name || stemOf(name) === stemOf(now.name));
}

const stemOf = (name: string): string => name.replace(/(?:\.(?:m|pqm?))?(?:\.[^./]*)?$/iu, "").toLowerCase();
