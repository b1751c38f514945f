import type { ConnectorFacts, DataSourceKind, MissingReference, NotRead, Publish, Unread } from "../../../shared/model/connector.ts";
import type { Inspection } from "../../../shared/model/inspection.ts";
import type { PartName } from "../../../shared/model/signature.ts";
import { limits } from "../limits.ts";
import { partKey } from "../archive/entry-names.ts";
import type { Parts } from "../archive/parts.ts";
import { Evaluator } from "./values/evaluate.ts";
import { findMainDocuments, type MainDocument } from "./find-main.ts";
import { findMistakes } from "./find-mistakes.ts";
import { createGrammar } from "./syntax/grammar.ts";
import { memberPrints } from "./member-prints.ts";
import { Code } from "./names/code.ts";
import { findLoadedParts } from "./names/loaded-parts.ts";
import { readAttributes } from "./read-attributes.ts";
import { readExports, type Declaration, type DeclaredMembers } from "./read-exports.ts";
import { createImageReader, type ImageReader } from "./read-images.ts";
import { readKind } from "./read-kind.ts";
import { readPublish } from "./read-publish.ts";
import { readTestConnection } from "./read-test-connection.ts";
import { readResources, type Resources } from "./read-resources.ts";
import { FactReader } from "./values/record-view.ts";
import { scanMembers, type ScannedMember, type UnreadPlace } from "./syntax/scan-members.ts";
import { waiting, type Scope, type Thunk } from "./values/values.ts";
import { placesIn, type SyntaxProblem } from "./syntax/walk-expression.ts";

/**
 * What a connector's main document declares, and the pictures it names. Nothing is run; what depends on running the code stays unknown.
 * Of several section documents none is read, except when the file's signature covers exactly one of them.
 */
export async function readConnector(
  parts: Parts,
  isCovered: (name: PartName) => boolean = () => false,
): Promise<{ readonly facts: ConnectorFacts; readonly images: Inspection["images"] }> {
  const { candidates: mainCandidates, sections, misnamed } = findMainDocuments(parts);
  const resources = readResources(parts);
  const [main, second] = sections.length > 1 ? sections.filter(({ name }) => isCovered(name)) : sections;
  if (main === undefined || second !== undefined) {
    const named = misnamed === null ? {} : { misnamedMain: misnamed };
    return { facts: { ...nothingRead, mainCandidates, ...named, cultures: resources.cultures }, images: [] };
  }
  const images = createImageReader(parts);
  const facts = await readDocument(main, { resources, images, lacksPart: partsLackedBy(parts) });
  return { facts: { ...facts, mainCandidates }, images: images.images() };
}

const nothingRead: ConnectorFacts = {
  parse: "none",
  syntaxError: null,
  codeCheck: { kind: "not-needed" },
  notRead: [],
  mainDocument: null,
  mainCandidates: [],
  sectionName: null,
  version: null,
  requires: null,
  dataSourceKinds: [],
  publishes: [],
  functions: [],
  sharedValues: [],
  cultures: [],
  missing: [],
};

interface Surroundings {
  readonly resources: Resources;
  readonly images: ImageReader;
  readonly lacksPart: (name: PartName) => boolean;
}

