import type { ConnectorFacts, Publish } from "./connector.ts";
import type { InspectionOutcome } from "./inspection.ts";
import { textIn, type CultureName } from "./known.ts";

/** The title (0) or help text (1) of a Publish record; null when it cannot be known without running it, or is empty. */
export function buttonText({ buttonText: texts }: Publish, index: 0 | 1, culture: CultureName): string | null {
  const text = texts?.known === true ? texts.value[index] : undefined;
  const found = text === undefined ? null : textIn(text, culture);
  return found === null || found.trim() === "" ? null : found;
}

/** The first Publish record that has a title, which stands for the connector in lists and headings. */
export const titledPublish = ({ publishes }: Pick<ConnectorFacts, "publishes">, culture: CultureName): Publish | null =>
  publishes.find((publish) => buttonText(publish, 0, culture) !== null) ?? null;

export function publishedTitle(facts: Pick<ConnectorFacts, "publishes">, culture: CultureName): string | null {
  const publish = titledPublish(facts, culture);
  return publish === null ? null : buttonText(publish, 0, culture);
}

/** Whether what the title names is a beta. Other Publish records of the same connector may be another matter. */
export function isBeta(facts: Pick<ConnectorFacts, "publishes">, culture: CultureName): boolean {
  const beta = titledPublish(facts, culture)?.beta;
  return beta?.known === true && beta.value;
}

/** A published title, else the name of the section. */
export const connectorTitle = (facts: Pick<ConnectorFacts, "publishes" | "sectionName">, culture: CultureName): string | null =>
  publishedTitle(facts, culture) ?? facts.sectionName;

/** Every published title in the neutral culture. */
export const publishedTitles = ({ publishes }: Pick<ConnectorFacts, "publishes">): readonly string[] =>
  publishes.flatMap((publish) => buttonText(publish, 0, "")?.trim() ?? []);

/**
 * Whether two connectors are probably different products: both have titles, and no title of one is or begins like one of the other.
 * What builds of one connector add to their title does not count: `(Beta)`, a version.
 */
export function titlesDiffer(one: readonly string[], other: readonly string[]): boolean {
  const theirs = other.map(titleOfProduct);
  return one.length > 0 && theirs.length > 0 && !one.map(titleOfProduct).some((title) => theirs.some((their) => isLike(title, their)));
}

const isLike = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

const addition = /\s*(?:\([^()]*\)|\[[^[\]]*\]|[\s_–-]+(?:v?\d[\d.]*|alpha|beta|preview|test|dev|legacy|old|new))$/u;

function titleOfProduct(title: string): string {
  const whole = title.trim().toLowerCase().slice(0, longestTitle);
  let rest = whole;
  for (let at = 0; at < 3; at += 1) rest = rest.replace(addition, "").trim();
  return rest === "" ? whole : rest;
}

/** Longer ones are compared by their beginning. */
const longestTitle = 200;

/** The last part of a path, either way of writing it. */
export const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** What a file is called in lists and headings: its connector's title, else its own name. */
export function fileTitle({ content, name }: { readonly content: InspectionOutcome; readonly name: string }, culture: CultureName): string {
  const title = content.kind === "inspected" ? connectorTitle(content.inspection.connector, culture) : null;
  return title ?? baseName(name);
}
