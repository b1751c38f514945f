import { en } from "../../../shared/words/en/en.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { Environment } from "../scan/known-folders.ts";
import { escapeRegExp, isPlainText, isShortNameOf, namePattern, plainNamePattern } from "./name-pattern.ts";

/** What is known of this computer and its user. */
export interface PrivateSources {
  readonly home: string;
  readonly environment: Environment;
  /** As the system calls it. */
  readonly computerName: string;
  /** Paths of folders and files that the facts name. */
  readonly paths: readonly string[];
  /** Hosts of data sources. */
  readonly hosts: readonly string[];
  /** Everything that is going to be handed out: names that only stand inside of its texts are found there. */
  readonly facts: unknown;
}

/** Puts other names in place of private ones, the same name for the same everywhere. */
export interface PrivateNames {
  /** A text with paths, addresses and names in it. */
  readonly replaceText: (text: string) => string;
  /** Only names: for a text whose paths were replaced, or that is markup. */
  readonly replaceNames: (text: string) => string;
  /** The same for a page whose names were replaced before it was written: words of ours in its language stay, whoever is called like them. */
  readonly replaceNamesOnPage: (page: string, words: Words) => string;
  /** A value of any shape, with the names of its fields. */
  readonly replaceIn: <T>(value: T) => T;
  /** The same, but only names, as `replaceNames`. Numbers stay as they are. */
  readonly replaceNamesIn: <T>(value: T) => T;
  /** Whether that word was put in place of a name. */
  readonly isToken: (word: string) => boolean;
  /** How many of them are ordinary words, so that they are replaced in paths only. */
  readonly ordinary: number;
}

type NameKind = "user" | "computer" | "domain" | "company" | "name" | "mail" | "address" | "folder" | "file";

/** What Windows, Power BI and Mezzanine call folders: says nothing about anybody. */
const publicSegments = new Set(
  [
    "Users",
    "home",
    "root",
    "mnt",
    "media",
    "Volumes",
    "tmp",
    "var",
    "opt",
    "Public",
    "Default",
    "All Users",
    "Shared",
    "Documents",
    "My Documents",
    "Desktop",
    "Downloads",
    "OneDrive",
    "AppData",
    "Local",
    "LocalLow",
    "Roaming",
    "Library",
    "Application Support",
    ".local",
    ".config",
    "share",
    "Windows",
    "System32",
    "ServiceProfiles",
    "LocalService",
    "NetworkService",
    "PBIEgwService",
    "ProgramData",
    "Program Files",
    "Program Files (x86)",
    "WindowsApps",
    "Microsoft",
    "Packages",
    "bin",
    "Power BI Desktop",
    "PowerBI Desktop",
    "Power BI Desktop Store App",
    "Microsoft Power BI Desktop",
    "Microsoft Power BI Desktop Store App",
    "On-premises data gateway",
    "On-premises data gateway (personal mode)",
    "Custom Connectors",
    "Certified Extensions",
    "CertifiedExtensions",
    "Extensions",
    "Mezzanine",
    "quarantine",
    "trust-backups",
  ].map((name) => name.toLowerCase()),
);

const foldersOfUsers = /^(?:users|homes?|profiles)\$?$/u;
/** Misspelt folders of Power BI are made of these. */
const productWords = new Set([
  "microsoft",
  "power",
  "bi",
  "powerbi",
  "desktop",
  "store",
  "app",
  "custom",
  "connector",
  "connectors",
  "data",
  "extensions",
]);
const isProductName = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s_-]+/u)
    .every((word) => productWords.has(word));
const notUsers = new Set(["public", "default", "all users", "shared", "default user"]);
const connectorFile = /\.(?:mez|pqx|m|pq|pqm)(?:\.(?:zip|disabled|txt))*$/iu;

/** Hosts in names of formats and algorithms; their paths are part of the name. */
const formatHosts = new Set(["www.w3.org", "schemas.microsoft.com", "schemas.openxmlformats.org", "schemas.xmlsoap.org"]);
/** Where everybody signs in; the path may name an organisation. */
const publicHosts = new Set([
  "login.microsoftonline.com",
  "login.windows.net",
  "login.live.com",
  "graph.microsoft.com",
  "api.powerbi.com",
  "learn.microsoft.com",
  "docs.microsoft.com",
  "aka.ms",
  "github.com",
]);

