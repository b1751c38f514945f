import type { Settings } from "../../../shared/model/inventory.ts";
import { languageFor, languageNames, languageSettings, type LanguageSetting } from "../../../shared/model/language.ts";
import { listColumns, listGroupings, usualLayout, type ListView } from "../../../shared/model/list-view.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import type { Words } from "../../../shared/words/words.ts";
import { isNarrowed, sortedBy, withColumns, withoutFilters } from "../../state/list/list-view.ts";
import type { PaletteState } from "./palette-actions.ts";
import type { PaletteEntry } from "./palette-entries.ts";

export interface SettingTarget {
  readonly kind: "setting";
  readonly chosen: Partial<Settings>;
}

export interface ViewTarget {
  readonly kind: "view";
  readonly view: ListView;
}

const themes = ["system", "light", "dark"] as const;
const densities = ["comfortable", "compact"] as const;
const levels = ["trusted-only", "any", "not-said"] as const;

/** Every setting with each value that it does not have now. */
export function settingEntries({ settings, host }: PaletteState, { window: words, host: texts }: Words): readonly PaletteEntry[] {
  const { palette, settings: page } = words;
  const entry = (name: string, chosen: Partial<Settings>): PaletteEntry => ({
    key: `setting ${JSON.stringify(chosen)}`,
    name,
    detail: "",
    target: { kind: "setting", chosen },
  });
  const turned = (field: "notifications" | "offerDownloads", label: string): PaletteEntry =>
    entry(settings[field] ? palette.turnOff(label) : palette.turnOn(label), { [field]: !settings[field] });
  return [
    ...themes.filter((theme) => theme !== settings.theme).map((theme) => entry(palette.choice(page.theme, page.themes[theme]), { theme })),
    ...densities
      .filter((density) => density !== settings.density)
      .map((density) => entry(palette.choice(page.density, page.densities[density]), { density })),
    ...levels
      .filter((level) => level !== settings.securityLevel)
      .map((level) => entry(palette.choice("Data Extensions", page.levels[level]), { securityLevel: level })),
    ...languageSettings
      .filter((locale) => locale !== settings.locale)
      .map((locale) => entry(palette.choice(page.languageLabel, languageName(locale, page)), { locale })),
    turned("offerDownloads", page.downloadsLabel),
    // A page in a browser sends no notifications.
    ...(host === "electron" ? [turned("notifications", texts.notifications.label)] : []),
  ];
}

function languageName(locale: LanguageSetting, page: Words["window"]["settings"]): string {
  if (locale === "pseudo") return page.languagePseudo;
  return locale === "system" ? page.languageSystem(languageNames[languageFor(navigator.languages)]) : languageNames[locale];
}

/** Columns, groups, order and saved views of the list. */
export function viewEntries({ view, settings }: PaletteState, { window: words }: Words): readonly PaletteEntry[] {
  const { palette, list, views, actions } = words;
  const entry = (key: string, name: string, to: ListView): PaletteEntry => ({
    key: `view ${key}`,
    name,
    detail: "",
    target: { kind: "view", view: to },
  });
  return [
    ...(isNarrowed(view) ? [entry("everything", actions.clearFilters, withoutFilters(view))] : []),
    ...listColumns
      .filter((column) => column !== "title")
      .map((column) => {
        const isShown = view.columns.includes(column);
        const columns = isShown ? view.columns.filter((one) => one !== column) : [...view.columns, column];
        const name = list.columns[column];
        return entry(`column ${column}`, isShown ? palette.hideColumn(name) : palette.showColumn(name), withColumns(view, columns));
      }),
    ...listGroupings
      .filter((grouping) => grouping !== view.grouping)
      .map((grouping) => entry(`grouping ${grouping}`, palette.choice(views.grouping, views.groupings[grouping]), { ...view, grouping })),
    ...listColumns.map((column) => entry(`sort ${column}`, list.sortBy(list.columns[column]), sortedBy(view, column))),
    ...settings.savedViews.map((saved) => entry(`saved ${saved.name}`, palette.openView(foreign(saved.name)), saved.view)),
    entry("usual", views.usual, { ...view, ...usualLayout }),
  ];
}
