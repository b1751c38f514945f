import type { FolderFacts } from "../../../shared/model/inventory.ts";
import type { Words } from "../../../shared/words/words.ts";
import type { ListView } from "../../../shared/model/list-view.ts";
import { filterGroups, type FilterGroup } from "../../state/list/list-view.ts";

export interface FilterOption {
  readonly group: FilterGroup;
  readonly value: string;
  readonly name: string;
}

/** The choices of one group, under its title. */
export interface FilterOptions {
  readonly group: FilterGroup;
  readonly title: string;
  readonly options: readonly FilterOption[];
}

/** Every choice the filter menu offers, in the window's words. Findings are chosen elsewhere: from the header sentence. */
export function filterOptions(words: Words, folders: readonly FolderFacts[]): readonly FilterOptions[] {
  const { filters, list, selection } = words.window;
  const group = (name: FilterGroup, title: string, choices: readonly (readonly [string, string])[]) => ({
    group: name,
    title,
    options: choices.map(([value, text]) => ({ group: name, value, name: text })),
  });
  const groups = [
    group("attention", filters.attention, [
      ["decision", filters.needsDecision],
      ["any", filters.hasFindings],
    ]),
    group("loading", filters.loading, [
      ["expected", list.loading.expected],
      ["blocked", list.loading.blocked],
      ["unknown", list.loading.unknown],
    ]),
    group("signature", filters.signature, [
      ["intact", list.integrity.intact],
      ["altered", list.integrity.altered],
      ["could-not-check", filters.couldNotCheck],
      ["unsigned", list.integrity.unsigned],
    ]),
    group("state", selection.states, [
      ["not-disabled", selection.notDisabled],
      ["disabled", selection.disabled],
      ["testing", selection.testing],
    ]),
    group("category", filters.category, [
      ["Azure", "Azure"],
      ["Database", "Database"],
      ["Other", "Other"],
    ]),
    group(
      "folder",
      filters.folder,
      folders.filter(({ connectorCount }) => connectorCount > 0).map(({ id, path }) => [id, path]),
    ),
  ];
  return groups.filter(({ options }) => options.length > 1);
}

/** The chosen filters with the names they go by. */
export function chosenFilters(view: ListView, words: Words, folders: readonly FolderFacts[]): readonly FilterOption[] {
  const named = filterOptions(words, folders).flatMap(({ title, options }) =>
    options.map((option) => ({ ...option, name: `${title}: ${option.name}` })),
  );
  const findings = view.findings.map((kind) => ({
    group: "findings" as const,
    value: kind,
    name: words.window.filters.onlyFinding(words.findings[kind].title),
  }));
  return [...named.filter(({ group, value }) => holds(view, group, value)), ...findings];
}

const holds = (view: ListView, group: FilterGroup, value: string): boolean => view[group].some((one) => one === value);

export const without = (view: ListView, { group, value }: Pick<FilterOption, "group" | "value">): ListView => ({
  ...view,
  [group]: view[group].filter((one) => one !== value),
});

/** What the menu says is checked. */
export const checkedValues = (view: ListView): Record<string, string[]> =>
  Object.fromEntries(filterGroups.map((group) => [group, [...view[group]]]));

/** Takes over what was checked in one group of the menu; only values that were offered. */
export function check(view: ListView, group: string, values: readonly string[], offered: readonly FilterOption[]): ListView {
  const known = filterGroups.find((one) => one === group);
  if (known === undefined) return view;
  const allowed = values.filter((value) => offered.some((option) => option.group === known && option.value === value));
  return { ...view, [known]: allowed };
}
