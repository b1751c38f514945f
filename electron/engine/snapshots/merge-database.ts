import Sqlite from "better-sqlite3";
import { isCertifiedRole } from "../../../shared/model/inventory.ts";
import { severity, isFindingKind } from "../../../shared/model/finding.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";

/** A computer whose snapshot counts. */
export interface MergedComputer {
  readonly id: number;
  /** The name of the snapshot. */
  readonly file: string;
  readonly computer: string;
  readonly user: string;
  readonly madeAt: string;
  readonly mezzanine: string;
  readonly system: string;
  readonly leftOut: number;
  readonly trustFailure: string | null;
}

/** What a list of computers says of one. */
export interface CountedComputer extends MergedComputer {
  readonly connectors: number;
  readonly unsigned: number;
  readonly dangers: number;
  readonly shadows: number;
}

/** A file on a computer, as its snapshot says. */
export interface MergedItem {
  readonly role: string;
  readonly folder: string;
  readonly name: string;
  readonly sha256: string | null;
  readonly title: string | null;
  readonly version: string | null;
  readonly kinds: readonly string[];
  readonly integrity: string;
  readonly unread: string | null;
  readonly signers: readonly string[];
  readonly thumbprints: readonly string[];
  readonly loads: string | null;
  readonly reasons: readonly string[];
  readonly findings: readonly string[];
  readonly shadows: readonly string[];
}

/** One content, by its hash, and how many computers have it. */
export interface MergedContent {
  readonly sha256: string;
  readonly name: string;
  readonly title: string | null;
  readonly version: string | null;
  /** Snapshots may differ in it: another version of Mezzanine may check more. */
  readonly integrity: readonly string[];
  readonly signers: readonly string[];
  readonly computers: number;
  readonly isDangerous: boolean;
}

export interface MergedShadow {
  /** Of the certified connector. */
  readonly certified: string;
  readonly name: string;
  readonly version: string | null;
  readonly computers: number;
}

export interface MergedTrust {
  readonly thumbprint: string | null;
  readonly written: string;
  /** A name that a signer of a connector has with this thumbprint. */
  readonly signer: string | null;
  readonly computers: number;
}

export interface MergeTotals {
  readonly computers: number;
  readonly contents: number;
  readonly unsigned: number;
  readonly shadowing: number;
  readonly unreadLists: number;
  readonly unreadFiles: number;
}

/** Snapshots in a temporary database, so that memory does not grow with their number. SQLite throws when the disk is full. */
export interface MergeDatabase {
  /** Of several snapshots of the same user on the same computer the latest stays. */
  readonly add: (file: string, snapshot: MachineSnapshot) => void;
  /** Nothing is added afterwards. */
  readonly finish: () => void;
  readonly totals: () => MergeTotals;
  readonly contents: (choice: { readonly most: number; readonly unsigned: boolean }) => readonly MergedContent[];
  /** Computers that have a content, by name. */
  readonly computersWith: (sha256: string, most: number) => readonly Pick<MergedComputer, "computer" | "user" | "file">[];
  readonly shadows: (most: number) => readonly MergedShadow[];
  readonly trust: (most: number) => readonly MergedTrust[];
  /** Those with the most to look at first. */
  readonly computers: (most: number) => readonly CountedComputer[];
  /** All, by name. */
  readonly eachComputer: () => Iterable<MergedComputer>;
  readonly itemsOf: (computer: number) => readonly MergedItem[];
  readonly trustOf: (computer: number) => readonly Pick<MergedTrust, "thumbprint" | "written">[];
  readonly close: () => void;
}

