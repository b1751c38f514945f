import { readdirSync, readFileSync } from "node:fs";
import { aRawZip } from "../builders/a-raw-zip.ts";
import { aConnector } from "../builders/a-connector.ts";
import { connectorFiles } from "../builders/an-archive.ts";
import { readEntries, type ZipEntry } from "./zip-model.ts";

/** A file to start from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
  /** Null for a bare document, and for archives that are broken on purpose. */
  readonly entries: readonly ZipEntry[] | null;
  /** What the tools that made it say; null for files without a signature. */
  readonly integrity: string | null;
  readonly signers: readonly string[];
  /** What of it is honest by the word of its makers, where that is not all: without what they added, with each certificate once. */
  readonly core: readonly ZipEntry[] | null;
}

const golden = new URL("../fixtures/golden/", import.meta.url);

interface GoldenTruth {
  readonly file: string;
  readonly integrity: string;
  readonly signer?: { readonly sha1: string } | null;
  readonly because?: string;
  readonly uncovered?: readonly string[];
}

/** Golden files, small connectors of our own, and bare documents; always in the same order. */
export function readSeeds(): readonly Seed[] {
  const truth: readonly GoldenTruth[] = JSON.parse(readFileSync(new URL("expected.json", golden), "utf8"));
  const files = readdirSync(golden)
    .filter((name) => name.endsWith(".pqx"))
    .sort();
  const signed = files.map((name): Seed => {
    const bytes = readFileSync(new URL(name, golden));
    const known = truth.find(({ file }) => file === name);
    const entries = readEntries(bytes);
    return {
      name,
      bytes,
      entries,
      integrity: known?.integrity ?? null,
      signers: known?.signer ? [known.signer.sha1] : [],
      core: entries === null || known === undefined ? null : coreOf(entries, known),
    };
  });
  return [...signed, ...unsigned()];
}

function coreOf(entries: readonly ZipEntry[], { integrity, because, uncovered }: GoldenTruth): readonly ZipEntry[] | null {
  if (integrity === "altered" && because === undefined && uncovered !== undefined) {
    const kept = entries.filter(({ name }) => !uncovered.includes(decodeURIComponent(name)));
    return kept.length < entries.length ? kept : null;
  }
  if (integrity !== "unsupported" || because !== "too-large") return null;
  const once = (entry: ZipEntry): ZipEntry => ({ ...entry, content: withoutRepeatedCertificates(entry.content) });
  return entries.map((entry) => (/\.psdsxs$/iu.test(entry.name) ? once(entry) : entry));
}

/** Nobody signs the list of certificates. */
function withoutRepeatedCertificates(xml: Buffer): Buffer {
  const seen = new Set<string>();
  return Buffer.from(
    xml.toString("utf8").replace(/<X509Certificate>[^<]*<\/X509Certificate>/gu, (certificate) => {
      const repeated = seen.has(certificate);
      seen.add(certificate);
      return repeated ? "" : certificate;
    }),
  );
}

function unsigned(): readonly Seed[] {
  const own = { entries: null, integrity: null, signers: [], core: null };
  const archives = Object.entries({
    "small.mez": connectorFiles,
    "other.mez": aConnector("Gorse"),
    "rich.mez": { "Heather.pq": richDocument, "resources.resx": richResources, "resources.es-MX.resx": richResources },
  });
  return [
    ...archives.map(([name, files]) => {
      const bytes = aRawZip({ entries: Object.entries(files).map(([entry, content]) => ({ name: entry, content })) });
      return { ...own, name, bytes, entries: readEntries(bytes) };
    }),
    { ...own, name: "rich.pq", bytes: Buffer.from(richDocument) },
    { ...own, name: "rich-utf16.pq", bytes: Buffer.from(`\ufeff${richDocument}`, "utf16le") },
  ];
}

/** Something of each thing that a section document can say about a connector. */
const richDocument = `// Made for the fuzzer
[Version = "2.3.1", Requires = [Core = "[0.0,1.0)"]]
section Heather;

[DataSource.Kind = "Heather", Publish = "Heather.Publish"]
shared Heather.Contents = Value.ReplaceType(Heather.Impl, type function (
    url as (Uri.Type meta [Documentation.FieldCaption = "URL", Documentation.SampleValues = {"https://a"}]),
    optional options as (type nullable [optional Timeout = nullable duration, Mode = text])) as table
    meta [Documentation.Name = Extension.LoadString("Title"), Documentation.LongDescription = "A" & "B"]);

[DataSource.Kind = #"Heather" & ""]
shared Heather.Two = let a = [x = 1, y = {1, 2, "three"}], b = a[x]? in (id as number, optional name as nullable text) as any =>
  try b otherwise #"quoted ""name""";
Heather.Impl = (url, optional options) => let source = Json.Document(Web.Contents(url, [Headers = [Accept = "*/*"]])) in
    if options = null then source else Table.FromRecords(List.Transform(source, each [Id = [id], Name = _[name]]));

Heather = [
    TestConnection = (path) => {"Heather.Contents", path},
    Authentication = [Key = [KeyLabel = Extension.LoadString("Key")], UsernamePassword = [],
      OAuth = [StartLogin = StartLogin, FinishLogin = FinishLogin], Windows = []] & Extra,
    Label = Extension.LoadString("Title"), SupportsEncryption = false, Icons = Heather.Icons
];
Extra = if true and not false then [Anonymous = []] else [Aad = []];
Heather.Publish = [
    Beta = true, Category = "Azure", ButtonText = {Extension.LoadString("Title"), Extension.LoadString("Help")},
      LearnMoreUrl = "https://heather.example/" & Text.From(1),
    SourceImage = Heather.Icons, SourceTypeImage = Heather.Icons, SupportsDirectQuery = 1 < 2,
      NativeQueryProperties = [navigationSteps = {[indexName = "Name"]}], Cateogry = "x"
];
Heather.Icons = [Icon16 = {Extension.Contents("Heather16.png"), Extension.Contents("Heather20.png")},
  Icon32 = List.Transform({32, 40}, each Extension.Contents("Heather" & Text.From(_) & ".png"))];
StartLogin = (resourceUrl, state, display) => [LoginUri = "https://a", CallbackUri = "b", WindowHeight = 0x2D0, Context = null];
FinishLogin = (context, callbackUri, state) => /* nothing */ #duration(0, 0, 0, 1.5e2) meta [a = type table [b = Int64.Type]];
`;

const data = (key: string, value: string): string =>
  `<data name="${key}" xml:space="preserve"><value>${value}</value><comment>c</comment></data>`;

const richResources = `<?xml version="1.0" encoding="utf-8"?>
<root>
  <xsd:schema id="root" xmlns="" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:msdata="urn:schemas-microsoft-com:xml-msdata">
    <xsd:element name="root" msdata:IsDataSet="true"><xsd:complexType><xsd:choice maxOccurs="unbounded"/></xsd:complexType></xsd:element>
  </xsd:schema>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  ${data("Title", "Heather &amp; Gorse")}${data("Help", "<![CDATA[Ask <them>]]>")}${data("Key", "Key &#x41;")}
  <data name="Icon" type="System.Resources.ResXFileRef"><value>a.png;System.Byte[]</value></data>
</root>`;
