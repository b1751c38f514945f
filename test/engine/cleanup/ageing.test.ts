import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test, vi } from "vitest";
import type { QuarantineId } from "../../../shared/model/cleanup.ts";
import {
  countedMs,
  dayMs,
  leftMs,
  countAges,
  noticeMs,
  seenMoment,
  type Ageing,
  type Moment,
} from "../../../electron/engine/cleanup/ageing.ts";
import { createRandom } from "../../fuzz/random.ts";
import { run } from "../../cli/run-command.ts";
import { engines, failureOf, valueOf, type Home } from "../an-engine.ts";
import { anInspector } from "../inventory/an-inspector.ts";

const { aHome, start, close } = engines();
const hour = 60 * 60 * 1000;
const year = 365 * dayMs;
const noted = Date.parse("2030-01-01T00:00:00Z");

/** Real time, a wall clock that may be wrong by any amount, and a clock that begins anew with the computer. */
function aComputer() {
  const state = { real: noted, wrongBy: 0, bootedAt: noted - hour };
  return {
    moment: (): Moment => ({ monotonicMs: state.real - state.bootedAt, wallMs: state.real + state.wrongBy }),
    pass: (ms: number) => void (state.real += ms),
    restart: (offMs: number) => {
      state.real += offMs;
      state.bootedAt = state.real;
    },
    setClock: (wrongBy: number) => void (state.wrongBy = wrongBy),
    real: () => state.real,
  };
}

const id = "0b0c5d1e-0000-4000-8000-000000000001" as QuarantineId;
const nothing: Ageing = { seen: null, files: [] };
const age = (ageing: Ageing): number => ageing.files[0]?.countedMs ?? 0;

test("whatever the wall clock does, a file is never older than the time that passed, but for a day at each restart; and no update counts more than a day", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = createRandom(seed, 7);
    const computer = aComputer();
    let ageing = countAges(nothing, computer.moment(), [id], 30);
    let restarts = 0;
    for (let step = 0; step < 80; step += 1) {
      if (random.chance(0.4)) computer.setClock((random.below(40) - 20) * year + random.below(dayMs));
      if (random.chance(0.1)) {
        computer.restart(random.below(3) * dayMs);
        restarts += 1;
      } else computer.pass(random.pick([0, 1, 60_000, hour, dayMs, 20 * dayMs]) ?? 0);
      const before = age(ageing);
      ageing = countAges(ageing, computer.moment(), [id], 30);
      expect(age(ageing)).toBeGreaterThanOrEqual(before);
      expect(age(ageing) - before).toBeLessThanOrEqual(dayMs);
    }
    expect(age(ageing)).toBeLessThanOrEqual(computer.real() - noted + restarts * dayMs);
  }
});

test("without a restart a clock that jumps adds nothing at all", () => {
  const last: Moment = { monotonicMs: 5 * hour, wallMs: noted };
  for (const jump of [10 * year, -10 * year, dayMs, 1]) {
    expect(countedMs(last, { monotonicMs: 5 * hour, wallMs: noted + jump })).toBe(0);
    expect(countedMs(last, { monotonicMs: 6 * hour, wallMs: noted + jump })).toBe(hour);
  }
  expect(countedMs(null, { monotonicMs: 5 * hour, wallMs: noted })).toBe(0);
});

test("a clock set ten years ahead counts one day at a restart, and nothing again after it was set back", () => {
  const ahead = { monotonicMs: 1_000, wallMs: noted + 10 * year };
  const last: Moment = { monotonicMs: 5 * hour, wallMs: noted };
  expect(countedMs(last, ahead)).toBe(dayMs);
  const seen = seenMoment(seenMoment(last, ahead), { monotonicMs: 2_000, wallMs: noted });
  expect(countedMs(seen, { monotonicMs: 500, wallMs: noted + 10 * year })).toBe(500);
});