const schema = `
CREATE TABLE machine (id INTEGER PRIMARY KEY, owner TEXT, file TEXT, computer TEXT, user TEXT, madeAt TEXT, madeMs REAL, mezzanine TEXT,
  system TEXT, leftOut INTEGER, trustFailure TEXT);
CREATE INDEX machine_owner ON machine (owner);
CREATE TABLE content (id INTEGER PRIMARY KEY, facts TEXT UNIQUE, sha256 TEXT, title TEXT, version TEXT, kinds TEXT, signers TEXT, thumbprints TEXT);
CREATE TABLE item (machine INTEGER, seq INTEGER, content INTEGER, role TEXT, folder TEXT, name TEXT, integrity TEXT, unread TEXT, loads TEXT,
  reasons TEXT, findings TEXT, shadows TEXT, danger INTEGER, custom INTEGER, PRIMARY KEY (machine, seq)) WITHOUT ROWID;
CREATE TABLE trust (machine INTEGER, seq INTEGER, thumbprint TEXT, written TEXT, PRIMARY KEY (machine, seq)) WITHOUT ROWID;
CREATE TABLE signer (thumbprint TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
`;

const indexes = `
CREATE INDEX item_content ON item (content, machine);
CREATE INDEX content_hash ON content (sha256);
CREATE INDEX machine_name ON machine (computer, user, id);
`;

/** In kB. */
const cacheSize = 16 * 1024;
const snapshotsTogether = 500;

/** Lists are stored as one text. */
const separator = "\u001F";
const packed = (texts: readonly string[]): string => texts.map((one) => one.replaceAll(separator, " ")).join(separator);
const unpacked = (text: string | null): readonly string[] => (text === null || text === "" ? [] : text.split(separator));

export function createMergeDatabase(path: string): MergeDatabase {
  const database = new Sqlite(path);
  // It is gone when this process is: nothing has to survive.
  for (const pragma of [
    "journal_mode = OFF",
    "synchronous = OFF",
    "locking_mode = EXCLUSIVE",
    `cache_size = -${cacheSize}`,
    "temp_store = FILE",
  ])
    database.pragma(pragma);
  database.exec(schema);
  return { ...createWriter(database), ...createReader(database), close: () => database.close() };
}

