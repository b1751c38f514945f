import type { ConnectorFacts, Publish } from "../../shared/model/connector.ts";
import type { ConnectorRecord } from "../../shared/model/inventory.ts";
import { textIn, type Known, type LocalText } from "../../shared/model/known.ts";

/** The name to show: the first Publish title, else the section, else the file. */
export function titleOf(record: ConnectorRecord, culture: string): string {
  if (record.content.kind === "refused") return fileName(record.name);
  const { connector } = record.content.inspection;
  return publishedTitle(connector, culture) ?? connector.sectionName ?? fileName(record.name);
}

export const fileName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

export function publishedTitle(facts: ConnectorFacts, culture: string): string | null {
  for (const publish of facts.publishes) {
    const title = buttonText(publish, 0, culture);
    if (title !== null) return title;
  }
  return null;
}

/** The title (0) or help text (1) of a Publish record; null when it cannot be known without running it. */
export function buttonText(publish: Publish, index: number, culture: string): string | null {
  const texts = publish.buttonText;
  if (texts === null || !texts.known) return null;
  const text = texts.value[index];
  return text === undefined ? null : textIn(text, culture);
}

export const localText = (text: Known<LocalText> | null, culture: string): string | null =>
  text === null || !text.known ? null : textIn(text.value, culture);
