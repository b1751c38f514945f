import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReportOutcome } from "../../../shared/model/report.ts";
import type { ReportSource } from "../../../electron/engine/inspector/inspector.ts";
import type { FoundReport } from "../../../electron/engine/reports/find-reports.ts";
import { readReports } from "../../../electron/engine/scan/read-reports.ts";
import { temporaryFolders } from "../inventory/temporary-folders.ts";

const aFolder = temporaryFolders();

const aFound = (path: string, isNamed = true): FoundReport => ({ name: path, source: { kind: "file", path }, reports: [], isNamed });

function ports(outcome: ReportOutcome) {
  const asked: string[] = [];
  const kept = new Map<string, ReportOutcome>();
  const inspector = {
    readReport: ({ path }: ReportSource) => {
      asked.push(path);
      return Promise.resolve(outcome);
    },
  };
  return { asked, ports: { inspector, memory: { recall: kept.get.bind(kept), remember: kept.set.bind(kept) } } };
}

const signal = new AbortController().signal;
const damaged: ReportOutcome = { kind: "not-read", because: "damaged" };

test("the same content is read once, whatever it is called", async () => {
  const folder = aFolder();
  for (const name of ["a.pbix", "b.pbix"]) writeFileSync(join(folder, name), "x");
  const { asked, ports: given } = ports(damaged);
  const read = (name: string) => readReports([aFound(join(folder, name))], given, { signal, atOnce: 1 });
  expect((await read("a.pbix"))[0]?.outcome).toEqual(damaged);
  expect((await read("b.pbix"))[0]?.outcome).toEqual(damaged);
  expect(asked).toHaveLength(1);
  writeFileSync(join(folder, "b.pbix"), "y");
  await read("b.pbix");
  expect(asked).toHaveLength(2);
});

test("what another try may read is not remembered", async () => {
  const path = join(aFolder(), "a.pbix");
  writeFileSync(path, "x");
  const { asked, ports: given } = ports({ kind: "not-read", because: "took-too-long" });
  for (let times = 0; times < 2; times += 1) await readReports([aFound(path)], given, { signal, atOnce: 1 });
  expect(asked).toHaveLength(2);
});

test("what was found and is no report is left out; what was named is not", async () => {
  const folder = aFolder();
  for (const name of ["a.json", "b.json"]) writeFileSync(join(folder, name), name);
  const none = ports({ kind: "not-read", because: "not-a-report" }).ports;
  const read = await readReports([aFound(join(folder, "a.json"), false), aFound(join(folder, "b.json"))], none, { signal, atOnce: 2 });
  expect(read.map(({ report }) => report.name)).toEqual([join(folder, "b.json")]);
});

test("after the signal nothing is read any more, and each says so", async () => {
  const path = join(aFolder(), "a.pbix");
  writeFileSync(path, "x");
  const { asked, ports: given } = ports(damaged);
  const read = await readReports([aFound(path)], given, { signal: AbortSignal.abort(), atOnce: 1 });
  expect(read[0]?.outcome).toEqual({ kind: "not-read", because: "cancelled" });
  expect(asked).toEqual([]);
});

test("a file that is gone is named as that", async () => {
  const read = await readReports([aFound(join(aFolder(), "gone.pbix"))], ports(damaged).ports, { signal, atOnce: 1 });
  expect(read[0]?.outcome).toEqual({ kind: "not-read", because: "vanished" });
});