test("a long run counts in full, a laptop that slept counts a day, four hundred starts in a day count that day", () => {
  const looks = (step: number, times: number) => {
    const computer = aComputer();
    let ageing = countAges(nothing, computer.moment(), [id], null);
    for (let n = 0; n < times; n += 1) {
      computer.pass(step);
      ageing = countAges(ageing, computer.moment(), [id], null);
    }
    return age(ageing);
  };
  expect(looks(hour, 24 * 40)).toBe(40 * dayMs);
  expect(looks(90 * dayMs, 1)).toBe(dayMs);
  expect(looks(Math.floor(dayMs / 400), 400)).toBeLessThanOrEqual(dayMs);
});

test("a file is announced for a week of counted time before it is due, however old it is; held, or without a limit, it is not", () => {
  let ageing: Ageing = {
    seen: { monotonicMs: 0, wallMs: noted },
    files: [{ file: id, countedMs: 400 * dayMs, announcedMs: null, hold: false }],
  };
  const look = (limit: number | null, days: number) => {
    const from = ageing.seen?.monotonicMs ?? 0;
    for (let n = 1; n <= days * 24; n += 1) ageing = countAges(ageing, { monotonicMs: from + n * hour, wallMs: noted }, [id], limit);
    return ageing.files[0];
  };
  expect(look(null, 1)?.announcedMs).toBeNull();
  const announced = look(30, 1);
  expect(announced && leftMs(announced, 30)).toBeGreaterThan(noticeMs - dayMs);
  const due = look(30, 7);
  expect(due && leftMs(due, 30)).toBe(0);
  ageing = { ...ageing, files: ageing.files.map((one) => ({ ...one, hold: true })) };
  expect(look(30, 1)).toMatchObject({ announcedMs: null, hold: true });
  ageing = { ...ageing, files: ageing.files.map((one) => ({ ...one, hold: false })) };
  const again = look(30, 1);
  expect(again && leftMs(again, 30)).toBeGreaterThan(noticeMs - dayMs - hour);
});

/** A computer, and an engine that is started on it again and again. */
async function aQuarantinedFile(): Promise<{
  readonly home: Home;
  readonly computer: ReturnType<typeof aComputer>;
  readonly startAgain: (times?: number, apart?: number) => ReturnType<typeof start>;
}> {
  const home = aHome();
  const computer = aComputer();
  writeFileSync(join(home.custom, "A.mez"), "A");
  const begin = () => start(home, { now: () => new Date(computer.moment().wallMs), monotonicMs: () => computer.moment().monotonicMs });
  const engine = await begin();
  const { rows } = await valueOf(engine.handlers.getInventory(null));
  const { planId } = await valueOf(engine.handlers.planCleanup({ kind: "quarantine", ids: rows.map((row) => row.id) }));
  await valueOf(engine.handlers.carryOut({ planId, decisions: [], reason: "", confirmedNames: [] }));
  await valueOf(engine.handlers.setPurgeAge({ days: 10 }));
  return {
    home,
    computer,
    startAgain: async (times = 1, apart = dayMs) => {
      let last = engine;
      for (let n = 0; n < times; n += 1) {
        await close();
        computer.pass(apart);
        last = await begin();
      }
      return last;
    },
  };
}

const quarantinedNames = async (engine: Awaited<ReturnType<typeof start>>) =>
  (await valueOf(engine.handlers.getQuarantine(null))).files.map(({ name }) => name);
const announced = async (engine: Awaited<ReturnType<typeof start>>) =>
  (await valueOf(engine.handlers.getNotices(null))).find(({ kind }) => kind === "purge-announced");

