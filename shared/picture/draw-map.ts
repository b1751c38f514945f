import type { ConnectorId } from "../model/inventory.ts";
import { confidences, type ShadowOther, type ShadowPair } from "../model/shadow.ts";
import { describeShadow } from "../words/describe/describe-shadow.ts";
import { foreign, isolatedCell, plainSentence } from "../words/foreign-text.ts";
import { printable } from "../words/printable.ts";
import type { ShadowWords } from "../words/words.ts";
import { arrange, type Arrangement, type Edge } from "./arrange.ts";
import { linkLabel, linkName, withoutImpliedLinks } from "./map-links.ts";
import type { Box, PictureLink, PictureNode, ShadowPicture } from "./shadow-picture.ts";
import { fitText, textWidth } from "./text-width.ts";

export interface MapToDraw {
  /** Most certain first, as in the map. */
  readonly pairs: readonly ShadowPair[];
  /** The title or file name of a connector. */
  readonly titleOf: (id: ConnectorId) => string;
  readonly words: ShadowWords;
  /** Hints are left out unless they are asked for. */
  readonly withHints?: boolean;
}

/** A picture with more links is harder to read than the table. */
const mostLinks = 600;
const fontSize = 13;
const size = { row: 34, node: 26, label: 22, padding: 10, margin: 16, heading: 28, foot: 34, leftGap: 56, rightGap: 96 } as const;
const widths = { least: 96, mostNode: 300, mostLabel: 260 } as const;

/** Custom connectors on the left, the connectors they shadow on the right, and what both declare on the link between them. */
export function drawMap({ pairs, titleOf, words, withHints = false }: MapToDraw): ShadowPicture {
  const wanted = pairs
    .map((pair, at) => ({ pair, at, label: linkLabel(pair.evidence, words) }))
    .filter(({ pair }) => withHints || pair.confidence !== "hint");
  const drawn = withoutImpliedLinks(wanted).slice(0, mostLinks);
  const lefts = new NodeColumn();
  const rights = new NodeColumn();
  const edges: Edge[] = drawn.map(({ pair }) => ({
    left: lefts.indexOf(`left ${pair.custom}`, () => customNode(pair.custom, pair.localVersion, { titleOf, words })),
    right: rights.indexOf(rightKey(pair.other), () => rightNode(pair.other, { titleOf, words })),
  }));
  const links = drawn.map((one) => ({
    ...one,
    name: linkName(one.pair.evidence, words),
    sentence: linkSentence(one.pair, { titleOf, words }),
  }));
  const columns = columnsOf({
    left: [words.picture.leftHeading, ...lefts.nodes.map(nodeText)],
    middle: links.map(({ label }) => label),
    right: [words.picture.rightHeading, ...rights.nodes.map(nodeText)],
  });
  const arrangement = arrange(edges, lefts.nodes.length, rights.nodes.length);
  const nodes = [
    ...placeNodes(lefts.nodes, { ...columns.left, rows: arrangement.leftRows }, words),
    ...placeNodes(rights.nodes, { ...columns.right, rows: arrangement.rightRows }, words),
  ];
  const bottom = size.margin + size.heading + arrangement.rows * size.row;
  const counts = { custom: lefts.nodes.length, others: rights.nodes.length, links: links.length };
  return {
    width: columns.width,
    height: bottom + (links.length === 0 ? size.margin : size.foot + size.margin),
    title: words.picture.title,
    description: words.picture.description(counts),
    headings: headingsOf(columns, words, links.length),
    nodes: nodes.map(({ node }) => node),
    links: linksOf(links, { edges, arrangement, columns, nodes }),
    legend: links.length === 0 ? [] : legendOf(bottom + size.foot / 2, words, withHints),
    note: wanted.length > drawn.length ? words.picture.leftOut(wanted.length - drawn.length) : "",
    fontSize,
  };
}

interface UnplacedNode {
  readonly key: string;
  readonly kind: PictureNode["kind"];
  readonly connector: ConnectorId | null;
  readonly title: string;
  readonly version: string | null;
  readonly what: string;
}

type NameSources = Pick<MapToDraw, "titleOf" | "words">;

function customNode(id: ConnectorId, version: string | null, { titleOf, words }: NameSources): Omit<UnplacedNode, "key"> {
  return { kind: "custom", connector: id, title: titleOf(id), version, what: words.picture.custom };
}

function rightNode(other: ShadowOther, names: NameSources): Omit<UnplacedNode, "key"> {
  if (other.kind === "custom") return customNode(other.id, other.version, names);
  const { name, version, installedId } = other;
  return { kind: "certified", connector: installedId, title: name, version, what: names.words.picture.certified };
}

const rightKey = (other: ShadowOther): string => (other.kind === "custom" ? `right ${other.id}` : `certified ${other.name}`);

/** The nodes of one column in the order of their first link, each once. */
class NodeColumn {
  private readonly indexes = new Map<string, number>();
  readonly nodes: UnplacedNode[] = [];

  indexOf(key: string, create: () => Omit<UnplacedNode, "key">): number {
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.nodes.length);
    return this.nodes.push({ key, ...create() }) - 1;
  }
}

