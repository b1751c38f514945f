import { err, ok, type Result } from "../../../shared/base/result.ts";
import { limits } from "../limits.ts";

export type XmlProblem = "not-xml" | "doctype" | "too-deep" | "too-large";

/** The counts of a document; a tree built from it must have the same. */
export interface XmlCounts {
  /** Elements, comments, CDATA sections and instructions. */
  readonly nodes: number;
  readonly elements: number;
  readonly attributes: number;
}

const nameStart =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}";
const ncName = `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const qName = `${ncName}(?::${ncName})?`;
const space = "[ \\t\\n]";

const declaration = new RegExp(`<\\?xml${space}+version${space}*=${space}*(?:"1\\.0"|'1\\.0')[^<>?]*\\?>`, "uy");
const comment = "<!--[^]*?--(?<commentEnds>>)?";
const instruction = `<\\?(?<target>${ncName})(?:${space}[^]*?)?\\?>`;
const markup = new RegExp(`${comment}|(?<cdata><!\\[CDATA\\[)[^]*?\\]\\]>|${instruction}|</(?<closed>${qName})${space}*>`, "uy");
const startName = new RegExp(`<(${qName})`, "uy");
const attribute = new RegExp(`${space}+${qName}${space}*=${space}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const startEnd = new RegExp(`${space}*(/?)>`, "uy");
const notAReference = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/u;

/**
 * What xmldom accepts silently, and what it takes too long for, is found here before it reads: tags left open or closed
 * wrongly, text and CDATA outside the root, bare ampersands, `]]>` and `--` where they may not be, a DOCTYPE. One pass; builds nothing.
 */
export function scanXml(text: string): Result<XmlCounts, XmlProblem> {
  const open: string[] = [];
  const names = new Set<string>();
  const counts = { nodes: 0, elements: 0, attributes: 0 };
  let at = matchAt(declaration, text, 0)?.end ?? 0;
  while (at < text.length) {
    const inside = open.length > 0;
    if (text[at] !== "<") {
      const next = text.indexOf("<", at);
      const characters = text.slice(at, next < 0 ? undefined : next);
      if (!(inside ? isCharacterData(characters) : /^[ \t\n]*$/u.test(characters))) return err("not-xml");
      at += characters.length;
    } else if (/[!?/]/u.test(text[at + 1] ?? "")) {
      const found = matchAt(markup, text, at);
      if (found === null) return err(text.startsWith("<!DOCTYPE", at) ? "doctype" : "not-xml");
      const { cdata, target, closed, commentEnds } = found.groups;
      const isComment = cdata === undefined && target === undefined && closed === undefined;
      if (isComment ? commentEnds === undefined : cdata !== undefined && !inside) return err("not-xml");
      if (target?.toLowerCase() === "xml" || (closed !== undefined && open.pop() !== closed)) return err("not-xml");
      if (closed === undefined) counts.nodes += 1;
      if (counts.nodes > limits.xmlNodes) return err("too-large");
      at = found.end;
    } else {
      const tag = scanStartTag(text, at);
      if (tag === null || (!inside && counts.elements > 0)) return err("not-xml");
      names.add(tag.name);
      counts.elements += 1;
      counts.nodes += 1;
      counts.attributes += tag.attributes;
      if (tag.attributes > limits.xmlAttributesOfElement || names.size > limits.xmlElementNames) return err("too-large");
      if (counts.nodes > limits.xmlNodes || counts.attributes > limits.xmlAttributes) return err("too-large");
      if (!tag.isEmpty) open.push(tag.name);
      if (open.length > limits.xmlDepth) return err("too-deep");
      at = tag.end;
    }
  }
  return counts.elements === 0 || open.length > 0 ? err("not-xml") : ok(counts);
}

const isCharacterData = (text: string): boolean => !text.includes("]]>") && !notAReference.test(text);

interface StartTag {
  readonly name: string;
  readonly attributes: number;
  readonly isEmpty: boolean;
  readonly end: number;
}

function scanStartTag(text: string, from: number): StartTag | null {
  const start = matchAt(startName, text, from);
  if (start === null) return null;
  let [attributes, at] = [0, start.end];
  for (let found = matchAt(attribute, text, at); found !== null; found = matchAt(attribute, text, at)) {
    if (notAReference.test(found.match[1] ?? found.match[2] ?? "")) return null;
    attributes += 1;
    at = found.end;
  }
  const finish = matchAt(startEnd, text, at);
  return finish === null ? null : { name: start.match[1] ?? "", attributes, isEmpty: finish.match[1] === "/", end: finish.end };
}

interface Found {
  readonly match: RegExpExecArray;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): Found | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { match, groups: match.groups ?? {}, end: pattern.lastIndex };
}
