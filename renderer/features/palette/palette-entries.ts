import type { ConnectorRow, FolderFacts } from "../../../shared/model/inventory.ts";
import type { ConnectorAction, ListedConnector } from "../../state/connector-actions.ts";
import { actionsOn, connectorActionName } from "../../state/connector-actions.ts";
import { screens, type Screen } from "../../state/route.ts";
import { folded } from "../../state/list/search.ts";
import type { Words } from "../../../shared/words/words.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import { globalActions, type GlobalAction, type PaletteState } from "./palette-actions.ts";
import { settingEntries, viewEntries, type SettingTarget, type ViewTarget } from "./palette-settings.ts";
import { selectionActions, selectionActionName, type SelectionAction } from "./palette-selection.ts";
import type { ShortcutName } from "../../state/shortcuts.ts";

export type PaletteTarget =
  | { readonly kind: "screen"; readonly screen: Screen }
  | { readonly kind: "action"; readonly action: GlobalAction }
  | { readonly kind: "on-connector"; readonly action: ConnectorAction; readonly on: ListedConnector }
  | { readonly kind: "on-selection"; readonly action: SelectionAction }
  | SettingTarget
  | ViewTarget
  | { readonly kind: "connector"; readonly row: ConnectorRow };

export interface PaletteEntry {
  readonly key: string;
  readonly name: string;
  /** Beside the name, quieter: a file name. */
  readonly detail: string;
  readonly target: PaletteTarget;
  readonly shortcut?: ShortcutName;
}

/** Few enough to be looked through; typing on narrows. */
const mostConnectors = 20;

export interface PaletteContext extends PaletteState {
  readonly rows: readonly ConnectorRow[];
  readonly folders: readonly FolderFacts[];
  /** The connector whose detail is shown. */
  readonly shown: ConnectorRow | null;
  /** Chosen in the list. */
  readonly chosen: readonly ConnectorRow[];
  readonly words: Words;
}

/**
 * What the palette offers for a text: names that start with it before names that merely have it; among these, actions before
 * connectors. What is done to one connector, or to those that are chosen, comes first.
 */
export function paletteEntries(text: string, context: PaletteContext): readonly PaletteEntry[] {
  const wanted = folded(text.trim());
  const connectors = context.rows.map((row): PaletteEntry => ({
    key: row.id,
    name: row.title,
    detail: row.name,
    target: { kind: "connector", row },
  }));
  return best([...fixedEntries(context), ...best(connectors, wanted).slice(0, mostConnectors)], wanted);
}

/** Everything but the connectors. */
export function fixedEntries(context: PaletteContext): readonly PaletteEntry[] {
  const { words } = context;
  return [
    ...screens.map((screen): PaletteEntry => ({
      key: `screen ${screen}`,
      name: words.window.navigation[screen],
      detail: "",
      target: { kind: "screen", screen },
    })),
    ...selectionEntries(context),
    ...connectorEntries(context),
    ...globalActions(context, words).map(({ action, name, shortcut }): PaletteEntry => ({
      key: action,
      name,
      detail: "",
      target: { kind: "action", action },
      ...(shortcut === undefined ? {} : { shortcut }),
    })),
    ...viewEntries(context, words),
    ...settingEntries(context, words),
  ];
}

/** As in the menu of its row; what moves it is named with its title. */
function connectorEntries({ shown, folders, words }: PaletteContext): readonly PaletteEntry[] {
  if (shown === null) return [];
  const on = { row: shown, folder: folders.find(({ id }) => id === shown.folder) };
  const { cleanup, palette } = words.window;
  return actionsOn(on).map((action) => {
    const title = foreign(shown.title);
    const isNamed = action === "quarantine" || action === "disable" || action === "enable";
    const name = isNamed
      ? cleanup.named[action](title)
      : action === "diagnose"
        ? palette.diagnose(title)
        : connectorActionName(action, shown, words);
    return { key: action, name, detail: shown.name, target: { kind: "on-connector", action, on } };
  });
}

function selectionEntries({ chosen, words }: PaletteContext): readonly PaletteEntry[] {
  return selectionActions(chosen).map((action) => ({
    key: `selection ${action}`,
    name: selectionActionName(action, chosen.length, words),
    detail: "",
    target: { kind: "on-selection", action },
  }));
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
