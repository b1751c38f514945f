import type { PolicyRule } from "../../../../shared/model/machine-policy.ts";
import { osqueryReadMe, ruleSentences } from "../../../../shared/words/en/export-osquery.ts";
import type { ExportFile, Exporter } from "../exporter.ts";
import { exampleQueries } from "./example-queries.ts";
import { databasePattern, tableConstruction } from "./osquery-tables.ts";
import { sqlOf } from "./policy-sql.ts";
import { refreshTask } from "./refresh-task.ts";

/** For osquery and Fleet: tables made of each user's database, queries, a policy for each rule, a task that refreshes the database, and a read-me. */
export const exportOsquery: Exporter = ({ policy, version }) => {
  const rules = policy.rules.map((rule) => ({ rule, sql: sqlOf(rule) }));
  const asked = rules.flatMap(({ rule, sql }) => (sql === null ? [] : [{ rule, sql }]));
  const leftOut = rules.flatMap(({ rule, sql }) => (sql === null ? [rule.id] : []));
  const construction = { auto_table_construction: tableConstruction() };
  return [
    textFile("README.md", osqueryReadMe({ version, leftOut, hasPolicies: asked.length > 0, database: databasePattern })),
    jsonFile("osquery.conf.json", construction),
    jsonFile("fleet-agent-options.json", { config: construction }),
    textFile("fleet-queries.yml", yaml(exampleQueries.map(fleetQuery))),
    ...(asked.length === 0 ? [] : [textFile("fleet-policies.yml", yaml(asked.map(fleetPolicy)))]),
    // Task Scheduler reads UTF-16.
    { name: "refresh-task.xml", bytes: Buffer.from(`\uFEFF${refreshTask}`, "utf16le") },
  ];
};

interface FleetDocument {
  /** Newer versions of Fleet say `report`, and still take `query`. */
  readonly kind: "query" | "policy";
  readonly spec: Readonly<Record<string, string>>;
}

const fleetQuery = ({ name, description, sql }: (typeof exampleQueries)[number]): FleetDocument => ({
  kind: "query",
  spec: { name, description, query: sql, platform: "windows" },
});

const fleetPolicy = ({ rule, sql }: { readonly rule: PolicyRule; readonly sql: string }): FleetDocument => ({
  kind: "policy",
  spec: {
    name: `Mezzanine: ${rule.id}`,
    query: sql,
    description: descriptionOf(rule),
    resolution: ruleSentences.resolution,
    platform: "windows",
  },
});

/** fleetctl takes what follows a dollar for a variable. */
const descriptionOf = ({ because, rule }: PolicyRule): string =>
  because === null || because.includes("$") ? ruleSentences.rules[rule] : because;

/** JSON's texts are texts of YAML, too. */
const yaml = (documents: readonly FleetDocument[]): string =>
  documents
    .map(({ kind, spec }) => {
      const fields = Object.entries(spec).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
      return `---\napiVersion: v1\nkind: ${kind}\nspec:\n${fields.join("")}`;
    })
    .join("");

const textFile = (name: string, text: string): ExportFile => ({ name, bytes: Buffer.from(text) });
const jsonFile = (name: string, value: object): ExportFile => textFile(name, `${JSON.stringify(value, null, 2)}\n`);
