import { describe, expect, test } from "vitest";
import { confirmedRules, ruleIds, type RuleId } from "../../../../shared/model/publish-check.ts";
import { checkedFiles, foundBy, goodFiles, aPng, someResources, type Asked } from "../../../builders/a-checked-connector.ts";
import type { Files } from "../../../builders/an-archive.ts";

type Case = readonly [name: string, files: Files, found: readonly string[], asked?: Asked];

const impl = (body: string): string => `FernhillImpl = (url as text) as table => let checked = ValidateUrlScheme(url) in ${body};`;
const request = (options: string): Files => goodFiles({ impl: impl(`Web.Contents(checked, ${options})`) });
const publish = (fields: string): Files =>
  goodFiles({
    publish: `Fernhill.Publish = [Beta = true, ButtonText = {Extension.LoadString("Title"), Extension.LoadString("Help")}, SourceImage = Icons${fields}];`,
  });
const kind = (fields: string): string => `Fernhill = [Authentication = [Anonymous = []]${fields}];`;
const more = (text: string): Files => goodFiles({ more: text });
const icons = (list16: string, list32: string): string => `Icons = [Icon16 = {${list16}}, Icon32 = {${list32}}];`;
const icon = (...sizes: readonly number[]): string => sizes.map((size) => `Extension.Contents("F${size}.png")`).join(", ");
const second = (head: string): Files => more(`[DataSource.Kind = "Fernhill"]\nshared Fernhill.Other = ${head};`);

