import type { ConnectorId } from "../../../shared/model/inventory.ts";

/** Several connectors chosen at once. `on`: the checkboxes are shown. */
export interface Selection {
  readonly on: boolean;
  readonly ids: ReadonlySet<ConnectorId>;
  /** Where a range starts. */
  readonly anchor: ConnectorId | null;
}

export const noSelection: Selection = { on: false, ids: new Set(), anchor: null };
export const emptySelection: Selection = { ...noSelection, on: true };

export type ListPick = { readonly kind: "toggle" | "range"; readonly id: ConnectorId } | { readonly kind: "all" | "none" };

/** The selection after a pick. `order`: the connectors that can be chosen, in the list's order. */
export function pick(selection: Selection, one: ListPick, order: readonly ConnectorId[]): Selection {
  switch (one.kind) {
    case "none":
      return noSelection;
    case "all":
      return { on: true, ids: new Set(order), anchor: selection.anchor };
    case "toggle":
      return order.includes(one.id) ? toggled(selection, one.id) : selection;
    case "range":
      return ranged(selection, one.id, order);
  }
}

function toggled({ ids }: Selection, id: ConnectorId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { on: true, ids: next, anchor: id };
}

function ranged({ ids, anchor }: Selection, id: ConnectorId, order: readonly ConnectorId[]): Selection {
  const to = order.indexOf(id);
  if (to === -1) return { on: true, ids, anchor };
  const from = anchor === null ? -1 : order.indexOf(anchor);
  if (from === -1) return { on: true, ids: new Set([...ids, id]), anchor: id };
  return { on: true, ids: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor };
}

/** Without those that are gone. */
export function pruned(selection: Selection, there: readonly ConnectorId[]): Selection {
  if (selection.ids.size === 0) return selection;
  const known = new Set(there);
  const ids = [...selection.ids].filter((id) => known.has(id));
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) };
}
