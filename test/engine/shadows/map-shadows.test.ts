import { describe, expect, test } from "vitest";
import { type CertifiedConnector, createCatalogue } from "../../../electron/engine/catalogue/catalogue.ts";
import { withInstalled } from "../../../electron/engine/catalogue/with-installed.ts";
import type { Subject } from "../../../electron/engine/checks/check.ts";
import { mapShadows, mapShadowsInSteps } from "../../../electron/engine/shadows/map-shadows.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ShadowOther } from "../../../shared/model/shadow.ts";
import { atOnce } from "../../../electron/engine/shadows/steps.ts";
import { workOf } from "./work-of.ts";
import { aCertified, aSubject, printsOf, type SubjectOptions } from "./a-subject.ts";

const context = { marks: [], today: "2027-01-15" };
const certifiedOf = (...connectors: readonly CertifiedConnector[]) => createCatalogue(connectors, "2026-08");
const nothingCertified = certifiedOf();

const ledger = aCertified("Ashgrove Ledger", {
  kinds: ["Ashgrove"],
  functions: ["Ashgrove.Contents"],
  version: "2.9.1",
  files: [{ stem: "AshgroveLedger", section: "AshgroveConnector", version: "2.9.1" }],
});

const found = (subjects: readonly Subject[], catalogue = nothingCertified) =>
  mapShadows(subjects, catalogue, context).map(({ custom, other, evidence, confidence }) => ({
    custom,
    other: other.kind === "certified" ? other.name : other.id,
    evidence: evidence.map(({ kind }) => kind),
    confidence,
  }));

describe("against what Power BI brings along", () => {
  test.each<[string, SubjectOptions, readonly string[], string | null]>([
    ["same kind", { kinds: ["Ashgrove"] }, ["same-kind"], "certain"],
    ["another kind", { kinds: ["Ashgroves"] }, [], null],
    ["kind in other case", { kinds: ["ashGrove"] }, ["kind-differs-in-case"], "likely"],
    ["same function", { functions: ["Ashgrove.Contents"] }, ["same-function"], "likely"],
    ["function in other case", { functions: ["ashgrove.contents"] }, [], null],
    ["same section", { facts: { sectionName: "AshgroveConnector" } }, ["same-section"], "hint"],
    ["another section", { facts: { sectionName: "ashgroveconnector" } }, [], null],
    ["same stem", { name: "sub/ashgroveledger.pqx" }, ["same-file-stem"], "hint"],
    ["another stem", { name: "AshgroveLedger2.mez" }, [], null],
    ["same title", { titles: ["ashgrove ledger "] }, ["same-title"], "hint"],
    ["another title", { titles: ["Ashgrove Ledgers"] }, [], null],
    [
      "hints do not add up",
      { titles: ["Ashgrove Ledger"], name: "AshgroveLedger.mez", facts: { sectionName: "AshgroveConnector" } },
      ["same-section", "same-file-stem", "same-title"],
      "hint",
    ],
    [
      "all evidence, heaviest first",
      { titles: ["Ashgrove Ledger"], kinds: ["Ashgrove"], functions: ["Ashgrove.Contents"] },
      ["same-kind", "same-function", "same-title"],
      "certain",
    ],
  ])("%s", (_, options, evidence, confidence) => {
    expect(found([aSubject("a", options)], certifiedOf(ledger))).toEqual(
      confidence === null ? [] : [{ custom: "a", other: "Ashgrove Ledger", evidence, confidence }],
    );
  });

  test("a kind that the list pairs by name alone is never certain", () => {
    const guessed = { ...aCertified("Guessed", { kinds: ["Ashgrove"] }), kindConfidence: "likely" as const };
    const engine = aCertified("Engine", { kinds: ["Ashgrove"], origin: "microsoft-engine" });
    expect(found([aSubject("a", { kinds: ["Ashgrove"] })], certifiedOf(guessed, engine)).map(({ confidence }) => confidence)).toEqual([
      "likely",
      "likely",
    ]);
  });

  test("what is no longer supported is said, and nothing is given up for it", () => {
    const endOfSupport = { on: "2025-07-15", replacedBy: null, source: null };
    const listing = { origin: "partner-certified", publisher: null, releaseState: null, docsPath: null, driverTransition: null } as const;
    const [pair] = mapShadows(
      [aSubject("a", { kinds: ["Ashgrove"] })],
      certifiedOf({ ...ledger, listing: { ...listing, endOfSupport } }),
      context,
    );
    expect(pair).toMatchObject({ advice: { kind: "certified-withdrawn" }, other: { endOfSupport, driverTransition: null } });
    const [supported] = mapShadows([aSubject("a", { kinds: ["Ashgrove"] })], certifiedOf(ledger), context);
    expect(supported).toMatchObject({ advice: { kind: "remove-custom" }, other: { endOfSupport: null } });
  });

  test.each(["desktop-dead", "certified-store", "certified-installer"] as const)("a file in a %s folder shadows nothing", (role) => {
    expect(found([aSubject("a", { kinds: ["Ashgrove"], role })], certifiedOf(ledger))).toEqual([]);
  });

  test("a disabled file shadows nothing", () => {
    expect(found([aSubject("a", { kinds: ["Ashgrove"], name: "a.mez.disabled" })], certifiedOf(ledger))).toEqual([]);
  });

  test("a file opened from elsewhere is compared with certified ones only", () => {
    const subjects = [aSubject("opened", { kinds: ["Ashgrove"], role: null }), aSubject("b", { kinds: ["Ashgrove"] })];
    expect(found(subjects, certifiedOf(ledger)).map(({ custom, other }) => [custom, other])).toEqual([
      ["opened", "Ashgrove Ledger"],
      ["b", "Ashgrove Ledger"],
    ]);
  });

  test("refused and unreadable files are passed over", () => {
    const refused: Subject = {
      ...aSubject("a"),
      content: { ok: true, value: { kind: "refused", refusal: { sha256: "X", sizeBytes: 0, reason: { kind: "empty" } } } },
    };
    expect(found([refused, { ...aSubject("b"), content: { ok: false, error: "in-use" } }], certifiedOf(ledger))).toEqual([]);
  });

  test("names of JavaScript's own objects are names like any other", () => {
    const odd = ["__proto__", "constructor", "toString"];
    expect(found([aSubject("a", { kinds: odd, functions: odd, titles: odd })], certifiedOf(ledger))).toEqual([]);
  });
});