/** Firing cases begin with `!` or hold what a person must look at; quiet ones and near misses are empty. */
const cases: Partial<Record<RuleId, readonly Case[]>> = {
  "code-reads": [
    ["quiet", goodFiles(), []],
    ["a mistake inside a body", goodFiles({ impl: "FernhillImpl = (url as text) => if true then 1;" }), ["!code-mistake"]],
    ["a mistake in a helper", goodFiles({}, { "Helper.pqm": "let a = in 1" }), ["!code-mistake"]],
    ["no mistake: a keyword as a field", more("x = [if = 1, then = 2];"), []],
  ],
  "section-document": [
    ["quiet", goodFiles(), []],
    ["two main documents", goodFiles({}, { "Other.pq": "section Other; x = 1;" }), ["!several-main-documents"]],
    ["no name", goodFiles({ head: '[Version = "1.0.0"]\nsection;' }), ["!section-without-name"]],
    ["a helper is no second main", goodFiles({}, { "Other.pqm": "section Other; x = 1;" }), []],
  ],
  "records-resolve": [
    ["quiet", goodFiles(), []],
    ["no kind record", goodFiles({ kind: "" }), ["!record-missing"]],
    ["no Publish record", goodFiles({ publish: "" }), ["!record-missing"]],
    ["computed", goodFiles({ publish: 'Fernhill.Publish = Record.FromList({1}, {"Beta"});' }), ["record-computed"]],
    [
      "no Publish at all",
      goodFiles({ contents: '[DataSource.Kind = "Fernhill"]\nshared Fernhill.Contents = FernhillImpl;', publish: "" }),
      ["nothing-published"],
    ],
    ["under a quoted name", goodFiles({ kind: '#"Fernhill" = [TestConnection = (path) => {"Fernhill.Contents", path}];' }), []],
  ],
  "parts-exist": [
    ["quiet", goodFiles(), []],
    ["a picture is missing", goodFiles({}, { "F16.png": "" }), ["!part-missing"]],
    ["no picture", goodFiles({}, { "F16.png": "GIF89a" }), ["!icon-not-readable"]],
    ["another case is the same file", goodFiles({}, { "F16.png": "", "f16.PNG": aPng(16) }), []],
  ],
  "string-keys": [
    ["quiet", goodFiles(), []],
    ["a key in a function's body", goodFiles({ impl: impl('Error.Record(Extension.LoadString("Nowhere"))') }), ["!key-missing"]],
    ["no resources at all", goodFiles({}, { "resources.resx": "" }), ["!key-missing", "!key-missing", "!key-missing"]],
    ["a computed key", more('f = (n) => Extension.LoadString("Key" & n);'), []],
    ["resources that cannot be read", goodFiles({}, { "resources.resx": "<root" }), []],
    ["in a comment", more('// Extension.LoadString("Nowhere")'), []],
    ["tried", goodFiles({ impl: impl('try Extension.LoadString("Nowhere") otherwise "x"') }), []],
    ["in a member that nothing uses", more('Unused = () => Extension.LoadString("Nowhere");'), []],
    [
      "in a member that another leads to",
      more('shared Fernhill.More = () => Used(); Used = () => Extension.LoadString("Nowhere");'),
      ["!key-missing"],
    ],
  ],
  "same-parameters": [
    ["quiet", goodFiles(), []],
    ["another name", second("(host as text) as table => #table({}, {})"), ["!parameters-differ"]],
    ["another type", second("Value.ReplaceType(FernhillImpl, type function (url as number) as table)"), ["!parameters-differ"]],
    [
      "only an optional one more",
      second("Value.ReplaceType(FernhillImpl, type function (url as Uri.Type, optional a as text) as table)"),
      [],
    ],
    [
      "of another kind",
      more(
        '[DataSource.Kind = "Gorse"]\nshared Gorse.Tables = (host as text) => 1; Gorse = [TestConnection = (p) => {"Gorse.Tables", p}];',
      ),
      [],
    ],
    [
      "a path of its own",
      goodFiles({
        kind: 'Fernhill = [Type = "Custom", MakeResourcePath = (a) => a, ParseResourcePath = (a) => {a}, TestConnection = (p) => {"Fernhill.Contents", p}];',
        more: '[DataSource.Kind = "Fernhill"]\nshared Fernhill.Other = (host as text) => 1;',
      }),
      [],
    ],
  ],
  "test-connection": [
    ["quiet", goodFiles(), []],
    ["none", goodFiles({ kind: kind("") }), ["!no-test-connection"]],
    [
      "a function that is not there",
      goodFiles({ kind: kind(', TestConnection = (p) => {"Fernhill.Nothing", p}') }),
      ["!test-connection-fails"],
    ],
    [
      "a function that is not shared",
      goodFiles({ kind: kind(', TestConnection = (p) => {"FernhillImpl", p}') }),
      ["!test-connection-fails"],
    ],
    ["computed", goodFiles({ kind: kind(", TestConnection = (p) => Lines.FromText(p)") }), ["test-connection-not-known"]],
    ["through a variable", goodFiles({ kind: kind(', TestConnection = (p) => let a = "Fernhill.Contents" in {a, p}') }), []],
  ],
  "version-header": [
    ["quiet", goodFiles(), []],
    ["none", goodFiles({ head: "section Fernhill;" }), ["!no-version"]],
    ["two numbers", goodFiles({ head: '[Version = "1.0"]\nsection Fernhill;' }), ["!version-shape"]],
    ["words", goodFiles({ head: '[Version = "1.0.0-beta"]\nsection Fernhill;' }), ["!version-shape"]],
    ["only in a comment", goodFiles({ head: '// [Version = "1.0.0"]\nsection Fernhill;' }), ["!no-version"]],
    ["four numbers", goodFiles({ head: '[Version = "1.0.0.7"]\nsection Fernhill;' }), []],
  ],
  "https-only": [
    ["quiet", goodFiles(), []],
    ["no check", goodFiles({ guard: "", impl: "FernhillImpl = (url as text) as table => Web.Contents(url);" }), ["!unguarded-address"]],
    [
      "a check that this function does not reach",
      goodFiles({ impl: "FernhillImpl = (url as text) as table => Web.Contents(url);" }),
      ["guard-not-followed"],
    ],
    ["its own prefix", goodFiles({ guard: "", impl: 'FernhillImpl = (url as text) as table => Web.Contents("https://" & url);' }), []],
    [
      "a check by the text's start",
      goodFiles({
        guard: "",
        impl: 'FernhillImpl = (url as text) as table => if Text.StartsWith(url, "https://fern.example") then Web.Contents(url) else error "x";',
      }),
      [],
    ],
    [
      "an https address somewhere is no check",
      goodFiles({
        guard: "",
        impl: 'FernhillImpl = (url as text) as table => Web.Contents(url, [Headers = [Referer = "https://fern.example/x"]]);',
      }),
      ["!unguarded-address"],
    ],
    [
      "no address of the user",
      goodFiles({
        guard: "",
        type: "FernhillType = type function (name as text) as table;",
        impl: "FernhillImpl = (name as text) as table => 1;",
      }),
      [],
    ],
    [
      "only in a comment",
      goodFiles({ guard: "", impl: 'FernhillImpl = (url as text) as table => Web.Contents(url) /* [Scheme] = "https" */;' }),
      ["!unguarded-address"],
    ],
  ],
  "credential-in-query": [
    ["quiet", goodFiles(), []],
    ["directly", request("[Query = [key = Extension.CurrentCredential()[Key]]]"), ["!credential-in-query"]],
    [
      "through a variable",
      goodFiles({ impl: impl("let c = Extension.CurrentCredential(), k = c[Password] in Web.Contents(checked, [Query = [p = k]])") }),
      ["!credential-in-query"],
    ],
    [
      "through a function",
      goodFiles({
        impl: impl("Web.Contents(checked, [Query = [k = GetKey()]])"),
        more: "GetKey = () => Extension.CurrentCredential()[Key];",
      }),
      ["!credential-in-query"],
    ],
    [
      "options in a variable",
      goodFiles({
        impl: impl("let options = [Query = [k = Extension.CurrentCredential()[access_token]]] in Web.Contents(checked, options)"),
      }),
      ["!credential-in-query"],
    ],
    [
      "in a branch",
      request("[Query = [a = 1] & (if true then [key = Extension.CurrentCredential()[Key]] else [])]"),
      ["!credential-in-query"],
    ],
    ["built by a function", request('[Query = Record.AddField([], "key", Extension.CurrentCredential()[Key])]'), ["credential-near-query"]],
    ["in a POST", request('[Query = [key = Extension.CurrentCredential()[Key]], Content = Text.ToBinary("")]'), ["credential-near-query"]],
    ["in CredentialQueryString", request("[CredentialQueryString = [key = Extension.CurrentCredential()[Key]]]"), []],
    ["in a header", request('[Query = [a = "1"], Headers = [key = Extension.CurrentCredential()[Key]]]'), []],
    [
      "what is no secret",
      request("[Query = [user = Extension.CurrentCredential()[Username], by = Extension.CurrentCredential()[AuthenticationKind]]]"),
      [],
    ],
    ["a parameter of the same name", more('f = (key) => Web.Contents("https://x.example", [Query = [key = key]]);'), []],
  ],
  "no-shared-secret": [
    ["quiet", goodFiles(), []],
    ["a literal", more('client_secret = "abc";'), ["!secret-in-code"]],
    ["in a record", more('Login = [ClientId = "a", ClientSecret = "abc"];'), ["!secret-in-code"]],
    ["by another name, once", more('secret = "abc"; Login = [client_secret = secret];'), ["!secret-in-code"]],
    ["in a form", more('body = "grant_type=x&client_secret=abc";'), ["!secret-in-code"]],
    [
      "in a file",
      goodFiles({ more: 'client_secret = Text.FromBinary(Extension.Contents("client_secret"));' }, { client_secret: "abc" }),
      ["!secret-in-file"],
    ],
    [
      "in a file, trimmed",
      goodFiles({ more: 'client_secret = Text.Trim(Text.FromBinary(Extension.Contents("s.txt")));' }, { "s.txt": "abc" }),
      ["!secret-in-file"],
    ],
    ["empty", more('client_secret = "";'), []],
    ["from the user", more("f = () => [client_secret = Extension.CurrentCredential()[Properties][secret]];"), []],
    ["only its id", more('client_id = "abc"; text = "client_secret";'), []],
    ["a form that is filled in", more('f = (s) => "client_secret=" & s;'), []],
  ],
  "tracing-off": [
    ["quiet", goodFiles(), []],
    ["a switch that is on", more('Trace = true; Log = if Trace then Diagnostics.Trace(1, "x", () => 1, true) else 1;'), ["!tracing-on"]],
    [
      "by its name",
      more('EnableTraceOutput = true; f = (x) => Log(EnableTraceOutput, x); Log = (on, x) => Diagnostics.Trace(1, "x", x);'),
      ["!tracing-on"],
    ],
    ["in a variable", more('f = let EnableTracing = true in if EnableTracing then Diagnostics.Trace(1, "x", 1) else 1;'), ["!tracing-on"]],
    ["turned round", more('Log = true; f = (x) => if Log <> true then x else Diagnostics.Trace(1, "x", x);'), ["!tracing-on"]],
    ["turned round and off", more('NoLog = true; f = (x) => if not NoLog then Diagnostics.Trace(1, "x", x) else x;'), []],
    [
      "a switch for something else",
      more('Fold = true; Log = false; f = (x) => if Fold then (if Log then Diagnostics.Trace(1, "x", x) else x) else x;'),
      [],
    ],
    [
      "two switches, both on",
      more('Fold = true; Log = true; f = (x) => if Fold then (if Log then Diagnostics.Trace(1, "x", x) else x) else x;'),
      ["!tracing-on"],
    ],
    ["no switch", more('f = () => Diagnostics.Trace(1, "x", 1);'), ["tracing-without-flag"]],
    ["off", more('EnableTraceOutput = false; f = if EnableTraceOutput then Diagnostics.Trace(1, "x", 1) else 1;'), []],
    ["on, and nothing is traced", more("EnableTraceOutput = true;"), []],
    [
      "another switch that is on",
      more(
        'EnableFolding = true; EnableTraceOutput = false; f = if EnableTraceOutput then Diagnostics.Trace(1, "x", 1) else EnableFolding;',
      ),
      [],
    ],
  ],
  "extra-files": [
    ["quiet", goodFiles(), []],
    ["a query", goodFiles({}, { "Fernhill.query.pq": "1" }), ["!extra-file"]],
    ["a key", goodFiles({}, { "key.pfx": "x" }), ["!extra-file"]],
    ["an editor's copy", goodFiles({}, { "Fernhill.pq~": "x", ".DS_Store": "x" }), ["!extra-file", "!extra-file"]],
    ["version control", goodFiles({}, { ".gitignore": "x" }), ["!extra-file"]],
    ["something else", goodFiles({}, { LICENSE: "x" }), ["extra-file"]],
    ["what the code asks for", goodFiles({ more: 'data = Json.Document(Extension.Contents("data.json"));' }, { "data.json": "{}" }), []],
    ["languages and helpers", goodFiles({}, { "resources.de.resx": someResources({}), "GetToken.pqm": "1" }), []],
  ],
  "function-documentation": [
    ["quiet", goodFiles(), []],
    ["none", goodFiles({ type: "FernhillType = type function (url as Uri.Type) as table;" }), ["!function-undocumented"]],
    [
      "somewhere else",
      goodFiles({
        type: "FernhillType = type function (url as Uri.Type) as table;",
        more: 'Other = type text meta [Documentation.Name = "x"];',
      }),
      ["!function-undocumented"],
    ],
    [
      "computed",
      goodFiles({
        type: 'FernhillType = Type.ReplaceFacets(type function (url as Uri.Type) as table meta [Documentation.Name = "x"], []);',
      }),
      ["documentation-not-known"],
    ],
    ["a function that is not in Get data", more("shared Fernhill.Helper = () => 1;"), []],
  ],
  "function-names": [
    ["quiet", goodFiles(), []],
    [
      "another prefix",
      goodFiles({ contents: '[DataSource.Kind = "Fernhill", Publish = "Fernhill.Publish"]\nshared Gorse.Contents = FernhillImpl;' }),
      ["!no-function-of-kind"],
    ],
    [
      "a name that only begins so",
      goodFiles({ contents: '[DataSource.Kind = "Fernhill", Publish = "Fernhill.Publish"]\nshared FernhillContents = FernhillImpl;' }),
      ["!no-function-of-kind"],
    ],
    ["one of two functions is enough", second("Value.ReplaceType(FernhillImpl, FernhillType)"), []],
  ],
  "words-in-names": [
    ["quiet", goodFiles(), []],
    ["in the file's name", goodFiles(), ["!word-in-name"], { fileName: "Fernhill Connector.mez" }],
    ["in the section's name", goodFiles({ head: '[Version = "1.0.0"]\nsection FernhillForPowerBI;' }), ["!word-in-name"]],
    ["in a function's name", more("shared Fernhill.GetAPI = () => 1;"), ["!word-in-name"]],
    ["the word of 2025", more("shared Fernhill.FabricTables = () => 1;"), ["!word-in-name"]],
    [
      "parts of other words",
      more(
        "shared Fernhill.RapidCapital = () => 1; shared Fernhill.Prefabricated = () => 1; shared Fernhill.Power = () => 1; shared Fernhill.Capitalize = () => 1;",
      ),
      [],
    ],
    ["in what is not shared", more("GetAPI = () => 1;"), []],
    ["in a name of two words", goodFiles(), ["!word-in-name"], { fileName: "Fernhill Power BI.mez" }],
  ],
  "first-release-beta": [
    ["quiet", goodFiles(), [], { firstRelease: true }],
    ["not set", publish(""), [], { firstRelease: true }],
    ["false", goodFiles({ publish: "Fernhill.Publish = [Beta = false];" }), ["!not-beta"], { firstRelease: true }],
    ["missing", goodFiles({ publish: "Fernhill.Publish = [SourceImage = Icons];" }), ["!not-beta"], { firstRelease: true }],
    ["through a name", goodFiles({ publish: "Fernhill.Publish = [Beta = IsBeta]; IsBeta = true;" }), [], { firstRelease: true }],
  ],
  "icons": [
    ["quiet", goodFiles(), []],
    ["none", goodFiles({ publish: 'Fernhill.Publish = [ButtonText = {Extension.LoadString("Title")}];' }), ["!no-icons"]],
    ["computed", goodFiles({ icons: 'Icons = Json.Document(Extension.Contents("F16.png"));' }), ["icons-not-known"]],
    ["only one of the two", publish(""), []],
  ],
  "icon-sizes": [
    ["quiet", goodFiles(), []],
    ["one is missing", goodFiles({ icons: icons(icon(16, 20, 24), icon(32, 40, 48, 64)) }), ["!icon-sizes-differ"]],
    ["the same size twice", goodFiles({ icons: icons(icon(16, 16, 24, 32), icon(32, 40, 48, 64)) }), ["!icon-sizes-differ"]],
    ["another size in the file", goodFiles({}, { "F16.png": aPng(17) }), ["!icon-sizes-differ"]],
    ["in another order", goodFiles({ icons: icons(icon(32, 24, 20, 16), icon(64, 48, 40, 32)) }), []],
    ["a missing file is another rule's", goodFiles({}, { "F16.png": "" }), []],
  ],
  "navigation-table": [
    ["quiet", goodFiles(), []],
    ["none", goodFiles({ navigation: "", impl: impl("Json.Document(Web.Contents(checked))") }), ["!no-navigation-table"]],
    ["the source may give one", goodFiles({ navigation: "", impl: impl("OData.Feed(checked)") }), ["navigation-by-source"]],
    [
      "by metadata alone",
      goodFiles({
        navigation: "",
        impl: impl('Value.ReplaceType(Web.Contents(checked), Value.Type(1) meta [NavigationTable.NameColumn = "Name"])'),
      }),
      [],
    ],
    [
      "in a comment",
      goodFiles({ navigation: "", impl: impl("Json.Document(Web.Contents(checked)) /* NavigationTable */") }),
      ["!no-navigation-table"],
    ],
  ],
  "strings-in-resources": [
    ["quiet", goodFiles(), []],
    ["literals", goodFiles({ publish: 'Fernhill.Publish = [ButtonText = {"Fernhill", "Tables"}];' }), ["!text-in-code"]],
    ["through a name", goodFiles({ publish: 'Fernhill.Publish = [ButtonText = {Title}]; Title = "Fernhill";' }), ["!text-in-code"]],
    ["an empty text", goodFiles({ publish: 'Fernhill.Publish = [ButtonText = {Extension.LoadString("Title"), ""}];' }), []],
  ],
  "addresses-in-resources": [
    ["quiet", goodFiles(), []],
    [
      "an address",
      goodFiles({}, { "resources.resx": someResources({ Label: "F", Title: "F", Help: "https://fern.example/api" }) }),
      ["!address-in-resources"],
    ],
    [
      "in another language",
      goodFiles({}, { "resources.de.resx": someResources({ Help: "http://fern.example" }) }),
      ["!address-in-resources"],
    ],
    [
      "in a sentence",
      goodFiles({}, { "resources.resx": someResources({ Label: "F", Title: "F", Help: "See https://fern.example for help" }) }),
      ["address-in-text"],
    ],
    ["a word", goodFiles({}, { "resources.resx": someResources({ Label: "F", Title: "F", Help: "https is needed" }) }), []],
  ],
  "file-name": [
    ["quiet", goodFiles(), []],
    ["another name", goodFiles(), ["file-name-differs"], { fileName: "Gorse.mez" }],
    ["a package", goodFiles(), ["not-a-mez"], { fileName: "Fernhill.pqx" }],
    ["only spaces and case", goodFiles(), [], { fileName: "fern hill.mez" }],
  ],
  "credential-use": [
    ["quiet", goodFiles(), []],
    ["one", request("[Headers = [key = Extension.CurrentCredential()[Key]]]"), ["credential-used"]],
    ["its own function of that name", more("Extension.CurrentCredential = () => 1; f = Extension.CurrentCredential();"), []],
    ["in a text", more('f = "Extension.CurrentCredential()";'), []],
  ],
  "written-http": [
    ["quiet", goodFiles(), []],
    ["an address", more('base = "http://fern.example/api";'), ["http-address"]],
    ["compared with", more('f = (u) => Text.StartsWith(u, "http://");'), []],
    ["a name of XML", more('ns = "http://www.w3.org/2001/XMLSchema"; other = "http://schemas.microsoft.com/x";'), []],
    ["in a comment", more("// http://fern.example"), []],
    ["an example of the documentation", more('t = type text meta [Documentation.SampleValues = {"http://fern.example"}];'), []],
  ],
  "traced-values": [
    ["quiet", goodFiles(), []],
    ["each place", more('f = () => Diagnostics.Trace(1, "x", 1); g = () => Diagnostics.LogValue("x", 1);'), ["traced", "traced"]],
    ["a name that begins so", more("DiagnosticsText = 1; f = DiagnosticsText;"), []],
  ],
  "evaluated-code": [
    ["quiet", goodFiles(), []],
    ["from the web", more('f = () => Expression.Evaluate(Text.FromBinary(Web.Contents("https://x.example")), #shared);'), ["evaluated"]],
    ["from a parameter", more("f = (code) => Expression.Evaluate(code, #shared);"), ["evaluated"]],
    ["handed on", more("f = List.Transform({}, Expression.Evaluate);"), ["evaluated"]],
    ["own part", more('f = () => Expression.Evaluate(Text.FromBinary(Extension.Contents("Helper.pqm")), #shared);'), []],
    [
      "own part through variables",
      more(
        "Load = (name as text) => let b = Extension.Contents(name), t = Text.FromBinary(b, TextEncoding.Utf8) in Expression.Evaluate(t, #shared);",
      ),
      [],
    ],
    [
      "own part or nothing",
      more(
        'Load = (name) => let b = try Extension.Contents(name) otherwise error "x" in Expression.Evaluate(Text.FromBinary(b), #shared);',
      ),
      ["evaluated"],
    ],
  ],
  "direct-query-source": [
    ["quiet", goodFiles(), []],
    ["without ODBC", publish(", SupportsDirectQuery = true"), ["direct-query-other"]],
    ["computed", publish(", SupportsDirectQuery = Number.IsOdd(1)"), ["direct-query-computed"]],
    [
      "on ODBC",
      goodFiles({ impl: impl("Odbc.DataSource([Driver = checked])"), publish: "Fernhill.Publish = [SupportsDirectQuery = true];" }),
      [],
    ],
    ["false", publish(", SupportsDirectQuery = false"), []],
  ],
  "same-results": [
    ["quiet", goodFiles(), []],
    ["DirectQuery", publish(", SupportsDirectQuery = true"), ["direct-query-offered"]],
    ["false", publish(", SupportsDirectQuery = false"), []],
  ],
  "tabular-data": [
    ["quiet", goodFiles(), []],
    ["cubes", goodFiles({ impl: impl('AnalysisServices.Database(checked, "x")') }), ["cube-function"]],
    ["a name like it", more("CubeSize = 1; f = CubeSize;"), []],
  ],
  "category": [
    ["quiet", goodFiles(), []],
    ["Database", publish(', Category = "Database"'), []],
    ["another", publish(', Category = "Online Services"'), ["shown-under-other"]],
    ["computed", publish(", Category = Text.From(1)"), []],
  ],
};

