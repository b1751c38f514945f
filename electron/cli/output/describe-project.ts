import type { ProjectBuild, ProjectFolder } from "../../../shared/model/diagnosis.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import type { CommandWords } from "../command-context.ts";
import type { Style } from "./style.ts";
import { wrap } from "./layout.ts";
import { printablePath } from "./paint.ts";

/** The builds of a project folder beside what is installed. */
export function describeProject({ path, state, isWhole, builds }: ProjectFolder, { paint, width, words: both }: Style): string {
  const words = both.common.doctor.builds;
  const problem = state === "present" ? (builds.length === 0 ? words.none : "") : both.common.window.folders.stateExplain[state];
  const notWhole = state === "present" && !isWhole ? words.notWhole : "";
  return [
    `${paint(printablePath(path), "strong")}\n`,
    ...[problem, notWhole].flatMap((text) => (text === "" ? [] : [wrap(text, width, "  ")])),
    ...builds.flatMap((build) => [`  ${printablePath(build.name)}\n`, wrap(describeBuild(build, both), width, "     ")]),
  ].join("");
}

/** In the local time of the computer, as its file manager shows it. */
function describeBuild({ builtAt, state, installed }: ProjectBuild, { common }: CommandWords): string {
  const words = common.doctor.builds;
  const known = installed === null ? "" : words.installedAs(foreign(installed.name));
  const compared =
    state === "newer" && installed !== null
      ? words.newer(minute(builtAt), minute(installed.modifiedAt))
      : `${words.built(minute(builtAt))} ${words.states[state]}`;
  return `${compared} ${known}`.trim();
}

function minute(iso: string): string {
  const time = new Date(iso);
  const two = (value: number): string => `${value}`.padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** A folder in which the user builds connectors. */
export interface ProjectJson extends Pick<ProjectFolder, "path" | "state" | "isWhole"> {
  /** Newest first. */
  readonly builds: readonly ProjectBuildJson[];
}

export interface ProjectBuildJson extends Pick<ProjectBuild, "name" | "builtAt" | "state"> {
  readonly installed: { readonly name: string; readonly modifiedAt: string } | null;
  readonly message: string;
}

/** The same for scripts; its sentences are English in every language. */
export const projectJson = ({ path, state, isWhole, builds }: ProjectFolder): ProjectJson => ({
  path,
  state,
  isWhole,
  builds: builds.map(({ name, builtAt, state: build, installed }) => ({
    name,
    builtAt,
    state: build,
    installed: installed === null ? null : { name: installed.name, modifiedAt: installed.modifiedAt },
    message: plainEn.doctor.builds.states[build],
  })),
});