describe("against installed files", () => {
  const members = ["1", "2", "3", "4", "5"];
  const file = {
    kinds: ["Ashgrove"],
    members,
    integrity: "intact",
    facts: { version: "3.0.0", sectionName: "AshgroveConnector" },
  } as const;
  const installed = aSubject("installed", { ...file, name: "AshgroveLedger.pqx", role: "certified-installer" });
  const overlaid = () => {
    if (!installed.content.ok || installed.content.value.kind === "refused") throw new Error("the builder inspects");
    return withInstalled(certifiedOf(ledger), [
      { id: installed.id, fileName: installed.name, inspection: installed.content.value.inspection },
    ]);
  };
  const otherOf = (options: SubjectOptions): ShadowOther | undefined =>
    mapShadows([installed, aSubject("a", options)], overlaid(), context)[0]?.other;

  test("the file's own version, signature and id are reported", () => {
    expect(otherOf({ kinds: ["Ashgrove"] })).toMatchObject({
      name: "Ashgrove Ledger",
      source: "installed",
      installedId: "installed",
      version: "3.0.0",
      integrity: "intact",
    });
  });

  test("a list entry is reported as such", () => {
    const pairs = mapShadows([aSubject("a", { kinds: ["Ashgrove"] })], certifiedOf(ledger), context);
    expect(pairs[0]?.other).toMatchObject({ source: "catalogue", installedId: null, version: "2.9.1", integrity: "not-seen" });
  });

  test.each<[string, SubjectOptions, readonly string[]]>([
    ["byte-identical copies", { ...file, name: "b.mez", sha256: "hash of installed" }, ["same-kind", "identical-copies", "same-section"]],
    ["near-identical content", { members }, ["near-identical-content"]],
    ["content not near enough", { members: ["1", "2", "3", "4"] }, []],
  ])("%s", (_, options, evidence) => {
    expect(found([installed, aSubject("a", options)], overlaid()).map((pair) => pair.evidence)).toEqual(
      evidence.length === 0 ? [] : [evidence],
    );
  });

  test("both editions of one certified connector make one pair", () => {
    const store = aSubject("store", { ...file, name: "AshgroveLedger.pqx", role: "certified-store" });
    expect(mapShadows([installed, store, aSubject("a", { kinds: ["Ashgrove"] })], overlaid(), context)).toHaveLength(1);
  });
});