describe.each(Object.entries(cases) as readonly (readonly [RuleId, readonly Case[]])[])("%s", (rule, all) => {
  for (const [name, files, found, asked] of all) test(name, async () => expect(await foundBy(rule, files, asked)).toEqual(found));
});

test("every rule that a program decides has firing, quiet and near-miss cases", () => {
  const decided = ruleIds.filter((id) => !(confirmedRules as readonly RuleId[]).includes(id));
  expect(Object.keys(cases).toSorted()).toEqual(decided.toSorted());
  for (const all of Object.values(cases)) {
    expect(all.filter(([, , found]) => found.length > 0).length).toBeGreaterThan(0);
    expect(all.filter(([, , found]) => found.length === 0).length).toBeGreaterThan(1);
  }
});

test("a good connector has nothing but what only a person can confirm, and advice never fails", async () => {
  const open = (await checkedFiles(goodFiles())).filter(({ state }) => state !== "met").map(({ rule }) => rule);
  expect(open).toEqual(confirmedRules);
  const handout = await checkedFiles(goodFiles(), { profile: "handout" });
  expect(handout.filter(({ state }) => state !== "met")).toEqual([]);
  const advice = await checkedFiles(goodFiles({ type: "FernhillType = type function (url as Uri.Type) as table;" }), {
    profile: "handout",
  });
  expect(advice.find(({ rule }) => rule === "function-documentation")?.state).toBe("for-a-person");
});

