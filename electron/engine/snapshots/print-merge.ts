import { describeSnapshotFailure } from "../../../shared/words/describe/describe-snapshots.ts";
import { snapshotCommandTexts } from "../../../shared/words/en/command-line/snapshots.ts";
import { en } from "../../../shared/words/en/en.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { printable } from "../../../shared/words/printable.ts";
import type { SnapshotFileFailure } from "../../../shared/model/machine-snapshot.ts";
import { csvHead, csvLine } from "../../../shared/print/csv.ts";
import { foreignHtml, html, noHtml, sentenceHtml, tableHtml, type Html } from "../../../shared/print/html.ts";
import { printPage } from "../../../shared/print/print-page.ts";
import type { MergedComputer, MergedContent, MergedItem, MergeDatabase } from "./merge-database.ts";

export interface UnreadSnapshot {
  readonly path: string;
  readonly failure: SnapshotFileFailure;
}

export interface MergedFacts {
  readonly database: MergeDatabase;
  /** The first of those that could not be read. */
  readonly unread: readonly UnreadSnapshot[];
  readonly failed: number;
  readonly superseded: number;
  /** Of Mezzanine. */
  readonly version: string;
  readonly now: Date;
}

/** Rows of one table of the page, and computers named in one row: a browser draws no hundred thousand. */
const mostRows = 2_000;
const mostNamed = 20;

const words = snapshotCommandTexts.page;
const { columns } = words;
type Integrity = keyof typeof en.window.list.integrity;

/** The page, whose size is bounded whatever was merged. */
export function mergedPage({ database, unread, failed, superseded, version, now }: MergedFacts): string {
  const totals = database.totals();
  const counts = { ...totals, superseded };
  const body = html`<h1>${words.title}</h1>
    <p class="quiet">${sentenceHtml(words.made(foreign(version), foreign(now.toISOString())))} ${words.asSaid}</p>
    <h2>${words.totals}</h2>
    <dl>
      ${(Object.keys(words.counts) as (keyof typeof words.counts)[]).map(
        (name) =>
          html`<dt>${words.counts[name]}</dt>
            <dd>${counts[name]}</dd>`,
      )}
    </dl>
    ${unreadPart(unread, failed)} ${shadowPart(database)} ${contentPart(words.unsigned, { unsigned: true }, database)}
    ${contentPart(words.connectors, { unsigned: false }, database)} ${trustPart(database)} ${computerPart(database)}`;
  return printPage({ language: "en", title: words.title, body });
}

interface Part {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Html[])[];
}

/** One row more than is shown was asked for. */
function part({ title, columns: heads, rows }: Part): Html {
  const shown = rows.slice(0, mostRows);
  return html`<h2>${title}</h2>
    ${rows.length === 0 ? html`<p>${words.none}</p>` : tableHtml({ label: title, columns: heads, rows: shown })}
    ${rows.length > mostRows ? html`<p>${words.onlyFirst(mostRows)}</p>` : noHtml}`;
}

function unreadPart(unread: readonly UnreadSnapshot[], failed: number): Html {
  if (failed === 0) return noHtml;
  const rows = unread.map(({ path, failure }) => [foreignHtml(path, 260), sentenceHtml(describeSnapshotFailure(failure, en.snapshots))]);
  return html`<h2>${words.unread} (${failed})</h2>
    ${tableHtml({ label: words.unread, columns: [columns.file, columns.problem], rows })}
    ${failed > unread.length ? html`<p>${words.more(failed - unread.length)}</p>` : noHtml}`;
}

const shadowPart = (database: MergeDatabase): Html =>
  part({
    title: words.shadows,
    columns: [columns.connector, columns.version, columns.certified, columns.count],
    rows: database
      .shadows(mostRows + 1)
      .map(({ name, version, certified, computers }) => [
        foreignHtml(name, 260),
        foreignHtml(version ?? ""),
        foreignHtml(certified),
        html`${computers}`,
      ]),
  });

const contentPart = (title: string, { unsigned }: { readonly unsigned: boolean }, database: MergeDatabase): Html =>
  part({
    title,
    columns: [columns.connector, columns.version, columns.signature, columns.signer, columns.count, columns.which, columns.hash],
    rows: database.contents({ most: mostRows + 1, unsigned }).map((content) => contentRow(content, database)),
  });

