import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ConnectorId, ConnectorRow } from "../../shared/model/inventory.ts";
import type { ShadowMap, ShadowPair } from "../../shared/model/shadow.ts";
import { drawMap } from "../../shared/picture/draw-map.ts";
import { toSvg } from "../../shared/picture/to-svg.ts";
import { describeInPart, describeShadow } from "../../shared/words/describe/describe-shadow.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { foreign } from "../../shared/words/foreign-text.ts";
import { withEngine } from "./engine-session.ts";
import { isOutOfReach } from "../engine/scan/folders.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { each, writeJson } from "./json.ts";
import { wrap } from "./layout.ts";
import { createPaint, printablePath, quoted } from "./paint.ts";
import type { Request } from "./request.ts";
import type { World } from "./world.ts";

/** Who may be used instead of whom. */
export function shadowsCommand(request: Extract<Request, { command: "shadows" }>, world: World): Promise<ExitCode> {
  return withEngine(world, async ({ handlers, inventory }) => {
    const map = await handlers.getShadowMap(null);
    if (!map.ok) return exitCode.unreadable;
    const { rows, folders } = inventory.snapshot();
    const titles = titlesOf(rows);
    const titleOf = (id: ConnectorId) => titles.get(id) ?? id;
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const pairs = request.all ? map.value.pairs : map.value.pairs.filter(({ confidence }) => confidence !== "hint");
    if (request.svg !== null) {
      const picture = drawMap({ pairs: map.value.pairs, titleOf, words: en.shadow, withHints: request.all });
      const path = resolve(world.cwd, request.svg);
      if (!(await written(path, toSvg(picture)))) {
        world.stderr.write(`The picture could not be written: ${printablePath(path)}\n`);
        return exitCode.unreadable;
      }
    }
    const naming: Naming = { titleOf, nameOf: (id) => names.get(id) ?? id };
    if (request.json) await writeJson(mapJson(map.value, pairs, naming), world.stdout);
    else world.stdout.write(describeMap(map.value, pairs, { ...naming, world }));
    if (pairs.some(({ confidence, testing }) => confidence === "certain" && testing?.state !== "in-force")) return exitCode.danger;
    return folders.some(isOutOfReach) ? exitCode.unreadable : exitCode.quiet;
  });
}

/** Builds of one connector have one title: then the file's name tells them apart. */
function titlesOf(rows: readonly ConnectorRow[]): ReadonlyMap<ConnectorId, string> {
  const sharing = Map.groupBy(rows, ({ title }) => title);
  return new Map(rows.map(({ id, title, name }) => [id, (sharing.get(title)?.length ?? 0) > 1 ? `${title} (${name})` : title]));
}

interface Naming {
  readonly titleOf: (id: ConnectorId) => string;
  readonly nameOf: (id: ConnectorId) => string;
}

async function written(path: string, text: string): Promise<boolean> {
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

function mapJson({ marks, catalogue, today, pairsLeftOut, comparedInPart }: ShadowMap, pairs: readonly ShadowPair[], naming: Naming): object {
  const told = each(pairs, (pair) => {
    const { names, files } = sidesOf(pair, naming);
    const { headline, advice } = describeShadow(pair, names, en.shadow);
    const named = { file: files.custom, otherFile: files.other, title: names.custom, otherTitle: names.other };
    return { ...pair, ...named, message: headline, adviceMessage: advice };
  });
  return { today, catalogue, marks, pairs: told, pairsLeftOut, comparedInPart: comparedInPart.map(naming.nameOf) };
}

interface Telling extends Naming {
  readonly world: World;
}

function describeMap(map: ShadowMap, pairs: readonly ShadowPair[], { world: { stdout, environment }, ...naming }: Telling): string {
  const paint = createPaint(stdout, environment);
  const blocks = pairs.map((pair) => {
    const { names, files } = sidesOf(pair, naming);
    const { headline, confidence, evidence, versions, advice, testing } = describeShadow(pair, names, en.shadow);
    const tone = pair.testing?.state === "in-force" ? "quiet" : pair.confidence === "certain" ? "danger" : "attention";
    const file = [files.custom, files.other].flatMap((name) => (name === null ? [] : [quoted(name)])).join(", ");
    const lines = [...evidence.slice(0, 4), versions, ...(testing === null ? [] : [testing]), advice].filter((text) => text !== "");
    const title = wrap(`${headline} ${confidence.name}.`, stdout.columns, "").trimEnd().split("\n");
    return [
      title.map((text) => paint(text, tone)).join("\n"),
      `\n  ${paint(file, "quiet")}\n`,
      ...lines.map((text) => wrap(text, stdout.columns, "  ")),
    ].join("");
  });
  const source = en.shadow.sources.catalogue(map.catalogue.asOf === null ? null : foreign(map.catalogue.asOf));
  const inPart = describeInPart(map, en.shadow).map((text) => wrap(text, stdout.columns, ""));
  // A map of which not everything was compared may be empty for that reason.
  const told = blocks.length === 0 && inPart.length === 0 ? [`${en.shadow.picture.empty}\n`] : blocks;
  return [...told, ...inPart, `${paint(source, "quiet")}\n`].join("\n");
}
