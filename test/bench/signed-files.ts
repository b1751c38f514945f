import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const golden = new URL("../fixtures/golden/", import.meta.url);
interface Truth {
  readonly file: string;
  readonly integrity: string;
}

/** The golden files whose signature holds. */
export const intactFiles = (): readonly string[] =>
  (JSON.parse(readFileSync(new URL("expected.json", golden), "utf8")) as readonly Truth[])
    .filter(({ integrity }) => integrity === "intact")
    .map(({ file }) => file);

export const goldenFile = (file: string): Buffer => readFileSync(new URL(file, golden));

/** The same package with other bytes: an archive comment with the number in it. */
function numbered(bytes: Buffer, number: number): Buffer {
  const comment = Buffer.from(`copy ${number}`);
  const copy = Buffer.concat([bytes, comment]);
  copy.writeUInt16LE(comment.length, bytes.length - 2);
  return copy;
}

/** Does the work with a folder of signed files, each with content and name of its own, and removes it. */
export async function withSignedFiles<T>(count: number, work: (folder: string, files: readonly string[]) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "mezzanine-bench-"));
  const folder = join(root, "files");
  mkdirSync(folder);
  try {
    const seeds = intactFiles().map(goldenFile);
    const files = Array.from({ length: count }, (_, number) => join(folder, `Copy${number}.pqx`));
    files.forEach((file, number) => writeFileSync(file, numbered(seeds[number % seeds.length] ?? Buffer.alloc(0), number)));
    return await work(folder, files);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Whether a program is there to compare with; says so when it is not. */
export function hasProgram(program: string, args: readonly string[]): boolean {
  const found = spawnSync(program, args, { stdio: "ignore" }).error === undefined;
  if (!found) console.log(`  skipped: no ${program} on this machine to compare with`);
  return found;
}
