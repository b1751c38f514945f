import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ConnectorId, ConnectorRow } from "../../../shared/model/inventory.ts";
import { groupFinder, type ShadowGroup, type ShadowMap, type ShadowPair } from "../../../shared/model/shadow.ts";
import { drawMap } from "../../../shared/picture/draw-map.ts";
import { toSvg } from "../../../shared/picture/to-svg.ts";
import { describeGroup, describeInPart, describeLifecycle, describeShadow } from "../../../shared/words/describe/describe-shadow.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { plainEn } from "../../../shared/words/plain-words.ts";
import { isOutOfReach } from "../../engine/scan/folders.ts";
import { defineCommand, flag, parsedText, withoutNames } from "../command.ts";
import type { CommandContext } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { each, writeJson } from "../output/json.ts";
import { wrap } from "../output/layout.ts";
import { styleOf } from "../output/style.ts";
import { jsonOption } from "./shared-options.ts";

interface ShadowsRequest {
  readonly json: boolean;
  readonly svg: string | null;
  /** Also hints. */
  readonly all: boolean;
}

export const command = defineCommand({
  listed: "shadows",
  usage: "shadows [--svg <file>] [--all] [--json]",
  texts: (words) => words.shadows,
  options: {
    svg: parsedText(
      // A mistyped name must not overwrite a connector.
      {
        value: "<file>",
        takes: (words) => words.frame.usage.nameEndingIn([".svg"]),
        parse: (given) => (/.\.svg$/iu.test(given) ? given : undefined),
      },
    ),
    all: flag(),
    json: jsonOption,
  },
  examples: ["shadows", "shadows --json --svg map.svg"],
  parse: (options, names) => withoutNames(names, options),
  run: showShadows,
});

function showShadows(request: ShadowsRequest, context: CommandContext): Promise<ExitCode> {
  return withEngine(context, async ({ handlers, inventory }) => {
    await inventory.checkCode();
    const map = await handlers.getShadowMap(null);
    if (!map.ok) return exitCode.unreadable;
    const { rows, folders } = inventory.snapshot();
    const titles = titlesOf(rows);
    const titleOf = (id: ConnectorId) => titles.get(id) ?? id;
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const pairs = request.all ? map.value.pairs : map.value.pairs.filter(({ confidence }) => confidence !== "hint");
    if (request.svg !== null) {
      const picture = drawMap({ pairs: map.value.pairs, titleOf, words: context.words.common.shadow, withHints: request.all });
      const path = resolve(context.cwd, request.svg);
      if (!(await writeText(path, toSvg(picture)))) {
        context.stderr.write(`${context.words.commandLine.shadows.notWritten(foreignPath(path))}\n`);
        return exitCode.unreadable;
      }
    }
    const plainTitles = new Map(rows.map(({ id, title }) => [id, title]));
    const naming: Naming = { titleOf, plainTitleOf: (id) => plainTitles.get(id) ?? id, nameOf: (id) => names.get(id) ?? id };
    if (request.json) await writeJson<ShadowMapJson>(mapJson(map.value, pairs, naming), context.stdout);
    else context.stdout.write(describeMap(map.value, pairs, { ...naming, context }));
    if (pairs.some(({ confidence, testing }) => confidence === "certain" && testing?.state !== "in-force")) return exitCode.danger;
    return folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.success;
  });
}

/** Builds of one connector share a title; the file's name distinguishes them. */
function titlesOf(rows: readonly ConnectorRow[]): ReadonlyMap<ConnectorId, string> {
  const sharing = Map.groupBy(rows, ({ title }) => title);
  return new Map(rows.map(({ id, title, name }) => [id, (sharing.get(title)?.length ?? 0) > 1 ? `${title} (${name})` : title]));
}

interface Naming {
  /** Also of several builds. */
  readonly plainTitleOf: (id: ConnectorId) => string;
  readonly titleOf: (id: ConnectorId) => string;
  readonly nameOf: (id: ConnectorId) => string;
}

async function writeText(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch {
    return false; // no such folder, no rights, no room
  }
}

function sidesOf({ custom, other }: ShadowPair, { titleOf, nameOf }: Naming) {
  const otherFile = other.kind === "certified" ? other.installedId : other.id;
  return {
    names: { custom: titleOf(custom), other: other.kind === "certified" ? other.name : titleOf(other.id) },
    files: { custom: nameOf(custom), other: otherFile === null ? null : nameOf(otherFile) },
  };
}

/** Which connector may be used instead of which. */
export interface ShadowMapJson extends Pick<ShadowMap, "today" | "catalogue" | "marks" | "pairsLeftOut"> {
  /** Surest first. */
  readonly pairs: readonly ShadowPairJson[];
  readonly groups: readonly ShadowGroupJson[];
  /** Names of files that declare more than is compared. */
  readonly comparedInPart: readonly string[];
  /** Names of files with code of which not all was read. */
  readonly readInPart: readonly string[];
}

