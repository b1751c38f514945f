import type { ConnectorRow } from "../../../shared/model/inventory.ts";
import type { WindowWords } from "../../../shared/words/words.ts";
import { screens, type Screen } from "../../state/route.ts";
import { folded } from "../../state/list/search.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";

export type PaletteTarget =
  | { readonly kind: "screen"; readonly screen: Screen }
  | { readonly kind: "action"; readonly action: PaletteAction }
  | { readonly kind: "connector"; readonly row: ConnectorRow };

export type PaletteAction =
  | "open-file"
  | "scan"
  | "select"
  | "quarantine"
  | "disable"
  | "enable"
  | "support-bundle"
  | "report"
  | "diagnose";

export interface PaletteEntry {
  readonly key: string;
  readonly name: string;
  /** Beside the name, quieter: a file name. */
  readonly detail: string;
  readonly target: PaletteTarget;
}

/** Few enough to be looked through; typing on narrows. */
const mostConnectors = 20;

export interface PaletteContext {
  readonly rows: readonly ConnectorRow[];
  /** The connector whose detail is shown, when it is the user's to move. */
  readonly shown: ConnectorRow | null;
  readonly words: WindowWords;
}

/** What the palette offers for a text: names that start with it before names that merely have it. */
export function paletteEntries(text: string, { rows, shown, words }: PaletteContext): readonly PaletteEntry[] {
  const wanted = folded(text.trim());
  const fixed: readonly PaletteEntry[] = [
    ...screens.map((screen): PaletteEntry => ({
      key: `screen ${screen}`,
      name: words.navigation[screen],
      detail: "",
      target: { kind: "screen", screen },
    })),
    { key: "open-file", name: words.actions.openFile, detail: "Ctrl+O", target: { kind: "action", action: "open-file" } },
    { key: "scan", name: words.actions.scan, detail: "", target: { kind: "action", action: "scan" } },
    { key: "select", name: words.selection.start, detail: "", target: { kind: "action", action: "select" } },
    { key: "report", name: words.support.report.save, detail: "HTML", target: { kind: "action", action: "report" } },
    { key: "support-bundle", name: words.support.open, detail: "", target: { kind: "action", action: "support-bundle" } },
    ...(shown === null
      ? []
      : [
          {
            key: "diagnose",
            name: words.palette.diagnose(foreign(shown.title)),
            detail: shown.name,
            target: { kind: "action", action: "diagnose" },
          } satisfies PaletteEntry,
          ...moves(shown, words),
        ]),
  ];
  const connectors = rows.map((row): PaletteEntry => ({
    key: row.id,
    name: row.title,
    detail: row.name,
    target: { kind: "connector", row },
  }));
  return [...best(fixed, wanted), ...best(connectors, wanted).slice(0, mostConnectors)];
}

function moves(row: ConnectorRow, words: WindowWords): readonly PaletteEntry[] {
  const actions = ["quarantine", row.disabled ? "enable" : "disable"] as const;
  return actions.map((action) => {
    const name = words.cleanup.named[action](foreign(row.title));
    return { key: action, name, detail: row.name, target: { kind: "action", action } };
  });
}

function best(entries: readonly PaletteEntry[], wanted: string): readonly PaletteEntry[] {
  const places = entries.map((entry) => ({ entry, at: placeIn(entry, wanted) })).filter(({ at }) => at !== -1);
  return places.sort((one, other) => one.at - other.at).map(({ entry }) => entry);
}

/** 0: starts with it; 1: a word in it does; 2: has it somewhere, the detail included. */
function placeIn({ name, detail }: PaletteEntry, wanted: string): 0 | 1 | 2 | -1 {
  const plain = folded(plainSentence(name));
  if (plain.startsWith(wanted)) return 0;
  if (plain.includes(` ${wanted}`)) return 1;
  return plain.includes(wanted) || folded(detail).includes(wanted) ? 2 : -1;
}
