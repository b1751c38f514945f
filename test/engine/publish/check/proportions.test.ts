import { expect, test } from "vitest";
import type { RuleId, RuleState } from "../../../../shared/model/publish-check.ts";
import { checkedFiles, goodDocument, goodFiles, type MemberChanges } from "../../../builders/a-checked-connector.ts";
import type { Files } from "../../../builders/an-archive.ts";

const all = 124;

/** What the first so many of the samples have in another way than the good connector. */
interface Trait {
  readonly count: number;
  /** How many samples come before those that have it. */
  readonly after?: number;
  readonly members: MemberChanges;
  readonly files?: Files;
}

const guarded = 'if Uri.Parts(url)[Scheme] <> "https" then error "x" else Web.Contents(url)';
const noUrl = {
  guard: "",
  type: 'FernhillType = type function (name as text) as table meta [Documentation.Name = "F"];',
} as const;
const body = (expression: string): string => `FernhillImpl = (name as text) as table => Table.ToNavigationTable(${expression});`;
const fixed = 'Web.Contents("https://fern.example")';

/** The traits of 124 connectors that Microsoft certified, as they were counted. */
const traits: readonly Trait[] = [
  { count: 3, members: { head: '[Version = "1.0"]\nsection Fernhill;' } },
  { count: 13, after: 10, members: { type: "FernhillType = type function (name as text) as table;" } },
  {
    count: 4,
    after: 30,
    members: { kind: "Fernhill = [TestConnection = (path) => Lines.FromText(path), Authentication = [Anonymous = []]];" },
  },
  {
    count: 4,
    after: 40,
    members: {
      contents:
        '[DataSource.Kind = "Fernhill", Publish = "Fernhill.Publish"]\nshared Gorse.Contents = Value.ReplaceType(FernhillImpl, FernhillType);',
      kind: 'Fernhill = [TestConnection = (path) => {"Gorse.Contents", path}];',
    },
  },
  {
    count: 10,
    after: 50,
    members: { icons: 'Icons = [Icon16 = {Extension.Contents("F16.png")}, Icon32 = {Extension.Contents("F32.png")}];' },
  },
  { count: 6, after: 60, members: { publish: 'Fernhill.Publish = [ButtonText = {Extension.LoadString("Title")}];' } },
  { count: 16, after: 70, members: { publish: 'Fernhill.Publish = [ButtonText = {"Fernhill"}, SourceImage = Icons];' } },
  { count: 35, after: 0, members: { navigation: "", impl: `FernhillImpl = (name as text) as table => Json.Document(${fixed});` } },
  {
    count: 2,
    after: 36,
    members: { impl: body('Web.Contents("https://fern.example", [Query = [key = Extension.CurrentCredential()[Key]]])') },
  },
  {
    count: 71,
    after: 38,
    members: { impl: body('Web.Contents("https://fern.example", [Headers = [key = Extension.CurrentCredential()[Key]]])') },
  },
  {
    count: 10,
    after: 110,
    members: {
      type: 'FernhillType = type function (url as Uri.Type) as table meta [Documentation.Name = "F"];',
      impl: `FernhillImpl = (url as text) as table => Table.ToNavigationTable(${guarded});`,
    },
  },
  {
    count: 4,
    after: 120,
    members: {
      type: 'FernhillType = type function (url as Uri.Type) as table meta [Documentation.Name = "F"];',
      impl: "FernhillImpl = (url as text) as table => Table.ToNavigationTable(Web.Contents(url));",
    },
  },
];

/** What stands beside the members, so that one sample can have several. */
const beside: readonly { readonly count: number; readonly after: number; readonly text: string; readonly files?: Files }[] = [
  { count: 19, after: 5, text: 'site = "http://fern.example";' },
  {
    count: 61,
    after: 0,
    text: "Load = (name) => let b = Extension.Contents(name), t = Text.FromBinary(b) in Expression.Evaluate(t, #shared);",
  },
  { count: 7, after: 61, text: "Run = (code) => Expression.Evaluate(code, #shared);" },
  { count: 46, after: 20, text: 'EnableTraceOutput = false; Log = (x) => if EnableTraceOutput then Diagnostics.Trace(1, "x", x) else x;' },
  { count: 1, after: 70, text: 'EnableTraceOutput = true; Log = (x) => if EnableTraceOutput then Diagnostics.Trace(1, "x", x) else x;' },
  { count: 7, after: 80, text: 'client_secret = "abc";' },
  { count: 4, after: 90, text: 'client_secret = Text.FromBinary(Extension.Contents("secret.bin"));', files: { "secret.bin": "abc" } },
];

const isAmong = (at: number, { count, after = 0 }: { readonly count: number; readonly after?: number }): boolean =>
  at >= after && at < after + count;

function sample(at: number): Files {
  const members: MemberChanges = Object.assign(
    { ...noUrl, impl: body(fixed) },
    ...traits.filter((one) => isAmong(at, one)).map((one) => one.members),
  ) as MemberChanges;
  const more = beside.filter((one) => isAmong(at, one));
  const files: Files = Object.assign({}, ...more.map((one) => one.files ?? {})) as Files;
  return { ...goodFiles({}, files), "Fernhill.pq": goodDocument({ ...members, more: more.map(({ text }) => text).join("\n") }) };
}

/** How many of the samples are in a state that is not `met`. */
const known: Partial<Record<RuleId, Partial<Record<RuleState, number>>>> = {
  "code-reads": {},
  "section-document": {},
  "version-header": { "not-met": 3 },
  "function-documentation": { "not-met": 13 },
  "test-connection": { "for-a-person": 4 },
  "function-names": { "not-met": 4 },
  "words-in-names": {},
  "icons": { "not-met": 6 },
  "icon-sizes": { "not-met": 16 },
  "navigation-table": { "not-met": 35 },
  "strings-in-resources": { "not-met": 16 },
  "credential-use": { "for-a-person": 73 },
  "written-http": { "for-a-person": 19 },
  "credential-in-query": { "not-met": 2 },
  "https-only": { "not-met": 4 },
  "tracing-off": { "not-met": 1 },
  "traced-values": { "for-a-person": 47 },
  "evaluated-code": { "for-a-person": 7 },
  "no-shared-secret": { "not-met": 11 },
  "records-resolve": {},
  "same-parameters": {},
};

test("samples with the traits of certified connectors are counted as those were", async () => {
  const counts = new Map<RuleId, Partial<Record<RuleState, number>>>();
  for (let at = 0; at < all; at += 1) {
    for (const { rule, state } of await checkedFiles(sample(at))) {
      const of = counts.get(rule) ?? {};
      if (state !== "met") of[state] = (of[state] ?? 0) + 1;
      counts.set(rule, of);
    }
  }
  expect(Object.fromEntries(Object.keys(known).map((rule) => [rule, counts.get(rule as RuleId)]))).toEqual(known);
});
