import type { ConnectorFacts, Publish } from "./connector.ts";
import type { InspectionOutcome } from "./inspection.ts";
import { textIn, type CultureName } from "./known.ts";

/** The title (0) or help text (1) of a Publish record; null when it cannot be known without running it, or is empty. */
export function buttonText({ buttonText: texts }: Publish, index: 0 | 1, culture: CultureName): string | null {
  const text = texts?.known === true ? texts.value[index] : undefined;
  const found = text === undefined ? null : textIn(text, culture);
  return found === null || found.trim() === "" ? null : found;
}

/** The title of the first Publish record that has one. */
export function publishedTitle({ publishes }: Pick<ConnectorFacts, "publishes">, culture: CultureName): string | null {
  for (const publish of publishes) {
    const title = buttonText(publish, 0, culture);
    if (title !== null) return title;
  }
  return null;
}

/** A published title, else the name of the section. */
export const connectorTitle = (facts: Pick<ConnectorFacts, "publishes" | "sectionName">, culture: CultureName): string | null =>
  publishedTitle(facts, culture) ?? facts.sectionName;

/** The last part of a path, either way of writing it. */
export const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

/** What a file is called in lists and headings: its connector's title, else its own name. */
export function fileTitle({ content, name }: { readonly content: InspectionOutcome; readonly name: string }, culture: CultureName): string {
  const title = content.kind === "inspected" ? connectorTitle(content.inspection.connector, culture) : null;
  return title ?? baseName(name);
}
