import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import forge from "node-forge";
import { aSignatureXml, aSigner, signedFiles, type TestSigner } from "../builders/a-signed-package.ts";
import { anArchive, type Files } from "../builders/an-archive.ts";

/** How many of each kind, and what they are made of: as 242 connector files that are in use were found to be. Nothing of them is copied. */
const signedFilesCount = 127;
const plainFilesCount = 115;
const kilobyte = 1024;

/** A generator of numbers from 0 to 1 that starts alike for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;

/** A size of which half are below the median and nine in ten below `p90`. */
function size(random: Random, median: number, p90: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const spread = Math.log(p90 / median) / 1.2816;
  return Math.round(Math.min(median * 8, median * Math.exp(spread * normal)));
}

const words = (
  "account amount archive balance batch border branch budget carrier channel client column contract country credit cursor customer date " +
  "default delivery detail discount document domain entity error event factor field filter folder format group header image index invoice " +
  "item journal key language ledger level limit line list location market material member message method metric model month name number " +
  "object offset option order owner page parameter partner period plan point policy price product profile project query quota rate record " +
  "region report request resource response result role route rule sample schema scope segment server session setting shipment source " +
  "stage state status stock store stream subject supplier system table task team template tenant term ticket title token total unit user " +
  "value vendor version view volume week worker year zone"
).split(" ");
const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
const aName = (random: Random, count = 2): string => Array.from({ length: count }, () => capital(pick(random, words))).join("");
const aSentence = (random: Random, count: number): string =>
  `${capital(Array.from({ length: count }, () => pick(random, words)).join(" "))}.`;

/** Members as connectors have them: requests, paging, tables of navigation, types with documentation, records of options. */
const members: readonly ((random: Random, name: string) => string)[] = [
  (random, name) => {
    const [one, two] = [aName(random), aName(random)];
    return `// ${aSentence(random, 9)}
${name} = (url as text, optional options as record) as table =>
    let
        ${one} = Record.FieldOrDefault(options, "${one}", ${below(random, 500)}),
        // ${aSentence(random, 6)}
        ${two} = [ #"Content-Type" = "application/json", Accept = "application/json", #"X-${one}" = Text.From(${one}) ],
        response = Web.Contents(url, [ Headers = ${two}, ManualStatusHandling = {${400 + below(random, 20)}, 429, 500} ]),
        status = Value.Metadata(response)[Response.Status],
        body = if status = 200 then Json.Document(response) else error Error.Record("${one}", "${aSentence(random, 5)}", [Status = status]),
        rows = try body[${pick(random, words)}] otherwise {},
        table = Table.FromList(rows, Splitter.SplitByNothing(), {"${two}"}, null, ExtraValues.Error)
    in
        table;
`;
  },
  (random, name) => `/*
    ${aSentence(random, 12)}
    ${aSentence(random, 10)}
*/
${name} = (getNextPage as function) as table =>
    let
        pages = List.Generate(
            () => getNextPage(null),
            (page) => page <> null,
            (page) => getNextPage(page),
            each _
        ),
        combined = Table.FromList(pages, Splitter.SplitByNothing(), {"${aName(random)}"}),
        first = combined{0}?,
        expanded = if first = null then Table.FromRows({}) else Value.ReplaceType(
            Table.ExpandTableColumn(combined, "${aName(random)}", Table.ColumnNames(first[Column1])),
            Value.Type(first[Column1])
        )
    in
        expanded;
`,
  (random, name) => `${name} = [
${Array.from({ length: 4 + below(random, 8) }, () => `    ${aName(random, 3)} = [ Name = "${aName(random)}", Kind = "${pick(random, words)}", Leaf = ${pick(random, ["true", "false"])}, Order = ${below(random, 900)} ]`).join(",\n")}
];
`,
  (random, name) => `${name} = #table(
    {"Name", "Key", "ItemKind", "IsLeaf"},
    {
${Array.from({ length: 4 + below(random, 12) }, () => `        {"${aName(random)}", "${pick(random, words)}-${below(random, 1000)}", "${pick(random, ["Table", "Folder", "Function"])}", ${pick(random, ["true", "false"])}}`).join(",\n")}
    }
);
`,
  (random, name) => `${name} = type table [
${Array.from({ length: 5 + below(random, 15) }, () => `    #"${aName(random)} ${pick(random, words)}" = nullable ${pick(random, ["text", "number", "datetimezone", "logical"])}`).join(",\n")}
];
`,
  (random, name) => `${name} = (${pick(random, words)}Rows as list, schema as table) =>
    let
        names = List.Buffer(schema[Name]),
        types = List.Transform(schema[Type], each if _ = "${pick(random, words)}" then type text else type any),
        renamed = List.Transform(names, (one) => {one, Text.Proper(Text.Replace(one, "_", " "))}),
        added = List.Accumulate(renamed, #table({}, {}), (state, current) =>
            Table.AddColumn(state, current{1}, (row) => Record.FieldOrDefault(row, current{0}, null))),
        keys = Table.ReplaceKeys(added, {[Columns = {"${aName(random)}"}, Primary = true]})
    in
        keys meta [ Documentation.Name = "${aName(random)}", Count = List.Count(names) + ${below(random, 50)} * (3 - 1) ];
