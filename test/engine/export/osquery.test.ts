import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { exportOsquery } from "../../../electron/engine/export/osquery/export-osquery.ts";
import { sqlOf } from "../../../electron/engine/export/osquery/policy-sql.ts";
import { evaluatePolicy } from "../../../electron/engine/policy/evaluate-policy.ts";
import { viewTableNames, viewTables } from "../../../electron/engine/snapshots/view-tables.ts";
import { viewDatabase } from "../../../electron/engine/snapshots/view-database.ts";
import type { ConnectorMatch, PolicyRule, PolicyRuleFacts } from "../../../shared/model/machine-policy.ts";
import type { MachineSnapshot, SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { aHash, aMachineSnapshot, aSnapshotConnector, aSnapshotTrust } from "../../builders/a-machine-snapshot.ts";
import { constructTables, type OsqueryConfiguration } from "../../builders/osquery-driver.ts";

const ours = "16AF59E4BE5384CD860E230ED4AED474C2A3BC69";
const other = "26AF59E4BE5384CD860E230ED4AED474C2A3BC69";

const match = (fields: Partial<ConnectorMatch>): ConnectorMatch => ({ kind: null, name: null, sha256: null, signer: null, ...fields });
const rule = (id: string, facts: PolicyRuleFacts, because: string | null = null): PolicyRule => ({ id, because, ...facts });

function filesOf(rules: readonly PolicyRule[]): ReadonlyMap<string, string> {
  const policy = { format: "mezzanine-policy", formatVersion: 1, name: null, rules } as const;
  const files = exportOsquery({ policy, policyBytes: new Uint8Array(), version: "1.2.3" });
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString(name.endsWith(".xml") ? "utf16le" : "utf8")]));
}

const configuration: OsqueryConfiguration = JSON.parse(filesOf([]).get("osquery.conf.json") ?? "");
const databaseOf = (user: string) => `C:\\Users\\${user}\\AppData\\Local\\Mezzanine\\osquery.db`;

const asTables = (snapshots: readonly MachineSnapshot[]) =>
  constructTables(configuration, Object.fromEntries(snapshots.map((one, at) => [databaseOf(`user${at}`), viewDatabase(one)])));

/** Whether the query of a rule returns a row. */
function passes(asked: PolicyRule, snapshots: readonly MachineSnapshot[]): boolean | null {
  const sql = sqlOf(asked);
  if (sql === null) return null;
  const tables = asTables(snapshots);
  try {
    return tables.ask(sql).length === 1;
  } finally {
    tables.close();
  }
}

const outcomeOf = (asked: PolicyRule, snapshot: MachineSnapshot) =>
  evaluatePolicy({ format: "mezzanine-policy", formatVersion: 1, name: null, rules: [asked] }, snapshot).outcome;

describe("the query of a rule", () => {
  const everything = aSnapshotConnector("Everything.mez", { kinds: ["Contoso", "It's $5"] });

  test.each<[string, PolicyRuleFacts, readonly SnapshotConnector[], boolean]>([
    ["a kind in another case", { rule: "forbidden", connectors: [match({ kind: "CONTOSO" })] }, [everything], false],
    ["a kind with quotes and a dollar", { rule: "forbidden", connectors: [match({ kind: "it's $5" })] }, [everything], false],
    ["a part of a kind", { rule: "forbidden", connectors: [match({ kind: "Conto" })] }, [everything], true],
    ["a pattern", { rule: "forbidden", connectors: [match({ name: "every*.m?z" })] }, [everything], false],
    ["signs that LIKE knows", { rule: "forbidden", connectors: [match({ name: "Every_hing%.mez" })] }, [everything], true],
    [
      "a version of two digits",
      { rule: "minimum-version", connectors: [match({ name: "*" })], version: "1.9" },
      [aSnapshotConnector("A.mez", { version: "1.10" })],
      true,
    ],
    [
      "an equal version",
      { rule: "minimum-version", connectors: [match({ name: "*" })], version: "1.0.0" },
      [aSnapshotConnector("A.mez", { version: "1" })],
      true,
    ],
    [
      "version zero",
      { rule: "minimum-version", connectors: [match({ name: "*" })], version: "0.0" },
      [aSnapshotConnector("A.mez", { version: "0" })],
      true,
    ],
    [
      "no version",
      { rule: "minimum-version", connectors: [match({ name: "*" })], version: "0.0" },
      [aSnapshotConnector("A.mez", { version: null })],
      false,
    ],
  ])("%s", (_name, facts, connectors, wanted) => {
    expect(passes(rule("a", facts), [aMachineSnapshot({ connectors })])).toBe(wanted);
  });

  test("needs a database, and asks every user", () => {
    const forbidden = rule("a", { rule: "forbidden", connectors: [match({ kind: "Contoso" })] });
    const required = rule("b", { rule: "required", connectors: [match({ kind: "Contoso" })] });
    const [clean, has] = [aMachineSnapshot(), aMachineSnapshot({ connectors: [everything] })];
    expect(passes(forbidden, [])).toBe(false);
    expect(passes(forbidden, [clean, clean])).toBe(true);
    expect(passes(forbidden, [clean, has])).toBe(false);
    expect(passes(required, [clean, has])).toBe(false);
    expect(passes(required, [has, has])).toBe(true);
  });

  test.each([
    ["too many connectors", Array.from({ length: 201 }, (_, at) => match({ kind: `K${at}` }))],
    ["too many stars", [match({ name: "*a*a*a*a*b" })]],
    ["a control character", [match({ kind: "a\u0000b" })]],
    ["what Fleet refuses", [match({ kind: "Attach it as is" })]],
  ])("there is none for %s", (_name, connectors) => {
    expect(sqlOf(rule("a", { rule: "forbidden", connectors }))).toBeNull();
  });

  test("SQLite takes the longest", () => {
    const connectors = Array.from({ length: 200 }, (_, at) =>
      match({ kind: `K${at}`, name: `n${at}*`, sha256: aHash(`${at}`), signer: ours }),
    );
    for (const facts of [
      { rule: "minimum-version", connectors, version: "1.0" },
      { rule: "trusted", thumbprints: Array.from({ length: 2_000 }, (_, at) => `${at}`.padStart(40, "0")) },
    ] as const)
      expect(passes(rule("a", facts), [aMachineSnapshot()])).toBe(facts.rule === "minimum-version");
  });
});

