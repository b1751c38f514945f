import { readdirSync } from "node:fs";
import { join } from "node:path";

const notOurs = new Set(["node_modules", ".git", "out", "test-results", "dist"]);

/** Every file of the project below a folder, as paths from the root with `/`; what is installed or built is left out. */
export function findFiles(root: string, folder = ""): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : findFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
}

export const isSource = (file: string): boolean => /\.(ts|tsx|js|jsx|mjs|cjs)$/.test(file);
