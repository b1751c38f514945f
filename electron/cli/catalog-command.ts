import { basename, resolve } from "node:path";
import type { CatalogueEntry, CatalogueView } from "../../shared/model/catalogue.ts";
import { monthInWords } from "../../shared/words/en-phrases.ts";
import { foreign, plainSentence } from "../../shared/words/foreign-text.ts";
import { plainEn as en } from "../../shared/words/plain-words.ts";
import { checkCatalogue } from "../engine/catalogue/imported-catalogue.ts";
import { withEngine } from "./engine-session.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { jsonText } from "./json.ts";
import { readCatalogueText } from "./judging-context.ts";
import { cell, createPaint, quoted } from "./paint.ts";
import { reportContextFailure } from "./report-failure.ts";
import type { CatalogRequest } from "./request.ts";
import { renderTable, type Column } from "./table.ts";
import type { World } from "./world.ts";

/** The certified and built-in connectors: listed, searched, replaced by a newer list, or back to ours. */
export function catalogCommand(request: CatalogRequest, world: World): Promise<ExitCode> {
  switch (request.action) {
    case "list":
      return withEngine(world, async ({ handlers }) => {
        const view = await handlers.getCatalogue(null);
        return view.ok ? tell(view.value, request, world) : exitCode.unreadable;
      });
    case "update":
      return update(request, world);
    case "reset":
      return withEngine(world, async ({ handlers }) => {
        const view = request.dryRun ? await handlers.getCatalogue(null) : await handlers.resetCatalogue(null);
        if (view.ok) return tellFacts(view.value, request.json, world);
        world.stderr.write(`${en.window.failures.of("resetCatalogue", view.error.kind)}\n`);
        return exitCode.refused;
      }, { onlyLooking: request.dryRun });
  }
}

async function update({ file, dryRun, json }: Extract<CatalogRequest, { action: "update" }>, world: World): Promise<ExitCode> {
  const path = resolve(world.cwd, file);
  const text = await readCatalogueText(path);
  if (text === null) return reportContextFailure({ kind: "catalog-unreadable", path }, world);
  const read = checkCatalogue(text);
  if (!read.ok) return reportContextFailure({ kind: "catalog-not-understood", path, failure: read.error }, world);
  return withEngine(world, async ({ handlers }) => {
    const view = dryRun ? await handlers.getCatalogue(null) : await handlers.importCatalogue({ name: basename(path), text });
    if (view.ok) return tellFacts(view.value, json, world);
    world.stderr.write(`${en.window.failures.of("importCatalogue", view.error.kind)}\n`);
    return exitCode.refused;
  }, { onlyLooking: dryRun });
}

function tellFacts({ facts }: CatalogueView, json: boolean, { stdout }: World): ExitCode {
  stdout.write(json ? jsonText({ facts }) : factsText(facts));
  return exitCode.quiet;
}

function factsText({ count, asOf, source, imported }: CatalogueView["facts"]): string {
  const list = source === "imported" ? `the imported list ${quoted(imported?.fileName ?? "")}` : "the list that comes with Mezzanine";
  return `${count} connectors, as of ${asOf === null ? "an unknown date" : plainSentence(monthInWords(foreign(asOf)))}: ${list}.\n`;
}

type ListRequest = Extract<CatalogRequest, { action: "list" }>;

function tell({ facts, entries }: CatalogueView, { text, json }: ListRequest, { stdout, environment }: World): ExitCode {
  const look = { width: stdout.columns, paint: createPaint(stdout, environment) };
  const words = text.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  const found = entries.filter((entry) => words.every((word) => searched(entry).includes(word)));
  if (json) stdout.write(jsonText({ facts, entries: found }));
  else {
    stdout.write(found.length === 0 ? "No certified or built-in connector is like that.\n" : renderTable(found, columns, look));
    stdout.write(factsText(facts));
  }
  return exitCode.quiet;
}

const searched = ({ name, publisher, kinds, functions, fileStems }: CatalogueEntry): string =>
  [name, publisher ?? "", ...kinds, ...functions, ...fileStems].join("\n").toLowerCase();

const columns: readonly Column<CatalogueEntry>[] = [
  { title: "Name", text: ({ name }) => cell(name), least: 16 },
  { title: "Publisher", text: ({ publisher }) => cell(publisher ?? ""), least: 10 },
  { title: "State", text: ({ releaseState }) => cell(releaseState ?? ""), least: 4 },
  { title: "Version", text: ({ version }) => cell(version ?? ""), least: 7 },
  { title: "Data source kinds", text: ({ kinds }) => cell(kinds.join(", ")), least: 10 },
  { title: "Since", text: ({ certifiedSince }) => cell(certifiedSince?.month ?? ""), least: 7 },
];