/** The same numbers for the same seed. */
function numbers(seed: number) {
  // Seeds in a row must not begin alike.
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const some = <T>(most: number, make: () => T): readonly T[] => Array.from({ length: below(most + 1) }, make);
  return { below, one, some };
}

const names = ["Contoso.mez", "contoso.PQX", "Fern_1.mez", "Fern%1.mez", "sub/Contoso.mez", "Old.mez.disabled", "Ünïcode.pq", "It's.m"];
const kinds = ["Contoso", "CONTOSO", "Fern", "Fern's", "Größe", "a|b"];
const versions = ["1.0", "1.0.0", "1.10", "1.9.9", "2", "0", "v1", "", null, "1.2.3.4.5.6.7.8", "99999999999999999999999"];
const hashes = ["A", "B", "C"].map(aHash);
const integrities = ["unsigned", "intact", "altered", "unsupported", "malformed", "refused", "unread"] as const;
const roles = ["desktop", "added", "gateway", "near-miss", "certified-store"] as const;
const patterns = ["contoso.*", "*.mez", "f*_1.mez", "?ontoso.mez", "*", "ünïcode.PQ", "it's.?", "Fern%1.mez", "Old*"];

function aRandomCase(seed: number): { readonly asked: PolicyRule; readonly snapshot: MachineSnapshot } {
  const { below, one, some } = numbers(seed);
  const aMatch = (): ConnectorMatch => {
    const fields = {
      kind: one([null, null, ...kinds]),
      name: one([null, null, ...patterns]),
      sha256: one([null, null, null, ...hashes]),
      signer: one([null, null, null, ours, other]),
    };
    return Object.values(fields).every((field) => field === null) ? match({ name: one(patterns) }) : fields;
  };
  const matches = (): readonly ConnectorMatch[] => [aMatch(), ...some(2, aMatch)];
  const facts = one<() => PolicyRuleFacts>([
    () => ({ rule: "forbidden", connectors: matches() }),
    () => ({ rule: "allowed-only", connectors: matches() }),
    () => ({ rule: "required", connectors: matches() }),
    () => ({ rule: "minimum-version", connectors: matches(), version: one(["1.0", "1.9.10", "2.0.0.0", "0"]) }),
    () => ({ rule: "trusted", thumbprints: one([[ours], [ours, other], [other, other]]) }),
    () => ({ rule: "no-unsigned", except: some(2, aMatch) }),
    () => ({ rule: "no-shadows", except: some(2, aMatch) }),
  ])();
  const aConnector = (): SnapshotConnector => {
    const integrity = one(integrities);
    const isRead = integrity !== "refused" && integrity !== "unread";
    return aSnapshotConnector(one(names), {
      role: one(roles),
      sha256: integrity === "unread" ? null : one(hashes),
      version: isRead ? one(versions) : null,
      kinds: isRead ? some(2, () => one(kinds)) : [],
      integrity,
      signers: isRead && integrity !== "unsigned" ? some(2, () => ({ thumbprint: one([ours, other]), name: null })) : [],
      shadows: isRead ? some(1, () => "Snowflake") : [],
    });
  };
  const snapshot = aMachineSnapshot({
    connectors: some(3, aConnector),
    folders: [
      {
        path: "C:\\A",
        role: one(roles),
        state: below(6) === 0 ? one(["access-denied", "no-answer", "not-a-folder"]) : "present",
        connectorCount: 1,
      },
      { path: "C:\\B", role: "added", state: one(["present", "absent"]), connectorCount: 0 },
    ],
    leftOut: below(12) === 0 ? 1 : 0,
    trust: {
      ...aSnapshotTrust(),
      failure: below(6) === 0 ? "unreadable" : null,
      entries: some(3, () => one([ours, other, `${ours.slice(0, 20)} ${ours.slice(20)}`, "nonsense"])).map((written) => ({
        written,
        thumbprint: written === "nonsense" ? null : written.replaceAll(" ", ""),
      })),
    },
  });
  return { asked: rule("random", facts), snapshot };
}

