import type { RepairPlan } from "../../model/diagnosis.ts";
import { foreign } from "../foreign-text.ts";
import type { Words } from "../words.ts";

/** More in one list is not read. */
const mostRenamed = 8;

/** What a repair does to the file, sentence by sentence. The signature is said apart, for it may be a warning. */
export function describeRepair({ repair, packing }: RepairPlan, { doctor }: Pick<Words, "doctor">): readonly string[] {
  const words = doctor.repair;
  if (repair.name !== "repack" || packing === null) return [words.bytes, words.original, words.restart];
  const { unwrapped, outerFolder, renamed, leftOut } = packing;
  return [
    ...(unwrapped ? [words.unwrapped] : []),
    ...(outerFolder === null ? [] : [words.outerFolder(foreign(outerFolder))]),
    ...renamed.slice(0, mostRenamed).map(({ from, to }) => words.renamed(foreign(from), foreign(to))),
    ...(renamed.length > mostRenamed ? [words.moreRenamed(renamed.length - mostRenamed)] : []),
    ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.map(foreign))]),
    ...(unwrapped ? [] : [words.repacked]),
    words.original,
    words.restart,
  ];
}