// A path in a text ends at a quotation mark, a line end or a character that no path has: too much is replaced rather than too little.
const pathEnd = `"<>|?*\\r\\n\\t\\u201C\\u201D\\u201E\\u00AB\\u00BB\\u2068\\u2069`;
const separator = "(?:[\\\\/]|%5C|%2F)";
const drivePath = `(?<![\\p{L}\\p{N}])(?:\\\\\\\\[?.]\\\\)?[A-Za-z](?::|%3A)${separator}[^${pathEnd}]*`;
// A name with spaces counts where a separator follows it.
const networkPath = `(?<![\\\\\\p{L}\\p{N}])\\\\{2,4}(?:\\?\\\\UNC\\\\)?(?:[^\\\\/${pathEnd}]{2,100}[\\\\/][^${pathEnd}]*|[^\\s\\\\/${pathEnd}]{2,})`;
const encodedNetworkPath = `(?:%5C){2}[^\\s${pathEnd}]+`;
const usualRoots = ["home", "Users", "root", "mnt", "media", "Volumes", "tmp", "var", "opt", "srv", "private"];
const address = /\b([a-z][a-z0-9+.-]{1,20}):(?:\\?\/){2}([^\s"<>“”\u2068\u2069]*)/giu;
const hostName = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const mostLabels = 12;
const mail = /[\p{L}\p{N}._%+'-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;

const longestName = 200;
const mostNames = 50_000;
/** People and computers; real ones are a few dozen. */
const mostEverywhere = 300;

export function createPrivateNames(sources: PrivateSources): PrivateNames {
  const table = createTable();
  const roots = new Set(usualRoots);
  collectFromComputer(sources, table, roots);
  table.endOwn();
  const paths = pathPatterns(roots);
  for (const text of textsIn(sources.facts)) {
    for (const match of text.matchAll(paths)) collectPath(match[0], table);
  }
  for (const host of sources.hosts) collectHost(host, table);
  const replacePeople = replacerOf(table.everywhere(table.vocabulary));
  // There may be thousands of hosts: each is looked up, where one pattern for all of them would be slow.
  const replaceHosts = (text: string): string => text.replace(hostName, (written) => replaceHost(written, table));
  const replaceNames = (text: string): string => replacePeople(replaceHosts(text));
  const replacePaths = (text: string): string => replaceNames(text.replace(paths, (written) => replacePath(written, table)));
  const replaceText = (text: string): string =>
    replacePaths(
      text
        .replace(address, (_written, scheme: string, rest: string) => replaceAddress(scheme, rest, table))
        .replace(mail, (written) => table.tokenFor("mail", written.replace("%40", "@"))),
    );
  return {
    replaceText,
    replaceNames,
    replaceNamesOnPage: (page, words) => replacerOf(table.everywhere(readVocabulary(en, words)))(replaceHosts(page)),
    replaceIn: (value) => replaceIn(value, { replaceText, replacePaths, replaceNames }, false) as typeof value,
    replaceNamesIn: (value) =>
      replaceIn(value, { replaceText: replaceNames, replacePaths: replaceNames, replaceNames }, false) as typeof value,
    isToken: table.isToken,
    ordinary: table.ordinary(),
  };
}

/** Puts the token in place of each of these names. */
function replacerOf(names: readonly FoundName[]): (text: string) => string {
  const finders = { plain: joined(names.map(({ plain }) => plain)), any: joined(names.map(({ pattern }) => pattern)) };
  return (text) => {
    const finder = isPlainText(text) ? finders.plain : finders.any;
    if (finder === null) return text;
    return text.replace(finder, (written, ...groups) => names[groups.findIndex((group) => group !== undefined)]?.token ?? written);
  };
}

/** One pattern with a group for each. */
const joined = (patterns: readonly string[]): RegExp | null =>
  patterns.length === 0 ? null : new RegExp(patterns.map((one) => `(${one})`).join("|"), "giu");

function collectFromComputer({ home, environment, computerName, paths }: PrivateSources, table: NameTable, roots: Set<string>): void {
  const value = (name: string): string =>
    Object.entries(environment)
      .find(([one]) => one.toUpperCase() === name)?.[1]
      ?.trim() ?? "";
  const addUser = (name: string) => table.addPerson("user", name);
  const addComputer = (name: string) => table.addPerson("computer", name.replace(/^\\+/u, ""));
  for (const name of ["USERNAME", "USER", "LOGNAME"]) addUser(value(name));
  for (const path of [home, value("USERPROFILE"), value("HOME")]) addUser(segmentsOf(path).at(-1) ?? "");
  for (const name of [computerName, value("COMPUTERNAME"), value("HOSTNAME"), value("LOGONSERVER")]) {
    addComputer(name);
    if (name.includes(".")) addComputer(name.split(".")[0] ?? "");
  }
  for (const name of ["USERDOMAIN", "USERDNSDOMAIN", "USERDOMAIN_ROAMINGPROFILE"]) table.add("domain", value(name));
  const known = [
    home,
    value("USERPROFILE"),
    value("ONEDRIVE"),
    value("ONEDRIVECOMMERCIAL"),
    value("ONEDRIVECONSUMER"),
    value("HOMESHARE"),
    ...paths,
  ];
  for (const path of known) {
    const root = /^\/([^/]+)/u.exec(path)?.[1];
    if (root !== undefined) roots.add(root);
    collectPath(path, table);
  }
}

/** Every pattern of a path as one. */
function pathPatterns(roots: ReadonlySet<string>): RegExp {
  const posix = `(?<![\\p{L}\\p{N}./%])(?:\\\\?/|%2F)(?:${[...roots].map(escapeRegExp).join("|")})(?:(?:\\\\?/|%2F)[^${pathEnd}]*|(?![\\p{L}\\p{N}]))`;
  return new RegExp([drivePath, networkPath, encodedNetworkPath, posix].join("|"), "giu");
}

const segmentsOf = (path: string): readonly string[] => path.split(/[\\/]+/u).filter((segment) => segment !== "");

/** The path as it is meant, where it is written for an address. */
function decodedPath(written: string): string {
  const path = written.startsWith("\\/") ? written.replaceAll("\\/", "/") : written;
  if (!/%[0-9a-f]{2}/iu.test(path)) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%5C/giu, "\\").replace(/%2F/giu, "/").replace(/%3A/giu, ":").replace(/%20/gu, " ");
  }
}

interface PathPart {
  readonly name: string;
  readonly kind: NameKind | "public";
}

function partsOf(path: string): readonly PathPart[] {
  const isNetwork = /^\\{2,}(?![?.]\\)/u.test(path) || /^\\\\\?\\UNC\\/iu.test(path);
  const segments = segmentsOf(path.replace(/^\\\\\?\\UNC/iu, "\\"));
  return segments.map((name, at) => ({ name, kind: kindOf(segments, at, isNetwork) }));
}

function kindOf(segments: readonly string[], at: number, isNetwork: boolean): PathPart["kind"] {
  const name = segments[at] ?? "";
  const before = segments[at - 1]?.toLowerCase() ?? "";
  if (isNetwork && at === 0) return "computer";
  if (/^[A-Za-z]:$/u.test(name) || /^[?.]$/u.test(name)) return "public";
  if (foldersOfUsers.test(before) && !notUsers.has(name.toLowerCase())) return "user";
  if (/^OneDrive - ./iu.test(name)) return "company";
  if (publicSegments.has(name.toLowerCase()) || isProductName(name) || /^Microsoft\.MicrosoftPowerBIDesktop_[\w.]+$/iu.test(name))
    return "public";
  return at === segments.length - 1 && connectorFile.test(name) ? "file" : "folder";
}

const companyOf = (name: string): string => name.replace(/^OneDrive - /iu, "");

function collectPath(written: string, table: NameTable): void {
  for (const { name, kind } of partsOf(decodedPath(written))) {
    if (kind === "user" || kind === "computer") table.addPerson(kind, name);
    else if (kind === "company") table.add(kind, companyOf(name));
    else if (kind === "folder") table.add(kind, name);
  }
}

function replacePath(written: string, table: NameTable): string {
  const path = decodedPath(written);
  const parts = partsOf(path).map(({ name, kind }) => {
    if (kind === "public" || kind === "file" || table.isToken(name)) return name;
    if (kind === "company" && table.isToken(companyOf(name))) return name;
    return kind === "company" ? `OneDrive - ${table.tokenFor("company", companyOf(name))}` : table.tokenFor(kind, name);
  });
  const isPosix = path.startsWith("/");
  const start = isPosix ? "/" : path.startsWith("\\\\") ? "\\\\" : "";
  return `${start}${parts.join(isPosix ? "/" : "\\")}${/[\\/]$/u.test(path) && parts.length > 0 ? (isPosix ? "/" : "\\") : ""}`;
}

/** `mailto:` has no host and is left to the pattern for mail. */
function replaceAddress(scheme: string, rest: string, table: NameTable): string {
  if (scheme.toLowerCase() === "file") return replacePath(decodedPath(rest).replace(/^\/(?=[A-Za-z]:)/u, ""), table);
  const [authority = "", ...path] = rest.split(/(?=[\\/?#])/u);
  const host = authority.replace(/^.*@/u, "").replace(/:\d*$/u, "").toLowerCase();
  if (formatHosts.has(host)) return `${scheme}://${rest}`;
  const shown = publicHosts.has(host) ? host : host === "" ? "" : table.tokenFor("address", host);
  return `${scheme}://${shown}${path.join("").length > 1 ? "/…" : ""}`;
}

/** A known host is a run of labels; what stands before or after it, as in a file name, stays. */
function replaceHost(written: string, table: NameTable): string {
  const labels = written.split(".").slice(0, mostLabels);
  for (let length = labels.length; length > 1; length -= 1)
    for (let at = 0; at + length <= labels.length; at += 1) {
      const token = table.hostToken(labels.slice(at, at + length).join("."));
      if (token !== null) return [...labels.slice(0, at), token, ...written.split(".").slice(at + length)].join(".");
    }
  return written;
}

function collectHost(host: string, table: NameTable): void {
  const name = host
    .toLowerCase()
    .replace(/:\d*$/u, "")
    .replace(/^[.-]+|[.-]+$/gu, "");
  // Of a host that is put together at run time, the text may hold very little.
  if (name.length >= shortestInside && !formatHosts.has(name) && !publicHosts.has(name)) table.add("address", name);
}

interface TableEntry {
  readonly token: string;
  readonly kind: NameKind;
  readonly name: string;
}

interface FoundName {
  readonly token: string;
  readonly pattern: string;
  /** For a text without escapes. */
  readonly plain: string;
}

type NameTable = ReturnType<typeof createTable>;

/** One entry for each name, whatever it was found as first. */
function createTable() {
  const entries = new Map<string, TableEntry>();
  const counts = new Map<NameKind, number>();
  const tokens = new Set<string>();
  const own = { count: 0 };
  const vocabulary = readVocabulary(en);
  const rarity = (name: string) => rarityIn(vocabulary, name);
  const tokenFor = (kind: NameKind, name: string): string => {
    const key = foldedName(name);
    const known =
      entries.get(key) ?? (name.includes("~") ? [...entries.values()].find((entry) => isShortNameOf(name, entry.name)) : undefined);
    if (known !== undefined) return known.token;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const entry = { token: `${kind}-${number}`, kind, name: name.slice(0, longestName) };
    tokens.add(entry.token);
    if (entries.size < mostNames) entries.set(key, entry);
    return entry.token;
  };
  const add = (kind: NameKind, name: string): void => {
    const trimmed = name.trim();
    if (trimmed !== "") tokenFor(kind, trimmed);
  };
  return {
    vocabulary,
    tokenFor,
    add,
    /** What was put in place of a name is not replaced again. */
    isToken: (name: string): boolean => tokens.has(name),
    /** What was added up to now is of this computer and its user. No number of names in connectors takes its place. */
    endOwn: (): void => {
      own.count = entries.size;
    },
    hostToken: (name: string): string | null => {
      const entry = entries.get(foldedName(name));
      return entry?.kind === "address" ? entry.token : null;
    },
    /** With the parts of the name, which stand alone in other places: `anna.schmidt`, `SCHMIDT-LAPTOP`. */
    addPerson: (kind: "user" | "computer", name: string): void => {
      add(kind, name);
      const parts = name.split(/[\s._-]+/u);
      if (parts.length > 1) for (const part of parts) if (part.length >= shortestInside && rarity(part) === "rare") add("name", part);
    },
    ordinary: () => [...entries.values()].filter((entry) => isReplacedEverywhere(entry) && rarity(entry.name) === "ordinary").length,
    /** Longer names first, so that a short one does not break a longer one. A folder's name is often a word, and is replaced in paths only. */
    everywhere: (spared: Vocabulary): readonly FoundName[] =>
      [...entries.values()]
        .map((entry, at) => ({ ...entry, isOwn: at < own.count }))
        .filter((entry) => isReplacedEverywhere(entry) && !isWholeHost(entry) && rarityIn(spared, entry.name) !== "ordinary")
        .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.name.length - a.name.length)
        .slice(0, mostEverywhere)
        .sort((a, b) => b.name.length - a.name.length)
        .map(({ token, name }) => {
          const asWord = rarityIn(spared, name) === "as-word";
          return { token, pattern: namePattern(name, asWord), plain: plainNamePattern(name, asWord) };
        }),
  };
}

const isWholeHost = ({ kind, name }: TableEntry): boolean => kind === "address" && name.includes(".");
const isReplacedEverywhere = ({ kind }: TableEntry): boolean => kind !== "folder" && kind !== "file";

/** The same name with another case, or with its accents written apart, is the same. */
const foldedName = (name: string): string => name.normalize("NFC").toLowerCase();

/** A shorter name stands by chance inside of other words. */
const shortestInside = 4;

/** `ordinary`: one of our own words. `as-word`: short, digits of a hash, or by chance a part of one of our words. `rare`: replaced wherever it stands. */
function rarityIn({ words, joined }: Vocabulary, name: string): "ordinary" | "as-word" | "rare" {
  const folded = foldedName(name);
  if (words.has(folded) || folded.length < 2) return "ordinary";
  // Printed thumbprints are groups of four digits.
  if (folded.length <= 4 && /^[0-9a-f]+$/u.test(folded)) return "ordinary";
  return folded.length < shortestInside || /^[0-9a-f]+$/u.test(folded) || /^[\d.]+$/u.test(folded) || joined.includes(folded)
    ? "as-word"
    : "rare";
}

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly joined: string;
}

/** The words of our own texts and of the names of fields: replacing them would make the facts unreadable and hide nobody. */
function readVocabulary(...texts: readonly Words[]): Vocabulary {
  const words = new Set([
    "user",
    "admin",
    "administrator",
    "owner",
    "guest",
    "test",
    "computer",
    "desktop",
    "laptop",
    "server",
    "workgroup",
    "localhost",
  ]);
  const take = (text: string) => {
    for (const word of text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").match(/\p{L}{2,}/gu) ?? []) words.add(word.toLowerCase());
  };
  const walk = (value: unknown): void => {
    if (typeof value === "string") take(value);
    else if (typeof value === "function") take(String(value));
    else if (typeof value === "object" && value !== null)
      for (const [key, entry] of Object.entries(value)) {
        take(key);
        walk(entry);
      }
  };
  walk(texts);
  return { words, joined: [...words].join(" ") };
}

const deepest = 40;

/** Every text in a value, names of fields included. */
function* textsIn(value: unknown, depth = 0): Generator<string, void, undefined> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null && depth < deepest)
    for (const [key, entry] of Object.entries(value)) {
      if (!Array.isArray(value)) yield key;
      yield* textsIn(entry, depth + 1);
    }
}

/** What a connector says of itself to everybody. Addresses and mail in it are for the public; names of this computer are replaced all the same. */
const statedFields = new Set(["publish", "publishes", "documentation", "learnMoreUrl"]);

interface Replacing extends Pick<PrivateNames, "replaceText" | "replaceNames"> {
  readonly replacePaths: (text: string) => string;
}

function replaceIn(value: unknown, replacing: Replacing, isStated: boolean, depth = 0): unknown {
  if (typeof value === "string") return isStated ? replacing.replacePaths(value) : replacing.replaceText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return null;
  if (Array.isArray(value)) return value.map((entry: unknown) => replaceIn(entry, replacing, isStated, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      replacing.replaceNames(key),
      replaceIn(entry, replacing, isStated || (statedFields.has(key) && typeof entry === "object"), depth + 1),
    ]),
  );
}