`,
];

function section(random: Random, connector: string, bytes: number): string {
  const type = `${connector}Type`;
  const icons = (prefix: string) =>
    `{ ${[16, 20, 24, 32].map((pixels) => `Extension.Contents("${prefix}${pixels}.png")`).join(", ")} }, Icon32 = { ${[32, 40, 48, 64].map((pixels) => `Extension.Contents("${prefix}${pixels}.png")`).join(", ")} }`;
  const head = `[Version = "${1 + below(random, 4)}.${below(random, 20)}.${below(random, 9)}"]
section ${connector};

[DataSource.Kind="${connector}", Publish="${connector}.Publish"]
shared ${connector}.Contents = Value.ReplaceType(${connector}Impl, ${type});

${type} = type function (
    url as (Uri.Type meta [
        Documentation.FieldCaption = Extension.LoadString("UrlCaption"),
        Documentation.FieldDescription = Extension.LoadString("UrlDescription"),
        Documentation.SampleValues = {"https://${pick(random, words)}.invalid/api"}
    ]),
    optional limit as (type number meta [ Documentation.FieldCaption = Extension.LoadString("LimitCaption") ]))
    as table meta [
        Documentation.Name = Extension.LoadString("FunctionName"),
        Documentation.LongDescription = Extension.LoadString("FunctionDescription")
    ];

${connector}Impl = (url as text, optional limit as number) as table =>
    let
        source = Json.Document(Web.Contents(url)),
        table = Table.FromRecords(source)
    in
        if limit = null then table else Table.FirstN(table, limit);

${connector} = [
    TestConnection = (dataSourcePath) => { "${connector}.Contents", dataSourcePath },
    Authentication = [
        UsernamePassword = [ UsernameLabel = Extension.LoadString("UserLabel"), PasswordLabel = Extension.LoadString("PasswordLabel") ],
        Key = [ KeyLabel = Extension.LoadString("KeyLabel") ],
        Anonymous = []
    ],
    Label = Extension.LoadString("DataSourceLabel")
];

${connector}.Publish = [
    Beta = ${pick(random, ["true", "false"])},
    Category = "Other",
    ButtonText = { Extension.LoadString("ButtonTitle"), Extension.LoadString("ButtonHelp") },
    LearnMoreUrl = "https://${pick(random, words)}.invalid/",
    SourceImage = ${connector}.Icons,
    SourceTypeImage = ${connector}.Icons
];

${connector}.Icons = [ Icon16 = ${icons(connector)} ];
`;
  const pieces = [head];
  let length = head.length;
  for (let at = 0; length < bytes; at += 1) {
    const member = pick(random, members)(random, `${aName(random)}${at}`);
    pieces.push(member);
    length += member.length;
  }
  return pieces.join("\n").replaceAll("\n", "\r\n");
}

/** The keys that the section document loads, and as many others as the size asks for. */
const loadedKeys =
  "UrlCaption UrlDescription LimitCaption FunctionName FunctionDescription UserLabel PasswordLabel KeyLabel DataSourceLabel ButtonTitle ButtonHelp".split(
    " ",
  );

/** As Visual Studio writes them: a schema of 3 KB before the texts. */
const resxHead = `<?xml version="1.0" encoding="utf-8"?>
<root>
  <!-- ${"A resource file of texts. ".repeat(30)} -->
  <xsd:schema id="root" xmlns="" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:msdata="urn:schemas-microsoft-com:xml-msdata">
    <xsd:import namespace="http://www.w3.org/XML/1998/namespace" />
    <xsd:element name="root" msdata:IsDataSet="true">
      <xsd:complexType>
        <xsd:choice maxOccurs="unbounded">
${["metadata", "assembly", "data", "resheader"].map((name) => `          <xsd:element name="${name}"><xsd:complexType><xsd:sequence><xsd:element name="value" type="xsd:string" minOccurs="0" /></xsd:sequence><xsd:attribute name="name" use="required" type="xsd:string" /><xsd:attribute name="type" type="xsd:string" /><xsd:attribute ref="xml:space" /></xsd:complexType></xsd:element>`).join("\n")}
        </xsd:choice>
      </xsd:complexType>
    </xsd:element>
  </xsd:schema>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  <resheader name="version"><value>2.0</value></resheader>
