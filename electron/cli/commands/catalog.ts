import { basename, resolve } from "node:path";
import { err, ok, type Result } from "../../../shared/base/result.ts";
import type { CatalogueEntry, CatalogueView } from "../../../shared/model/catalogue.ts";
import { describeLifecycle } from "../../../shared/words/describe/describe-shadow.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { checkCatalogue } from "../../engine/catalogue/imported-catalogue.ts";
import { defineCommand, takesOneOf, type ArgumentFailure, type OptionValues } from "../command.ts";
import type { CommandContext, CommandWords } from "../command-context.ts";
import { withEngine } from "../engine-session.ts";
import { exitCode, type ExitCode } from "../exit-code.ts";
import { readCatalogueText } from "../judging-context.ts";
import { jsonText } from "../output/json.ts";
import { factLines, wrap, type Fact } from "../output/layout.ts";
import { cell } from "../output/paint.ts";
import { styleOf } from "../output/style.ts";
import { reportContextFailure } from "../output/report-failure.ts";
import { renderTable, type Column } from "../output/table.ts";
import { dryRunOption, jsonOption } from "./shared-options.ts";

type CatalogRequest = { readonly json: boolean } & (
  | { readonly action: "list"; readonly text: string }
  | { readonly action: "show"; readonly name: string }
  | { readonly action: "update"; readonly file: string; readonly dryRun: boolean }
  | { readonly action: "reset"; readonly dryRun: boolean }
);

const options = { json: jsonOption, dryRun: dryRunOption };

export const command = defineCommand({
  listed: "catalog",
  usage: "catalog [list [text...] | show <name> | update <file> | reset] [--json] [--dry-run]",
  texts: (words) => words.catalog,
  actions: ["list", "show", "update", "reset"],
  options,
  examples: ["catalog list snow", "catalog show Snowflake", "catalog update certified-connectors.json", "catalog reset"],
  parse: parseCatalog,
  run: manageCatalogue,
});

function parseCatalog(
  { json, dryRun }: OptionValues<typeof options>,
  [action = "list", ...named]: readonly string[],
): Result<CatalogRequest, ArgumentFailure> {
  const [file] = named;
  if (action === "list") return ok({ action, json, text: named.join(" ") });
  if (action === "show") return named.length === 0 ? err({ kind: "nothing-named" }) : ok({ action, json, name: named.join(" ") });
  if (action === "reset") return named.length > 0 ? err({ kind: "too-much-named" }) : ok({ action, json, dryRun });
  if (action !== "update") return takesOneOf("catalog", ["list", "show", "update", "reset"]);
  if (file === undefined) return err({ kind: "nothing-named" });
  return named.length > 1 ? err({ kind: "too-much-named" }) : ok({ action, json, file, dryRun });
}

function manageCatalogue(request: CatalogRequest, context: CommandContext): Promise<ExitCode> {
  switch (request.action) {
    case "list":
      return withEngine(context, async ({ handlers }) => {
        const view = await handlers.getCatalogue(null);
        return view.ok ? printList(view.value, request, context) : exitCode.unreadable;
      });
    case "show":
      return withEngine(context, async ({ handlers }) => {
        const view = await handlers.getCatalogue(null);
        return view.ok ? printEntries(view.value, request, context) : exitCode.unreadable;
      });
    case "update":
      return update(request, context);
    case "reset":
      return withEngine(
        context,
        async ({ handlers }) => {
          const view = request.dryRun ? await handlers.getCatalogue(null) : await handlers.resetCatalogue(null);
          if (view.ok) return printFacts(view.value, request.json, context);
          context.stderr.write(`${context.words.common.window.failures.of("resetCatalogue", view.error.kind)}\n`);
          return exitCode.refused;
        },
        { dryRun: request.dryRun },
      );
  }
}

async function update({ file, dryRun, json }: Extract<CatalogRequest, { action: "update" }>, context: CommandContext): Promise<ExitCode> {
  const path = resolve(context.cwd, file);
  const text = await readCatalogueText(path);
  if (text === null) return reportContextFailure({ kind: "catalog-unreadable", path }, context);
  const read = checkCatalogue(text);
  if (!read.ok) return reportContextFailure({ kind: "catalog-not-understood", path, failure: read.error }, context);
  return withEngine(
    context,
    async ({ handlers }) => {
      const view = dryRun ? await handlers.getCatalogue(null) : await handlers.importCatalogue({ name: basename(path), text });
      if (view.ok) return printFacts(view.value, json, context);
      context.stderr.write(`${context.words.common.window.failures.of("importCatalogue", view.error.kind)}\n`);
      return exitCode.refused;
    },
    { dryRun: dryRun },
  );
}

/** Which list of certified connectors is used. */
export type CatalogFactsJson = Pick<CatalogueView, "facts">;
/** The entries that were asked for. */
export type CatalogEntriesJson = Pick<CatalogueView, "facts" | "entries">;