describe("between custom connectors", () => {
  test.each<[string, SubjectOptions, SubjectOptions, readonly string[], string | null]>([
    ["same kind", { kinds: ["Gullwing"] }, { kinds: ["Gullwing"] }, ["same-kind"], "certain"],
    ["kind in other case", { kinds: ["Gullwing"] }, { kinds: ["GullWing"] }, ["kind-differs-in-case"], "likely"],
    ["same function", { functions: ["Gull.Wing"] }, { functions: ["Gull.Wing"] }, ["same-function"], "likely"],
    ["same section", { facts: { sectionName: "Gull" } }, { facts: { sectionName: "Gull" } }, ["same-section"], "hint"],
    ["same stem", { name: "Gull.mez" }, { name: "gull.pqx" }, ["same-file-stem"], "hint"],
    ["same title", { titles: ["Gull"] }, { titles: ["GULL"] }, ["same-title"], "hint"],
    ["identical copies", { sha256: "X" }, { sha256: "X" }, ["identical-copies"], "certain"],
    [
      "nothing in common",
      { kinds: ["A"], functions: ["A.B"], titles: ["A"] },
      { kinds: ["B"], functions: ["B.A"], titles: ["B"] },
      [],
      null,
    ],
    ["other readers", { kinds: ["Gullwing"] }, { kinds: ["Gullwing"], role: "gateway" }, [], null],
    ["an added folder counts as Desktop's", { kinds: ["Gullwing"] }, { kinds: ["Gullwing"], role: "added" }, ["same-kind"], "certain"],
  ])("%s", (_, first, second, evidence, confidence) => {
    const pairs = found([aSubject("a", first), aSubject("b", second)]);
    expect(pairs).toEqual(confidence === null ? [] : [{ custom: "b", other: "a", evidence, confidence }]);
  });

  test("the one that there is less reason to keep comes first", () => {
    const pairs = found([aSubject("a", { kinds: ["G"] }), aSubject("signed", { kinds: ["G"], integrity: "intact" })]);
    expect(pairs.map(({ custom, other }) => [custom, other])).toEqual([["a", "signed"]]);
  });

  test("a shared value counts as a shared name, also beside a function", () => {
    const value = { facts: { sharedValues: [{ name: "Settings" }] } };
    expect(found([aSubject("a", value), aSubject("b", value)])[0]?.evidence).toEqual(["same-shared-name"]);
    expect(found([aSubject("a", value), aSubject("b", { functions: ["Settings"] })])[0]).toMatchObject({
      evidence: ["same-shared-name"],
      confidence: "likely",
    });
    expect(found([aSubject("a", { facts: { sharedValues: [{ name: "Ashgrove.Contents" }] } })], certifiedOf(ledger))[0]?.evidence).toEqual([
      "same-shared-name",
    ]);
  });
});

