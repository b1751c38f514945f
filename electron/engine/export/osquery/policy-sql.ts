import type { ConnectorMatch, PolicyRule } from "../../../../shared/model/machine-policy.ts";
import { unreadStates } from "../../../../shared/model/machine-snapshot.ts";
import { versionKey } from "../../checks/compare-versions.ts";
import { nameKey } from "../../snapshots/view-tables.ts";
import { tableName } from "./osquery-tables.ts";

/** SQLite refuses an expression of a thousand levels. */
const mostMatches = 200;
/** Each star multiplies the steps that SQLite may take for a hostile name. */
const mostStars = 4;
/** Fleet refuses a query in which it finds `attach … as …`, also inside a text. */
const refusedByFleet = /attach[^\w]+.*[^\w]+as[^\w]+/iu;

/**
 * A query that returns one row where the rule is met: for every user who has a database, and only if everything that the rule is about was
 * read. Null where it cannot be asked in SQL. It says what `evaluatePolicy` says, and a test compares the two.
 */
export function sqlOf(rule: PolicyRule): string | null {
  if (matchesOf(rule).length > mostMatches || !matchesOf(rule).every(isAskable)) return null;
  const computer = tableName("computer");
  const sql = `SELECT 1 WHERE EXISTS (SELECT 1 FROM ${computer}) AND NOT EXISTS (SELECT 1 FROM ${computer} p WHERE NOT (${metFor(rule)}));`;
  return refusedByFleet.test(sql) ? null : sql;
}

function matchesOf(rule: PolicyRule): readonly ConnectorMatch[] {
  if (rule.rule === "trusted") return [];
  return "connectors" in rule ? rule.connectors : rule.except;
}

const isAskable = ({ kind, name }: ConnectorMatch): boolean =>
  [kind, name].every((text) => text === null || (text.isWellFormed() && !/\p{Cc}/u.test(text))) &&
  (name?.split("*").length ?? 0) <= mostStars + 1;

/** For one user, `p`. */
function metFor(rule: PolicyRule): string {
  switch (rule.rule) {
    case "trusted":
      return trustedSql([...new Set(rule.thumbprints)]);
    case "required":
      return `EXISTS (${connectorsThat(someMatch(rule.connectors, fits))})`;
    case "forbidden":
      return noConnectorThat(someMatch(rule.connectors, mayFit));
    case "allowed-only":
      return noConnectorThat(`NOT ${someMatch(rule.connectors, fits)}`);
    case "minimum-version": {
      // Less than every other: the empty text of a version that cannot be compared.
      const isNew = `c.version_key >= ${literal(versionKey(rule.version) ?? "")}`;
      return noConnectorThat(`${someMatch(rule.connectors, mayFit)} AND NOT (${someMatch(rule.connectors, fits)} AND ${isNew})`);
    }
    case "no-unsigned":
      return noConnectorThat(`c.integrity <> 'intact' AND NOT ${someMatch(rule.except, fits)}`);
    case "no-shadows":
      return noConnectorThat(`(c.shadows <> '0' OR c.is_content_read = '0') AND NOT ${someMatch(rule.except, fits)}`);
  }
}

function trustedSql(thumbprints: readonly string[]): string {
  const found = `SELECT count(DISTINCT t.thumbprint) FROM ${tableName("trusted")} t WHERE t.path = p.path AND t.is_clean = '1' AND t.thumbprint IN (${thumbprints.map(literal).join(", ")})`;
  return `p.trust_failure = '' AND (${found}) = ${thumbprints.length}`;
}

const connectorsThat = (condition: string): string =>
  `SELECT 1 FROM ${tableName("connectors")} c WHERE c.path = p.path AND c.may_load = '1' AND (${condition})`;

const unreadFolders = `SELECT 1 FROM ${tableName("folders")} f WHERE f.path = p.path AND f.is_read = '1' AND f.state IN (${unreadStates.map((state) => `'${state}'`).join(", ")})`;

const noConnectorThat = (condition: string): string =>
  `p.left_out = '0' AND NOT EXISTS (${unreadFolders}) AND NOT EXISTS (${connectorsThat(condition)})`;

/** How certain it has to be. */
type Fitting = (match: ConnectorMatch) => readonly string[];

const someMatch = (matches: readonly ConnectorMatch[], fitting: Fitting): string =>
  matches.length === 0 ? "0" : `(${matches.map((match) => `(${fitting(match).join(" AND ")})`).join(" OR ")})`;

/** Certainly one that is meant. */
const fits: Fitting = ({ kind, name, sha256, signer }) => [
  ...(kind === null ? [] : [hasItem("c.kind_keys", nameKey(kind))]),
  ...(name === null ? [] : [nameSql(nameKey(name))]),
  ...(sha256 === null ? [] : [`c.sha256 = ${literal(sha256)}`]),
  ...(signer === null ? [] : [signedBy(signer)]),
];

/** One that is meant, or nobody can tell. */
const mayFit: Fitting = ({ kind, name, sha256, signer }) => [
  ...(kind === null ? [] : [`(c.is_content_read = '0' OR ${hasItem("c.kind_keys", nameKey(kind))})`]),
  ...(name === null ? [] : [nameSql(nameKey(name))]),
  ...(sha256 === null ? [] : [`c.sha256 IN ('', ${literal(sha256)})`]),
  ...(signer === null ? [] : [`(c.integrity NOT IN ('intact', 'unsigned', 'altered') OR ${signedBy(signer)})`]),
];

const signedBy = (signer: string): string => `(c.integrity = 'intact' AND ${hasItem("c.signers", signer)})`;

const hasItem = (column: string, item: string): string => `instr(${column}, char(31) || ${literal(item)} || char(31)) > 0`;

function nameSql(pattern: string): string {
  if (!/[*?]/u.test(pattern)) return `c.file_key = ${literal(pattern)}`;
  const like = pattern
    .replaceAll(/[\\%_]/gu, "\\$&")
    .replaceAll("*", "%")
    .replaceAll("?", "_");
  return `c.file_key LIKE ${literal(like)} ESCAPE '\\'`;
}

/** Without a dollar: fleetctl takes what follows it for a variable. */
const literal = (text: string): string => {
  const quoted = `'${text.replaceAll("'", "''").replaceAll("$", "' || char(36) || '")}'`;
  return text.includes("$") ? `(${quoted})` : quoted;
};
