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
import { codeTokens, type CodeToken } from "./code-tokens.ts";
import { knownFunctions, type KnownFunction } from "./known-functions.ts";
import { addressesInText, isHostName, serverName, serversInConnectionText, type TextAddress } from "./text-addresses.ts";

/** What the code names, document by document, and what the declarations add. Comments do not count; texts do where they hold an address. */
export function readCapabilities(parts: Parts, facts: ConnectorFacts): Capabilities {
  const code = readCode(parts);
  const seen = new SeenCapabilities();
  const declared = declaredBy(facts);
  const fields = new FieldPlaces(declared.map(({ field }) => field));
  for (const document of code.documents) readDocument(document, seen, fields);
  for (const { facts: one, field } of declared) seen.add(one, ...fields.of(field));
  return { ...seen.list(), unread: code.unread };
}

interface CodeDocument {
  readonly name: string;
  readonly text: string;
}

const codeName = /\.(?:m|pq|pqm)$/iu;
/** For the developer only: Power BI does not load it. */
const queryName = /\.query\.(?:m|pq)$/iu;
const noCode = /\.(?:png|jpe?g|gif|svg|ico|resx)$/iu;

/** The main document, helpers, and whatever other part the code names, because a helper may have any name. */
function readCode(parts: Parts): { readonly documents: readonly CodeDocument[]; readonly unread: readonly string[] } {
  const documents: CodeDocument[] = [];
  const unread: string[] = [];
  const read = new Set<Part>();
  let left = limits.codeCharacters;
  const take = (part: Part): string | null => {
    read.add(part);
    const text = part.sizeBytes > 2 * left ? null : readMText(part);
    if (text === null || text.length > left) {
      if (unread.length < mostUnread) unread.push(part.name);
      return null;
    }
    left -= text.length;
    return text;
  };
  const isCode = ({ name, packaging }: Part) =>
    parts.container === "section" || (!packaging && codeName.test(name) && !queryName.test(name));
  for (const part of parts.all.filter(isCode)) {
    const text = take(part);
    if (text !== null) documents.push({ name: part.name, text });
  }
  const named = new Set(documents.flatMap(({ text }) => [...namedParts(text)]));
  for (const part of parts.all) {
    if (read.has(part) || part.packaging || noCode.test(part.name) || queryName.test(part.name) || !named.has(part.name.toLowerCase()))
      continue;
    const text = take(part);
    if (text !== null && !text.includes("\0")) documents.push({ name: part.name, text });
  }
  return { documents, unread };
}

const mostUnread = 20;
const longestPartName = 260;

function* namedParts(text: string): Generator<string, void, undefined> {
  for (const token of codeTokens(text)) if (token.kind === "text" && token.text.length <= longestPartName) yield token.text.toLowerCase();
}

/** Capabilities by what they are, each with its first places. */
class SeenCapabilities {
  readonly #found = new Map<string, { readonly facts: CapabilityFacts; readonly places: CodePlace[]; more: number }>();
  #leftOut = 0;