function linkSentence(pair: ShadowPair, { titleOf, words }: NameSources): string {
  const other = pair.other.kind === "custom" ? titleOf(pair.other.id) : pair.other.name;
  const { headline, confidence, evidence, testing } = describeShadow(pair, { custom: titleOf(pair.custom), other }, words);
  return plainSentence([headline, `${confidence.name}.`, ...evidence.slice(0, 3), ...(testing === null ? [] : [testing])].join(" "));
}

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Columns {
  readonly left: Column;
  readonly middle: Column;
  readonly right: Column;
  readonly width: number;
}

const nodeText = ({ title, version }: UnplacedNode): string =>
  version === null ? isolatedCell(printable(title)) : `${isolatedCell(printable(title))} · ${printable(version, 24)}`;

/** As wide as their texts, within limits. */
function columnsOf(texts: { readonly [C in "left" | "middle" | "right"]: readonly string[] }): Columns {
  const widthOf = (column: readonly string[], most: number) =>
    Math.ceil(Math.min(most, Math.max(widths.least, ...column.map((text) => textWidth(text, fontSize) + 2 * size.padding))));
  const left = { x: size.margin, width: widthOf(texts.left, widths.mostNode) };
  const middle = { x: left.x + left.width + size.leftGap, width: widthOf(texts.middle, widths.mostLabel) };
  const right = { x: middle.x + middle.width + size.rightGap, width: widthOf(texts.right, widths.mostNode) };
  return { left, middle, right, width: right.x + right.width + size.margin };
}

const centreOf = (row: number): number => size.margin + size.heading + (row + 0.5) * size.row;

interface PlacedNode {
  readonly node: PictureNode;
  readonly centre: number;
}

interface PlacedColumn extends Column {
  readonly rows: readonly number[];
}

function placeNodes(column: readonly UnplacedNode[], { x, width, rows }: PlacedColumn, { picture }: ShadowWords): readonly PlacedNode[] {
  return column.map((unplaced, at) => {
    const centre = centreOf(rows[at] ?? 0);
    const { key, kind, connector, title, version, what } = unplaced;
    const text = nodeText(unplaced);
    const box: Box = { x, y: centre - size.node / 2, width, height: size.node };
    const label = fitText(text, fontSize, width - 2 * size.padding);
    return {
      centre,
      node: {
        key,
        kind,
        connector,
        box,
        label,
        name: plainSentence(picture.node({ title: foreign(title), version: version === null ? null : foreign(version), what })),
      },
    };
  });
}

interface LinkFacts {
  readonly pair: ShadowPair;
  readonly at: number;
  readonly label: string;
  readonly name: string;
  readonly sentence: string;
}

interface LinkLayout {
  readonly edges: readonly Edge[];
  readonly arrangement: Arrangement;
  readonly columns: Columns;
  /** Left ones, then right ones. */
  readonly nodes: readonly PlacedNode[];
}

function linksOf(links: readonly LinkFacts[], { edges, arrangement, columns, nodes }: LinkLayout): readonly PictureLink[] {
  const drawn = links.flatMap(({ pair, at, label: whole, name, sentence }, index): readonly PictureLink[] => {
    const edge = edges[index];
    const from = nodes[edge?.left ?? -1];
    const to = nodes[arrangement.leftRows.length + (edge?.right ?? 0)];
    if (from === undefined || to === undefined) return [];
    const label = fitText(whole, fontSize, columns.middle.width - 2 * size.padding);
    const centre = centreOf(arrangement.edgeRows[index] ?? 0);
    const width = Math.min(columns.middle.width, Math.ceil(textWidth(label, fontSize) + 2 * size.padding));
    const box: Box = { x: columns.middle.x, y: centre - size.label / 2, width, height: size.label };
    // Straight between the labels of other links, curved only beside them.
    const end = columns.middle.x + columns.middle.width;
    const before = curve({ x: columns.left.x + columns.left.width, y: from.centre }, { x: box.x, y: centre });
    const after = curve({ x: end, y: centre }, { x: columns.right.x, y: to.centre });
    const path = `${before}M${box.x + width} ${rounded(centre)}H${end}${after}`;
    const { confidence, testing } = pair;
    const quiet = testing?.state === "in-force";
    return [{ pair: at, from: from.node.key, to: to.node.key, confidence, quiet, box, label, name, sentence, path }];
  });
  return drawn.toSorted((a, b) => a.box.y - b.box.y);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function curve(from: Point, to: Point): string {
  const middle = rounded((from.x + to.x) / 2);
  const [start, end] = [rounded(from.y), rounded(to.y)];
  return `M${rounded(from.x)} ${start}C${middle} ${start} ${middle} ${end} ${rounded(to.x)} ${end}`;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function headingsOf({ left, right }: Columns, { picture }: ShadowWords, links: number): ShadowPicture["headings"] {
  const y = size.margin + fontSize;
  if (links === 0) return [{ x: left.x, y, text: picture.empty }];
  return [
    { x: left.x, y, text: picture.leftHeading },
    { x: right.x, y, text: picture.rightHeading },
  ];
}

function legendOf(y: number, words: ShadowWords, withHints: boolean): ShadowPicture["legend"] {
  let x: number = size.margin;
  return confidences.flatMap((confidence) => {
    if (confidence === "hint" && !withHints) return [];
    const text = words.confidences[confidence].name;
    const entry = { confidence, text, x, y };
    x += 36 + textWidth(text, fontSize) + 2 * size.padding;
    return [entry];
  });
}
