import type { ConnectorId, ConnectorRow } from "../../../shared/model/inventory.ts";
import type { ShadowPair } from "../../../shared/model/shadow.ts";
import type { PairNames } from "../../../shared/words/sentence.ts";
import { baseName } from "../../../shared/model/connector-title.ts";

/** How the window names connectors by their ids. */
export interface Naming {
  readonly titleOf: (id: ConnectorId) => string;
  readonly fileOf: (id: ConnectorId) => string;
  /** The title where it is unique, else the file's name. */
  readonly nameOf: (id: ConnectorId) => string;
}

export function namingOf(rows: readonly Pick<ConnectorRow, "id" | "title" | "name">[]): Naming {
  const known = new Map(rows.map((row) => [row.id, row]));
  const seen = new Map<string, number>();
  for (const { title } of rows) seen.set(title, (seen.get(title) ?? 0) + 1);
  const fileOf = (id: ConnectorId) => baseName(known.get(id)?.name ?? id);
  const titleOf = (id: ConnectorId) => known.get(id)?.title ?? fileOf(id);
  return { titleOf, fileOf, nameOf: (id) => ((seen.get(titleOf(id)) ?? 0) > 1 ? fileOf(id) : titleOf(id)) };
}

/** Both sides as a sentence names them: a file of the same title as the certified connector goes by its file name. */
export function pairNames({ custom, other }: ShadowPair, { nameOf, fileOf }: Naming): PairNames {
  const otherName = other.kind === "custom" ? nameOf(other.id) : other.name;
  const name = nameOf(custom);
  return { custom: name === otherName ? fileOf(custom) : name, other: otherName };
}