export interface ShadowPairJson extends ShadowPair {
  readonly file: string;
  /** Null where the other is not installed. */
  readonly otherFile: string | null;
  readonly title: string;
  readonly otherTitle: string;
  readonly message: string;
  readonly adviceMessage: string;
}

export interface ShadowGroupJson extends ShadowGroup {
  readonly files: readonly string[];
  readonly message: string;
  readonly adviceMessage: string;
}

function mapJson(
  { marks, catalogue, today, groups, pairsLeftOut, comparedInPart, readInPart }: ShadowMap,
  pairs: readonly ShadowPair[],
  naming: Naming,
) {
  const shown = each(pairs, (pair): ShadowPairJson => {
    const { names, files } = sidesOf(pair, naming);
    const { headline, advice } = describeShadow(pair, names, plainEn.shadow);
    const named = { file: files.custom, otherFile: files.other, title: names.custom, otherTitle: names.other };
    return { ...pair, ...named, message: headline, adviceMessage: advice };
  });
  return {
    today,
    catalogue,
    marks,
    pairs: shown,
    groups: groups.map((group) => groupJson(group, naming)),
    pairsLeftOut,
    comparedInPart: comparedInPart.map(naming.nameOf),
    readInPart: readInPart.map(naming.nameOf),
  };
}

function groupJson(group: ShadowGroup, { plainTitleOf, nameOf }: Naming): ShadowGroupJson {
  const { headline, advice } = describeGroup(group, { titleOf: plainTitleOf, nameOf }, plainEn.shadow);
  return { ...group, files: group.members.map(({ id }) => nameOf(id)), message: headline, adviceMessage: advice };
}

interface MapOutput extends Naming {
  readonly context: CommandContext;
}

/** Files of a group named in text; `--json` names all. */
const mostFiles = 30;

function describeMap(map: ShadowMap, pairs: readonly ShadowPair[], { context, ...naming }: MapOutput): string {
  const { paint, width, words } = styleOf(context);
  const { shadow } = words.common;
  const { quoted } = words.commandLine.phrases;
  const { names: namesInText } = words.commandLine.inspect;
  const isGrouped = groupFinder(map);
  const groupBlocks = map.groups
    .filter((group) => pairs.some((pair) => isGrouped(pair) === group))
    .map((group) => {
      const { headline, confidence, advice, testing } = describeGroup(
        group,
        { titleOf: naming.plainTitleOf, nameOf: naming.nameOf },
        shadow,
      );
      const tone = group.testing?.state === "in-force" ? "quiet" : group.confidence === "certain" ? "danger" : "attention";
      const shownFiles = group.members.slice(0, mostFiles).map(({ id }) => quoted(foreign(naming.nameOf(id))));
      const rest = group.members.length - shownFiles.length;
      const files = namesInText(shownFiles, rest);
      const title = wrap(`${headline} ${confidence.name}.`, width, "").trimEnd().split("\n");
      return [
        title.map((text) => paint(text, tone)).join("\n"),
        `\n${paint(wrap(files, width, "  ").trimEnd(), "quiet")}\n`,
        ...(testing === null ? [] : [wrap(testing, width, "  ")]),
        wrap(advice, width, "  "),
      ].join("");
    });
  const blocks = pairs.flatMap((pair) => {
    if (isGrouped(pair) !== undefined) return [];
    const { names, files } = sidesOf(pair, naming);
    const { headline, confidence, evidence, versions, advice, testing } = describeShadow(pair, names, shadow);
    const tone = pair.testing?.state === "in-force" ? "quiet" : pair.confidence === "certain" ? "danger" : "attention";
    const file = [files.custom, files.other].flatMap((name) => (name === null ? [] : [quoted(foreign(name))])).join(", ");
    const lifecycle = pair.other.kind === "custom" || pair.confidence === "hint" ? [] : describeLifecycle(pair.other, shadow);
    const lines = [...evidence.slice(0, 4), versions, ...lifecycle, ...(testing === null ? [] : [testing]), advice].filter(
      (text) => text !== "",
    );
    const title = wrap(`${headline} ${confidence.name}.`, width, "").trimEnd().split("\n");
    return [
      title.map((text) => paint(text, tone)).join("\n"),
      `\n  ${paint(file, "quiet")}\n`,
      ...lines.map((text) => wrap(text, width, "  ")),
    ].join("");
  });
  const source = shadow.sources.catalogue(map.catalogue.asOf === null ? null : foreign(map.catalogue.asOf));
  const inPart = describeInPart(map, shadow).map((text) => wrap(text, width, ""));
  // A map of which not everything was compared may be empty for that reason.
  const said = [...groupBlocks, ...blocks];
  const shown = said.length === 0 && inPart.length === 0 ? [`${shadow.picture.empty}\n`] : said;
  return [...shown, ...inPart, `${paint(source, "quiet")}\n`].join("\n");
}
