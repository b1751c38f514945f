import { severity } from "../../shared/model/finding.ts";
import type { ConnectorRow } from "../../shared/model/inventory.ts";
import { en } from "../../shared/words/en.ts";
import { printable } from "../../shared/words/printable.ts";
import type { Assembly } from "../engine/inventory/assemble.ts";
import type { ScannedFile } from "../engine/inventory/scanned-file.ts";
import { describeFindings } from "./describe-file.ts";
import { createPaint, printablePath, type Paint } from "./paint.ts";
import { renderTable, type Column } from "./table.ts";
import type { World } from "./world.ts";

/** A scan as a person reads it: a table for each folder, then what needs a decision. */
export function describeScan({ rows, folders, findings }: Assembly, files: readonly ScannedFile[], { stdout, environment }: World): string {
  const paint = createPaint(stdout, environment);
  const look = { width: stdout.columns, paint };
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const sections = folders.map(({ id, path, role, state }) => {
    const own = rows.filter(({ folder }) => folder === id);
    const who = `${en.window.folders.role[role]}, ${en.window.folders.state[state]}`;
    const head = `${paint(printablePath(path), "strong")}\n${paint(who, "quiet")}\n`;
    return head + (own.length === 0 ? "" : renderTable(own, columns, look));
  });
  const told = findings.filter(({ kind }) => severity[kind] !== "information");
  const decisions = told.map((finding) => {
    const concerned = finding.files.map((id) => printable(names.get(id) ?? id)).join(", ");
    return `${paint(concerned, "strong")}\n${describeFindings([finding], look)}`;
  });
  return [...sections, summaryOf(rows, paint), ...decisions].join("\n");
}

function signedBy({ integrity, signerName, trusted }: ConnectorRow): string {
  if (integrity !== "intact") return en.window.list.integrity[integrity];
  return `${printable(signerName ?? en.window.list.unnamedSigner)}${trusted ? " (trusted)" : ""}`;
}

function worstFinding({ findings }: ConnectorRow): string {
  const worst = findings.find((kind) => severity[kind] === worstOf(findings));
  if (worst === undefined) return "";
  return `${en.findings[worst].title}${findings.length > 1 ? ` +${findings.length - 1}` : ""}`;
}

const worstSeverity = ({ findings }: ConnectorRow) => worstOf(findings) ?? null;

const worstOf = (findings: ConnectorRow["findings"]) =>
  (["danger", "attention", "information"] as const).find((one) => findings.some((kind) => severity[kind] === one));

function summaryOf(rows: readonly ConnectorRow[], paint: Paint): string {
  const alarming = rows.filter(({ findings }) => worstOf(findings) === "danger").length;
  const text = `${en.window.summary.total(rows.length)} ${alarming === 0 ? "Nothing dangerous was found." : `Dangerous: ${alarming}.`}`;
  return `${paint(text, alarming === 0 ? "strong" : "danger")}\n`;
}

const columns: readonly Column<ConnectorRow>[] = [
  { title: "Name", text: ({ title }) => printable(title), least: 12 },
  { title: "File", text: ({ name }) => printable(name), least: 12 },
  { title: "Version", text: ({ version }) => printable(version ?? ""), least: 7 },
  { title: "Signed by", text: signedBy, colour: ({ integrity }) => (integrity === "altered" ? "danger" : null), least: 12 },
  { title: "Loads?", text: ({ loading }) => en.window.list.loading[loading], least: 6 },
  { title: "Findings", text: worstFinding, colour: worstSeverity, least: 12 },
];
