import { readdirSync } from "node:fs";
import { join } from "node:path";

const notOurs = new Set(["node_modules", ".git", "out", "test-results", "dist"]);

/** Every file of the project below a folder, as paths from the root with `/`; what is installed or built is left out. */
export function findFiles(root: string, folder = ""): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    // `.git` is a file in a work tree of its own.
    if (notOurs.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return findFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}

export const isSource = (file: string): boolean => /\.(ts|tsx|js|jsx|mjs|cjs)$/.test(file);