test("ten years ahead and back deletes nothing; after ten days that passed it is announced and then deleted, by age", async () => {
  const { home, computer, startAgain } = await aQuarantinedFile();
  for (const jump of [10 * year, 0, -10 * year, 10 * year]) {
    computer.setClock(jump);
    const engine = await startAgain(1, hour);
    expect([await quarantinedNames(engine), await announced(engine)]).toEqual([["A.mez"], undefined]);
  }
  computer.setClock(0);
  const announcing = await startAgain(4);
  expect(await announced(announcing)).toMatchObject({ files: [{ name: "A.mez" }], total: 1, afterDays: 10 });
  expect(await quarantinedNames(announcing)).toEqual(["A.mez"]);
  const after = await startAgain(8);
  expect(await quarantinedNames(after)).toEqual([]);
  const { events } = await valueOf(after.handlers.getHistory({ text: "", kinds: ["purged"], since: null, before: null, limit: 9 }));
  expect(events).toMatchObject([{ name: "A.mez", by: "age", undoable: false }]);
  await close();
  const printed = await run(["history", "--kind", "purged"], {
    home: home.home,
    cwd: home.custom,
    dataFolder: home.dataFolder,
    createInspector: () => anInspector().inspector,
  });
  expect(printed.out).toMatch(/by age/u);
});

test("a run of weeks checks every hour: announced and deleted without another start", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const { computer, startAgain } = await aQuarantinedFile();
    const engine = await startAgain(1);
    const looks = async (count: number) => {
      for (let n = 0; n < count; n += 1) {
        computer.pass(dayMs);
        vi.advanceTimersByTime(hour);
        await engine.inventory.scans.ended();
      }
    };
    await looks(4);
    expect(await announced(engine)).toBeDefined();
    expect(await quarantinedNames(engine)).toEqual(["A.mez"]);
    await looks(8);
    expect(await quarantinedNames(await startAgain(1, 0))).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test("it can be stopped for one file, or altogether, in the window and on the command line", async () => {
  const { home, computer, startAgain } = await aQuarantinedFile();
  const engine = await startAgain(5);
  const [file] = (await valueOf(engine.handlers.getQuarantine(null))).files;
  expect(await announced(engine)).toBeDefined();
  const view = await valueOf(engine.handlers.holdQuarantined({ id: file?.id ?? id, hold: true }));
  expect(view.ages).toMatchObject([{ hold: true, dueInDays: null }]);
  expect(await announced(engine)).toBeUndefined();
  expect(await failureOf(engine.handlers.holdQuarantined({ id, hold: true }))).toBe("unknown-id");
  expect(await quarantinedNames(await startAgain(15))).toEqual(["A.mez"]);
  await close();

  const setup = {
    home: home.home,
    cwd: home.custom,
    dataFolder: home.dataFolder,
    createInspector: () => anInspector().inspector,
    now: () => new Date(computer.moment().wallMs),
  };
  const released = await run(["quarantine", "--release", "A.mez"], setup);
  expect([released.code, released.errors.includes("A.mez"), released.errors.includes("--hold")]).toEqual([0, true, true]);
  expect((await run(["quarantine", "--hold", "B.mez"], setup)).code).toBe(2);
  expect((await run(["quarantine", "--delete-after", "soon"], setup)).code).toBe(2);
  const stopped = await run(["quarantine", "--delete-after", "never", "--json"], setup);
  expect(JSON.parse(stopped.out)).toMatchObject({ purgeAfterDays: null, ages: [{ hold: false, dueInDays: null }] });
  expect(await quarantinedNames(await startAgain(10))).toEqual(["A.mez"]);
});

test("a damaged age begins anew, and one that is damaged to be old is announced first", async () => {
  const { home, startAgain } = await aQuarantinedFile();
  await startAgain(1);
  await close();
  const database = new Sqlite(join(home.dataFolder, "mezzanine.db"));
  database.exec(`UPDATE ageing SET kept_ms = ${100 * year}`);
  database.close();
  const engine = await startAgain(1);
  expect([await quarantinedNames(engine), (await announced(engine))?.kind]).toEqual([["A.mez"], "purge-announced"]);
  await close();
  const again = new Sqlite(join(home.dataFolder, "mezzanine.db"));
  again.exec("UPDATE ageing SET kept_ms = 9000000000000000000, announced_ms = 9000000000000000000");
  again.close();
  const anew = await startAgain(1);
  expect((await valueOf(anew.handlers.getQuarantine(null))).ages).toMatchObject([{ countedDays: 0, dueInDays: null }]);
  expect((await valueOf(anew.handlers.getNotices(null))).find(({ kind }) => kind === "rows-set-aside")).toBeDefined();
});