test("code that could not be read leaves open what it may hold", async () => {
  const deep = `f = ${"(".repeat(3000)}1${")".repeat(3000)};`;
  expect(await foundBy("evaluated-code", more(deep))).toEqual(["code-not-read"]);
  expect(await foundBy("https-only", goodFiles({ guard: "", impl: "FernhillImpl = (url as text) as table => 1;", more: deep }))).toEqual([
    "unguarded-address",
    "code-not-read",
  ]);
});

test("places count lines and columns from 1, in the document of the part, and show no secret", async () => {
  const results = await checkedFiles(goodFiles({ more: 'a = 1; /* ü */ client_secret = "hunter2"; b = "http://fern.example";' }));
  const pointOf = (rule: RuleId) => results.find((one) => one.rule === rule)?.points[0];
  const secret = pointOf("no-shared-secret");
  expect(secret?.place).toEqual({ document: "Fernhill.pq", line: 12, column: 32, excerpt: null });
  // What else is on that line does not repeat it either.
  expect(pointOf("written-http")?.place?.excerpt).toBeNull();
  expect(JSON.stringify(results)).not.toContain("hunter2");
});

test("a fingerprint stays when lines are added above, and tells two findings on equal lines apart", async () => {
  const printsOf = async (text: string) => {
    const results = await checkedFiles(more(text));
    return results.find(({ rule }) => rule === "written-http")?.points.map(({ fingerprint }) => fingerprint);
  };
  const two = 'a = "http://fern.example";\nb = 1;\n a = "http://fern.example";';
  const before = await printsOf(two);
  expect(new Set(before).size).toBe(2);
  expect(await printsOf(`\n\n${two}`)).toEqual(before);
});

