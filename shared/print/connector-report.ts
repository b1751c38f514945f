import type { FileFailure } from "../model/finding.ts";
import { trustIn } from "../model/signer-trust.ts";
import { printCsv } from "./csv.ts";
import { connectorSection, titleOf, type PrintContext } from "./connector-section.ts";
import { foreignHtml, html, noHtml, sentenceHtml, tableHtml, type Html } from "./html.ts";
import { printPage } from "./print-page.ts";
import type { PrintedFile } from "./printed-file.ts";
import { describeFinding } from "../words/describe/describe-finding.ts";
import { foreign, plainSentence } from "../words/foreign-text.ts";
import { printable } from "../words/printable.ts";

export interface ReportContext extends PrintContext {
  /** Of Mezzanine. */
  readonly version: string;
  /** Of the texts, `en`. */
  readonly language: string;
}

/** One page: about one connector, or with an overview before several. */
export function printReport(files: readonly PrintedFile[], context: ReportContext): string {
  const { print } = context.words;
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined;
  const about = html`<p class="quiet">
    ${sentenceHtml(print.madeBy(foreign(context.version), foreign(context.now.toISOString())))} ${print.notProof}
  </p>`;
  const body = isOne
    ? html`${connectorSection(only, 1, context)} ${about}`
    : html`<h1>${print.reportTitle}</h1>
        ${about} ${files.length === 0 ? html`<p>${print.nothing}</p>` : overviewHtml(files, context)}
        ${files.map((file) => connectorSection(file, 2, context))}`;
  return printPage({
    language: context.language,
    title: isOne ? `${titleOf(only, context.culture)} – Mezzanine` : print.reportTitle,
    body,
  });
}

function overviewHtml(files: readonly PrintedFile[], { words, culture }: ReportContext): Html {
  const { print, window } = words;
  const rows = files.map((file) => {
    const signer = signerOf(file);
    return [
      foreignHtml(titleOf(file, culture), 200),
      foreignHtml(file.name, 260),
      signer === null ? html`${integrityWords(file, words)}` : foreignHtml(signer.subjectCN ?? signer.subject),
      file.loading === null ? noHtml : html`${window.list.loading[file.loading.kind]}`,
      html`${file.findings.map((finding) => describeFinding(finding, words).title).join("; ")}`,
    ];
  });
  const columns = [print.name, print.file, print.signedBy, print.loads, window.list.columns.findings];
  return html`<h2>${print.overview}</h2>
    <p>${print.total(files.length)}</p>
    ${tableHtml({ label: print.overview, columns, rows })}`;
}

const inspectionOf = ({ content }: PrintedFile) => (content.ok && content.value.kind === "inspected" ? content.value.inspection : null);

/** The first signer whose key verified something. */
const signerOf = (file: PrintedFile) => inspectionOf(file)?.signature.signatures.find(({ signer }) => signer !== null)?.signer ?? null;

function integrityWords(file: PrintedFile, { window, fileFailures }: ReportContext["words"]): string {
  if (!file.content.ok) return failureText(file.content.error, fileFailures);
  const { integrity } = window.list;
  return file.content.value.kind === "refused" ? integrity.refused : integrity[file.content.value.inspection.signature.integrity.kind];
}

const failureText = (failure: FileFailure, words: ReportContext["words"]["fileFailures"]): string => words[failure].problem;

/** A spreadsheet takes no more. */
const longestCell = 32_000;

/** One line for each file, for a spreadsheet. */
export function connectorCsv(files: readonly PrintedFile[], context: ReportContext): string {
  const { csv } = context.words.print;
  const { yes, no, ...columns } = csv;
  return printCsv(
    Object.values(columns),
    // A terminal may show it, and a spreadsheet draws what it is given.
    files.map((file) => rowOf(file, context, { yes, no }).map((cell) => (typeof cell === "string" ? printable(cell, longestCell) : cell))),
  );
}

function rowOf(
  file: PrintedFile,
  { words, policy, culture }: ReportContext,
  { yes, no }: { readonly yes: string; readonly no: string },
): readonly (string | number | null)[] {
  const inspection = inspectionOf(file);
  const signer = signerOf(file);
  const refusal = file.content.ok && file.content.value.kind === "refused" ? file.content.value.refusal : null;
  const bytes = inspection ?? refusal;
  const { firstBroken } = file.diagnosis;
  return [
    file.name,
    file.folder,
    titleOf(file, culture),
    inspection?.connector.version ?? null,
    inspection?.connector.dataSourceKinds.map(({ name }) => name).join(", ") ?? null,
    inspection?.connector.functions.map(({ name }) => name).join(", ") ?? null,
    integrityWords(file, words),
    signer === null ? null : (signer.subjectCN ?? signer.subject),
    signer?.sha1 ?? null,
    signer === null ? null : trustIn(policy, signer.sha1) === "trusted" ? yes : no,
    file.loading === null ? null : words.window.list.loading[file.loading.kind],
    file.loading === null ? null : file.loading.because.map((reason) => words.loading.reasons[reason]).join(" "),
    firstBroken === null ? null : words.diagnosis.links[firstBroken],
    file.findings.map((finding) => plainSentence(describeFinding(finding, words).title)).join("; "),
    file.modifiedAt,
    bytes?.sizeBytes ?? null,
    bytes?.sha256 ?? null,
  ];
}
