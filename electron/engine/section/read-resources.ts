import type { CultureName, LocalText } from "../../../shared/model/known.ts";
import { limits } from "../limits.ts";
import type { Part, Parts } from "../archive/parts.ts";
import { readXml } from "../xml/read-xml.ts";
import { attributeOf, childrenNamed, textOf } from "../xml/xml-tree.ts";

/** The texts of a connector, by culture and key. A resource file that cannot be read has none. */
export interface Resources {
  /** With resources of their own, sorted; the neutral one left out. */
  readonly cultures: readonly CultureName[];
  /** The text in every culture the file has, by .NET's fallback; null where no file on the way has the key. */
  readonly textOf: (key: string) => LocalText;
}

const resourceName = /^resources(?:\.([a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}))?\.resx$/iu;

/** Reads `resources.resx` and `resources.<culture>.resx` at the root of the file, names compared without case. */
export function readResources(parts: Parts): Resources {
  const files = new Map<CultureName, ReadonlyMap<string, string>>();
  const budget = { leftBytes: limits.resourcesBytes, leftTags: limits.resourcesTags };
  for (const { part, culture } of resourceFiles(parts)) {
    if (files.size <= limits.cultures && !files.has(culture)) files.set(culture, readResx(part, budget));
  }
  const cultures = [...files.keys()].filter((name) => name !== "").toSorted();
  const find = (key: string, culture: CultureName): string | null => files.get(culture)?.get(key) ?? null;
  return {
    cultures,
    textOf: (key) => ({
      neutral: find(key, ""),
      byCulture: Object.fromEntries(cultures.map((culture) => [culture, withFallback(culture, (name) => find(key, name))])),
    }),
  };
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

function readResx(part: Part, budget: Budget): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (part.sizeBytes > limits.resourcesXmlBytes) return texts;
  budget.leftBytes -= part.sizeBytes;
  if (budget.leftBytes < 0) return texts;
  const bytes = part.read();
  if (bytes.ok) budget.leftTags -= countTags(bytes.value);
  if (budget.leftTags < 0) return texts;
  const root = bytes.ok ? readXml(bytes.value, limits.resourcesXmlBytes) : bytes;
  if (!root.ok) return texts;
  for (const data of childrenNamed(root.value, "", "data")) {
    const key = attributeOf(data, "name");
    const [value] = childrenNamed(data, "", "value");
    // Entries with a type hold files and pictures, not texts.
    const isText = attributeOf(data, "type") === undefined && attributeOf(data, "mimetype") === undefined;
    if (key !== undefined && value !== undefined && isText) texts.set(key, textOf(value));
  }
  return texts;
}