test("the query of a rule passes exactly where the policy says that it is met", () => {
  const seen = new Map<string, number>();
  for (let seed = 1; seed <= 800; seed += 1) {
    const { asked, snapshot } = aRandomCase(seed);
    const outcome = outcomeOf(asked, snapshot);
    const passed = passes(asked, [snapshot]);
    if (passed !== (outcome === "met")) expect({ seed, asked, snapshot, sql: sqlOf(asked), passed }).toEqual(outcome);
    seen.set(`${asked.rule} ${outcome}`, (seen.get(`${asked.rule} ${outcome}`) ?? 0) + 1);
  }
  // Every rule was met, was not, and could not be told.
  expect(seen.size).toBe(7 * 3);
});

describe("the files for osquery and Fleet", () => {
  const rules = [
    rule("no-old", { rule: "forbidden", connectors: [match({ name: "Old*.mez" })] }, 'Because of: "it"'),
    rule("costs", { rule: "no-unsigned", except: [match({ name: "$HOME.mez" })] }, "It costs $5"),
    rule("stars", { rule: "forbidden", connectors: [match({ name: "*a*b*c*d*e*" })] }),
  ];
  const files = filesOf(rules);
  const documents = (name: string) => parseAllDocuments(files.get(name) ?? "").map((one) => (Array.isArray(one) ? null : one.toJS()));

  test("are these", () => {
    expect([...files.keys()]).toEqual([
      "README.md",
      "osquery.conf.json",
      "fleet-agent-options.json",
      "fleet-queries.yml",
      "fleet-policies.yml",
      "refresh-task.xml",
    ]);
    expect(JSON.parse(files.get("fleet-agent-options.json") ?? "")).toEqual({ config: configuration });
  });

  test("there is a policy of Fleet for each rule that can be asked, and the read-me names the others", () => {
    expect(documents("fleet-policies.yml")).toEqual([
      {
        apiVersion: "v1",
        kind: "policy",
        spec: expect.objectContaining({ name: "Mezzanine: no-old", description: 'Because of: "it"', platform: "windows" }),
      },
      {
        apiVersion: "v1",
        kind: "policy",
        spec: expect.objectContaining({
          name: "Mezzanine: costs",
          description: expect.not.stringContaining("5"),
          query: expect.not.stringContaining("$"),
        }),
      },
    ]);
    expect(files.get("README.md")).toContain("- `stars`");
    expect(files.get("README.md")).not.toMatch(/`costs`|undefined|null/u);
    expect([...filesOf(rules.slice(2)).keys()]).not.toContain("fleet-policies.yml");
  });

  test("every example query runs over the tables and finds what it is about", () => {
    const connector = aSnapshotConnector("Snow.mez", {
      integrity: "intact",
      signers: [{ thumbprint: ours, name: "Contoso" }],
      shadows: ["Snowflake"],
      findings: ["shadows-certified"],
    });
    const unread = aSnapshotConnector("Broken.mez", { integrity: "refused", kinds: [] });
    const tables = asTables([aMachineSnapshot({ connectors: [connector, unread], trust: aSnapshotTrust(ours) })]);
    const queries = documents("fleet-queries.yml");
    expect(queries).toHaveLength(8);
    for (const { kind, spec } of queries) {
      expect([kind, spec.platform]).toEqual(["query", "windows"]);
      expect(tables.ask(spec.query), spec.name).not.toEqual([]);
    }
    tables.close();
  });

  test("the task is XML in UTF-16 that keeps the command in one argument", () => {
    const task = files.get("refresh-task.xml") ?? "";
    expect(task.startsWith('\uFEFF<?xml version="1.0" encoding="UTF-16"?>\r\n')).toBe(true);
    expect(task).toContain('snapshot --database "%LOCALAPPDATA%\\Mezzanine\\osquery.db""</Arguments>');
  });
});

test("the queries and the tables of docs/osquery.md are those that there are", () => {
  const page = readFileSync(new URL("../../../docs/osquery.md", import.meta.url), "utf8");
  const queries = [...page.matchAll(/```sql\n(.*?)```/gsu)].map(([, sql = ""]) => sql);
  expect(queries).toHaveLength(2);
  const tables = asTables([aMachineSnapshot({ connectors: [aSnapshotConnector("Snow.mez", { shadows: ["Snowflake"] })] })]);
  for (const sql of queries) expect(tables.ask(sql)).toHaveLength(1);
  tables.close();
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`(\w+)`/gu)].map(([, table = ""]) => table));
  expect(named.toSorted()).toEqual(viewTableNames.toSorted());
  for (const line of rows) {
    const [first = ""] = [...line.matchAll(/`(\w+)`/gu)].map(([, name = ""]) => name);
    const columns: readonly string[] = viewTables[first as keyof typeof viewTables];
    for (const [, column = ""] of (line.split("|")[3] ?? "").matchAll(/`(\w+)`/gu)) expect(columns).toContain(column);
  }
});
