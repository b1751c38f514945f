import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { historyKinds, type HistoryQuery } from "../../shared/model/history.ts";
import type { ConnectorId } from "../../shared/model/inventory.ts";
import type { NewEvent } from "../../electron/engine/cleanup/records.ts";
import { openStore } from "../../electron/engine/store/open-store.ts";
import type { Report } from "../../build/bench.ts";
import { aCleanupSetup, pathsIn } from "../engine/cleanup/cleanup-setup.ts";

const rows = 10_000;

/** Years of a large folder: every kind of event, many files, some notes. */
function anEvent(at: number): NewEvent {
  const name = `Connector ${at % 400}.mez`;
  const kind = historyKinds[at % historyKinds.length] ?? "added";
  return {
    at: new Date(Date.UTC(2026, 0, 1) + at * 600_000).toISOString(),
    kind,
    by: "disk",
    connector: `folder/${name}` as ConnectorId,
    name,
    folder: "/home/somebody/Documents/Power BI Desktop/Custom Connectors",
    sha256: at.toString(16).padStart(64, "0").toUpperCase(),
    version: `1.${at % 90}.0`,
    signer: at % 3 === 0 ? null : "AB".repeat(20),
    previous: null,
    note: at % 50 === 0 ? `Ticket ${at}` : null,
    recovery: null,
    target: kind === "disabled" ? `/nowhere/${name}` : null,
    undoes: null,
  };
}

const all: HistoryQuery = { text: "", kinds: [], since: null, before: null, limit: 100 };

/** The shortest of five, in milliseconds. */
async function timeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

export async function bench(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mezzanine-bench-"));
  const paths = pathsIn(folder);
  const seeding = openStore(paths.data, new Date());
  seeding.cleanup.commit({ journal: null, quarantine: null, events: Array.from({ length: rows }, (_, at) => anEvent(at)) });
  seeding.close();
  const { cleanup, store } = aCleanupSetup(paths);
  const exported = await cleanup.exportHistory(all, "json");
  const asFile = await timeOf(() =>
    (JSON.parse(exported) as { note: string | null }[]).filter(({ note }) => note?.includes("Ticket 50") === true),
  );
  const queries: readonly (readonly [string, HistoryQuery])[] = [
    ["the newest page", all],
    ["a word that many rows have", { ...all, text: "connector 7" }],
    ["words that one row in 10,000 has", { ...all, text: "ticket 50 connector" }],
    ["a word that none has: every row is looked at", { ...all, text: "nowhere-at-all" }],
    ["one kind, since a day", { ...all, kinds: ["signature-lost"], since: "2026-02-01" }],
  ];
  for (const [what, query] of queries) {
    const taken = await timeOf(() => cleanup.history(query));
    // A window draws sixty pictures a second; a filter that misses three of them is not seen.
    report({ what: `${rows} rows: ${what}`, value: taken, unit: "ms", limit: 50 });
    report({ what: "speed beside reading and filtering the same history as a JSON file", value: asFile / taken, unit: "x", limit: 1 });
  }
  store.close();
  rmSync(folder, { recursive: true, force: true });
}