  add(facts: CapabilityFacts, ...places: readonly CodePlace[]): void {
    const key = JSON.stringify(facts);
    const known = this.#found.get(key);
    if (known === undefined && this.#found.size >= limits.capabilities) {
      this.#leftOut += 1;
      return;
    }
    const entry = known ?? { facts, places: [], more: 0 };
    this.#found.set(key, entry);
    for (const place of places) {
      const isNew = !entry.places.some(({ document, line }) => document === place.document && line === place.line);
      if (isNew && entry.places.length < limits.capabilityPlaces) entry.places.push(place);
      else if (isNew) entry.more += 1;
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
    const key = one.kind === "data-function" ? one.functionName : JSON.stringify({ ...one, places: [], morePlaces: 0 });
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
const serverField = /^(?:server|host|hostname|endpoint)$/iu;

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

  of = (name: string): readonly CodePlace[] => this.#places.get(name) ?? [];
}

function readDocument({ name: document, text }: CodeDocument, seen: SeenCapabilities, fields: FieldPlaces): void {
  const lines = lineCounter(text);
  const place = ({ at }: CodeToken): CodePlace => ({ document, line: lines(at) });
  const address = ({ host, whole }: TextAddress, use: "contacted" | "written", token: CodeToken) =>
    seen.add({ kind: "address", host, use, whole }, place(token));
  /** Texts that may hold code, for documents that run some. */
  const texts: CodeToken[] = [];
  let evaluates = false;
  for (const { before, token, after } of surrounded(codeTokens(text))) {
    if (token.kind === "text") {
      const isJoined = isSign(after[0], "&");
      for (const found of addressesInText(token.text, isJoined)) address(found, "written", token);
      if (texts.length < mostTexts) texts.push(token);
      continue;
    }
    if (token.kind !== "name") continue;
    const isField = isSign(after[0], "=");
    const isSelected = isSign(before, "[") && (isSign(after[0], "]") || isSign(after[0], ","));
    const value = after[1];
    if (isField) fields.note(token.text, () => place(token));
    if (isField && serverField.test(token.text) && value?.kind === "text" && isHostName(value.text))
      address({ host: value.text.toLowerCase(), whole: !isSign(after[2], "&") }, "written", value);
    if (isField && token.text === "NativeQueryProperties") seen.add({ kind: "native-query", functionName: token.text }, place(token));
    const known = isField || isSelected ? undefined : knownFunctions.get(token.text);
    if (known === undefined) continue;
    if (known.kind !== "data-function") {
      evaluates ||= known.kind === "evaluates-code";
      seen.add({ kind: known.kind, functionName: known.name }, place(token));
      continue;
    }
    const argument = isSign(after[0], "(") && after[1]?.kind === "text" ? after[1] : undefined;
    const isJoined = isSign(after[2], "&");
    seen.add(
      { kind: "data-function", functionName: known.name, called: argument === undefined || isJoined ? "computed" : "fixed" },
      place(token),
    );
    if (argument !== undefined) for (const found of addressesOf(known, argument.text, isJoined)) address(found, "contacted", token);
  }
  if (evaluates) for (const token of texts) readCodeInText(token, place, seen);
}

const isSign = (token: CodeToken | undefined, sign: string): boolean => token?.kind === "sign" && token.text === sign;
const mostTexts = 20_000;

function addressesOf({ takes }: KnownFunction, text: string, isJoined: boolean): readonly TextAddress[] {
  const found = addressesInText(text, isJoined);
  if (found.length > 0) return found;
  if (takes === "connection-text") return serversInConnectionText(text);
  const server = takes === "server" ? serverName(text, isJoined) : null;
  return server === null ? [] : [server];
}

/** A name or a call inside a text, where the document runs code that it makes. */
function readCodeInText(token: CodeToken, place: (token: CodeToken) => CodePlace, seen: SeenCapabilities): void {
  for (const [name] of token.text
    .slice(0, longestCodeText)
    .matchAll(/(?<![\p{L}\p{N}_.])[A-Z][A-Za-z0-9]*\.[A-Z][A-Za-z0-9]*(?![\p{L}\p{N}_.])/gu)) {
    const known = knownFunctions.get(name);
    if (known?.kind === "data-function") seen.add({ kind: "data-function", functionName: name, called: "computed" }, place(token));
    else if (known !== undefined) seen.add({ kind: known.kind, functionName: name }, place(token));
  }
}

const longestCodeText = 64 * 1024;

interface Surrounded {
  readonly before: CodeToken | undefined;
  readonly token: CodeToken;
  /** The next three. */
  readonly after: readonly (CodeToken | undefined)[];
}

function* surrounded(tokens: Iterable<CodeToken>): Generator<Surrounded, void, undefined> {
  const window: (CodeToken | undefined)[] = [undefined, undefined, undefined, undefined, undefined];
  const shift = (next: CodeToken | undefined): Surrounded | null => {
    window.shift();
    window.push(next);
    const [before, token, ...after] = window;
    return token === undefined ? null : { before, token, after };
  };
  for (const next of tokens) {
    const step = shift(next);
    if (step !== null) yield step;
  }
  for (let left = 3; left > 0; left -= 1) {
    const step = shift(undefined);
    if (step !== null) yield step;
  }
}

/** Lines of places that are asked for in any order, though mostly forwards. */
function lineCounter(text: string): (at: number) => number {
  const starts = [0];
  for (const { index } of text.matchAll(/\n|\u2028|\u2029/gu)) starts.push(index + 1);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Parameters that are called so hold an address. */
const addressParameter = /^(?:.*(?:url|uri|server|host|hostname|endpoint|address|site|domain|instance|tenant|workspace|cluster))$/iu;
const mostDeclared = 100;

/** What follows from what the connector declares, with the name that is written where it does. */
function declaredBy(facts: ConnectorFacts): readonly { readonly facts: CapabilityFacts; readonly field: string }[] {
  const { functions, dataSourceKinds, publishes } = facts;
  return [
    ...functions.slice(0, mostDeclared).flatMap(({ name: functionName, path, parameters }) => {
      if (path === null || path.kind === "singleton") return [];
      const asked = path.kind === "url" ? [path.parameter] : path.parameters.filter((one) => addressParameter.test(one));
      const given = asked.filter((one) => parameters.some(({ name }) => name === one));
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
