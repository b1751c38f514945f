import { isAbsolute } from "node:path";
import { anything, integer, list, openRecord, orNull, record, textThat, type Decoder } from "../../shared/contract/decoder.ts";
import { decoders } from "../../shared/contract/commands.ts";
import { initialSettings, type Settings } from "../../shared/model/inventory.ts";
import { languageTag, localeOf } from "../../shared/model/language.ts";
import { loadWords } from "../../shared/words/load-words.ts";
import type { WordsInLanguage } from "../../shared/words/words.ts";

/** Named values that outlive a run. */
export interface SettingsStore {
  /** Undefined when never set, or not what the reader takes. */
  readonly get: <T>(name: string, decode: Decoder<T>) => T | undefined;
  /** False when it could not be stored. */
  readonly set: (name: string, value: unknown) => boolean;
}

const windowSettings = "window";
const storedSettings = openRecord<Record<keyof Settings, unknown>>({
  securityLevel: anything,
  culture: anything,
  theme: anything,
  density: anything,
  locale: anything,
  notifications: anything,
  offerDownloads: anything,
  listLayout: anything,
  savedViews: anything,
  introduced: anything,
  detailsWidth: anything,
  securityAsked: anything,
});

/** Field by field: a setting that an older or newer program wrote differently does not cost the others. */
export function readSettings({ get }: Pick<SettingsStore, "get">): Settings {
  const stored = get(windowSettings, storedSettings);
  if (stored === undefined) return initialSettings;
  let settings = initialSettings;
  for (const [field, value] of Object.entries(stored)) {
    const decoded = decoders.setSettings({ ...settings, [field]: value });
    if (decoded.ok) settings = decoded.value;
  }
  return settings;
}

/** False when they could not be stored. */
export const writeSettings = ({ set }: Pick<SettingsStore, "set">, settings: Settings): boolean => set(windowSettings, settings);

const purgeAge = "purgeAfterDays";

/** After how many days in the quarantine a file is deleted. Null unless the user has set it: by default nothing is ever deleted. */
export function readPurgeAge({ get }: Pick<SettingsStore, "get">): number | null {
  return get(purgeAge, orNull(integer(1, 3650))) ?? null;
}

/** False when it could not be stored. */
export const writePurgeAge = ({ set }: Pick<SettingsStore, "set">, days: number | null): boolean => set(purgeAge, days);

const gatewayFolder = "gatewayFolder";
/** As Windows allows. */
const folder = textThat(32_768, isAbsolute, "not an absolute path");

/** The folder that the standard gateway reads, as the user said. Null until then: where the gateway keeps it is not known. */
export function readGatewayFolder({ get }: Pick<SettingsStore, "get">): string | null {
  return get(gatewayFolder, orNull(folder)) ?? null;
}

/** False when it could not be stored. */
export const writeGatewayFolder = ({ set }: Pick<SettingsStore, "set">, path: string | null): boolean => set(gatewayFolder, path);

/** A folder that Mezzanine made; `from` is the topmost folder that was made with it. */
export interface MadeFolder {
  readonly path: string;
  readonly from: string;
}

const madeFolders = "madeFolders";
const mostMadeFolders = 50;
const madeFolder = record<{ path: string; from: string }>({ path: folder, from: folder });

/** Oldest first. */
export const readMadeFolders = ({ get }: Pick<SettingsStore, "get">): readonly MadeFolder[] =>
  get(madeFolders, list(madeFolder, mostMadeFolders)) ?? [];

/** The latest are kept. False when they could not be stored. */
export const writeMadeFolders = ({ set }: Pick<SettingsStore, "set">, made: readonly MadeFolder[]): boolean =>
  set(madeFolders, made.slice(-mostMadeFolders));

/** The words that the window shows now, for files that it saves. `systemCulture` counts where the setting follows the system. */
export async function loadShownWords({ locale }: Pick<Settings, "locale">, systemCulture: string): Promise<WordsInLanguage> {
  const shown = localeOf(locale, () => [systemCulture]);
  return { words: await loadWords(shown), language: languageTag(shown) };
}
