import {
  capabilityKinds,
  type Capabilities,
  type Capability,
  type CapabilityFacts,
  type CodePlace,
} from "../../../../shared/model/capabilities.ts";
import type { ConnectorFacts } from "../../../../shared/model/connector.ts";
import type { Part, Parts } from "../../archive/parts.ts";
import { limits } from "../../limits.ts";
import { readMText } from "../find-main.ts";
import { knownFunctions, type KnownFunction } from "./known-functions.ts";
import { afterQuoted } from "../syntax/m-lexemes.ts";
import { textOfLiteral } from "../syntax/m-literals.ts";
import { createLineCounter, createNameFilter, nextLexeme, scanCode, type CodeVisitor } from "./scan-code.ts";
import { addressesInText, isHostName, serverName, serversInConnectionText, type TextAddress } from "./text-addresses.ts";

/** What the code names, document by document, and what the declarations add. Comments do not count; texts do where they hold an address. */
export function readCapabilities(parts: Parts, facts: ConnectorFacts): Capabilities {
  const seen = new SeenCapabilities();
  const declared = declaredBy(facts);
  const fields = new FieldPlaces(declared.map(({ field }) => field));
  const mayMatter = createNameFilter([...knownFunctions.keys(), ...serverFields, nativeQueries, ...fields.names()]);
  const unread = readCode(parts, (document, named) => readDocument(document, { seen, fields, named, mayMatter }));
  for (const { facts: one, field } of declared) seen.add(one, ...fields.of(field).map((place) => () => place));
  return { ...seen.list(), unread };
}

interface CodeDocument {
  readonly name: string;
  readonly text: string;
}

const codeName = /\.(?:m|pq|pqm)$/iu;
/** For the developer only: Power BI does not load it. */
const queryName = /\.query\.(?:m|pq)$/iu;
const noCode = /\.(?:png|jpe?g|gif|svg|ico|resx)$/iu;

/** Parts that are no code by their names, by lower-case name; and those of them that a document names. */
interface NamedParts {
  readonly candidates: ReadonlyMap<string, Part>;
  readonly found: Set<Part>;
}

/** Reads the main document, helpers, and whatever other part they name, because a helper may have any name. Returns what could not be read. */
function readCode(parts: Parts, read: (document: CodeDocument, named: NamedParts) => void): readonly string[] {
  const unread: string[] = [];
  let left = limits.codeCharacters;
  const isCode = ({ name, packaging }: Part) =>
    parts.container === "section" || (!packaging && codeName.test(name) && !queryName.test(name));
  const isOther = (part: Part) => !isCode(part) && !part.packaging && !noCode.test(part.name) && !queryName.test(part.name);
  const named: NamedParts = {
    candidates: new Map(parts.all.filter(isOther).map((part) => [part.name.toLowerCase(), part])),
    found: new Set(),
  };
  const readPart = (part: Part, isText: (text: string) => boolean) => {
    const text = part.sizeBytes > 2 * left ? null : readMText(part);
    if (text === null || text.length > left) {
      if (unread.length < mostUnread) unread.push(part.name);
      return;
    }
    left -= text.length;
    if (isText(text)) read({ name: part.name, text }, named);
  };
  for (const part of parts.all.filter(isCode)) readPart(part, () => true);
  // A set goes on with what is added while it is gone through: one helper may name the next.
  for (const part of named.found) readPart(part, (text) => !text.includes("\0"));
  return unread;
}

const mostUnread = 20;
const longestPartName = 260;

/** The same for the same facts. */
function keyOf(facts: CapabilityFacts): string {
  switch (facts.kind) {
    case "address":
      return `address ${facts.use} ${facts.whole} ${facts.host}`;
    case "data-function":
      return `data-function ${facts.called} ${facts.functionName}`;
    case "reads-credential":
    case "evaluates-code":
    case "writes-traces":
    case "native-query":
      return `${facts.kind} ${facts.functionName}`;
    case "asked-address":
    case "sign-in":
    case "direct-query":
      return JSON.stringify(facts);
  }
}

/** Capabilities by what they are, each with its first places. */
class SeenCapabilities {
  readonly #found = new Map<string, { readonly facts: CapabilityFacts; readonly places: CodePlace[]; more: number }>();
  #leftOut = 0;

  /** A place is only looked up where it is listed: a document may do one thing a million times. */
  add(facts: CapabilityFacts, ...places: readonly (() => CodePlace)[]): void {
    const key = keyOf(facts);
    const known = this.#found.get(key);
    if (known === undefined && this.#found.size >= limits.capabilities) {
      this.#leftOut += 1;
      return;
    }
    const entry = known ?? { facts, places: [], more: 0 };
    if (known === undefined) this.#found.set(key, entry);
    for (const place of places) {
      if (entry.places.length >= limits.capabilityPlaces) {
        entry.more += 1;
        continue;
      }
      const { document, line } = place();
      const isListed = entry.places.some((one) => one.document === document && one.line === line);
      if (!isListed) entry.places.push({ document, line });
    }
  }

