import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { TestingState } from "../../shared/model/shadow.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { sentenceFacts } from "../../shared/words/foreign-text.ts";
import type { Engine } from "../engine/create-engine.ts";
import { localDay, planTestingMark } from "../engine/shadows/testing-marks.ts";
import { withEngine } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { findConnector } from "./find-subjects.ts";
import { jsonText } from "./json.ts";
import { reportNamingFailures } from "./report-failure.ts";
import type { TestingRequest } from "./request.ts";
import type { World } from "./world.ts";
import { cell } from "./paint.ts";

/** Marks a connector as tested on purpose, takes the mark away, or lists the marks. */
export function testingCommand(request: TestingRequest, world: World): Promise<ExitCode> {
  return withEngine(world, async (engine) => {
    if (request.action === "list") return listMarks(request.json, engine, world);
    const found = findConnector(request.file, engine, world);
    if (!found.ok) return reportNamingFailures([found.error], world);
    const { id } = found.value;
    return request.action === "mark" ? mark(id, request, { engine, world }) : clear(id, request, { engine, world });
  }, { onlyLooking: request.action !== "list" && request.dryRun });
}

interface Doing {
  readonly engine: Engine;
  readonly world: World;
}

type Asked<A extends TestingRequest["action"]> = Extract<TestingRequest, { action: A }>;

async function mark(id: ConnectorId, { until, note, dryRun, json }: Asked<"mark">, { engine, world }: Doing): Promise<ExitCode> {
  const planned = planTestingMark({ id, until, note }, localDay(world.now()));
  if (!planned.ok) {
    world.stderr.write(`${en.shadow.testingFailures[planned.error]}\n`);
    return exitCode.usage;
  }
  const marked = dryRun ? planned : await engine.handlers.setTestingMark({ id, until, note });
  if (!marked.ok) {
    world.stderr.write(`${en.window.failures.of("setTestingMark", marked.error.kind)}\n`);
    return exitCode.refused;
  }
  const sentence = en.shadow.testing["in-force"](sentenceFacts(marked.value));
  world.stdout.write(json ? jsonText({ mark: marked.value, done: !dryRun }) : `${sentence}\n`);
  return exitCode.quiet;
}

async function clear(id: ConnectorId, { dryRun, json }: Asked<"clear">, { engine, world }: Doing): Promise<ExitCode> {
  const known = engine.inventory.assembly().checks.testing.has(id);
  const cleared = dryRun && known ? { ok: true as const } : await engine.handlers.clearTestingMark({ id });
  if (!cleared.ok) {
    const { kind } = cleared.error;
    world.stderr.write(`${kind === "unknown-id" ? "It is not marked as being tested." : en.window.failures.of("clearTestingMark", kind)}\n`);
    return exitCode.refused;
  }
  world.stdout.write(json ? jsonText({ id, done: !dryRun }) : `${en.cleanup.events["unmarked-testing"]}.\n`);
  return exitCode.quiet;
}

async function listMarks(json: boolean, { handlers, inventory }: Engine, { stdout }: World): Promise<ExitCode> {
  const map = await handlers.getShadowMap(null);
  if (!map.ok) return exitCode.unreadable;
  const { rows } = inventory.snapshot();
  const nameOf = ({ mark: { id } }: TestingState) => rows.find((row) => row.id === id)?.name ?? id;
  const { marks, today } = map.value;
  const lines = marks.map((state) => `${cell(nameOf(state))}\n  ${en.shadow.testing[state.state](sentenceFacts(state.mark))}\n`);
  if (json) stdout.write(jsonText({ today, marks: marks.map((state) => ({ file: nameOf(state), ...state })) }));
  else stdout.write(marks.length === 0 ? "Nothing is marked as being tested.\n" : lines.join(""));
  return exitCode.quiet;
}
