import { describe, expect, test } from "vitest";
import type { Capability } from "../../../../shared/model/capabilities.ts";
import { readCapabilities } from "../../../../electron/engine/section/capabilities/read-capabilities.ts";
import { readConnector } from "../../../../electron/engine/section/read-connector.ts";
import { limits } from "../../../../electron/engine/limits.ts";
import { aParts, type Contents } from "../a-parts.ts";

async function capabilitiesOf(code: string, beside: Contents = {}) {
  const parts = aParts({ "Main.pq": code.startsWith("section") ? code : `section A;\nB = ${code};`, ...beside });
  return readCapabilities(parts, (await readConnector(parts)).facts);
}

/** A short form: what matters of each. */
function inShort(one: Capability): string {
  switch (one.kind) {
    case "address":
      return `${one.use} ${one.host}${one.whole ? "" : "…"}`;
    case "asked-address":
      return `asks ${one.functionName} ${one.parameters.join(" ")}`;
    case "data-function":
      return `${one.functionName} ${one.called}`;
    case "sign-in":
      return `sign-in ${one.authentication ?? "?"}`;
    case "direct-query":
      return `direct-query ${one.certain}`;
    default:
      return `${one.kind} ${one.functionName}`;
  }
}

const shortly = async (code: string, beside: Contents = {}) => (await capabilitiesOf(code, beside)).seen.map(inShort);

describe("functions and addresses", () => {
  test.each<[string, string, readonly string[]]>([
    ["a call with a text", 'Web.Contents("https://api.contoso.com/v1")', ["contacted api.contoso.com", "Web.Contents fixed"]],
    ["a call with a parameter", "(url) => Web.Contents(url)", ["Web.Contents computed"]],
    ["both", '{Web.Contents("https://a.com"), Web.Contents(x)}', ["contacted a.com", "Web.Contents mixed"]],
    ["a function handed on", "List.Transform(x, Web.Contents)", ["Web.Contents computed"]],
    ["a quoted name", '#"Web.Contents"("https://a.com")', ["contacted a.com", "Web.Contents fixed"]],
    ["a quoted name with an escape", '#"Web#(002e)Contents"(x)', ["Web.Contents computed"]],
    ["space and comments between", 'Web.Contents /* x */ ( // y\n "https://a.com")', ["contacted a.com", "Web.Contents fixed"]],
    ["a comment", '1 /* Web.Contents("https://a.com") */ // File.Contents("https://b.com")', []],
    ["the name in a text", '"Web.Contents(url)"', []],
    ["a longer name", "My.Web.Contents(x) + Web.Contents2(x)", []],
    ["a field of that name", "[Web.Contents = 1]", []],
    ["a field selected", "x[Web.Contents]", []],
    ["a text with an escape in the address", '"https://#(0061).com/"', ["written a.com"]],
    ["a name before an @", '"https://microsoft.com@evil.com/"', ["written evil.com"]],
    ["a port and capitals", '"HTTPS://Api.Contoso.COM:8443/x"', ["written api.contoso.com:8443"]],
    ["a host that is put together", '"https://" & region & ".contoso.com"', ["written …"]],
    ["the beginning of a host", '"https://api." & domain', ["written api.…"]],
    ["a path that is put together", '"https://a.com/" & path', ["written a.com"]],
    ["a template", '"https://{0}.contoso.com/"', ["written {0}.contoso.com…"]],
    ["several in one text", '"see http://a.com/x and https://b.com"', ["written a.com", "written b.com"]],
    ["no address", '"http is a protocol: a.com"', []],
    ["a host in another script", '"https://münchen.example/"', ["written xn--mnchen-3ya.example"]],
    ["contacted and written", '{Web.Contents("https://a.com"), "https://a.com/help"}', ["contacted a.com", "Web.Contents fixed"]],
    ["a server", 'Sql.Database("sql.contoso.com", "db")', ["contacted sql.contoso.com", "Sql.Database fixed"]],
    ["a connection text", 'Odbc.Query("driver=X;server=db.contoso.com;port=1", q)', ["contacted db.contoso.com", "Odbc.Query fixed"]],
    [
      "a connection record",
      'Odbc.DataSource([Driver = "X", Server = "db.contoso.com"])',
      ["written db.contoso.com", "Odbc.DataSource computed"],
    ],
    ["a share", 'Folder.Files("\\\\files01\\x")', ["contacted files01", "Folder.Files fixed"]],
    ["a file", 'File.Contents("C:\\x.txt")', ["File.Contents fixed"]],
    ["a text that never ends", '"https://a.com/', ["written a.com"]],
  ])("%s", async (_, code, expected) => {
    expect(await shortly(code)).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ["the credential", "Extension.CurrentCredential()[Key]", ["reads-credential Extension.CurrentCredential"]],
    ["code of a text", "Expression.Evaluate(t, #shared)", ["evaluates-code Expression.Evaluate", "evaluates-code #shared"]],
    ["all sections", "#sections", ["evaluates-code #sections"]],
    ["traces", "Diagnostics.Trace(1, t, v)", ["writes-traces Diagnostics.Trace"]],
    ["native queries", "Value.NativeQuery(s, q)", ["native-query Value.NativeQuery"]],
    ["native queries declared", "[NativeQueryProperties = [navigationSteps = {}]]", ["native-query NativeQueryProperties"]],
    ["a function called by its name", 'Record.Field(#shared, "Web.Contents")(u)', ["Web.Contents computed", "evaluates-code #shared"]],
    [
      "a call in code that is made",
      'Expression.Evaluate("File.Contents(x)", #shared)',
      ["File.Contents computed", "evaluates-code Expression.Evaluate", "evaluates-code #shared"],
    ],
  ])("%s", async (_, code, expected) => {
    expect(await shortly(code)).toEqual(expected);
  });
});