test("a suppression passes over what it names, with its reason, and one that fits nothing is told", async () => {
  const files = more('a = "http://one.example"; b = "http://two.example";');
  const suppression = { rule: "written-http" as const, reason: "a test server", document: "fernhill.PQ", about: "http://one.example" };
  const [result] = (await checkedFiles(files, { suppressions: [suppression] })).filter(({ rule }) => rule === "written-http");
  expect(result?.points.map(({ suppressed }) => suppressed)).toEqual([null, "a test server"]);
  expect(result?.state).toBe("for-a-person");
  const all = await checkedFiles(files, { suppressions: [{ ...suppression, document: null, about: null }] });
  expect(all.find(({ rule }) => rule === "written-http")?.state).toBe("met");
});

test("code that is too deep to be walked is told, and does not end the check", async () => {
  const long = `f = ${Array.from({ length: 9000 }, (_, at) => `"a${at}"`).join(" & ")};`;
  const chain = `g = ${"if true then 1 else ".repeat(3000)}2;`;
  const switches = `Flag = true; s = ${"if Flag then (".repeat(200)}Diagnostics.Trace(1, "x", 1)${") else 1".repeat(200)};`;
  for (const text of [long, chain, switches]) {
    const found = await foundBy("evaluated-code", more(`${text} h = Expression.Evaluate("1");`));
    expect(found[0]).toBe("evaluated");
    expect(found.slice(1).every((kind) => kind === "code-not-read")).toBe(true);
  }
});