function printFacts({ facts }: CatalogueView, json: boolean, { stdout, words }: CommandContext): ExitCode {
  stdout.write(json ? jsonText<CatalogFactsJson>({ facts }) : factsText(facts, words));
  return exitCode.success;
}

function factsText({ count, asOf, source, imported }: CatalogueView["facts"], { commandLine }: CommandWords): string {
  const said = commandLine.catalog;
  const list = source === "imported" ? said.imported(foreign(imported?.fileName ?? "")) : said.shipped;
  return `${said.facts(count, asOf === null ? null : foreign(asOf), list)}
`;
}

type ListRequest = Extract<CatalogRequest, { action: "list" }>;

function printList({ facts, entries }: CatalogueView, { text, json }: ListRequest, context: CommandContext): ExitCode {
  const { stdout } = context;
  const said = context.words.commandLine.catalog;
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const found = entries.filter((entry) => words.every((word) => searchableText(entry).includes(word)));
  if (json) stdout.write(jsonText<CatalogEntriesJson>({ facts, entries: found }));
  else {
    stdout.write(found.length === 0 ? `${said.nothingAlike}\n` : renderTable(found, columnsIn(context.words), styleOf(context)));
    stdout.write(factsText(facts, context.words));
  }
  return exitCode.success;
}

type ShowRequest = Extract<CatalogRequest, { action: "show" }>;

/** Entries of that name, else those with that data source kind, without case: a list may name two alike. */
function printEntries({ facts, entries }: CatalogueView, { name, json }: ShowRequest, context: CommandContext): ExitCode {
  const { stdout, words } = context;
  const wanted = name.trim().toLowerCase();
  const named = entries.filter((entry) => entry.name.toLowerCase() === wanted);
  const found = named.length > 0 ? named : entries.filter(({ kinds }) => kinds.some((kind) => kind.toLowerCase() === wanted));
  if (json) stdout.write(jsonText<CatalogEntriesJson>({ facts, entries: found }));
  else {
    const { paint } = styleOf(context);
    const blocks = found.map((entry) => {
      const head = `${paint(cell(entry.name), "strong")}\n`;
      return [head, factLines(entryFacts(entry, words), stdout.columns), ...lifecycleLines(entry, context)].join("");
    });
    stdout.write(blocks.length === 0 ? `${words.commandLine.catalog.nothingNamed}\n` : blocks.join("\n"));
    stdout.write(factsText(facts, words));
  }
  return exitCode.success;
}

const lifecycleLines = (entry: CatalogueEntry, { stdout, words }: CommandContext): readonly string[] =>
  describeLifecycle(entry, words.common.shadow).map((text) => wrap(text, stdout.columns, "  "));

function entryFacts(entry: CatalogueEntry, { common }: CommandWords): readonly Fact[] {
  const { catalogue } = common.window;
  const { origin, publisher, releaseState, version, kinds, functions, fileStems, certifiedSince, docs } = entry;
  const list = (names: readonly string[]) => cell(names.join(", "), 400);
  const facts: readonly Fact[] = [
    [catalogue.publisher, cell(publisher ?? "")],
    [catalogue.origin, catalogue.origins[origin]],
    [catalogue.state, cell(releaseState ?? "")],
    [catalogue.version, cell(version ?? "")],
    [catalogue.kinds, list(kinds)],
    [catalogue.functions, list(functions)],
    [catalogue.stems, list(fileStems)],
    [
      catalogue.certified,
      certifiedSince === null ? "" : common.shadow.certifiedSince[certifiedSince.precision](foreign(certifiedSince.month)),
    ],
    [catalogue.docs.replace("…", ""), docs ?? ""],
  ];
  return facts.filter(([, text]) => text !== "");
}

const searchableText = ({ name, publisher, kinds, functions, fileStems }: CatalogueEntry): string =>
  [name, publisher ?? "", ...kinds, ...functions, ...fileStems].join("\n").toLowerCase();

function columnsIn({ common, commandLine }: CommandWords): readonly Column<CatalogueEntry>[] {
  const { columns } = commandLine.catalog;
  const { withdrawn } = common.window.catalogue;
  const stateOf = ({ releaseState, endOfSupport }: CatalogueEntry): string =>
    endOfSupport === null ? cell(releaseState ?? "") : withdrawn;
  return [
    { title: columns.name, text: ({ name }) => cell(name), least: 16 },
    { title: columns.publisher, text: ({ publisher }) => cell(publisher ?? ""), least: 10 },
    { title: columns.state, text: stateOf, least: 4 },
    { title: columns.version, text: ({ version }) => cell(version ?? ""), least: 7 },
    { title: columns.kinds, text: ({ kinds }) => cell(kinds.join(", ")), least: 10 },
    { title: columns.since, text: ({ certifiedSince }) => cell(certifiedSince?.month ?? ""), least: 7 },
  ];
}