describe("builds of one connector", () => {
  const builds = (count: number, options: (at: number) => SubjectOptions = () => ({})) =>
    Array.from({ length: count }, (_, at) =>
      aSubject(`c${at}`, {
        kinds: ["G"],
        functions: ["G.Contents"],
        members: ["1", "2", "3", "4", "5", `own ${at}`],
        ...options(at),
        facts: { version: `1.0.${at}`, ...options(at).facts },
      }),
    );
  const mapOf = (subjects: readonly Subject[]) => atOnce(mapShadowsInSteps(subjects, nothingCertified, context));
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);

  test.each([3, 12, 13, 300])("%i are one group with one step, each paired with the newest by the strongest evidence", (count) => {
    const { pairs, groups } = mapOf(builds(count));
    const newest = `c${count - 1}`;
    expect(pairs).toHaveLength(count - 1);
    for (const { custom, other, confidence, advice } of pairs) {
      expect([other.kind === "custom" ? other.id : null, confidence]).toEqual([newest, "certain"]);
      expect(advice).toEqual({ kind: "keep-one", keep: newest, remove: custom, because: "newer" });
    }
    expect(groups).toMatchObject([
      { confidence: "certain", testing: null, advice: { kind: "keep-one", keep: newest, because: "newest", undecided: [] } },
    ]);
    expect(groups.flatMap(({ advice }) => (advice.kind === "keep-one" ? advice.remove : [])).toSorted()).toEqual(ids(count - 1).toSorted());
  });

  test("two are a pair and no group", () => {
    expect(mapOf(builds(2))).toMatchObject({ groups: [], pairs: [{ confidence: "certain" }] });
  });

  test("a file that was changed after it was signed is never kept, however new", () => {
    const subjects = builds(20, (at) => ({ integrity: at >= 18 ? "altered" : "unsigned" }));
    const { groups, pairs } = mapOf(subjects);
    expect(groups).toMatchObject([{ advice: { kind: "keep-one", keep: "c17", because: "newest" } }]);
    expect(groups[0]?.members.filter(({ integrity }) => integrity === "altered")).toHaveLength(2);
    for (const { advice } of pairs) expect(advice).toMatchObject({ kind: "keep-one", keep: "c17" });
    const all = mapOf(builds(4, () => ({ integrity: "altered", sha256: "X" })));
    expect(all.groups).toMatchObject([{ advice: { kind: "get-fresh-copies" } }]);
    expect(new Set(all.pairs.map(({ advice }) => advice.kind))).toEqual(new Set(["get-fresh-copies"]));
  });

  test("newer ones that nobody signed are left to the user, and nothing is called the newest", () => {
    const { groups } = mapOf(builds(4, (at) => ({ integrity: at < 3 ? "intact" : "unsigned" })));
    expect(groups).toMatchObject([{ advice: { keep: "c2", because: "signed", undecided: ["c3"] } }]);
  });

  test("without versions and signatures nothing says which to keep", () => {
    const { groups } = mapOf(builds(3, () => ({ facts: { version: null } })));
    expect(groups).toMatchObject([{ advice: { kind: "choose-one" } }]);
  });

  test("what is tested on purpose is left out of the step", () => {
    const marks = [{ id: "c0" as ConnectorId, until: "2027-01-20", note: "" }];
    const { groups } = atOnce(mapShadowsInSteps(builds(3), nothingCertified, { ...context, marks }));
    expect(groups).toMatchObject([{ testing: null, advice: { keep: "c2", remove: ["c1"], undecided: [] } }]);
  });

  test("two families that share a function are one pair, between the best of each", () => {
    const other = Array.from({ length: 15 }, (_, at) =>
      aSubject(`d${at}`, { kinds: ["H"], functions: ["G.Contents"], facts: { version: `1.0.${at}` } }),
    );
    const { pairs, groups } = mapOf([...builds(15), ...other]);
    expect(groups.map(({ members }) => members.length)).toEqual([15, 15]);
    expect(pairs.filter(({ confidence }) => confidence === "likely")).toMatchObject([
      { advice: { kind: "ask-author-to-rename", because: "function-clash" } },
    ]);
    expect(pairs).toHaveLength(14 + 14 + 1);
  });

  test("a pair is as certain as its strongest evidence, also when a weaker one found it", () => {
    // Fourteen connectors share a function; each has the kind of the best one in another case.
    const subjects = Array.from({ length: 14 }, (_, at) =>
      aSubject(`e${at}`, {
        kinds: [`k${at}`, at === 13 ? "Kind" : "kind"],
        functions: ["F"],
        titles: [`Product ${"abcdefghijklmn"[at]}x`],
        facts: { version: `1.${at}` },
      }),
    );
    for (const { evidence } of mapOf(subjects).pairs.filter(({ other }) => other.kind === "custom" && other.id === "e13"))
      expect(evidence.map(({ kind }) => kind)).toEqual(["same-function", "kind-differs-in-case"]);
  });

  test("two that are paired for their content only are weighed by their names too", () => {
    const subjects = Array.from({ length: 14 }, (_, at) =>
      aSubject(`g${at}`, {
        kinds: [`Kind${"abcdefghijklmn"[at]}`],
        titles: [`Product ${"abcdefghijklmn"[at]}x`],
        functions: ["F"],
        members: at < 2 ? ["1", "2", "3", "4", "5"] : [],
        facts: { version: `1.${at}` },
      }),
    );
    const pair = mapOf(subjects).pairs.find(({ custom, other }) => custom === "g0" && other.kind === "custom" && other.id === "g1");
    expect(pair?.evidence.map(({ kind }) => kind)).toEqual(["same-function", "near-identical-content"]);
    expect(pair).toMatchObject({ confidence: "likely", advice: { because: "function-clash" } });
  });

  test("one kind under different titles: the author renames, and they are no group", () => {
    const titles = ["Northwind Sales", "Northwind Stock", "Northwind Sales (Beta)"];
    const { pairs, groups } = mapOf(builds(3, (at) => ({ titles: titles.slice(at, at + 1) })));
    expect(groups).toEqual([]);
    expect(pairs.map(({ advice }) => advice).filter(({ kind }) => kind === "ask-author-to-rename")).toEqual([
      { kind: "ask-author-to-rename", because: "titles-differ" },
    ]);
    expect(pairs.map(({ advice }) => advice.kind).toSorted()).toEqual(["ask-author-to-rename", "keep-one"]);
  });

  test("two products from one sample are no copies of each other", () => {
    const product = (name: string) => aSubject(name, { kinds: [name], titles: [name], members: ["1", "2", "3", "4", "5"] });
    const [pair] = mapOf([product("NorthwindSales"), product("NorthwindStock")]).pairs;
    expect(pair).toMatchObject({ confidence: "hint", advice: { kind: "nothing-to-do" }, evidence: [{ namesDiffer: true }] });
  });
});