`;

function resx(random: Random, bytes: number): string {
  const pieces = [resxHead];
  let length = resxHead.length;
  for (let at = 0; at < loadedKeys.length || length < bytes; at += 1) {
    const key = loadedKeys[at] ?? `${aName(random, 3)}${at}`;
    const comment = at % 4 === 0 ? `\n    <comment>${aSentence(random, 4)}</comment>` : "";
    const text = `${aSentence(random, 3 + below(random, 9))}${at % 7 === 0 ? " &amp; é" : ""}`;
    const entry = `  <data name="${key}" xml:space="preserve">\n    <value>${text}</value>${comment}\n  </data>\n`;
    pieces.push(entry);
    length += entry.length;
  }
  return `${pieces.join("")}</root>`;
}

function png(random: Random, pixels: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  header.set([8, 6, 0, 0, 0], 8);
  // An eighth of the bytes is noise, so that it packs as badly as a drawn icon.
  const rows = Buffer.from(
    Array.from({ length: pixels * (1 + 4 * pixels) }, (_, at) => (at % (1 + 4 * pixels) === 0 || at % 8 > 0 ? 0 : below(random, 256))),
  );
  const mark = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([mark, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

const cultures = (
  "ar bg ca cs da de el es et eu fi fr gl he hi hr hu id it ja kk ko lt lv ms nb nl pl pt pt-PT ro ru sk sl sr-Cyrl sr-Latn sv th tr uk vi " +
  "zh-Hans zh-Hant"
).split(" ");

function connectorFiles(
  random: Random,
  name: string,
  sizes: { readonly section: number; readonly resx: number; readonly cultures: number },
): Files {
  return {
    [`${name}.m`]: section(random, name, sizes.section),
    ...Object.fromEntries([16, 20, 24, 32, 40, 48, 64, 80].map((pixels) => [`${name}${pixels}.png`, png(random, pixels)])),
    "resources.resx": resx(random, sizes.resx),
    ...Object.fromEntries(cultures.slice(0, sizes.cultures).map((culture) => [`resources.${culture}.resx`, resx(random, sizes.resx)])),
  };
}

/** A root, an issuer and a signer with certificates as long as those of public authorities. */
function signingChain(random: Random): readonly TestSigner[] {
  const key = () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    return forge.pki.privateKeyFromPem(privateKey.export({ type: "pkcs1", format: "pem" }).toString());
  };
  const value = (length: number) =>
    Buffer.concat([Buffer.from([0x04, 0x82, length >> 8, length & 0xff]), Buffer.from(Array.from({ length }, () => below(random, 256)))]);
  const extensions = [{ id: "1.3.6.1.4.1.99999.1", critical: false, value: value(700) }];
  const authority = { basicConstraints: { cA: true }, keyUsage: ["keyCertSign"], usage: [], extensions } as const;
  const root = aSigner({ ...authority, key: key(), name: "Quarry Root" });
  const issuer = aSigner({ ...authority, key: key(), name: "Quarry Issuing", issuer: root });
  return [aSigner({ key: key(), name: "Fernhill Data", issuer, extensions }), issuer, root];
}

export interface Corpus {
  readonly folder: string;
  readonly signed: readonly string[];
  readonly plain: readonly string[];
}

/** Writes the files into a folder of their own, does the work with them, and removes them. */
export async function withRealDistribution<T>(work: (corpus: Corpus) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), "mezzanine-bench-"));
  const folder = join(root, "connectors");
  mkdirSync(folder);
  try {
    return await work({ folder, ...(await writeAll(folder)) });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function writeAll(folder: string): Promise<Omit<Corpus, "folder">> {
  const random = numbersFrom(20_240_506);
  const chain = signingChain(random);
  const [signer] = chain;
  if (signer === undefined) throw new Error("no signer");
  const [signed, plain]: [string[], string[]] = [[], []];
  for (let at = 0; at < signedFilesCount; at += 1) {
    const name = `Signed${at}${aName(random, 1)}`;
    const isLargest = at === 60;
    const files = {
      ...connectorFiles(random, name, {
        section: isLargest ? 9 * kilobyte * kilobyte : size(random, 30 * kilobyte, 100 * kilobyte),
        resx: 8 * kilobyte,
        // One in six is translated into all languages, the others into none.
        cultures: at % 6 === 5 ? 43 : 0,
      }),
      "Helpers.pqm": section(random, `${name}Helpers`, 2 * kilobyte),
    };
    const xml = aSignatureXml(files, { signer, certificates: chain.map(({ certificate }) => certificate) });
    signed.push(join(folder, `${name}.pqx`));
    writeFileSync(signed.at(-1) ?? "", await anArchive(signedFiles(files, [xml])));
  }
  for (let at = 0; at < plainFilesCount; at += 1) {
    const name = `Plain${at}${aName(random, 1)}`;
    const files = connectorFiles(random, name, { section: size(random, 31 * kilobyte, 74 * kilobyte), resx: 6 * kilobyte, cultures: 0 });
    plain.push(join(folder, `${name}.mez`));
    writeFileSync(plain.at(-1) ?? "", await anArchive(files));
  }
  return { signed, plain };
}