const document = `section Sample;
[DataSource.Kind = "Kind", Publish = "Kind.Publish"]
shared Sample.Contents = Value.ReplaceType(impl, type function (url as Uri.Type) as table);
impl = (url) => Web.Contents(url);
Kind = [Authentication = [
  Key = [],
  OAuth = [StartLogin = a, FinishLogin = b]
]];
Kind.Publish = [ButtonText = {"T"}, SupportsDirectQuery = true];`;

test("what is declared, with its line", async () => {
  const { seen } = await capabilitiesOf(document);
  expect(seen.map((one) => [inShort(one), ...one.places.map(({ line }) => line)])).toEqual([
    ["asks Sample.Contents url", 3],
    ["Web.Contents computed", 4],
    ["sign-in Key", 6],
    ["sign-in OAuth", 7],
    ["direct-query true", 9],
  ]);
});

test.each([
  ["no DirectQuery", "SupportsDirectQuery = false", []],
  ["computed DirectQuery", "SupportsDirectQuery = f()", ["direct-query false"]],
])("%s", async (_, field, expected) => {
  const seen = await shortly(document.replace("SupportsDirectQuery = true", field));
  expect(seen.filter((one) => one.startsWith("direct-query"))).toEqual(expected);
});

test.each([
  ["server as text, database as text", ["asks Sample.Contents server"]],
  ["baseUrl as text", ["asks Sample.Contents baseUrl"]],
  ["workspace as text, emailAddress as text", []],
])("the user gives an address: %s", async (parameters, expected) => {
  const seen = await shortly(document.replace("url as Uri.Type", parameters));
  expect(seen.filter((one) => one.startsWith("asks"))).toEqual(expected);
});

describe("other documents of the file", () => {
  test("helpers count, developers' queries do not", async () => {
    const { seen } = await capabilitiesOf("1", {
      "Helper.pqm": "\n\nlet x = File.Contents(y) in x",
      "Main.query.pq": "Sql.Database(a, b)",
      "texts.resx": "<x>Web.Contents(</x>",
    });
    expect(seen).toMatchObject([{ functionName: "File.Contents", places: [{ document: "Helper.pqm", line: 3 }] }]);
  });
  test("a part that the code names is code, whatever its name", async () => {
    const code = 'Expression.Evaluate(Text.FromBinary(Extension.Contents("payload.txt")), #shared)';
    const beside = { "payload.txt": 'Web.Contents("https://hidden.example")', "other.txt": "Sql.Database(a, b)" };
    expect(await shortly(code, beside)).toContain("contacted hidden.example");
    expect(await shortly(code, beside)).not.toContain("Sql.Database computed");
  });
  test("one that cannot be read is named", async () => {
    const huge = "x".repeat(2 * limits.mCharacters + 2);
    expect((await capabilitiesOf("1", { "Helper.pqm": huge })).unread).toEqual(["Helper.pqm"]);
  });
});

test("what is listed has a bound, and what is not is counted", async () => {
  const many = Array.from({ length: limits.capabilities + 50 }, (_, at) => `"https://h${at}.example/"`).join(",");
  const { seen, leftOut } = await capabilitiesOf(`{${many}}`);
  expect([seen.length, leftOut]).toEqual([limits.capabilities, 50]);
  const lines = Array.from({ length: 20 }, () => "Web.Contents(x)").join(",\n");
  const { seen: repeated } = await capabilitiesOf(`{${lines}}`);
  expect(repeated).toMatchObject([{ morePlaces: 20 - limits.capabilityPlaces }]);
  expect(repeated[0]?.places).toHaveLength(limits.capabilityPlaces);
});