test.each([
  ["1.0.5", "1.1.0", "older"],
  ["1.10.0", "1.9.9", "newer"],
  ["1.0", "1.0.0", "equal"],
  [null, "1.0.0", "unknown"],
  ["1.0.0", null, "unknown"],
] as const)("version %s against %s is %s", (local, certified, order) => {
  const catalogue = certifiedOf({ ...ledger, version: certified, files: [] });
  const [pair] = mapShadows([aSubject("a", { kinds: ["Ashgrove"], facts: { version: local } })], catalogue, context);
  expect([pair?.localVersion, pair?.localIs]).toEqual([local, order]);
});

test("a testing mark is reported with the pair, in force before ended", () => {
  const marks = [
    { id: "a" as ConnectorId, until: "2027-01-14", note: "" },
    { id: "b" as ConnectorId, until: "2027-01-15", note: "new login" },
  ];
  const [pair] = mapShadows([aSubject("a", { kinds: ["G"] }), aSubject("b", { kinds: ["G"] })], nothingCertified, {
    marks,
    today: "2027-01-15",
  });
  expect(pair?.testing).toEqual({ mark: marks[1], state: "in-force" });
});

test("surest first, then in the order of the files", () => {
  const subjects = [
    aSubject("hint", { titles: ["Ashgrove Ledger"] }),
    aSubject("b", { kinds: ["Ashgrove"] }),
    aSubject("function", { functions: ["Ashgrove.Contents"] }),
  ];
  expect(found(subjects, certifiedOf(ledger)).map(({ custom }) => custom)).toEqual(["b", "function", "hint"]);
});

describe("very many names", () => {
  const unread = { functions: 1, sharedValues: 0, dataSourceKinds: 0, publishes: 0, missing: 0 };
  const many = (count: number, functions: number) =>
    Array.from({ length: count }, (_, at) =>
      aSubject(`f${at}`, {
        kinds: [`K${at}`],
        functions: Array.from({ length: functions }, (__, n) => `F${n}`),
        members: Array.from({ length: functions }, (__, n) => `${n}`),
        facts: { sectionName: `S${at}`, unread },
      }),
    );
  const none = nothingCertified;

  test("the work grows with files and names, not with pairs of them, and comes in short steps", () => {
    const work = (count: number, functions: number) => workOf(mapShadowsInSteps(many(count, functions), none, context));
    expect(work(60, 500)).toBeLessThan(work(30, 500) * 2.5);
    expect(work(30, 1_000)).toBeLessThan(work(30, 500) * 2.5);
    let longest = 0;
    for (const step of mapShadowsInSteps(many(15, 3_000), none, context)) longest = Math.max(longest, step);
    expect(longest).toBeLessThan(10_000);
  });

  test("a pair keeps a bounded number of pieces and reports that there are more; files read in part are named", () => {
    const { pairs, pairsLeftOut, comparedInPart } = atOnce(mapShadowsInSteps(many(3, 500), none, context));
    expect(pairs).toHaveLength(2);
    for (const { evidence, evidenceLeftOut } of pairs) {
      expect(evidence.length).toBeLessThan(100);
      expect(evidence.map(({ kind }) => kind)).toContain("near-identical-content");
      expect(evidenceLeftOut).toBe(true);
    }
    expect([pairsLeftOut, comparedInPart.toSorted()]).toEqual([false, ["f0", "f1", "f2"]]);
    expect(
      atOnce(mapShadowsInSteps([aSubject("a", { functions: ["F"] }), aSubject("b", { functions: ["F"] })], none, context)).pairs[0],
    ).not.toHaveProperty("evidenceLeftOut");
  });

  test("members that were compared in part make no file a copy", () => {
    const part = (id: string) => aSubject(id, { facts: { memberPrints: printsOf(["1", "2", "3", "4", "5"], 40_000) } });
    const [pair] = mapShadows([part("a"), part("b")], none, context);
    expect(pair).toMatchObject({ confidence: "hint", advice: { kind: "nothing-to-do" }, evidence: [{ membersLeft: 80_000 }] });
  });
});
