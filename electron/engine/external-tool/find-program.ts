import { dirname, join } from "node:path";
import type { Files } from "../cleanup/execute/files.ts";
import { variable, type Environment } from "../scan/known-folders.ts";
import { programName } from "./tool-file.ts";

interface ProgramPlaces {
  readonly environment: Environment;
  /** The program of this process: the installers put the command line's own Node into `resources/cli/runtime` of theirs. */
  readonly runtime: string;
}

/** The desktop program that brought this command line, else one where its installers put it. */
export async function findDesktopProgram({ environment, runtime }: ProgramPlaces, files: Pick<Files, "stat">): Promise<string | null> {
  const local = variable(environment, "LOCALAPPDATA");
  const folders = [
    ...(/[\\/]resources[\\/]cli[\\/]runtime[\\/][^\\/]+$/iu.test(runtime) ? [join(dirname(runtime), "..", "..", "..")] : []),
    ...(local === undefined ? [] : [join(local, "Programs", "Mezzanine")]),
    ...["ProgramW6432", "ProgramFiles"].flatMap((name) => {
      const folder = variable(environment, name);
      return folder === undefined ? [] : [join(folder, "Mezzanine")];
    }),
  ];
  for (const folder of folders) {
    const path = join(folder, programName);
    if ((await files.stat(path)).kind === "file") return path;
  }
  return null;
}
