import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "../../shared/words/en/en.ts";
import { obstacles, quarantinedIn, temporaryHomes } from "./a-home.ts";
import { json, run } from "./run-command.ts";

const aHome = temporaryHomes();

test("without a terminal nobody is asked and nothing is done without --yes", async () => {
  const home = aHome({ "A.mez": "One" });
  for (const command of ["quarantine", "disable"]) expect((await home.command(command, "A.mez")).code).toBe(2);
  expect(home.names()).toEqual(["A.mez"]);
  expect((await run(["disable", "A.mez"], home.answering("n"))).code).toBe(1);
  expect((await run(["disable", "A.mez"], home.answering(""))).code).toBe(1);
  expect(home.names()).toEqual(["A.mez"]);
  expect((await run(["disable", "A.mez"], home.answering("y"))).code).toBe(0);
  expect(home.names()).toEqual(["A.mez.disabled"]);
  expect((await home.command("enable", "A.mez.disabled", "--yes")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez"]);
});

test("a dry run says what would be done and changes nothing", async () => {
  const home = aHome({ "A.mez": "One", "B.mez.disabled": "Two" });
  const before = home.names();
  const planned = await home.command("quarantine", "A.mez", "--dry-run", "--json");
  expect(planned.code).toBe(0);
  expect(json(planned)).toMatchObject({ kind: "quarantine", done: false, steps: [{ name: "A.mez", obstacle: null, outcome: null }] });
  const partly = await home.command("disable", "A.mez", "B.mez.disabled", "--dry-run", "--json");
  expect(partly.code).toBe(1);
  expect(obstacles(partly)).toEqual([null, "already-disabled"]);
  expect((await home.command("testing", "A.mez", "--until", "2027-02-01", "--dry-run")).code).toBe(0);
  expect(json(await home.command("testing", "--json"))).toMatchObject({ marks: [] });
  expect((await home.command("enable", "B.mez.disabled", "--dry-run")).code).toBe(0);
  expect(home.names()).toEqual(before);
  expect(await quarantinedIn(home)).toEqual([]);
  expect(json(await home.command("history", "--json"))).toEqual([]);
});

test("a name that fits nothing or several things touches nothing", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  expect((await home.command("quarantine", "A.mez", "None.mez", "--yes")).code).toBe(2);
  expect(home.names()).toEqual(["A.mez", "B.mez"]);
  await home.command("quarantine", "A.mez", "--yes");
  writeFileSync(join(home.custom, "A.mez"), "Three");
  await home.command("quarantine", "A.mez", "--yes");
  const several = await home.command("restore", "A.mez", "--yes");
  expect(several.code).toBe(2);
  const kept = await quarantinedIn(home);
  for (const { id } of kept) expect(several.errors).toContain(id);
  expect((await home.command("restore", kept[0]?.id.slice(0, 8) ?? "", "--yes")).code).toBe(0);
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("Three");
});

test("a name that is taken gets a decision, not a guess", async () => {
  const home = aHome({ "A.mez": "One" });
  await home.command("quarantine", "A.mez", "--yes");
  writeFileSync(join(home.custom, "A.mez"), "Newer");
  const undecided = await home.command("restore", "A.mez", "--yes", "--json");
  expect(undecided.code).toBe(1);
  expect(obstacles(undecided)).toEqual(["name-taken"]);
  expect((await home.command("restore", "A.mez", "--yes", "--if-taken", "skip")).code).toBe(0);
  expect(home.names()).toEqual(["A.mez"]);
  expect((await home.command("restore", "A.mez", "--yes", "--if-taken", "keep-both")).code).toBe(0);
  expect(home.names()).toHaveLength(2);
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("Newer");
});

test("what is deleted for good is named twice", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "B.mez", "--yes");
  expect((await home.command("purge", "A.mez")).code).toBe(2);
  expect((await home.command("purge", "A.mez", "--confirm", "B.mez")).code).toBe(2);
  expect((await home.command("purge", "A.mez", "--dry-run")).code).toBe(0);
  expect((await run(["purge", "A.mez"], home.answering("yes"))).code).toBe(1);
  expect(await quarantinedIn(home)).toHaveLength(2);
  expect((await home.command("purge", "A.mez", "--confirm", "A.mez")).code).toBe(0);
  expect((await run(["purge", "B.mez"], home.answering("B.mez"))).code).toBe(0);
  expect(await quarantinedIn(home)).toEqual([]);
});

test("a file that changed in quarantine: it is said, and --changed restores or deletes it", async () => {
  const home = aHome({ "A.mez": "One", "B.mez": "Two" });
  await home.command("quarantine", "A.mez", "B.mez", "--yes");
  for (const { id, name } of await quarantinedIn(home))
    writeFileSync(join(home.context.dataFolder, "quarantine", id, name), `other ${name}`);
  const { problem } = en.cleanup.obstacles["changed-in-quarantine"];
  const refused = await home.command("restore", "A.mez", "--yes", "--json");
  expect([refused.code, obstacles(refused)]).toEqual([1, ["changed-in-quarantine"]]);
  expect((await home.command("purge", "B.mez", "--confirm", "B.mez")).code).toBe(1);
  const planned = await home.command("restore", "A.mez", "--changed", "--dry-run");
  expect(planned.code).toBe(0);
  expect(planned.out.replace(/\s+/gu, " ")).toContain(String(problem));
  expect((await home.command("restore", "A.mez", "--yes", "--changed")).code).toBe(0);
  expect(readFileSync(join(home.custom, "A.mez"), "utf8")).toBe("other A.mez");
  const asked: string[] = [];
  const answering = { ...home.context, ask: (question: string) => (asked.push(question), Promise.resolve("B.mez")) };
  const deleted = await run(["purge", "B.mez", "--changed"], answering);
  expect([deleted.code, asked.length]).toEqual([0, 1]);
  expect(deleted.errors.replace(/\s+/gu, " ")).toContain(String(problem));
  expect(await quarantinedIn(home)).toEqual([]);
});
