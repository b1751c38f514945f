import { severities, severity, worstSeverity } from "../../../shared/model/finding.ts";
import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import { groupAlike } from "../../../shared/words/describe/describe-finding.ts";
import { plainEn as en } from "../../../shared/words/plain-words.ts";
import type { Assembly } from "../../engine/inventory/assemble.ts";
import { uncheckedCode } from "../../engine/scan/checked-code.ts";
import type { ScannedFile } from "../../engine/scan/scanned-file.ts";
import { describeFindings, explainHint } from "./describe-file.ts";
import { wrap } from "./layout.ts";
import { cell, createPaint, printablePath, quoted, type Paint } from "./paint.ts";
import { renderTable, type Column } from "./table.ts";
import type { Environment } from "../../engine/scan/known-folders.ts";
import type { Output } from "../command-context.ts";

export interface ScanOutput {
  readonly output: Output;
  readonly environment: Environment;
  /** Also findings that are only information. */
  readonly all: boolean;
}

/** A scan as text: a table for each folder, then the findings that need a decision, worst first. */
export function describeScan(
  { rows, folders, findings }: Assembly,
  files: readonly ScannedFile[],
  { output, environment, all }: ScanOutput,
): string {
  const paint = createPaint(output, environment);
  const style = { width: output.columns, paint };
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const sections = folders.map(({ id, path, role, state }) => {
    const own = rows.filter(({ folder }) => folder === id);
    const readBy = `${en.window.folders.role[role]}, ${en.window.folders.state[state]}`;
    const head = `${paint(printablePath(path), "strong")}\n${paint(readBy, "quiet")}\n`;
    return head + (own.length === 0 ? "" : renderTable(own, columns, style));
  });
  const shown = severities
    .filter((one) => all || one !== "information")
    .flatMap((wanted) => findings.filter(({ kind }) => severity[kind] === wanted));
  const described = groupAlike(shown, en).map(({ finding, concerned }) => {
    const rest = concerned.length - mostNamed;
    const fileNames = concerned.slice(0, mostNamed).map((id) => quoted(names.get(id) ?? id));
    const text = [...fileNames, ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
    return describeFindings([finding], style) + wrap(text, style.width, "     ");
  });
  const unchecked = files.filter(({ content }) => content.ok && uncheckedCode(content.value) !== null).length;
  const leftOut = unchecked === 0 ? [] : [wrap(en.loading.codesNotChecked(unchecked), style.width, "")];
  return [...sections, summaryOf(rows, paint), ...leftOut, ...described].join("\n") + explainHint(shown, style);
}

/** The table above names them all. */
const mostNamed = 30;

/** Quoted, because the column also holds words of Mezzanine. */
function signedBy({ integrity, signerName, trusted }: ConnectorRow): string {
  if (integrity !== "intact") return en.window.list.integrity[integrity];
  return `${signerName === null ? en.window.list.unnamedSigner : quoted(signerName)}${trusted ? " (trusted)" : ""}`;
}

function worstFinding({ findings }: ConnectorRow): string {
  const worst = findings.find((kind) => severity[kind] === worstSeverity(findings));
  if (worst === undefined) return "";
  return `${en.findings[worst].title}${findings.length > 1 ? ` +${findings.length - 1}` : ""}`;
}

function summaryOf(rows: readonly ConnectorRow[], paint: Paint): string {
  const alarming = rows.filter(({ findings }) => worstSeverity(findings) === "danger").length;
  const text = `${en.window.summary.total(rows.length)} ${alarming === 0 ? "Nothing dangerous was found." : `Dangerous: ${alarming}.`}`;
  return `${paint(text, alarming === 0 ? "strong" : "danger")}\n`;
}

const columns: readonly Column<ConnectorRow>[] = [
  { title: "Name", text: ({ title }) => cell(title), least: 12 },
  { title: "File", text: ({ name }) => cell(name), least: 12 },
  { title: "Version", text: ({ version }) => cell(version ?? ""), least: 7 },
  { title: "Signed by", text: signedBy, colour: ({ integrity }) => (integrity === "altered" ? "danger" : null), least: 12 },
  { title: "Loads?", text: ({ loading }) => en.window.list.loading[loading], least: 6 },
  { title: "Findings", text: worstFinding, colour: ({ findings }) => worstSeverity(findings), least: 12 },
];
