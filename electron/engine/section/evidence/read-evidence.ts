import type { CheckPlace } from "../../../../shared/model/publish-check.ts";
import type { Parts } from "../../archive/parts.ts";
import { limits } from "../../limits.ts";
import { readMText } from "../find-main.ts";
import { readResourceFiles } from "../read-resources.ts";
import { nameOfIdentifier } from "../syntax/m-literals.ts";
import { readPieces, timeLeft, type TimeLeft } from "../syntax/check-syntax.ts";
import { beginsSection, scanMembers } from "../syntax/scan-members.ts";
import type { CodeEvidence } from "./code-evidence.ts";
import { EvidenceCollector } from "./evidence-collector.ts";
import { Lines } from "./lines.ts";
import { NodeKind, walk, type Names, type Sited } from "./syntax-tree.ts";

/** What the whole code of a connector shows; its main document was found by an inspection of the same bytes. */
export async function readEvidence(parts: Parts, mainDocument: string | null, milliseconds: number): Promise<CodeEvidence> {
  const time = timeLeft(milliseconds);
  const resources = readResources(parts);
  const collector = new EvidenceCollector(resources.hasKey);
  const documents = parts.all.filter(
    ({ name, packaging, safeName }) => parts.container === "section" || name === mainDocument || (!packaging && safeName && isHelper(name)),
  );
  let section: CheckPlace | null = null;
  const members: CodeEvidence["members"][number][] = [];
  const unread: string[] = [];
  const roots = new Set<string>();
  for (const part of documents) {
    const text = readMText(part);
    if (text === null) {
      unread.push(part.name);
      continue;
    }
    const isMain = parts.container === "section" || part.name === mainDocument;
    const lines = new Lines(part.name, text);
    if (isMain) {
      const scan = scanMembers(text);
      section = lines.placeAt(scan.section?.attributes?.start ?? Math.max(0, text.search(/\S/u)));
      const attributes = scan.members.map((one) => (one.attributes === null ? "" : text.slice(one.attributes.start, one.attributes.end)));
      for (const { name, shared } of scan.members) if (shared) roots.add(name);
      // Attributes name the records of kinds and publishing.
      for (const [, name = ""] of attributes.join("\n").matchAll(/"((?:[^"]|"")*)"/gu)) roots.add(name);
      for (const { name, expression } of scan.members.slice(0, mostMembers))
        members.push({ name, place: lines.placeAt(startOfLine(text, expression.start)) });
    }
    const isWhole = await readDocument({ text, lines, isMain }, time, collector);
    if (!isWhole) unread.push(part.name);
  }
  return { ...collector.evidence(roots), section, members, resourceAddresses: resources.addresses, unread: unread.slice(0, 20) };
}

const mostMembers = 2000;
const isHelper = (name: string): boolean => /\.pqm$/iu.test(name) && !/(?:^|\/)\._[^/]*$/u.test(name);

/** Where the first character of the line stands that a member's expression begins in. */
function startOfLine(text: string, at: number): number {
  const begin = text.lastIndexOf("\n", at - 1) + 1;
  return begin + (/\S/u.exec(text.slice(begin, at))?.index ?? at - begin);
}

interface Document {
  readonly text: string;
  readonly lines: Lines;
  readonly isMain: boolean;
}

/** False where some of it was not read. */
async function readDocument({ text, lines, isMain }: Document, time: TimeLeft, collector: EvidenceCollector): Promise<boolean> {
  const isSection = isMain || beginsSection(text);
  const names = new Map<string, Sited>();
  const scope: Names = { names, outer: null };
  const read: { readonly name: string | null; readonly sited: Sited }[] = [];
  let isWhole = true;
  for await (const piece of readPieces(text, isSection ? "section" : "expression", time)) {
    if (piece === null) {
      isWhole = false;
      continue;
    }
    const { node, start } = piece;
    if (node.kind !== NodeKind.SectionMember) {
      read.push({ name: null, sited: { node, scope, start } });
      continue;
    }
    const { key, value } = node.namePairedExpression;
    const sited: Sited = { node: value, scope, start };
    const name = nameOfIdentifier(key.literal);
    if (!names.has(name)) names.set(name, sited);
    read.push({ name, sited });
  }
  for (const { name, sited } of read) {
    collector.begin(lines, isMain ? name : null, sited);
    if (name !== null) collector.binding(name, sited, sited);
    if (!walkWhole(sited, name, collector)) isWhole = false;
  }
  return isWhole;
}

/** False where the tree is deeper than this process can walk. */
function walkWhole(sited: Sited, name: string | null, collector: EvidenceCollector): boolean {
  try {
    walk(sited, name, collector.visit);
    return true;
  } catch (thrown) {
    if (thrown instanceof RangeError) return false;
    throw thrown;
  }
}

interface ResourceEvidence {
  /** Null where the neutral resource file could not be read. */
  readonly hasKey: ((key: string) => boolean) | null;
  readonly addresses: CodeEvidence["resourceAddresses"];
}

const mostAddresses = 100;

function readResources(parts: Parts): ResourceEvidence {
  const files = readResourceFiles(parts);
  const addresses: CodeEvidence["resourceAddresses"][number][] = [];
  for (const { part, texts } of files) {
    const found = [...(texts ?? [])].filter(([, value]) => /https?:\/\//iu.test(value));
    if (found.length === 0) continue;
    const bytes = part.read();
    const lines = new Lines(part.name, bytes.ok && part.sizeBytes <= limits.resourcesXmlBytes ? bytes.value.toString("utf8") : "");
    for (const [key, value] of found.slice(0, mostAddresses - addresses.length)) {
      const at = lines.text.search(
        new RegExp(`name\\s*=\\s*["']${key.replace(/[^\p{L}\p{N}_]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)}["']`, "u"),
      );
      addresses.push({ key, isWhole: /^\s*https?:\/\/\S*\s*$/iu.test(value), place: lines.placeAt(Math.max(0, at)) });
    }
  }
  const neutral = files.filter(({ culture }) => culture === "");
  const isReadable = neutral.every(({ texts }) => texts !== null);
  return { hasKey: isReadable ? (key) => neutral.some(({ texts }) => texts?.has(key) === true) : null, addresses };
}