async function readDocument({ name, text }: MainDocument, { resources, images, lacksPart }: Surroundings): Promise<ConnectorFacts> {
  const { section, members: scanned, problems } = scanMembers(text);
  const refused: SyntaxProblem[] = [];
  const onProblem = (problem: SyntaxProblem): void => {
    if (refused.length < limits.mReportedNotRead) refused.push(problem);
  };
  const sectionName = section?.name ?? null;
  const grammar = createGrammar(text, sectionName);
  const head = await readAttributes(section?.attributes ?? null, grammar, onProblem);
  const declared: Declaration[] = [];
  for (const member of scanned) declared.push({ member, attributes: await readAttributes(member.attributes, grammar, onProblem) });

  const members = memberScope(scanned);
  const missing: MissingReference[] = [];
  // What could not be read may well hold the member.
  const lacks = (member: string): boolean => problems.length === 0 && !members.has(member);
  const loadString = stringLoader(resources, missing);
  const facts = new FactReader(text, new Evaluator({ grammar, members, sectionName, loadString, onProblem }));
  const kindsRead: DataSourceKind[] = [];
  const kinds = bounded(namesIn(declared, "DataSource.Kind"), limits.mReadKinds);
  for (const kind of kinds.read) {
    if (lacks(kind)) missing.push({ what: "member", name: kind, asked: "kind" });
    kindsRead.push(await readKind(kind, members.get(kind), { facts, images }));
  }
  const publishes: Publish[] = [];
  const published = bounded(namesIn(declared, "Publish"), limits.mReadPublishes);
  for (const publish of published.read) {
    if (lacks(publish)) missing.push({ what: "member", name: publish, asked: "publish" });
    publishes.push(await readPublish(publish, members.get(publish), { facts, images }));
  }
  const pathRules = new Map(kindsRead.map(({ name: kind, resourcePath }) => [kind, resourcePath.kind]));
  const document: DeclaredMembers = { declared, members, facts, pathRules, lacks };
  const exports = await readExports(document);
  const dataSourceKinds: DataSourceKind[] = [];
  for (const kind of kindsRead) dataSourceKinds.push({ ...kind, testConnectionCall: await readTestConnection(kind.name, document) });
  const roots = {
    records: [...kinds.read, ...published.read],
    exports: scanned.filter(({ shared }) => shared).map((member) => member.name),
  };
  const code = problems.length === 0 ? new Code(text, { sectionName, members: scanned, roots }) : null;
  const mistakes = findMistakes({ head, members: declared, code, unreadableIcons: images.unreadable() });
  const loaded = code === null ? [] : findLoadedParts(code);
  const missingParts = new Map([...images.missing(), ...loaded].filter(lacksPart).map((part) => [part.toLowerCase(), part]));
  for (const part of missingParts.values()) missing.push({ what: "part", name: part });
  const version = head.texts.get("Version") ?? [...head.texts].find(([field]) => field.toLowerCase() === "version")?.[1] ?? null;
  const requires = head.records.get("Requires");
  const unread = {
    functions: exports.functionsLeft,
    sharedValues: exports.sharedValuesLeft,
    dataSourceKinds: kinds.left,
    publishes: published.left,
    missing: Math.max(0, missing.length - limits.mReadMissing),
  };
  return {
    parse: "ok",
    syntaxError: null,
    codeCheck: { kind: "not-checked" },
    notRead: notReadIn(text, [...problems, ...refused.map((problem) => ({ ...problem, member: memberAt(scanned, problem.at) }))]),
    mainDocument: name,
    mainCandidates: [name],
    sectionName,
    version,
    requires: requires === undefined ? null : Object.fromEntries(requires),
    dataSourceKinds,
    publishes,
    functions: exports.functions,
    sharedValues: exports.sharedValues,
    cultures: resources.cultures,
    missing: missing.slice(0, limits.mReadMissing),
    ...(mistakes.length === 0 ? {} : { mistakes }),
    memberPrints: memberPrints(text, scanned),
    ...(isWhole(unread) ? {} : { unread }),
  };
}

/** What is there under another separator may be found or not: that is not known. */
function partsLackedBy(parts: Parts): (name: PartName) => boolean {
  const keyOf = (name: PartName): string => partKey(name.replaceAll("\\", "/"));
  const held = new Set(parts.all.map(({ name }) => keyOf(name)));
  return (name) => parts.find(name) === undefined && !held.has(keyOf(name));
}

const isWhole = (unread: Unread): boolean => Object.values(unread).every((count) => count === 0);

/** The first names, as many as are read, and how many are left. */
const bounded = (names: readonly string[], most: number): { readonly read: readonly string[]; readonly left: number } => ({
  read: names.slice(0, most),
  left: Math.max(0, names.length - most),
});

/** Every member sees every other. Of two members with one name the first counts; Power Query refuses such a document. */
function memberScope(scanned: readonly ScannedMember[]): ReadonlyMap<string, Thunk> {
  const names = new Map<string, Thunk>();
  const scope: Scope = { names, without: null, outer: null };
  for (const { name, expression } of scanned) if (!names.has(name)) names.set(name, waiting({ kind: "span", span: expression, scope }));
  return names;
}

/** What the attribute names, each once, in order of first mention. Members need not be shared for that. */
const namesIn = (declared: readonly Declaration[], attribute: string): readonly string[] => [
  ...new Set(declared.flatMap(({ attributes }) => attributes.texts.get(attribute) ?? [])),
];

/** `Extension.LoadString`: a key that the neutral resources lack is noted once. */
function stringLoader(resources: Resources, missing: MissingReference[]): (key: string) => ReturnType<Resources["textOf"]> {
  const noted = new Set<string>();
  return (key) => {
    const text = resources.textOf(key);
    if (text.neutral === null && !noted.has(key)) {
      noted.add(key);
      missing.push({ what: "string", key, culture: "" });
    }
    return text;
  };
}

const memberAt = (scanned: readonly ScannedMember[], at: number): string | null =>
  scanned.find(({ attributes, expression }) => at >= (attributes ?? expression).start && at <= expression.end)?.name ?? null;

/** In their order, each place once. */
function notReadIn(text: string, places: readonly UnreadPlace[]): readonly NotRead[] {
  const sorted = [...new Map(places.toSorted((one, other) => one.at - other.at).map((place) => [place.at, place])).values()];
  const first = sorted.slice(0, limits.mReportedNotRead);
  return placesIn(text, first).map((place, index) => ({ member: first[index]?.member ?? null, ...place }));
}
