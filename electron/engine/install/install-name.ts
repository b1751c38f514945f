import type { InstallObstacle } from "../../../shared/model/cleanup.ts";
import { isAcceptedName } from "../../../shared/model/file-name.ts";
import { nameProblems } from "../archive/entry-names.ts";

/** Longest path that programs on Windows can be relied on to open. */
const longestWindowsPath = 259;

/** Why a connector cannot have this name in this folder. Names have to be good for Windows wherever they are installed. */
export function nameObstacle(
  name: string,
  path: string,
  platform: NodeJS.Platform,
): InstallObstacle | { readonly kind: "name-too-long" } | null {
  const problems = new Set(nameProblems(name));
  if (problems.has("name-too-long") || (platform === "win32" && path.length > longestWindowsPath)) return { kind: "name-too-long" };
  if (problems.has("name-reserved")) return { kind: "name-reserved" };
  // A name that is only an ending, and one that is hidden on some systems, is no name that somebody chose.
  if (problems.size > 0 || name.includes("/") || /^[. ]/u.test(name)) return { kind: "name-not-allowed" };
  return isAcceptedName(name) ? null : { kind: "ending-not-loaded" };
}

/** Equal for names that are one file on Windows. */
export const sameNameKey = (name: string): string => name.normalize("NFC").toLowerCase();
