import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { anArchive } from "./an-archive.ts";

export interface ManyMembers {
  /** Tells this file's text from that of the next; the members stay the same. */
  readonly name: string;
  readonly members: number;
  /** Name of the member at a place; the same for every file unless said otherwise. */
  readonly nameOf?: (at: number) => string;
}

/** A section document of so many members, all but two shared functions, as a file made to be expensive has them: small, and alike everywhere. */
export function documentOfMany({ name, members, nameOf = (at) => `Common.Function${at}` }: ManyMembers): string {
  const lines = Array.from(
    { length: members - 3 },
    (_, at) => `shared ${nameOf(at)} = (first as text, optional second as number) as table => {${at}, first};`,
  );
  return [
    '[Version = "1.0.0"]',
    `section ${name};`,
    `[DataSource.Kind = "${name}", Publish = "${name}.Publish"]`,
    `shared ${name}.Contents = (url as text) as table => #table({}, {});`,
    `${name} = [Authentication = [Anonymous = []], Label = "${name}"];`,
    `${name}.Publish = [ButtonText = {"${name}", "Data from ${name}"}, Category = "Other"];`,
    ...lines,
    "",
  ].join("\r\n");
}

/** So many of them in a folder; their paths. */
export async function writeManyMembers(folder: string, files: number, members: number): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let at = 0; at < files; at += 1) {
    const name = `Large${at}`;
    const path = join(folder, `${name}.mez`);
    writeFileSync(path, await anArchive({ [`${name}.pq`]: documentOfMany({ name, members }) }));
    paths.push(path);
  }
  return paths;
}