function createWriter(database: Sqlite.Database): Pick<MergeDatabase, "add" | "finish"> {
  const put = {
    machine: database.prepare(
      "INSERT INTO machine (owner, file, computer, user, madeAt, madeMs, mezzanine, system, leftOut, trustFailure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    content: database.prepare(
      "INSERT INTO content (facts, sha256, title, version, kinds, signers, thumbprints) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    ),
    item: database.prepare("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    trust: database.prepare("INSERT INTO trust VALUES (?, ?, ?, ?)"),
    signer: database.prepare("INSERT INTO signer VALUES (?, ?) ON CONFLICT DO NOTHING"),
  };
  const findContent = database.prepare<[string], { id: number }>("SELECT id FROM content WHERE facts = ?");
  const findOwner = database.prepare<[string], { id: number; madeMs: number }>("SELECT id, madeMs FROM machine WHERE owner = ?");
  const forget = ["machine WHERE id", "item WHERE machine", "trust WHERE machine"].map((rows) =>
    database.prepare(`DELETE FROM ${rows} = ?`),
  );
  const state = { waiting: 0 };
  const addConnector = (machine: number, connector: SnapshotConnector, seq: number) => {
    const { sha256, role, folder, name, integrity, unread, loading, findings, shadows, signers } = connector;
    const content = sha256 === null ? null : contentId({ ...connector, sha256 });
    for (const { thumbprint, name: signer } of signers) if (signer !== null) put.signer.run(thumbprint, signer);
    const danger = findings.some((kind) => isFindingKind(kind) && severity[kind] === "danger");
    const verdict = [integrity, unread, loading?.kind ?? null, packed(loading?.because ?? []), packed(findings), packed(shadows)];
    put.item.run(machine, seq, content, role, folder, name, ...verdict, Number(danger), Number(!isCertifiedRole(role)));
  };
  // With replaced names, or by another version of Mezzanine, the same bytes may have other facts.
  const contentId = ({ sha256, title, version, kinds, signers }: SnapshotConnector & { readonly sha256: string }): number => {
    const names = packed(signers.map((signer) => signer.name ?? signer.thumbprint));
    const thumbprints = packed(signers.map(({ thumbprint }) => thumbprint));
    const facts = [sha256, title, version, packed(kinds), names, thumbprints];
    const key = facts.join("\u001E");
    return findContent.get(key)?.id ?? Number(put.content.run(key, ...facts).lastInsertRowid);
  };
  const addMachine = (file: string, snapshot: MachineSnapshot): void => {
    const { computer, user, madeAt, versions, leftOut, trust } = snapshot;
    const owner = ownerOf(file, snapshot);
    const madeMs = Date.parse(madeAt);
    const before = findOwner.get(owner);
    if (before !== undefined && before.madeMs >= madeMs) return;
    if (before !== undefined) for (const statement of forget) statement.run(before.id);
    const system = `${versions.system} ${versions.systemRelease}`;
    const id = Number(
      put.machine.run(owner, file, computer, user, madeAt, madeMs, versions.mezzanine, system, leftOut, trust.failure).lastInsertRowid,
    );
    for (const [seq, connector] of snapshot.connectors.entries()) addConnector(id, connector, seq);
    for (const [seq, { thumbprint, written }] of trust.entries.entries()) put.trust.run(id, seq, thumbprint, written);
  };
  const commit = () => {
    if (state.waiting > 0) database.exec("COMMIT");
    state.waiting = 0;
  };
  return {
    add: (file, snapshot) => {
      if (state.waiting === 0) database.exec("BEGIN");
      state.waiting += 1;
      addMachine(file, snapshot);
      if (state.waiting >= snapshotsTogether) commit();
    },
    finish: () => {
      commit();
      database.exec(indexes);
    },
  };
}

function createReader(database: Sqlite.Database): Omit<MergeDatabase, "add" | "finish" | "close"> {
  const rowsOf = <T>(sql: string, ...values: readonly (string | number)[]): readonly T[] =>
    database.prepare<unknown[], T>(sql).all(...values);
  const countOf = (sql: string): number =>
    database.prepare<[], { count: number }>(`SELECT COUNT(*) AS count FROM ${sql}`).get()?.count ?? 0;
  const items = database.prepare<[number], ItemRow>(itemQuery);
  const entries = database.prepare<[number], Pick<MergedTrust, "thumbprint" | "written">>(
    "SELECT thumbprint, written FROM trust WHERE machine = ? ORDER BY seq",
  );
  return {
    totals: () => ({
      computers: countOf("machine"),
      contents: countOf("(SELECT DISTINCT sha256 FROM item JOIN content ON content.id = item.content)"),
      unsigned: countOf(
        "(SELECT DISTINCT sha256 FROM item JOIN content ON content.id = item.content WHERE integrity = 'unsigned' AND custom = 1)",
      ),
      shadowing: countOf("(SELECT DISTINCT machine FROM item WHERE shadows <> '')"),
      unreadLists: countOf("machine WHERE trustFailure IS NOT NULL"),
      unreadFiles: countOf("item WHERE content IS NULL"),
    }),
    contents: ({ most, unsigned }) =>
      rowsOf<ContentRow>(contentQuery(unsigned), most).map(({ signers, integrity, danger, ...row }) => ({
        ...row,
        signers: unpacked(signers),
        integrity: integrity.split(","),
        isDangerous: danger === 1,
      })),
    computersWith: (sha256, most) =>
      rowsOf(
        "SELECT DISTINCT computer, user, file FROM item JOIN machine ON machine.id = item.machine WHERE content IN (SELECT id FROM content WHERE sha256 = ?) ORDER BY computer, user, file LIMIT ?",
        sha256,
        most,
      ),
    shadows: (most) =>
      rowsOf<{ shadows: string; name: string; version: string | null; computers: number }>(shadowQuery, most).flatMap(
        ({ shadows, ...row }) => unpacked(shadows).map((certified) => ({ certified, ...row })),
      ),
    trust: (most) => rowsOf<MergedTrust>(trustQuery, most),
    computers: (most) => rowsOf<CountedComputer>(computerQuery, most),
    eachComputer: () =>
      database.prepare<[], MergedComputer>(`SELECT ${computerColumns} FROM machine ORDER BY computer, user, id`).iterate(),
    itemsOf: (computer) => items.all(computer).map(itemOf),
    trustOf: (computer) => entries.all(computer),
  };
}

/** With replaced names, `computer-1` is somebody else in each file. */
const ownerOf = (file: string, { pseudonyms, computer, user }: MachineSnapshot): string =>
  pseudonyms ? packed(["file", file]) : packed(["computer", computer.toLowerCase(), user.toLowerCase()]);

const computerColumns = "machine.id, file, computer, user, madeAt, mezzanine, system, leftOut, trustFailure";

interface ContentRow extends Omit<MergedContent, "signers" | "integrity" | "isDangerous"> {
  readonly signers: string;
  readonly integrity: string;
  readonly danger: number;
}

const contentQuery = (unsigned: boolean): string => `
SELECT sha256, MIN(item.name) AS name, MIN(title) AS title, MIN(version) AS version, MIN(signers) AS signers, GROUP_CONCAT(DISTINCT integrity) AS integrity,
  COUNT(DISTINCT machine) AS computers, MAX(danger) AS danger
FROM item JOIN content ON content.id = item.content ${unsigned ? "WHERE integrity = 'unsigned' AND custom = 1" : ""}
GROUP BY sha256 ORDER BY danger DESC, MAX(custom) DESC, computers DESC, sha256 LIMIT ?`;

const shadowQuery = `
SELECT shadows, MIN(item.name) AS name, MIN(version) AS version, COUNT(DISTINCT machine) AS computers
FROM item LEFT JOIN content ON content.id = item.content WHERE shadows <> ''
GROUP BY shadows, sha256 ORDER BY computers DESC, shadows, name LIMIT ?`;

const trustQuery = `
SELECT trust.thumbprint, MIN(written) AS written, MIN(signer.name) AS signer, COUNT(DISTINCT machine) AS computers
FROM trust LEFT JOIN signer ON signer.thumbprint = trust.thumbprint
GROUP BY trust.thumbprint, CASE WHEN trust.thumbprint IS NULL THEN written END ORDER BY computers DESC, trust.thumbprint, written LIMIT ?`;

const computerQuery = `
SELECT ${computerColumns}, COUNT(item.seq) AS connectors, TOTAL(integrity = 'unsigned' AND custom = 1) AS unsigned, TOTAL(danger) AS dangers,
  TOTAL(shadows <> '') AS shadows
FROM machine LEFT JOIN item ON item.machine = machine.id
GROUP BY machine.id ORDER BY dangers DESC, shadows DESC, unsigned DESC, computer, user, file LIMIT ?`;

interface ItemRow extends Omit<MergedItem, "kinds" | "signers" | "thumbprints" | "reasons" | "findings" | "shadows"> {
  readonly kinds: string | null;
  readonly signers: string | null;
  readonly thumbprints: string | null;
  readonly reasons: string;
  readonly findings: string;
  readonly shadows: string;
}

const itemQuery = `
SELECT role, folder, item.name, sha256, title, version, kinds, integrity, unread, signers, thumbprints, loads, reasons, findings, shadows
FROM item LEFT JOIN content ON content.id = item.content WHERE machine = ? ORDER BY seq`;

const itemOf = (row: ItemRow): MergedItem => ({
  ...row,
  kinds: unpacked(row.kinds),
  signers: unpacked(row.signers),
  thumbprints: unpacked(row.thumbprints),
  reasons: unpacked(row.reasons),
  findings: unpacked(row.findings),
  shadows: unpacked(row.shadows),
});
