import { severities, severity, worstSeverity } from "../../../shared/model/finding.ts";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { groupAlike } from "../../../shared/words/describe/describe-finding.ts";
import type { Assembly } from "../../engine/inventory/assemble.ts";
import { uncheckedCode } from "../../engine/scan/checked-code.ts";
import type { ScannedFile } from "../../engine/scan/scanned-file.ts";
import { describeFindings, explainHint } from "./describe-file.ts";
import { wrap } from "./layout.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { CommandContext, CommandWords } from "../command-context.ts";
import { cell, printablePath } from "./paint.ts";
import { styleOf, type Style } from "./style.ts";
import { renderTable, type Column } from "./table.ts";

/** A scan as text: a table for each folder, then the findings that need a decision, worst first. */
export function describeScan(
  { rows, folders, findings }: Assembly,
  files: readonly ScannedFile[],
  context: CommandContext,
  /** Also findings that are only information. */
  { all }: { readonly all: boolean },
): string {
  const style = styleOf(context);
  const { paint, words } = style;
  const { common } = words;
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const sections = folders.map(({ id, path, role, state }) => {
    const own = rows.filter(({ folder }) => folder === id);
    const readBy = `${common.window.folders.role[role]}, ${common.window.folders.state[state]}`;
    const head = `${paint(printablePath(path), "strong")}\n${paint(readBy, "quiet")}\n`;
    return head + (own.length === 0 ? "" : renderTable(own, columnsIn(words), style));
  });
  const shown = severities
    .filter((one) => all || one !== "information")
    .flatMap((wanted) => findings.filter(({ kind }) => severity[kind] === wanted));
  const described = groupAlike(shown, common).map(({ finding, concerned }) => {
    const rest = concerned.length - mostNamed;
    const fileNames = concerned.slice(0, mostNamed).map((id) => words.commandLine.phrases.quoted(foreign(names.get(id) ?? id)));
    const text = words.commandLine.inspect.names(fileNames, rest);
    return describeFindings([finding], style) + wrap(text, style.width, "     ");
  });
  const unchecked = files.filter(({ content }) => content.ok && uncheckedCode(content.value) !== null).length;
  const leftOut = unchecked === 0 ? [] : [wrap(common.loading.codesNotChecked(unchecked), style.width, "")];
  return [...sections, summaryOf(rows, style), ...leftOut, ...described].join("\n") + explainHint(shown, style);
}

/** The table above names them all. */
const mostNamed = 30;

/** Quoted, because the column also holds words of Mezzanine. */
function signedBy({ integrity, signerName, trusted }: ConnectorRow, { common, commandLine }: CommandWords): string {
  const { list } = common.window;
  if (integrity !== "intact") return list.integrity[integrity];
  const signer = signerName === null ? list.unnamedSigner : commandLine.phrases.quoted(foreign(signerName));
  return trusted ? commandLine.scan.trusted(signer) : signer;
}

function worstFinding({ findings }: ConnectorRow, { common }: CommandWords): string {
  const worst = findings.find((kind) => severity[kind] === worstSeverity(findings));
  if (worst === undefined) return "";
  return `${common.findings[worst].title}${findings.length > 1 ? ` +${findings.length - 1}` : ""}`;
}

function summaryOf(rows: readonly ConnectorRow[], { paint, words: { common, commandLine } }: Style): string {
  const { nothingDangerous, dangerous } = commandLine.scan;
  const alarming = rows.filter(({ findings }) => worstSeverity(findings) === "danger").length;
  const text = `${common.window.summary.total(rows.length)} ${alarming === 0 ? nothingDangerous : dangerous(alarming)}`;
  return `${paint(text, alarming === 0 ? "strong" : "danger")}\n`;
}

function columnsIn(words: CommandWords): readonly Column<ConnectorRow>[] {
  const { columns } = words.commandLine.scan;
  const { loading } = words.common.window.list;
  return [
    { title: columns.name, text: ({ title }) => cell(title), least: 12 },
    { title: columns.file, text: ({ name }) => cell(name), least: 12 },
    { title: columns.version, text: ({ version }) => cell(version ?? ""), least: 7 },
    {
      title: columns.signedBy,
      text: (row) => signedBy(row, words),
      colour: ({ integrity }) => (integrity === "altered" ? "danger" : null),
      least: 12,
    },
    { title: columns.loads, text: (row) => loading[row.loading], least: 6 },
    { title: columns.findings, text: (row) => worstFinding(row, words), colour: ({ findings }) => worstSeverity(findings), least: 12 },
  ];
}