function contentRow(content: MergedContent, database: MergeDatabase): readonly Html[] {
  const { name, title, version, integrity, signers, computers, isDangerous, sha256 } = content;
  const named = database.computersWith(sha256, mostNamed);
  return [
    html`${foreignHtml(name, 260)}
    ${title === null ? noHtml : html`<br />${foreignHtml(title)}`}${
      isDangerous ? html`<br /><span class="tone danger">${words.dangerous}</span>` : noHtml
    }`,
    foreignHtml(version ?? ""),
    html`${integrity.map((kind, at) => html`${at === 0 ? "" : ", "}${integrityWords(kind)}`)}`,
    foreignList(signers),
    html`${computers}`,
    html`${foreignList(named.map(({ computer, user }) => `${computer} (${user})`))}
    ${computers > named.length ? words.more(computers - named.length) : ""}`,
    html`<code>${sha256}</code>`,
  ];
}

/** The decoder lets no other kinds through. */
const integrityWords = (kind: string): string =>
  Object.hasOwn(en.window.list.integrity, kind) ? en.window.list.integrity[kind as Integrity] : kind;

const foreignList = (texts: readonly string[]): Html => html`${texts.map((one, at) => html`${at === 0 ? "" : ", "}${foreignHtml(one)}`)}`;

const trustPart = (database: MergeDatabase): Html =>
  part({
    title: words.trust,
    columns: [columns.thumbprint, columns.knownSigner, columns.count],
    rows: database
      .trust(mostRows + 1)
      .map(({ thumbprint, written, signer, computers }) => [
        thumbprint === null ? html`${foreignHtml(written)} (${en.snapshots.notAThumbprint})` : html`<code>${thumbprint}</code>`,
        foreignHtml(signer ?? ""),
        html`${computers}`,
      ]),
  });

const computerPart = (database: MergeDatabase): Html =>
  part({
    title: words.computers,
    columns: [
      columns.computer,
      columns.user,
      columns.made,
      words.connectors,
      columns.unsigned,
      columns.shadows,
      columns.dangers,
      columns.mezzanine,
      columns.system,
    ],
    rows: database
      .computers(mostRows + 1)
      .map((one) => [
        foreignHtml(one.computer),
        foreignHtml(one.user),
        sentenceHtml(en.snapshots.madeOn(foreign(one.madeAt))),
        html`${one.connectors}`,
        html`${one.unsigned}`,
        html`${one.shadows}`,
        html`${one.dangers}`,
        foreignHtml(one.mezzanine),
        foreignHtml(one.system),
      ]),
  });

/** Names of columns are for scripts and stay as they are. */
const csvColumns = [
  "record",
  "computer",
  "user",
  "madeAt",
  "snapshot",
  "mezzanine",
  "system",
  "folderRole",
  "folder",
  "file",
  "title",
  "version",
  "sha256",
  "kinds",
  "integrity",
  "unread",
  "signers",
  "thumbprints",
  "loading",
  "loadingBecause",
  "findings",
  "shadows",
  "trustFailure",
] as const;

type CsvRow = { readonly [C in (typeof csvColumns)[number]]?: string | null };

/** A spreadsheet takes no more. */
const longestCell = 32_000;

const lineOf = (row: CsvRow): string =>
  // A terminal may show it, and a spreadsheet draws what it is given.
  csvLine(
    csvColumns.map((name) => {
      const value = row[name] ?? null;
      return value === null ? null : printable(value, longestCell);
    }),
  );

/** The table line by line: each computer, what is on it, and whom it trusts. */
export function* mergedTable(database: MergeDatabase): Generator<string, void, undefined> {
  yield csvHead(csvColumns);
  for (const computer of database.eachComputer()) {
    const head = computerCells(computer);
    yield lineOf({ record: "computer", ...head, trustFailure: computer.trustFailure });
    for (const item of database.itemsOf(computer.id)) yield lineOf({ record: "connector", ...head, ...itemCells(item) });
    for (const { thumbprint, written } of database.trustOf(computer.id))
      yield lineOf({ record: "trusted-entry", ...head, thumbprints: thumbprint ?? written });
  }
}

const computerCells = ({ computer, user, madeAt, file, mezzanine, system }: MergedComputer): CsvRow => ({
  computer,
  user,
  madeAt,
  snapshot: file,
  mezzanine,
  system,
});

const itemCells = (item: MergedItem): CsvRow => ({
  folderRole: item.role,
  folder: item.folder,
  file: item.name,
  title: item.title,
  version: item.version,
  sha256: item.sha256,
  kinds: item.kinds.join(", "),
  integrity: item.integrity,
  unread: item.unread,
  signers: item.signers.join(", "),
  thumbprints: item.thumbprints.join(", "),
  loading: item.loads,
  loadingBecause: item.reasons.join(", "),
  findings: item.findings.join(", "),
  shadows: item.shadows.join(", "),
});
