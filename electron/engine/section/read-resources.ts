import type { CultureName, LocalText } from "../../../shared/model/known.ts";
import { limits } from "../limits.ts";
import type { Part, Parts } from "../archive/parts.ts";
import { streamXml } from "../xml/stream-xml.ts";

/** The texts of a connector, by culture and key. A resource file that cannot be read has none. */
export interface Resources {
  /** With resources of their own, sorted; the neutral one left out. */
  readonly cultures: readonly CultureName[];
  /** The text in every culture the file has, by .NET's fallback; null where no file on the way has the key. */
  readonly textOf: (key: string) => LocalText;
}

const resourceName = /^resources(?:\.([a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}))?\.resx$/iu;

/**
 * `resources.resx` and `resources.<culture>.resx` at the root of the file, names compared without case. They are read when the first
 * text is asked for.
 */
export function readResources(parts: Parts): Resources {
  const found = findFiles(parts);
  const cultures = [...found.keys()].filter((name) => name !== "").toSorted();
  let files: ReadonlyMap<CultureName, ReadonlyMap<string, string>> | null = null;
  const find = (key: string, culture: CultureName): string | null => {
    files ??= readFiles(found);
    return files.get(culture)?.get(key) ?? null;
  };
  return {
    cultures,
    textOf: (key) => ({
      neutral: find(key, ""),
      byCulture: Object.fromEntries(cultures.map((culture) => [culture, withFallback(culture, (name) => find(key, name))])),
    }),
  };
}

function findFiles(parts: Parts): ReadonlyMap<CultureName, Part> {
  const found = new Map<CultureName, Part>();
  for (const { part, culture } of resourceFiles(parts)) {
    if (found.size <= limits.cultures && !found.has(culture)) found.set(culture, part);
  }
  return found;
}

function readFiles(found: ReadonlyMap<CultureName, Part>): ReadonlyMap<CultureName, ReadonlyMap<string, string>> {
  const budget = { leftBytes: limits.resourcesBytes, leftTags: limits.resourcesTags };
  return new Map([...found].map(([culture, part]) => [culture, readResx(part, budget)]));
}

/** The texts of each resource file, its own alone; null where the file could not be read or goes beyond the bounds. */
export function readResourceFiles(
  parts: Parts,
): readonly { readonly part: Part; readonly culture: CultureName; readonly texts: ReadonlyMap<string, string> | null }[] {
  const budget = { leftBytes: limits.resourcesBytes, leftTags: limits.resourcesTags };
  return resourceFiles(parts)
    .slice(0, limits.cultures)
    .map(({ part, culture }) => {
      const texts = readResx(part, budget);
      return { part, culture, texts: texts === noTexts ? null : texts };
    });
}

/** The neutral one first: its texts are used for languages that are beyond the bounds. */
function resourceFiles({ all }: Parts): readonly { readonly part: Part; readonly culture: CultureName }[] {
  const found = all.flatMap((part) => {
    const name = resourceName.exec(part.name);
    return name === null ? [] : [{ part, culture: cultureCase(name[1] ?? "") }];
  });
  return found.toSorted((a, b) => Number(b.culture === "") - Number(a.culture === ""));
}

function withFallback(culture: CultureName, find: (culture: CultureName) => string | null): string | null {
  for (let name = culture; name !== ""; name = name.includes("-") ? name.slice(0, name.lastIndexOf("-")) : "") {
    const text = find(name);
    if (text !== null) return text;
  }
  return find("");
}

/** As .NET writes it: `zh-Hant`, `sr-Latn-RS`. Two files that differ only in case are one culture. */
function cultureCase(name: string): CultureName {
  const [language = "", ...rest] = name.toLowerCase().split("-");
  const subtag = (text: string): string => {
    if (text.length === 4) return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
    return text.length === 2 ? text.toUpperCase() : text;
  };
  return [language, ...rest.map(subtag)].join("-");
}

/** At most: in CDATA and comments they are none. UTF-16 has them in every second byte. */
function countTags(bytes: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) found += 1;
  return found;
}

/** What the resource files of one connector may still hold. Spent by each, whether or not it is read. */
interface Budget {
  leftBytes: number;
  leftTags: number;
}

const noTexts: ReadonlyMap<string, string> = new Map();

function readResx(part: Part, budget: Budget): ReadonlyMap<string, string> {
  if (part.sizeBytes > limits.resourcesXmlBytes) return noTexts;
  budget.leftBytes -= part.sizeBytes;
  if (budget.leftBytes < 0) return noTexts;
  const bytes = part.read();
  if (!bytes.ok) return noTexts;
  budget.leftTags -= countTags(bytes.value);
  return budget.leftTags < 0 ? noTexts : textsOf(bytes.value);
}

/** The texts of the `data` elements below the root; of several with one key the last, of several `value` elements the first. */
function textsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let depth = 0;
  let entry: { readonly key: string; text: string | null; isOpen: boolean } | null = null;
  const read = streamXml(bytes, limits.resourcesXmlBytes, {
    onStart: ({ local, uri, attributes }) => {
      depth += 1;
      if (depth === 2) {
        const key = attributes["name"]?.value;
        // Entries with a type hold files and pictures, not texts.
        const isText = attributes["type"] === undefined && attributes["mimetype"] === undefined;
        entry = local === "data" && uri === "" && key !== undefined && isText ? { key, text: null, isOpen: false } : null;
      } else if (depth === 3 && entry?.text === null && local === "value" && uri === "") {
        entry.text = "";
        entry.isOpen = true;
      }
    },
    onText: (text) => {
      if (depth === 3 && entry?.isOpen === true) entry.text += text;
    },
    onEnd: () => {
      if (depth === 3 && entry !== null) entry.isOpen = false;
      if (depth === 2 && entry !== null && entry.text !== null) texts.set(entry.key, entry.text);
      depth -= 1;
    },
  });
  return read.ok ? texts : noTexts;
}
