import { resolve } from "node:path";
import { err, ok, type Result } from "../../shared/base/result.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { ComparedWith, ConnectorComparison } from "../../shared/model/shadow.ts";
import { describeBreakage } from "../../shared/words/describe/describe-shadow.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { sentenceFacts } from "../../shared/words/foreign-text.ts";
import type { Engine } from "../engine/create-engine.ts";
import { withEngine } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findConnector, type NamingFailure } from "./find-subjects.ts";
import { each, writeJson } from "./json.ts";
import { wrap } from "./layout.ts";
import { reportNamingFailures } from "./report-failure.ts";
import type { Request } from "./request.ts";
import type { World } from "./world.ts";
import { cell } from "./paint.ts";

/** What would change for users if the other took the one's place. */
export function compareCommand({ one, other, json }: Extract<Request, { command: "compare" }>, world: World): Promise<ExitCode> {
  return withEngine(world, async (engine) => {
    const before = await findFile(one, engine, world);
    const after = await findOther(other, engine, world);
    if (!before.ok || !after.ok) return reportNamingFailures([before, after].flatMap((side) => (side.ok ? [] : [side.error])), world);
    const compared = await engine.handlers.compareConnectors({ id: before.value, with: after.value });
    if (!compared.ok) {
      world.stderr.write(`${en.window.failures.of("compareConnectors", compared.error.kind)}\n`);
      return exitCode.unreadable;
    }
    if (json) await writeJson(comparisonJson(compared.value), world.stdout);
    else world.stdout.write(describeComparison(compared.value, { one, other }, world));
    const { breakages, inPart } = compared.value;
    return breakages.length > 0 ? exitCode.danger : inPart ? exitCode.unreadable : exitCode.quiet;
  });
}

/** One that is listed, else any file. */
async function findFile(given: string, engine: Engine, world: World): Promise<Result<ConnectorId, NamingFailure>> {
  const listed = findConnector(given, engine, world);
  if (listed.ok || listed.error.kind === "several-of-that-name") return listed.ok ? ok(listed.value.id) : listed;
  const opened = await engine.openFile(resolve(world.cwd, given));
  return opened.ok ? ok(opened.value.id) : err(listed.error);
}

async function findOther(given: string, engine: Engine, world: World): Promise<Result<ComparedWith, NamingFailure>> {
  const isCertified = engine.inventory.assembly().checks.catalogue.connectors.some(({ name }) => name === given);
  if (isCertified) return ok({ kind: "certified", name: given });
  const file = await findFile(given, engine, world);
  return file.ok ? ok({ kind: "connector", id: file.value }) : file;
}

function comparisonJson(comparison: ConnectorComparison): object {
  const breakages = each(comparison.breakages, (breakage) => ({ ...breakage, message: describeBreakage(breakage, en.shadow) }));
  return { ...comparison, breakages };
}

type Sides = Pick<Extract<Request, { command: "compare" }>, "one" | "other">;

function describeComparison(compared: ConnectorComparison, sides: Sides, { stdout }: World): string {
  const { breakages, onlyNames, inPart, version, otherVersion, localIs } = compared;
  const { comparison, versions } = en.shadow;
  const lines = [
    `${cell(sides.one)} > ${cell(sides.other)}`,
    versions[localIs](sentenceFacts({ local: version, other: otherVersion })),
    ...(breakages.length === 0 ? (inPart ? [] : [comparison.nothingBreaks]) : breakages.map((breakage) => `! ${describeBreakage(breakage, en.shadow)}`)),
    ...(inPart ? [comparison.inPart] : []),
    ...(onlyNames ? [comparison.onlyNames] : []),
  ];
  return lines.filter((text) => text !== "").map((text) => wrap(text, stdout.columns, "")).join("");
}