  list(): Pick<Capabilities, "seen" | "leftOut"> {
    const all = [...this.#found.values()].map(({ facts, places, more }): Capability => ({ ...facts, places, morePlaces: more }));
    const seen = withoutRepeats(all);
    return { seen: capabilityKinds.flatMap((kind) => seen.filter((one) => one.kind === kind).toSorted(byUse)), leftOut: this.#leftOut };
  }
}

const byUse = (one: Capability, other: Capability): number =>
  one.kind === "address" && other.kind === "address" ? Number(one.use === "written") - Number(other.use === "written") : 0;

/** A host that is contacted need not be listed as written as well; calls of one function with and without a fixed text are one entry. */
function withoutRepeats(all: readonly Capability[]): readonly Capability[] {
  const contacted = new Set(all.flatMap((one) => (one.kind === "address" && one.use === "contacted" ? [one.host] : [])));
  const merged = new Map<string, Capability>();
  for (const one of all) {
    if (one.kind === "address" && one.use === "written" && contacted.has(one.host)) continue;
    const key = one.kind === "data-function" ? one.functionName : keyOf(one);
    const before = merged.get(key);
    if (before?.kind === "data-function" && one.kind === "data-function") {
      const places = [...before.places, ...one.places];
      const morePlaces = before.morePlaces + one.morePlaces + Math.max(0, places.length - limits.capabilityPlaces);
      merged.set(key, { ...before, called: "mixed", places: places.slice(0, limits.capabilityPlaces), morePlaces });
    } else merged.set(key, one);
  }
  return [...merged.values()];
}

/** Words that are only looked for as the name of a field: `Server = "…"`. */
const serverFields: ReadonlySet<string> = new Set(["server", "host", "hostname", "endpoint"]);

/** Where names that the declarations have are written before a `=`. */
class FieldPlaces {
  readonly #places: ReadonlyMap<string, CodePlace[]>;

  constructor(wanted: readonly string[]) {
    this.#places = new Map(wanted.map((name) => [name, []]));
  }

  note(name: string, place: () => CodePlace): void {
    const places = this.#places.get(name);
    if (places !== undefined && places.length < limits.capabilityPlaces) places.push(place());
  }

  has = (name: string): boolean => this.#places.has(name);

  names = (): Iterable<string> => this.#places.keys();

  of = (name: string): readonly CodePlace[] => this.#places.get(name) ?? [];
}

interface Reading {
  readonly seen: SeenCapabilities;
  readonly fields: FieldPlaces;
  readonly named: NamedParts;
  readonly mayMatter: CodeVisitor["mayMatter"];
}

/** A field of Publish and of Odbc.DataSource. */
const nativeQueries = "NativeQueryProperties";

function readDocument({ name: document, text }: CodeDocument, { seen, fields, named, mayMatter }: Reading): void {
  const lines = createLineCounter(text);
  const placeAt = (at: number) => (): CodePlace => ({ document, line: lines(at) });
  const addresses = (found: readonly TextAddress[], use: "contacted" | "written", at: number) => {
    for (const { host, whole } of found) seen.add({ kind: "address", host, use, whole }, placeAt(at));
  };
  /** Where texts begin and end that may hold code, for documents that run some. */
  const texts: (readonly [start: number, end: number])[] = [];
  let evaluates = false;
  const mayHoldAddress = createFinder(text, ["://", "#(", "\\\\"]);
  const isJoined = (end: number) => text.charAt(nextLexeme(text, end)) === "&";
  scanCode(text, {
    mayMatter,
    text: (start, end) => {
      if (texts.length < mostTexts) texts.push([start, end]);
      if (named.candidates.size > 0 && end - start <= longestPartName) {
        const part = named.candidates.get(literal(text, start, end).toLowerCase());
        if (part !== undefined) named.found.add(part);
      }
      if (mayHoldAddress(start, end)) addresses(addressesInText(literal(text, start, end), isJoined(end)), "written", start);
    },
    name: (name, { start, end }, before) => {
      const known = knownFunctions.get(name);
      const isServer = serverFields.has(name.toLowerCase());
      if (known === undefined && !isServer && name !== nativeQueries && !fields.has(name)) return;
      const next = nextLexeme(text, end);
      const sign = text.charAt(next);
      if (sign === "=" && text.charAt(next + 1) !== ">") {
        fields.note(name, placeAt(start));
        if (name === nativeQueries) seen.add({ kind: "native-query", functionName: name }, placeAt(start));
        if (isServer) addresses(serverOfField(text, nextLexeme(text, next + 1), isJoined), "written", start);
        return;
      }
      if (known === undefined || (before === "[" && (sign === "]" || sign === ","))) return;
      if (known.kind !== "data-function") {
        evaluates ||= known.kind === "evaluates-code";
        seen.add({ kind: known.kind, functionName: known.name }, placeAt(start));
        return;
      }
      const argument = sign === "(" ? nextLexeme(text, next + 1) : -1;
      const literalEnd = text.charAt(argument) === '"' ? endOfText(text, argument) : -1;
      const joined = literalEnd >= 0 && isJoined(literalEnd);
      seen.add(
        { kind: "data-function", functionName: known.name, called: literalEnd < 0 || joined ? "computed" : "fixed" },
        placeAt(start),
      );
      if (literalEnd >= 0) addresses(addressesOf(known, literal(text, argument, literalEnd), joined), "contacted", start);
    },
  });
  if (!evaluates) return;
  for (const [start, end] of texts) readCodeInText(literal(text, start, end), placeAt(start), seen);
}

/** The content of a literal, its escapes resolved. */
function literal(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return textOfLiteral(written) ?? written.slice(1, -1);
}

function endOfText(text: string, start: number): number {
  const end = afterQuoted(text, start);
  return end < 0 ? text.length : end;
}

/** Whether one of the marks is in a part of the text; parts are asked for in their order. */
function createFinder(text: string, marks: readonly string[]): (start: number, end: number) => boolean {
  const next = marks.map(() => -1);
  return (start, end) =>
    marks.some((mark, which) => {
      let at = next[which] ?? -1;
      if (at < start) {
        at = text.indexOf(mark, start);
        if (at < 0) at = text.length;
        next[which] = at;
      }
      return at < end;
    });
}

/** The value of a field `Server = "…"`, where that is the name of a host. */
function serverOfField(text: string, at: number, isJoined: (end: number) => boolean): readonly TextAddress[] {
  const end = text.charAt(at) === '"' ? endOfText(text, at) : at;
  const value = end - at > longestPartName ? "" : literal(text, at, end);
  return isHostName(value) ? [{ host: value.toLowerCase(), whole: !isJoined(end) }] : [];
}

const mostTexts = 20_000;

function addressesOf({ takes }: KnownFunction, text: string, isJoined: boolean): readonly TextAddress[] {
  const found = addressesInText(text, isJoined);
  if (found.length > 0) return found;
  if (takes === "connection-text") return serversInConnectionText(text);
  const server = takes === "server" ? serverName(text, isJoined) : null;
  return server === null ? [] : [server];
}

/** A name or a call inside a text, where the document runs code that it makes. */
function readCodeInText(code: string, place: () => CodePlace, seen: SeenCapabilities): void {
  for (const [name] of code.slice(0, longestCodeText).matchAll(libraryName)) {
    const known = knownFunctions.get(name);
    if (known?.kind === "data-function") seen.add({ kind: "data-function", functionName: name, called: "computed" }, place);
    else if (known !== undefined) seen.add({ kind: known.kind, functionName: name }, place);
  }
}

const libraryName = /(?<![\p{L}\p{N}_.])[A-Z][A-Za-z0-9]{0,40}\.[A-Z][A-Za-z0-9]{0,40}(?![\p{L}\p{N}_.])/gu;
const longestCodeText = 64 * 1024;

/** Parameters that are called so hold an address. */
const addressParameter = /^(?:.*(?:url|uri|server|host|hostname|endpoint)|address|site)$/iu;
const mostDeclared = 100;

/** What follows from what the connector declares, with the name that is written where it does. */
function declaredBy(facts: ConnectorFacts): readonly { readonly facts: CapabilityFacts; readonly field: string }[] {
  const { functions, dataSourceKinds, publishes } = facts;
  return [
    ...functions.slice(0, mostDeclared).flatMap(({ name: functionName, path, parameters }) => {
      if (path === null || (path.kind !== "url" && path.kind !== "json")) return [];
      const asked = path.kind === "url" ? [path.parameter] : path.parameters.filter((one) => addressParameter.test(one));
      const given = asked.filter((one) => (parameters ?? []).some(({ name }) => name === one));
      return given.length === 0
        ? []
        : [{ facts: { kind: "asked-address", functionName, parameters: given } as const, field: functionName }];
    }),
    ...dataSourceKinds.slice(0, mostDeclared).flatMap(({ name: dataSourceKind, authentication }) => {
      const names = authentication.known ? authentication.value.slice(0, mostDeclared).map(({ name }) => name) : [null];
      return names.map((name) => ({
        facts: { kind: "sign-in", dataSourceKind, authentication: name } as const,
        field: name ?? "Authentication",
      }));
    }),
    ...publishes.slice(0, mostDeclared).flatMap(({ name: publish, supportsDirectQuery }) => {
      if (supportsDirectQuery === null || (supportsDirectQuery.known && !supportsDirectQuery.value)) return [];
      return [{ facts: { kind: "direct-query", publish, certain: supportsDirectQuery.known } as const, field: "SupportsDirectQuery" }];
    }),
  ];
}
